import Model
import Notation
import Testing

/// Documented values are quoted, never worked out.
struct DocumentedValueWordsTests {
  static let quotation = Quotation(
    document: "Bericht", date: CalendarDate("2013-02-15"), place: "Ergebnisse", wording: "es waren rund 4 %")

  static func value(
    _ content: DocumentedValue.Content, _ precision: DocumentedValue.Precision = .exact, _ unit: String = "",
    id: String = "x", parts: [String] = []
  ) -> DocumentedValue {
    DocumentedValue(
      id: id, title: "Angabe " + id, content, precision: precision, unit: unit, parts: parts, quotation: quotation)
  }

  @Test func `is written as the document means it`() throws {
    let day = try #require(CalendarDate("2011-06-30"))
    let values = [
      Self.value(.number(Ratio(4)), .exact, "%"), Self.value(.number(Ratio(26)), .about, "%"),
      Self.value(.number(Ratio(10)), .atLeast, "Kurse"), Self.value(.number(Ratio(5, 2)), .atMost),
      Self.value(.part(Ratio(45), of: Ratio(54)), .exact, "Kreisen"),
      Self.value(.span(from: Ratio(600), to: Ratio(1200)), .exact, "Euro"), Self.value(.day(day)),
      Self.value(.text("monatlich")),
    ]
    #expect(
      values.map(DocumentedValueWords.text) == [
        "4 %", "rund 26 %", "mindestens 10 Kurse", "höchstens 2,5", "45 von 54 Kreisen", "600 bis 1.200 Euro",
        "30.06.2011", "monatlich",
      ])
  }

  @Test(arguments: [
    (DocumentedValue.Content.number(Ratio(4)), [["dokumentierte Angabe, Angabe x", "4"]]),
    (
      .part(Ratio(45), of: Ratio(54)),
      [["dokumentierte Angabe, Angabe x", "45"], ["dokumentierte Angabe, Angabe x, von insgesamt", "54"]]
    ),
    (
      .span(from: Ratio(600), to: Ratio(1200)),
      [["dokumentierte Angabe, Angabe x, von", "600"], ["dokumentierte Angabe, Angabe x, bis", "1.200"]]
    ),
    (.text("monatlich"), [["dokumentierte Angabe, Angabe x", "monatlich"]]),
  ])
  func `is derived by quoting the document`(_ content: DocumentedValue.Content, _ expected: [[String]]) {
    let steps = DocumentedValueWords.steps(Self.value(content), among: [])
    #expect(steps.map { [$0.title, $0.result] } == expected)
    for step in steps {
      #expect(step.calculation == "Dokument »Bericht« vom 15.02.2013, Ergebnisse: »es waren rund 4 %«")
    }
  }

  @Test func `a sum of documented parts is added up beside the stated total`() {
    let parts = [Self.value(.number(Ratio(1)), id: "a"), Self.value(.number(Ratio(8)), id: "b")]
    let total = Self.value(.number(Ratio(9)), id: "c", parts: ["a", "b"])
    let steps = DocumentedValueWords.steps(total, among: parts + [total])
    #expect(
      steps.map { [$0.title, $0.result] } == [
        ["dokumentierte Angabe, Angabe a", "1"], ["dokumentierte Angabe, Angabe b", "8"],
        ["dokumentierte Angabe, Angabe c, Summe der Teile", "9"], ["dokumentierte Angabe, Angabe c", "9"],
      ])
    #expect(steps[2].calculation == "1 + 8")
  }

  @Test func `a document without day and place is quoted without them`() {
    let figure = Figure(
      .documentedValue, of: .topic(name: "Anteil"), value: Ratio(4),
      from: .quoted(Quotation(document: "Bericht", wording: "Nur 4 %")))
    #expect(
      Explanation.steps(of: figure.withoutParts()).map { [$0.title, $0.calculation, $0.result] } == [
        ["dokumentierte Angabe, Anteil", "Dokument »Bericht«: »Nur 4 %«", "4"]
      ])
    #expect(Subject.topic(name: "Anteil").identity == "Anteil")
  }
}
