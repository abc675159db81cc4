import Model
import Notation

extension GoalDefinition {
  /// Reads the file; indicators are checked against those of the catalogue.
  static func read(_ bytes: [UInt8], file: String, indicators: [String]) throws(Stop) -> GoalDefinition {
    try ObjectReader.read(bytes, file: file) { GoalDefinition($0, indicators: indicators) }
  }

  // Documents first, then what they state, then the goals: each names only what was read before it.
  private init?(_ reader: ObjectReader, indicators: [String]) {
    _ = reader.required("art", .choice as ObjectReader.Reading<PipelineKind>)
    let title = reader.required("titel", .string)
    let names = GoalNames(indicators: indicators)
    let documents = reader.required(
      "dokumente", .array(of: .object(names.document)).checked("mindestens ein Dokument") { !$0.isEmpty })
    names.documents = documents
    let values = reader.optional("angaben", .array(of: .object(names.value)))
    if values != nil || !reader.has("angaben") { names.values = names.read }
    let priorities = reader.optional("schwerpunkte", .array(of: .object(names.priority))) ?? []
    let cycle = reader.optional("turnus", .object(names.cycle))
    let fields = reader.required("handlungsfelder", .array(of: .object(names.field)))
    let duties = reader.optional("berichtspflichten", .array(of: .object(names.duty))) ?? []
    let notes = reader.optional("hinweise", .array(of: .string)) ?? []
    firstYear = reader.optional("erstes_jahr", .whole.checked("ein Jahr") { (1900...2999).contains($0) })
    register = reader.optional("azr", .string)
    published = reader.optional("veroeffentlicht", .keyed(by: .span, of: .date)) ?? []
    revisionReasons = reader.optional("revisionsgruende", .keyed(by: .span, of: .string)) ?? []
    guard let title, let documents, let fields else { return nil }
    self.title = title
    programme = GoalProgramme(
      documents: documents, values: values ?? [], priorities: priorities, cycle: cycle, fields: fields,
      duties: duties, notes: notes)
  }
}

/// The names that a file has introduced so far, to check what refers to them. It lives as long as the reading.
final class GoalNames {
  let indicators: [String]
  /// Nil before they are read and where they cannot be.
  var documents: [GoalDocument]?
  /// Nil where they cannot be read: then references to them are not checked either.
  var values: [DocumentedValue]?
  /// The documented values read so far, for sums.
  var read: [DocumentedValue] = []
  private var taken: [String: Set<String>] = [:]

  init(indicators: [String]) { self.indicators = indicators }

  /// A name that nothing else of its kind has, in letters that a command line takes.
  func new(_ kind: String) -> ObjectReader.Reading<String> {
    .string.checked("eine Kennung aus Kleinbuchstaben a bis z, Ziffern und Bindestrichen") { name in
      name.utf8.first.map { $0 != UInt8(ascii: "-") } ?? false
        && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }.checked("jede Kennung nur einmal") { self.taken[kind, default: []].insert($0).inserted }
  }

  var documentName: ObjectReader.Reading<String> {
    .reference("die Kennung eines Dokuments", documents?.map(\.id))
  }
  var valueName: ObjectReader.Reading<String> { .reference("die Kennung einer Angabe", values?.map(\.id)) }
  var indicatorName: ObjectReader.Reading<String> {
    .reference("die Kennung eines Indikators aus pipelines/indikatoren", indicators)
  }

  func document(named name: String?) -> GoalDocument? { documents?.first { $0.id == name } }
  func value(named name: String) -> DocumentedValue? { read.first { $0.id == name } }

  /// Words of a document; without the document itself only where that was refused already.
  func quotation(_ document: String?, _ place: String, _ wording: String) -> Quotation {
    self.document(named: document)?.quotation(wording, at: place)
      ?? Quotation(document: document ?? "", place: place, wording: wording)
  }
}

extension ObjectReader.Reading where Value == String {
  /// A name from a list that is too long to be told; unchecked where nobody knows the list.
  static func reference(_ expected: String, _ known: [String]?) -> Self {
    Self(expected) { place in
      guard let text = string.read(place) else { return nil }
      guard let known, !known.contains(text) else { return text }
      var facts: [FactName: Fact] = [.found: .text(text), .expected: .text(expected)]
      facts[.nearest] = Nearest.match(text, among: known).map { .text($0) }
      place.refuse(.configValue, facts)
      return nil
    }
  }
}

extension ObjectReader.Reading where Value == Period {
  /// A time as directories are named: a year, a school year, a month, a day.
  static var goalPeriod: Self {
    text("ein Zeitraum wie \"2008\", \"2008-2009\" oder ein Datum wie \"31.12.2008\"") { text in
      Period(iso: text) ?? CalendarDate(text).map { .day($0) }
    }
  }
}
