import Compute
public import Model

/// Decides which amounts everyone may see: a sum of few persons' pay, or of one person's and little else, is that person's pay.
///
/// A public paper's amounts are public. Of the others a sum is shown only where it is told who is paid what, where the largest
/// stays open to the second largest, and where the same holds for its difference from every sum of another scenario: one more
/// position there is what that position is paid. What is withheld takes with it all that it could be worked out from: parts of
/// it, and the totals of its scenario.
public struct CostProtection: Sendable {
  /// Why an amount is withheld.
  public enum Reason: String, Sendable {
    /// Too few persons, or one of them nearly all of it.
    case sensitive = "zu wenige Personen"
    /// Nobody told who is paid what.
    case unknown = "ohne Beiträge nicht prüfbar"
    /// Beside another scenario it would tell what few are paid.
    case difference = "im Vergleich mit einer anderen Variante"
  }

  /// An amount of pay that is withheld for itself.
  public struct Withheld: Hashable, Sendable {
    /// The scenario's place.
    public let scenario: Int
    /// The item of pay.
    public let item: String
    /// Only for the owner.
    public let reason: Reason
  }

  /// Of the largest contribution so many per cent must stay open, as offices of statistics ask for sums of money.
  static let dominance = Dominance(percent: 10)

  /// In the order of the table, scenario by scenario.
  public let withheld: [Withheld]
  private let hidden: [Set<String>]

  /// Fewer persons than the threshold are recognisable.
  public init(_ comparison: CostComparison, threshold: Int) {
    let sums = PaySums(comparison)
    var reasons = CostProtection.alone(sums, threshold)
    CostProtection.compare(sums, comparison.scenarios.count, threshold, &reasons)
    withheld = sums.pays.indices.compactMap { place in
      reasons[place].map { Withheld(scenario: sums.pays[place].scenario, item: sums.pays[place].item, reason: $0) }
    }
    let own = withheld
    hidden = comparison.scenarios.indices.map { scenario in
      CostProtection.hidden(Set(own.filter { $0.scenario == scenario }.map(\.item)), comparison)
    }
  }

  /// Whether everyone may see the number.
  public func isOpen(_ scenario: Int, _ name: CostResultName) -> Bool { !hidden[scenario].contains(name.key) }

  /// One warning per withheld amount, for the owner; the amounts are not named.
  public func findings(_ comparison: CostComparison) -> [Finding] {
    withheld.map { withheld in
      let name = comparison.rows.first { $0.id == withheld.item }?.name ?? withheld.item
      let place = name + ", " + comparison.scenarios[withheld.scenario].name
      return Finding(.costWithheld, [.name: .text(place), .rule: .text(withheld.reason.rawValue)])
    }
  }

  private static func alone(_ sums: PaySums, _ threshold: Int) -> [Int: Reason] {
    var reasons: [Int: Reason] = [:]
    for (place, pay) in sums.pays.enumerated() where !pay.isPublic {
      if let contributions = pay.contributions {
        if dominance.isSensitive(contributions, threshold: threshold) { reasons[place] = .sensitive }
      } else {
        reasons[place] = pay.persons.map { $0 < threshold } ?? false ? .sensitive : .unknown
      }
    }
    return reasons
  }
}
