import Compute
import Model
import Notation
import Protect
import Store

extension Settings {
  init(
    _ stichtag: CalendarDate, _ pipeline: LoadedPipeline, _ censuses: Censuses, _ workplace: Workplace
  ) throws {
    let definition = pipeline.definition
    let kreis = pipeline.kreis
    let before = try censuses.stichtagBefore(stichtag)
    let days = [stichtag] + (before.map { [$0] } ?? [])
    let terms = try Settings.terms(definition, kreis, stichtag, before)
    let readBy = try censuses.readBy(stichtag)
    var inputs = readBy.filter { $0.name.hasPrefix("register/") }
    for day in days {
      let delivery = try censuses.delivery(day)
      inputs += delivery.fingerprints
      inputs += delivery.ignored.map { (delivery.directory + "/" + $0, "nicht gelesen") }
      inputs += Settings.dated(definition.expected(on: day), kreis, day)
      inputs.append(("stellen[\(day)]", Settings.text(try definition.grant(on: day).positions)))
    }
    inputs += readBy.filter { !$0.name.hasPrefix("register/") }
    inputs += kreis.offices.map { ("auslaenderbehoerden." + $0.id, Settings.text($0)) }
    let needsSecret = kreis.protection.method == .cellKey
    let secret = needsSecret ? try workplace.data.secret(kreis: pipeline.name.kreis) : nil
    inputs += Settings.fingerprint(of: secret)
    self.init(terms: terms, inputs: inputs, secret: secret)
  }

  /// What was announced and decided for this day.
  static func dated(
    _ expected: [String: Int], _ kreis: KreisDefinition, _ day: CalendarDate
  ) -> [(name: String, value: String)] {
    let expected = expected.sorted { $0.key < $1.key }
    let decisions = kreis.decisions.filter { $0.stichtag == day }
    return expected.map { ("erwartete_personen[\(day)].\($0.key)", String($0.value)) }
      + decisions.enumerated().map { ("entscheidungen[\(day)][\($0.offset + 1)]", Settings.text($0.element)) }
  }

  // As a fraction where a decimal would be rounded: two settings that differ must not look the same.
  private static func text(_ value: Ratio?) -> String {
    guard let value else { return "" }
    let isShort = value.exactDigits.map { $0 <= 6 } ?? false
    return isShort ? GermanNumber.short(value) : "\(value.numerator)/\(value.denominator)"
  }

  /// A decision as settings and archives keep it.
  static func text(_ decision: Decision) -> String {
    [
      decision.finding.rawValue, decision.rule.rawValue, decision.office ?? "", decision.limit.map(String.init) ?? "",
      decision.reason, decision.decidedBy, decision.decidedOn.iso,
    ].joined(separator: "|")
  }

  static func text(_ office: Office) -> String {
    ([office.name] + office.synonyms + office.responsibleFor.sorted().map(\.description)).joined(separator: "|")
  }

  private static func terms(
    _ definition: StellenanteilDefinition, _ kreis: KreisDefinition, _ stichtag: CalendarDate, _ before: CalendarDate?
  ) throws(Stop) -> [(name: String, value: String)] {
    let grant = try definition.grant(on: stichtag)
    let settled = definition.settled.first { $0.key == stichtag }?.value
    func shares(_ settled: StellenanteilDefinition.Settled?) -> String {
      settled.map { settled in
        let values = settled.positions.map { "\($0.key) \(text($0.value))" }
        return "\(settled.body)|\(settled.date.iso)|" + values.joined(separator: ";")
      } ?? ""
    }
    return [
      ("kreis", kreis.key.description), ("name", kreis.name), ("titel", definition.title),
      ("gemeinden", kreis.members?.sorted().map(\.description).joined(separator: ";") ?? ""),
      ("stichtag", stichtag.iso), ("voriger_stichtag", before?.iso ?? ""), ("stellen", text(grant.positions)),
      ("am_integrationszentrum", text(grant.atCentre)),
      ("empfehlung_integrationszentrum", text(definition.recommendedShare)),
      ("vorab", definition.reserved.map { "\($0.recipient)|\(text($0.positions))" }.joined(separator: ";")),
      ("weitere_empfaenger", definition.others.map { "\($0.name)|\($0.weight)" }.joined(separator: ";")),
      ("koernung", text(definition.step)), ("verfahren", definition.method.rawValue),
      ("mindestanteil", text(definition.minimum)),
      ("gezaehlte_gruppen", definition.counting.groups.map(\.rawValue).sorted().joined(separator: ";")),
      ("kernzielgruppe", "\(definition.coreAges)|\(text(definition.coreShare))"),
      ("schutz", "\(kreis.protection.method.rawValue)|\(kreis.protection.threshold)"),
      ("sprung_prozent", String(definition.jumpPercent)),
      ("veroeffentlicht", definition.published.first { $0.key == stichtag }?.value.iso ?? ""),
      ("festgestellt", shares(settled)),
      ("festgestellt_vorher", shares(definition.settledBefore(stichtag)?.value)),
    ]
  }
}
