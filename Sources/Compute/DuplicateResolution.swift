public import Model

/// Settles persons who stand in the exports more than once, as far as a decision of the Kreis says how.
public struct DuplicateResolution: Hashable, Sendable {
  /// The exports with the superfluous rows taken out.
  public private(set) var exports: [CountedExport]
  /// Persons that each decision settled.
  public private(set) var settled: [Decision: Int] = [:]
  /// Persons that nothing settles.
  public private(set) var open: [[PersonOccurrence]] = []

  /// Applies the decisions in the order in which kreis.json5 states them.
  public init(
    _ exports: [CountedExport], persons: [[PersonOccurrence]], kreis: Kreis, decisions: [Decision]
  ) {
    self.exports = exports
    for person in persons {
      let code = DuplicateResolution.finding(for: person)
      guard let ruling = ruling(on: person, by: decisions.filter { $0.finding == code }, kreis) else {
        open.append(person)
        continue
      }
      settled[ruling.decision, default: 0] += 1
      for (index, occurrence) in person.enumerated() where index != ruling.winner { remove(occurrence) }
    }
  }

  /// A person in two files is another matter than one twice in the same.
  public static func finding(for person: [PersonOccurrence]) -> FindingCode {
    Set(person.map(\.file)).count > 1 ? .azrPersonTwoFiles : .azrPersonTwiceInFile
  }

  private func ruling(
    on person: [PersonOccurrence], by decisions: [Decision], _ kreis: Kreis
  ) -> (decision: Decision, winner: Int)? {
    for decision in decisions {
      if let winner = winner(of: person, by: decision, kreis: kreis) { return (decision, winner) }
    }
    return nil
  }

  // The one row that counts; nil when the rule fits none of them or several.
  private func winner(of person: [PersonOccurrence], by decision: Decision, kreis: Kreis) -> Int? {
    let fitting: [Int]
    switch decision.rule {
    case .responsibleOffice: fitting = person.indices.filter { senderIsResponsible(person[$0], kreis) }
    case .namedOffice: fitting = person.indices.filter { senderIsNamed(person[$0], decision, kreis) }
    case .countOnce: return Set(person.map(\.place)).count == 1 ? 0 : nil
    case .exclude: return nil
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  // A row that was refused cannot be the one that counts: the person would be lost with the other rows.
  private func senderIsNamed(_ occurrence: PersonOccurrence, _ decision: Decision, _ kreis: Kreis) -> Bool {
    guard occurrence.place != nil, let sender = exports[occurrence.file].sender else { return false }
    return kreis.offices[sender].id == decision.office
  }

  private func senderIsResponsible(_ occurrence: PersonOccurrence, _ kreis: Kreis) -> Bool {
    let export = exports[occurrence.file]
    guard let place = occurrence.place, let sender = export.sender else { return false }
    let municipality = place / export.cube.strides[0]
    return kreis.offices[sender].responsibleFor.contains(kreis.municipalities[municipality].ags)
  }

  // A row that was refused is in no cube and stays with the rejected ones.
  private mutating func remove(_ occurrence: PersonOccurrence) {
    guard let place = occurrence.place else { return }
    exports[occurrence.file].takeOut(duplicateAt: place)
  }
}
