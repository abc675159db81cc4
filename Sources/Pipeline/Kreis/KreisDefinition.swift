import Model
import Normalise
import Notation
import Protect

/// What kreis.json5 says about a district: who belongs to it, which offices serve whom, what was decided.
struct KreisDefinition {
  let key: KreisKey
  let name: String
  let offices: [Office]
  let decisions: [Decision]
  /// How numbers of persons are protected, in all pipelines alike.
  let protection: ProtectionRule
  /// How long person-level exports and their archives are kept; nil where nothing is ever due.
  let retention: Retention?
  /// The municipalities that the file names, nil when the register decides.
  let members: [AGS]?

  /// Reads the file and checks every key against the registers.
  static func read(_ bytes: [UInt8], file: String, registers: Registers) throws(Stop) -> KreisDefinition {
    try ObjectReader.read(bytes, file: file) { KreisDefinition($0, registers: registers) }
  }

  private init?(_ reader: ObjectReader, registers: Registers) {
    let key = reader.required(
      "kreis", .kreis.checked("ein Schlüssel aus data/register/kreise.csv") { registers.kreise.entry($0) != nil })
    let known = ObjectReader.Reading<AGS>.ags.checked("ein Schlüssel aus data/register/gemeinden.csv") { ags in
      registers.municipalities.entries.contains { $0.municipality.ags == ags }
    }
    let municipality = known.checked("ein Schlüssel einer Gemeinde dieses Kreises") { key == nil || $0.kreis == key }
    let name = reader.optional("name", .string)
    members = reader.optional("gemeinden", .array(of: municipality))
    let offices = reader.required(
      "auslaenderbehoerden", .array(of: .object { KreisDefinition.office($0, municipality) }))
    let decisions = reader.optional("entscheidungen", .array(of: .object(KreisDefinition.decision))) ?? []
    protection = reader.optional("schutz", .object(KreisDefinition.protection)) ?? .standard
    retention = reader.optional("aufbewahrung", .object(Retention.init))
    guard let key, let offices else { return nil }
    self.key = key
    self.name = name ?? registers.kreise.entry(key)?.name ?? key.description
    self.offices = offices
    self.decisions = decisions
    checkResponsibilities(reader, registers)
    checkDecisions(reader)
  }

  private static func office(_ reader: ObjectReader, _ municipality: ObjectReader.Reading<AGS>) -> Office? {
    let id = reader.required("kennung", .string)
    let name = reader.required("name", .string)
    let synonyms = reader.optional("auch", .array(of: .string)) ?? []
    let responsible = reader.required("zustaendig_fuer", .array(of: municipality))
    guard let id, let name, let responsible else { return nil }
    return Office(id: id, name: name, synonyms: synonyms, responsibleFor: Set(responsible))
  }

  private static func protection(_ reader: ObjectReader) -> ProtectionRule? {
    let standard = ProtectionRule.standard
    let method = reader.optional("verfahren", .choice as ObjectReader.Reading<ProtectionRule.Method>)
    // Below the usual threshold of official statistics nothing would be protected that deserves the name.
    let threshold = reader.optional(
      "schwelle", .whole.checked("eine Zahl ab \(standard.threshold)") { $0 >= standard.threshold })
    return ProtectionRule(method: method ?? standard.method, threshold: threshold ?? standard.threshold)
  }

  private static func decision(_ reader: ObjectReader) -> Decision? {
    let finding = reader.required("befund", .choice as ObjectReader.Reading<FindingCode>)
    let stichtag = reader.required("stichtag", .date)
    let rule = reader.required("regel", .choice as ObjectReader.Reading<Decision.Rule>)
    let office = reader.optional("auslaenderbehoerde", .string)
    let limit = reader.optional("hoechstens", .whole.checked("eine Zahl ab 1") { $0 >= 1 })
    let reason = reader.required("begruendung", .string)
    let decidedBy = reader.required("entschieden_von", .string)
    let decidedOn = reader.required("entschieden_am", .date)
    guard let finding, let stichtag, let rule, let reason, let decidedBy, let decidedOn else { return nil }
    return Decision(
      finding: finding, stichtag: stichtag, rule: rule, office: office, limit: limit, reason: reason,
      decidedBy: decidedBy, decidedOn: decidedOn)
  }

  /// Whether the municipality takes part: all of the Kreis unless the file names some.
  func isMember(_ ags: AGS) -> Bool { members?.contains(ags) ?? true }

  /// The district as it is on this day.
  func kreis(slug: String, on day: CalendarDate, registers: Registers) -> Kreis {
    let living = registers.municipalities.members(of: key, on: day)
    return Kreis(
      key: key, slug: slug, name: name, municipalities: living.filter { isMember($0.ags) }, offices: offices)
  }
}
