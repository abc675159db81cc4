import Model
import Notation

extension MonthDefinition {
  /// Reads the file; what it leaves open is as the concept has it.
  static func read(_ bytes: [UInt8], file: String, kreis: KreisDefinition) throws(Stop) -> MonthDefinition {
    try ObjectReader.read(bytes, file: file) { MonthDefinition($0, kreis: kreis) }
  }

  private init?(_ reader: ObjectReader, kreis: KreisDefinition) {
    _ = reader.required("art", .choice as ObjectReader.Reading<PipelineKind>)
    let title = reader.required("titel", .string)
    source = reader.optional("quelle", .string) ?? "azr-monat"
    let groups = reader.optional("gezaehlte_gruppen", .array(of: .choice as ObjectReader.Reading<StatusGroup>))
    let stages = reader.optional("stufen", .object(StageText.init)) ?? (reader.has("stufen") ? nil : StageText())
    let end = reader.optional("landesinitiative_bis", .date)
    services = reader.optional("dienste", .object(MonthDefinition.services))
    let office = ObjectReader.Reading<String>.oneOf(kreis.offices.map(\.id))
    let persons = ObjectReader.Reading<Int>.whole.checked("eine Zahl ab 0") { $0 >= 0 }
    expectedPersons =
      reader.optional("erwartete_personen", .keyed(by: .date, of: .keyed(by: office, of: persons))) ?? []
    let day = ObjectReader.Reading<Int>.whole.checked("ein Tag von 1 bis 28") { (1...28).contains($0) }
    latestDay = reader.optional("spaetestens_am", day)
    let month = ObjectReader.Reading<Period>.text("ein Monat wie \"2022-01\"") { text in
      Period(iso: text).flatMap { $0.kind == .month ? $0 : nil }
    }
    published = reader.optional("veroeffentlicht", .keyed(by: month, of: .date)) ?? []
    revisionReasons = reader.optional("revisionsgruende", .keyed(by: month, of: .string)) ?? []
    guard let title, let stages else { return nil }
    self.title = title
    // As for positions: whoever has no right to stay is left out.
    let counted = groups.map(Set.init) ?? Set(StatusGroup.allCases).subtracting([.untitled])
    self.stages = TargetStages(
      core: stages.core, initiative: stages.initiative, initiativeEnd: end, further: stages.further, counted: counted)
  }

  private static func services(_ reader: ObjectReader) -> Services? {
    let source = reader.required("quelle", .string)
    let dimension = reader.required("merkmal", .string)
    let members = [
      (MonthService.initiative, reader.optional("landesinitiative", .string)),
      (.youthMigration, reader.optional("jugendmigrationsdienst", .string)),
      (.adultMigration, reader.optional("mbe", .string)),
    ].compactMap { service, name in name.map { (service: service, member: $0) } }
    guard let source, let dimension else { return nil }
    if members.isEmpty {
      let names = MonthService.allCases.map(\.rawValue).joined(separator: ", ")
      reader.place(of: "quelle").refuseValue(expected: "daneben wenigstens einen Dienst: \(names)")
      return nil
    }
    return Services(source: source, dimension: dimension, members: members)
  }
}

/// The groups of the stages as the concept has them, and as a file changes them.
private struct StageText {
  var core = 18...35
  var initiative = TargetStages.Group(
    title: "Landesinitiative", ages: 18...27, statuses: [.tolerated, .permitted], from: nil)
  var further: [TargetStages.Group] = []

  init() {}

  init?(_ reader: ObjectReader) {
    let plain = StageText()
    let core = reader.optional("kernzielgruppe", .object { StageText.ages($0, plain.core) })
    let initiative = reader.optional("landesinitiative", .object { StageText.initiative($0, plain.initiative) })
    let further = reader.optional("stufe_3", .array(of: .object(StageText.group)))
    let read = [core == nil && reader.has("kernzielgruppe"), initiative == nil && reader.has("landesinitiative")]
    guard !read.contains(true), further != nil || !reader.has("stufe_3") else { return nil }
    (self.core, self.initiative, self.further) = (core ?? plain.core, initiative ?? plain.initiative, further ?? [])
  }

  // Bounds that are left out are those of the concept, or none.
  private static func ages(_ reader: ObjectReader, _ plain: ClosedRange<Int>) -> ClosedRange<Int>? {
    let years = ObjectReader.Reading<Int>.whole.checked("ein Alter von 0 bis 120") { (0...120).contains($0) }
    let first = reader.optional("alter_von", years) ?? plain.lowerBound
    let last = reader.optional("alter_bis", years) ?? plain.upperBound
    guard first <= last else {
      reader.place(of: reader.has("alter_bis") ? "alter_bis" : "alter_von").refuseValue(
        expected: "ein Alter, das zu dem anderen passt: alter_von höchstens alter_bis")
      return nil
    }
    return first...last
  }

  private static func statuses(_ reader: ObjectReader) -> Set<StatusGroup>? {
    let groups = ObjectReader.Reading<[StatusGroup]>.array(of: .choice).checked("wenigstens eine Statusgruppe") {
      !$0.isEmpty
    }
    return reader.optional("status", groups).map(Set.init)
  }

  private static func initiative(_ reader: ObjectReader, _ plain: TargetStages.Group) -> TargetStages.Group? {
    let statuses = statuses(reader)
    return ages(reader, plain.ages).map {
      TargetStages.Group(title: plain.title, ages: $0, statuses: statuses ?? plain.statuses, from: nil)
    }
  }

  private static func group(_ reader: ObjectReader) -> TargetStages.Group? {
    let title = reader.required("titel", .string)
    let statuses = statuses(reader)
    let from = reader.required("ab", .date)
    guard let title, let from, let ages = ages(reader, 0...120) else { return nil }
    return TargetStages.Group(title: title, ages: ages, statuses: statuses, from: from)
  }
}
