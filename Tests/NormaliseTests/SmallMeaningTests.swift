import Model
import Testing

@testable import Normalise

/// Stichtag, office, sex, first entry and count.
struct SmallMeaningTests {
  @Test(arguments: ["31.03.2021", "2021-03-31", "31.3.2021", " 31.03.2021 "])
  func `understands the Stichtag`(_ text: String) throws {
    #expect(StichtagMeaning(day: try day("2021-03-31")).meaning(text) == .code(0))
  }

  @Test func `refuses another day, naming it, and a text, not naming it`() throws {
    let day = try day("2021-03-31")
    let (expected, other) = (Fact.date(day), try #require(CalendarDate("2020-03-31")))
    #expect(
      StichtagMeaning(day: day).meaning("31.03.2020")
        == .refused(Problem(.azrStichtag, .stichtag, [.expected: expected, .found: .date(other)])))
    for text in ["", "31/03/2021", "44286", "31.02.2021", "Erika Muster", "20210331"] {
      #expect(
        StichtagMeaning(day: day).meaning(text) == .refused(Problem(.azrStichtag, .stichtag, [.expected: expected])))
    }
  }

  @Test(arguments: [
    ("Stadt Neuss", 0), ("STADT NEUSS", 0), ("neuss", 0), ("Neuß", 0), ("ABH Neuss", 0), ("ABH Stadt Neuss", 0),
    ("Ausländerbehörde Stadt Neuss", 0), ("Auslaenderbehoerde Neuss", 0), ("AUSLÄNDERBEHÖRDE NEUSS", 0),
    ("Ausländeramt Neuss", 0), ("ABH Dormagen", 1), ("dormagen", 1), ("Rhein-Kreis Neuss", 2), ("RKN", 2), ("kreis", 2),
    ("Ausländerbehörde Rhein-Kreis Neuss", 2), (" ABH Kreis Neuss ", 2), ("ABH-Kreis", 2),
  ])
  func `understands the names of an office`(_ text: String, _ place: Int) throws {
    #expect(OfficeMeaning(offices: try Neuss.kreis().offices).meaning(text) == .code(place))
  }

  @Test(arguments: [
    ("Stadt Neus", "Stadt Neuss"), ("Stadt Dormgen", "Stadt Dormagen"), ("Stadt Köln", nil), ("", nil), ("ABH", nil),
    ("Erika Muster", nil),
  ])
  func `proposes the nearest office and repeats nothing`(_ text: String, _ nearest: String?) throws {
    let facts: [FactName: Fact] = nearest.map { [.nearest: .text($0)] } ?? [:]
    #expect(
      OfficeMeaning(offices: try Neuss.kreis().offices).meaning(text)
        == .refused(Problem(.azrOfficeUnknown, .office, facts)))
  }

  @Test(arguments: [
    ("m", Sex.male), ("W", .female), (" d ", .diverse), ("u", .unknown), ("x", .unknown), ("männlich", .male),
    ("weiblich", .female), ("DIVERS", .diverse), ("unbekannt", .unknown),
  ])
  func `knows a sex`(_ text: String, _ sex: Sex) { #expect(SexMeaning.meaning(text) == .code(sex.code)) }

  @Test(arguments: ["", "f", "Herr", "Erika"])
  func `flags an unknown sex`(_ text: String) {
    #expect(SexMeaning.meaning(text) == .flagged(Sex.unknown.code, Problem(.azrSexUnknown, .sex)))
  }

  @Test func `checks the day of first entry`() throws {
    let meaning = EntryMeaning(day: try day("2021-03-31"))
    for text in ["", " ", "31.03.2021", "01.01.1960", "1960-01-01"] { #expect(meaning.meaning(text) == .code(0)) }
    for text in ["01.04.2021", "2015", "00.00.2015", "unbekannt"] {
      #expect(meaning.meaning(text) == .flagged(0, Problem(.azrEntryInvalid, .entry)))
    }
  }

  @Test(arguments: [("0", 0), ("7", 7), (" 12 ", 12), ("-", 0), ("–", 0), ("999999999", 999_999_999), ("007", 7)])
  func `understands a count`(_ text: String, _ count: Int) { #expect(CountMeaning.meaning(text) == .code(count)) }

  @Test(arguments: ["", "1.234", "1,5", "-3", "+3", "1 234", "x", ".", "1000000000", "1e3", "...", "٣"])
  func `refuses what is no plain count`(_ text: String) {
    #expect(CountMeaning.meaning(text) == .refused(Problem(.azrCountInvalid, .count)))
  }
}
