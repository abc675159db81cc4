import Model
import Testing

@testable import Normalise

/// What the column Staatsangehörigkeit can hold, and when.
struct NationalityMeaningTests {
  @Test(arguments: [
    ("000", "2021-03-31", NationalityMeaning.Code.german), ("163", "2021-03-31", .other),
    (" 161 ", "2021-03-31", .freeMovement),
    ("130", "2010-03-31", .other), ("130", "2013-06-30", .other), ("130", "2013-07-01", .freeMovement),
    ("130", "2014-03-31", .freeMovement), ("168", "2020-03-31", .freeMovement), ("168", "2020-12-31", .freeMovement),
    ("168", "2021-01-01", .other), ("168", "2021-03-31", .other), ("158", "2002-05-31", .other),
    ("158", "2002-06-01", .freeMovement), ("149", "2021-03-31", .freeMovement), ("136", "2021-03-31", .freeMovement),
    ("141", "2021-03-31", .freeMovement), ("125", "2006-12-31", .other), ("125", "2007-01-01", .freeMovement),
    ("151", "1994-06-30", .freeMovement), ("997", "2021-03-31", .other), ("998", "2021-03-31", .other),
    ("999", "2021-03-31", .other), ("475", "2021-03-31", .other),
  ])
  func `understands a key by its day`(_ key: String, _ text: String, _ code: NationalityMeaning.Code) throws {
    #expect(try meaning(key, text) == .code(code.rawValue))
  }

  @Test(arguments: [
    ("120", "Jugoslawien"), ("132", "Serbien und Montenegro"), ("133", "Serbien (einschließlich Kosovo)"),
    ("138", "Jugoslawien, Bundesrepublik"), ("159", "Sowjetunion"), ("162", "Tschechoslowakei"),
  ])
  func `counts a defunct state and says so`(_ key: String, _ name: String) throws {
    let problem = Problem(.azrNationalityDefunct, .nationality, [.found: .text(key), .name: .text(name)])
    #expect(try meaning(key, "2021-03-31") == .flagged(NationalityMeaning.Code.other.rawValue, problem))
  }

  @Test func `a state is not defunct while it lasts`() throws {
    #expect(try meaning("138", "2003-02-04") == .code(NationalityMeaning.Code.other.rawValue))
    #expect(try meaning("133", "2008-02-16") == .code(NationalityMeaning.Code.other.rawValue))
  }

  @Test(arguments: [("171", "121"), ("001", "000"), ("188", "128"), ("996", "997")])
  func `proposes the nearest key for an unknown one`(_ key: String, _ nearest: String) throws {
    let problem = Problem(.azrNationalityUnknown, .nationality, [.found: .text(key), .nearest: .text(nearest)])
    #expect(try meaning(key, "2021-03-31") == .refused(problem))
  }

  @Test(arguments: ["", "16", "0163", "Türkei", "TUR", "1 6", "199004"])
  func `does not repeat a text that is no key`(_ text: String) throws {
    #expect(try meaning(text, "2021-03-31") == .refused(Problem(.azrNationalityUnknown, .nationality)))
  }

  private func meaning(_ text: String, _ stichtag: String) throws -> Meaning {
    NationalityMeaning(register: try Neuss.registers().nationalities, day: try day(stichtag)).meaning(text)
  }
}
