import Model
import Notation

// Documents and what they state.
extension GoalNames {
  func document(_ reader: ObjectReader) -> GoalDocument? {
    let id = reader.required("kennung", new("dokumente"))
    let title = reader.required("titel", .string)
    let publisher = reader.optional("herausgeber", .string)
    let date = reader.optional("datum", .date)
    let reference = reader.optional("fundstelle", .string)
    let note = reader.optional("hinweis", .string)
    guard let id, let title else { return nil }
    return GoalDocument(id: id, title: title, publisher: publisher, date: date, reference: reference, note: note)
  }

  func value(_ reader: ObjectReader) -> DocumentedValue? {
    let id = reader.required("kennung", new("angaben"))
    let title = reader.required("titel", .string)
    let content = content(reader)
    let precision = reader.optional("lesart", .choice as ObjectReader.Reading<DocumentedValue.Precision>)
    let unit = reader.optional("einheit", .string) ?? ""
    let period = reader.optional("zeitraum", .goalPeriod)
    // A sum names what stands above it, so that no sum can contain itself.
    let parts =
      reader.optional("teile", .array(of: .reference("die Kennung einer Angabe weiter oben", read.map(\.id)))) ?? []
    let document = reader.required("dokument", documentName)
    let place = reader.optional("stelle", .string) ?? ""
    let wording = reader.required("wortlaut", .string)
    let note = reader.optional("hinweis", .string)
    guard let id, let title, let content, let document, let wording else { return nil }
    let value = DocumentedValue(
      id: id, title: title, content, precision: precision ?? .exact, unit: unit, period: period, parts: parts,
      quotation: quotation(document, place, wording), note: note)
    guard isSum(value, reader) else { return nil }
    read.append(value)
    return value
  }

  // Exactly one of the shapes; »von« only beside a number.
  private func content(_ reader: ObjectReader) -> DocumentedValue.Content? {
    let number = reader.optional("wert", .ratio)
    let whole = reader.optional("von", .ratio.checked("eine Zahl größer als 0") { $0 > Ratio(0) })
    let span = reader.optional(
      "spanne",
      .array(of: .ratio).checked("zwei Zahlen, die kleinere zuerst") { $0.count == 2 && $0[0] < $0[1] })
    let day = reader.optional("tag", .date)
    let text = reader.optional("text", .string)
    let shapes = ["wert", "spanne", "tag", "text"].filter(reader.has)
    if shapes.isEmpty {
      reader.place(of: "wert").refuse(.configKeyMissing, [.expected: "eines von wert, spanne, tag, text"])
    }
    for shape in shapes.dropFirst() {
      reader.place(of: shape).refuseValue(expected: "nur eines von wert, spanne, tag, text")
    }
    if reader.has("von"), !reader.has("wert") {
      reader.place(of: "von").refuseValue(expected: "»von« nur zusammen mit »wert«")
    }
    if let number { return whole.map { .part(number, of: $0) } ?? .number(number) }
    return span.map { .span(from: $0[0], to: $0[1]) } ?? day.map { .day($0) } ?? text.map { .text($0) }
  }

  // Numbers of different units are never added, and a stated total that its parts do not give is a slip somewhere.
  private func isSum(_ value: DocumentedValue, _ reader: ObjectReader) -> Bool {
    guard !value.parts.isEmpty else { return true }
    let place = reader.place(of: "teile")
    let parts = value.parts.compactMap { self.value(named: $0) }
    guard parts.allSatisfy({ $0.unit == value.unit }) else {
      place.refuse(
        .configValue,
        [
          .found: .text("eine Summe aus " + GermanTerms.list(parts.map { "»\($0.unit)«" })),
          .expected: .text("Teile in der Einheit »\(value.unit)«"),
        ])
      return false
    }
    let sum = parts.reduce(Ratio(0)) { $0 + ($1.number ?? Ratio(0)) }
    guard parts.allSatisfy({ $0.number != nil }), sum == value.number else {
      place.refuse(
        .configValue,
        [.found: .text("eine Summe von \(GermanNumber.short(sum))"), .expected: "die Zahl unter »wert«"])
      return false
    }
    return true
  }

  func priority(_ reader: ObjectReader) -> GoalPriority? {
    let title = reader.required("titel", .string)
    let rank = reader.required("rang", .whole.checked("eine Zahl ab 1") { $0 >= 1 })
    let points = reader.required("angabe", valueName)
    guard let title, let rank, let points else { return nil }
    return GoalPriority(title, rank: rank, points: points)
  }

  func cycle(_ reader: ObjectReader) -> PriorityCycle? {
    let year = ObjectReader.Reading<Int>.whole.checked("ein Jahr von 1900 bis 2999") { (1900...2999).contains($0) }
    let first = reader.required("beginn", year)
    let years = reader.required("jahre", .whole.checked("eine Zahl ab 1") { $0 >= 1 })
    let documented = reader.required("angabe", valueName)
    let begins = year.checked("ein Jahr, in dem ein Turnus beginnt") { value in
      guard let first, let years else { return true }
      return value >= first && (value - first) % years == 0
    }
    let rounds =
      reader.optional("runden", .array(of: .object { GoalNames.round($0, begins) })) ?? []
    guard let first, let years, let documented else { return nil }
    return PriorityCycle(from: first, every: years, rounds: rounds, documented: documented)
  }

  private static func round(_ reader: ObjectReader, _ year: ObjectReader.Reading<Int>) -> PriorityCycle.Round? {
    let first = reader.required("ab", year)
    let themes = reader.required("themen", .array(of: .string).checked("mindestens ein Thema") { !$0.isEmpty })
    guard let first, let themes else { return nil }
    return PriorityCycle.Round(from: first, themes)
  }

  func duty(_ reader: ObjectReader) -> ReportingDuty? {
    let id = reader.required("kennung", new("ziele"))
    let title = reader.required("titel", .string)
    let frequency = reader.required("haeufigkeit", .string)
    let recipient = reader.optional("an", .string)
    let replaces = reader.optional("ersetzt", .string)
    let document = reader.required("dokument", documentName)
    let place = reader.optional("stelle", .string) ?? ""
    let wording = reader.required("wortlaut", .string)
    let note = reader.optional("hinweis", .string)
    guard let id, let title, let frequency, let document, let wording else { return nil }
    return ReportingDuty(
      id: id, title: title, frequency: frequency, recipient: recipient, replaces: replaces,
      quotation: quotation(document, place, wording), note: note)
  }
}
