public import Model

/// What one scenario costs: every number as a figure that knows how it came about.
public struct CostFigures: Sendable {
  /// Amounts in euros, by item; refunds among them.
  public let amounts: [String: Figure]
  /// All that is paid for.
  public let total: Figure
  /// All that is refunded.
  public let refund: Figure
  /// What is left to the Kreis.
  public let share: Figure

  /// Works the scenario out; the comparison has an entry for every item that is not a part of others.
  public init(_ scenario: CostScenario, in comparison: CostComparison) {
    let about = Subject.recipient(name: scenario.name)
    var amounts: [String: Figure] = [:]
    for (list, items) in [("posten", comparison.items), ("erstattungen", comparison.refunds)] {
      for item in items {
        amounts[item.id] = CostFigures.amount(item, "\(list).\(item.id)", scenario, of: about, amounts)
      }
    }
    func figures(_ items: [CostItem]) -> [Figure] { items.compactMap { amounts[$0.id] } }
    total = .sum(.cost(.total), of: about, figures(comparison.items))
    refund = .sum(.cost(.refund), of: about, figures(comparison.refunds))
    share = .difference(.cost(.share), of: about, total, minus: refund)
    self.amounts = amounts
  }

  /// The figure of that name.
  public subscript(_ name: CostResultName) -> Figure? {
    switch name {
    case .item(let id): amounts[id]
    case .total: total
    case .refund: refund
    case .share: share
    }
  }

  private static func amount(
    _ item: CostItem, _ place: String, _ scenario: CostScenario, of about: Subject, _ above: [String: Figure]
  ) -> Figure? {
    let key = "varianten.\(scenario.id).angaben.\(item.id)"
    let name = Quantity.named(item.name)
    switch item.rule {
    case .amount:
      return scenario.entries[item.id].map { .given(name, of: about, $0.value, key: key + ".betrag") }
    case .price(let price, let unit):
      guard let entry = scenario.entries[item.id] else { return nil }
      let count = Figure.given(
        .cost(.number(of: item.name, unit: unit)), of: about, entry.value, key: key + ".anzahl")
      return .product(name, of: about, count, rate(.price(of: item.name), price, key: place + ".preis"))
    case .percent(let percent, let bases):
      let parts = bases.compactMap { above[$0] }
      guard let first = parts.first else { return nil }
      let base =
        parts.count == 1 ? first : Figure.sum(.cost(.base(of: item.name)), of: about, parts)
      return .product(
        name, of: about, base, rate(.rate(of: item.name), percent / Ratio(100), key: place + ".prozent"))
    }
  }

  // A price or a rate is the same for all scenarios, so it is about none of them.
  private static func rate(_ quantity: CostQuantity, _ value: Ratio, key: String) -> Figure {
    .given(.cost(quantity), of: .recipient(name: ""), value, key: key)
  }
}
