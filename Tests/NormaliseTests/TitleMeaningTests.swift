import Model
import Testing

@testable import Normalise

/// What the column Aufenthaltstitel can hold.
struct TitleMeaningTests {
  @Test(arguments: [
    ("701", StatusGroup.freeMovement), ("750", .freeMovement), ("801", .exempt), ("302", .unlimited),
    ("0302", .unlimited),
    (" 600 ", .unlimited), ("301", .limited), ("451", .limited), ("599", .limited), ("802", .applied),
    ("100", .tolerated),
    ("199", .tolerated), ("200", .permitted), ("902", .untitled), ("907", .untitled),
    ("EU-Freizügigkeit", .freeMovement), ("eu freizuegigkeit", .freeMovement), ("eu-freizuegigkeit", .freeMovement),
    ("befreit oder heimatlos", .exempt), ("Niederlassungserlaubnis", .unlimited), ("UNBEFRISTET", .unlimited),
    ("Aufenthaltserlaubnis", .limited), ("befristeter Aufenthaltstitel", .limited), ("Antrag gestellt", .applied),
    ("Fiktionsbescheinigung", .applied), ("geduldet", .tolerated), ("Duldung", .tolerated),
    ("Aufenthaltsgestattung", .permitted), ("gestattung", .permitted),
  ])
  func `understands codes and names of groups`(_ text: String, _ group: StatusGroup) throws {
    #expect(try meaning(text) == .code(group.code))
  }

  @Test func `leaves an empty cell to the nationality`() throws {
    #expect(try meaning("") == .code(TitleMeaning.empty))
    #expect(try meaning(" \u{A0}") == .code(TitleMeaning.empty))
  }

  @Test(arguments: ["ohne", "OHNE", "kein Aufenthaltsrecht", "ohne Aufenthaltsrecht"])
  func `leaves »ohne« to the nationality when it is a name`(_ text: String) throws {
    #expect(try meaning(text) == .code(TitleMeaning.noneByName))
  }

  @Test(arguments: [("999", "907"), ("0", "100"), ("300", "299"), ("901", "902"), ("806", "805")])
  func `proposes the nearest code for an unknown one`(_ text: String, _ nearest: String) throws {
    let problem = Problem(.azrTitleUnknown, .title, [.found: .text(text), .nearest: .text(nearest)])
    #expect(try meaning(text) == .refused(problem))
  }

  @Test(arguments: [("Duldnug", "Duldung"), ("befristeter Aufenthaltstitl", "befristeter Aufenthaltstitel")])
  func `proposes the nearest name for a misspelt one`(_ text: String, _ nearest: String) throws {
    #expect(try meaning(text) == .refused(Problem(.azrTitleUnknown, .title, [.nearest: .text(nearest)])))
  }

  @Test(arguments: ["1990", "199004", "Erika Muster", "05162024", "m", "12.04.2015"])
  func `does not repeat what slipped into the column`(_ text: String) throws {
    #expect(try meaning(text) == .refused(Problem(.azrTitleUnknown, .title)))
  }

  private func meaning(_ text: String) throws -> Meaning {
    TitleMeaning(register: try Neuss.registers().titles, day: try day("2021-03-31")).meaning(text)
  }
}
