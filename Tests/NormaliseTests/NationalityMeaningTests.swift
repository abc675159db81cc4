import Model
import Testing

@testable import Normalise

/// What the column Staatsangehörigkeit can hold, and when.
struct NationalityMeaningTests {
  @Test(arguments: [
    ("163", "2021-03-31", NationalityGroup.otherEurope), (" 161 ", "2021-03-31", .freeMovement),
    ("130", "2010-03-31", .otherEurope), ("130", "2013-06-30", .otherEurope), ("130", "2013-07-01", .freeMovement),
    ("130", "2014-03-31", .freeMovement), ("168", "2020-03-31", .freeMovement), ("168", "2020-12-31", .freeMovement),
    ("168", "2021-01-01", .otherEurope), ("168", "2021-03-31", .otherEurope), ("158", "2002-05-31", .otherEurope),
    ("158", "2002-06-01", .freeMovement), ("149", "2021-03-31", .freeMovement), ("136", "2021-03-31", .freeMovement),
    ("141", "2021-03-31", .freeMovement), ("125", "2006-12-31", .otherEurope), ("125", "2007-01-01", .freeMovement),
    ("151", "1994-06-30", .freeMovement), ("185", "2021-03-31", .otherEurope), ("221", "2021-03-31", .africa),
    ("368", "2021-03-31", .america), ("475", "2021-03-31", .asia), ("411", "2021-03-31", .asia),
    ("523", "2021-03-31", .oceania), ("910", "2021-03-31", .unassigned), ("997", "2021-03-31", .unassigned),
    ("998", "2021-03-31", .unassigned), ("999", "2021-03-31", .unassigned),
  ])
  func `understands a key by its day`(_ key: String, _ text: String, _ group: NationalityGroup) throws {
    #expect(try meaning(key, text) == .code(group.code))
  }

  @Test func `Germans are in no group`() throws {
    #expect(try meaning("000", "2021-03-31") == .code(NationalityMeaning.german))
    #expect(NationalityGroup.allCases.allSatisfy { $0.code != NationalityMeaning.german })
  }

  @Test func `every key of the register is in a group, and only those without a state in none`() throws {
    let entries = try Neuss.registers().nationalities.entries
    #expect(entries.filter { $0.nationalityGroup == nil }.map(\.key) == ["000"])
    #expect(entries.filter { $0.nationalityGroup == .unassigned }.map(\.key) == ["910", "997", "998", "999"])
    #expect(
      entries.allSatisfy {
        ($0.nationalityGroup == .freeMovement) == [.europeanUnion, .economicAreaOrSwiss].contains($0.group)
      })
  }

  @Test(arguments: [
    ("120", "Jugoslawien"), ("132", "Serbien und Montenegro"), ("133", "Serbien (einschließlich Kosovo)"),
    ("138", "Jugoslawien, Bundesrepublik"), ("159", "Sowjetunion"), ("162", "Tschechoslowakei"),
  ])
  func `counts a defunct state and says so`(_ key: String, _ name: String) throws {
    let problem = Problem(.azrNationalityDefunct, .nationality, [.found: .text(key), .name: .text(name)])
    #expect(try meaning(key, "2021-03-31") == .flagged(NationalityGroup.otherEurope.code, problem))
  }

  @Test func `a state is not defunct while it lasts`() throws {
    #expect(try meaning("138", "2003-02-04") == .code(NationalityGroup.otherEurope.code))
    #expect(try meaning("133", "2008-02-16") == .code(NationalityGroup.otherEurope.code))
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
