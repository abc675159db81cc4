import Model
import Normalise
import Notation

extension KreisDefinition {
  /// The findings that a rule can settle; for all others the data must be put right.
  static let rulesByFinding: [FindingCode: Set<Decision.Rule>] = [
    .azrPersonTwoFiles: [.responsibleOffice, .namedOffice],
    .azrPersonTwiceInFile: [.countOnce],
    .azrMunicipalityUnknown: [.exclude], .azrMunicipalityForeign: [.exclude], .azrTitleUnknown: [.exclude],
    .azrTitleMissing: [.exclude], .azrNationalityUnknown: [.exclude], .azrPersonNoKey: [.exclude],
    .azrOfficeUnknown: [.exclude],
  ]

  // Every municipality has exactly one responsible office, or the reconciliation would mean nothing.
  func checkResponsibilities(_ reader: ObjectReader, _ registers: Registers) {
    let place = reader.place(of: "auslaenderbehoerden")
    let claimed = offices.flatMap(\.responsibleFor)
    if Set(offices.map(\.id)).count < offices.count {
      place.refuseValue(expected: "jede Kennung nur einmal")
    }
    let names = offices.flatMap { office in Set(([office.id, office.name] + office.synonyms).map(Nearest.fold)) }
    if Set(names).count < names.count {
      place.refuseValue(expected: "jeden Namen und jede Schreibweise nur bei einer Ausländerbehörde")
    }
    if claimed.count != Set(claimed).count {
      place.refuseValue(expected: "für jede Gemeinde nur eine zuständige Ausländerbehörde")
    }
    let living = registers.municipalities.entries.filter { entry in
      entry.municipality.ags.kreis == key && entry.validity.last == nil
    }
    let open = living.map(\.municipality).filter { municipality in
      isMember(municipality.ags) && !claimed.contains(municipality.ags)
    }
    // Without a readable list of members nobody knows who is left open.
    if !open.isEmpty, members != nil || !reader.has("gemeinden") {
      place.refuseValue(
        expected: "eine zuständige Ausländerbehörde auch für " + GermanTerms.list(open.map(\.shortName)))
    }
  }

  // A rule that cannot settle its finding would look like a decision and be none.
  func checkDecisions(_ reader: ObjectReader) {
    for decision in decisions {
      let place = reader.place(of: "entscheidungen")
      let rules = KreisDefinition.rulesByFinding[decision.finding] ?? []
      if !rules.contains(decision.rule) {
        let allowed = rules.map(\.rawValue).sorted()
        place.refuseValue(
          expected: allowed.isEmpty
            ? "kein \(decision.finding.rawValue): diesen Befund kann keine Entscheidung erledigen"
            : "für \(decision.finding.rawValue) die Regel \(allowed.joined(separator: " oder "))")
      }
      let known = offices.map(\.id)
      if decision.rule == .namedOffice, !(decision.office.map(known.contains) ?? false) {
        place.refuseValue(expected: "bei der Regel vorrang unter auslaenderbehoerde: " + known.joined(separator: ", "))
      }
    }
  }
}
