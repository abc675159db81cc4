import Compute
import Model
import Notation

extension StellenanteilDefinition {
  /// Reads the file; names of offices are checked against those of the Kreis.
  static func read(_ bytes: [UInt8], file: String, kreis: KreisDefinition) throws(Stop) -> StellenanteilDefinition {
    try ObjectReader.read(bytes, file: file) { StellenanteilDefinition($0, kreis: kreis) }
  }

  private init?(_ reader: ObjectReader, kreis: KreisDefinition) {
    let positive = ObjectReader.Reading<Ratio>.ratio.checked("eine Zahl größer als 0") { $0 > Ratio(0) }
    let part = ObjectReader.Reading<Ratio>.ratio.checked("eine Zahl von 0 bis 1") { $0 >= Ratio(0) && $0 <= Ratio(1) }
    let office = ObjectReader.Reading<String>.oneOf(kreis.offices.map(\.id))
    _ = reader.required("art", .choice as ObjectReader.Reading<PipelineKind>)
    let title = reader.required("titel", .string)
    let grants = reader.required(
      "stellen",
      .array(of: .object(StellenanteilDefinition.grant)).checked("mindestens eine Bewilligung") { !$0.isEmpty }
        .checked("zu jedem Tag unter »ab« nur eine Bewilligung") { Set($0.map(\.from)).count == $0.count })
    grantsPlace = reader.place(of: "stellen").location
    source = reader.optional("quelle", .string) ?? "azr"
    reserved = reader.optional("vorab", .array(of: .object(StellenanteilDefinition.reservation))) ?? []
    others = reader.optional("weitere_empfaenger", .array(of: .object(StellenanteilDefinition.recipient))) ?? []
    let decimal = positive.checked("eine Zahl mit höchstens 6 Nachkommastellen") { ($0.exactDigits ?? 7) <= 6 }
    step = reader.optional("koernung", decimal) ?? Ratio(1, 100)
    method = reader.optional("verfahren", .choice as ObjectReader.Reading<AllotmentMethod>) ?? .hareNiemeyer
    minimum = reader.optional("mindestanteil", positive)
    let groups = reader.optional("gezaehlte_gruppen", .array(of: .choice as ObjectReader.Reading<StatusGroup>))
    counting = CountingRule(groups: groups.map(Set.init) ?? StellenanteilDefinition.defaultGroups)
    let core = reader.optional("kernzielgruppe", .object(CoreGroup.init)) ?? CoreGroup()
    (coreAges, coreShare) = (core.ages, core.share)
    recommendedShare = reader.optional("empfehlung_integrationszentrum", part)
    jumpPercent = reader.optional("sprung_prozent", .whole.checked("eine Zahl ab 1") { $0 >= 1 }) ?? 25
    let persons = ObjectReader.Reading<Int>.whole.checked("eine Zahl ab 0") { $0 >= 0 }
    expectedPersons =
      reader.optional("erwartete_personen", .keyed(by: .date, of: .keyed(by: office, of: persons))) ?? []
    published = reader.optional("veroeffentlicht", .keyed(by: .date, of: .date)) ?? []
    revisionReasons = reader.optional("revisionsgruende", .keyed(by: .date, of: .string)) ?? []
    settled =
      reader.optional("festgestellt", .keyed(by: .date, of: .object(StellenanteilDefinition.settlement))) ?? []
    guard let title, let grants else { return nil }
    (self.title, self.grants) = (title, grants)
  }

  // The formula of the concept says »gemeldete ausländische Personen«; whoever has no right to stay is left out.
  private static let defaultGroups = Set(StatusGroup.allCases).subtracting([.untitled])

  /// The Kernzielgruppe of the concept: 18 to 35 years, at least half of each share.
  private struct CoreGroup {
    var ages = 18...35
    var share = Ratio(1, 2)

    init() {}

    init?(_ reader: ObjectReader) {
      let years = ObjectReader.Reading<Int>.whole.checked("ein Alter von 0 bis 120") { (0...120).contains($0) }
      let first = reader.optional("alter_von", years) ?? 18
      let last = reader.optional("alter_bis", years) ?? 35
      share =
        reader.optional("anteil", .ratio.checked("eine Zahl von 0 bis 1") { $0 >= Ratio(0) && $0 <= Ratio(1) })
        ?? Ratio(1, 2)
      guard first <= last else {
        reader.place(of: "alter_bis").refuseValue(expected: "ein Alter ab alter_von")
        return nil
      }
      ages = first...last
    }
  }

  private static func grant(_ reader: ObjectReader) -> Grant? {
    let from = reader.required("ab", .date)
    let positions = reader.required("anzahl", .ratio.checked("eine Zahl ab 0") { $0 >= Ratio(0) })
    let atCentre = reader.optional("am_integrationszentrum", .ratio.checked("eine Zahl ab 0") { $0 >= Ratio(0) })
    _ = reader.optional("bescheid", .string)
    guard let from, let positions else { return nil }
    if let atCentre, atCentre > positions {
      reader.place(of: "am_integrationszentrum").refuseValue(expected: "höchstens so viele wie unter anzahl")
      return nil
    }
    return Grant(from: from, positions: positions, atCentre: atCentre)
  }

  private static func reservation(_ reader: ObjectReader) -> StellenanteilQuestion.Reserved? {
    let recipient = reader.required("empfaenger", .string)
    let positions = reader.required("anzahl", .ratio.checked("eine Zahl größer als 0") { $0 > Ratio(0) })
    _ = reader.optional("begruendung", .string)
    guard let recipient, let positions else { return nil }
    return StellenanteilQuestion.Reserved(recipient: recipient, positions: positions)
  }

  private static func recipient(_ reader: ObjectReader) -> StellenanteilQuestion.OtherRecipient? {
    let name = reader.required("name", .string)
    let weight = reader.required("gewicht", .whole.checked("eine Zahl ab 0") { $0 >= 0 })
    _ = reader.optional("begruendung", .string)
    guard let name, let weight else { return nil }
    return StellenanteilQuestion.OtherRecipient(name: name, weight: weight)
  }

  private static func settlement(_ reader: ObjectReader) -> Settled? {
    let body = reader.required("durch", .string)
    let date = reader.required("am", .date)
    let positions = reader.required("stellenanteile", .keyed(by: .ags, of: .ratio))
    guard let body, let date, let positions else { return nil }
    return Settled(body: body, date: date, positions: positions)
  }
}
