import Compute
import Model
import Testing

@Suite struct DuplicateResolutionTests {
  private static let north = District.place(0, 0, .limited)
  private static let south = District.place(1, 1, .limited)

  /// Nord has four persons in its municipality and one in Süd's, Süd has four and one in Nord's.
  private func exports() throws -> [CountedExport] {
    [
      try District.export("nord.csv", sender: 0, [(Self.north, 4), (Self.south, 1)]),
      try District.export("sued.csv", sender: 1, [(Self.south, 4), (Self.north, 1)]),
    ]
  }

  private func decision(
    _ finding: FindingCode, _ rule: Decision.Rule, office: String? = nil
  ) throws -> Decision {
    let day = try #require(CalendarDate("2021-03-31"))
    return Decision(
      finding: finding, stichtag: day, rule: rule, office: office, limit: nil, reason: "erfunden",
      decidedBy: "Kreis Erfunden", decidedOn: day)
  }

  private func row(_ file: Int, _ line: Int, _ place: Int?) -> PersonOccurrence {
    PersonOccurrence(file: file, line: line, place: place)
  }

  private func resolve(_ person: [PersonOccurrence], _ decisions: [Decision]) throws -> DuplicateResolution {
    DuplicateResolution(try exports(), persons: [person], kreis: try District.kreis(), decisions: decisions)
  }

  /// Persons per file and place, and those taken out.
  private func counts(_ resolution: DuplicateResolution) -> [[Int]] {
    resolution.exports.map { [$0.cube.counts[Self.north], $0.cube.counts[Self.south], $0.decidedDuplicates] }
  }

  private let unchanged = [[4, 1, 0], [1, 4, 0]]

  @Test func `Two files or one decides which finding it is`() {
    #expect(DuplicateResolution.finding(for: [row(0, 2, nil), row(1, 2, nil)]) == .azrPersonTwoFiles)
    #expect(DuplicateResolution.finding(for: [row(0, 2, nil), row(0, 3, nil), row(1, 2, nil)]) == .azrPersonTwoFiles)
    #expect(DuplicateResolution.finding(for: [row(1, 2, nil), row(1, 9, nil)]) == .azrPersonTwiceInFile)
  }

  @Test func `Without a decision the person stays open and both rows count`() throws {
    let person = [row(0, 2, Self.north), row(1, 2, Self.north)]
    let resolution = try resolve(person, [])
    #expect(resolution.open == [person])
    #expect(resolution.settled == [:])
    #expect(counts(resolution) == unchanged)
  }

  @Test func `The responsible office's row counts`() throws {
    let rule = try decision(.azrPersonTwoFiles, .responsibleOffice)
    // Both say that the person lives in Nord's municipality.
    let resolution = try resolve([row(0, 2, Self.north), row(1, 7, Self.north)], [rule])
    #expect(resolution.open == [])
    #expect(resolution.settled == [rule: 1])
    #expect(counts(resolution) == [[4, 1, 0], [0, 4, 1]])
    // Each speaks of the other's municipality: nobody's row is the responsible one's.
    let neither = [row(0, 2, Self.south), row(1, 7, Self.north)]
    #expect(try resolve(neither, [rule]).open == [neither])
    // Each claims the person for itself.
    let both = [row(0, 2, Self.north), row(1, 7, Self.south)]
    #expect(try resolve(both, [rule]).open == [both])
    #expect(counts(try resolve(both, [rule])) == unchanged)
    // A refused row has no residence to be responsible for.
    #expect(counts(try resolve([row(0, 2, nil), row(1, 7, Self.south)], [rule])) == unchanged)
    #expect(try resolve([row(0, 2, nil), row(1, 7, Self.south)], [rule]).settled == [rule: 1])
  }

  @Test func `The named office's row counts`() throws {
    let rule = try decision(.azrPersonTwoFiles, .namedOffice, office: "sued")
    let resolution = try resolve([row(0, 2, Self.north), row(1, 7, Self.south)], [rule])
    #expect(resolution.settled == [rule: 1])
    #expect(counts(resolution) == [[3, 1, 1], [1, 4, 0]])
    // It is named in none of the rows, or in several.
    let absent = [row(0, 2, Self.north), row(0, 3, Self.south), row(1, 2, Self.north), row(1, 3, Self.south)]
    #expect(try resolve(absent, [rule]).open == [absent])
    let unknown = try decision(.azrPersonTwoFiles, .namedOffice, office: "west")
    let person = [row(0, 2, Self.north), row(1, 7, Self.south)]
    #expect(try resolve(person, [unknown]).open == [person])
  }

  @Test func `A refused row cannot go first, or the person would be lost`() throws {
    let rule = try decision(.azrPersonTwoFiles, .namedOffice, office: "sued")
    let person = [row(0, 2, Self.north), row(1, 7, nil)]
    let resolution = try resolve(person, [rule])
    #expect(resolution.open == [person])
    #expect(counts(resolution) == unchanged)
  }

  @Test func `A file of unknown sender fits no rule about offices`() throws {
    let exports = [
      try District.export("a.csv", sender: nil, [(Self.north, 1)]),
      try District.export("b.csv", sender: nil, [(Self.north, 1)]),
    ]
    let person = [row(0, 2, Self.north), row(1, 2, Self.north)]
    for rule in [Decision.Rule.responsibleOffice, .namedOffice] {
      let resolution = DuplicateResolution(
        exports, persons: [person], kreis: try District.kreis(),
        decisions: [try decision(.azrPersonTwoFiles, rule, office: "nord")])
      #expect(resolution.open == [person])
    }
  }

  @Test func `Equal rows count once, unequal ones stay open`() throws {
    let rule = try decision(.azrPersonTwiceInFile, .countOnce)
    let resolution = try resolve([row(0, 2, Self.north), row(0, 3, Self.north), row(0, 4, Self.north)], [rule])
    #expect(resolution.settled == [rule: 1])
    #expect(counts(resolution) == [[2, 1, 2], [1, 4, 0]])
    let unequal = [row(0, 2, Self.north), row(0, 3, Self.south)]
    #expect(try resolve(unequal, [rule]).open == [unequal])
    let halfRefused = [row(0, 2, Self.north), row(0, 3, nil)]
    #expect(try resolve(halfRefused, [rule]).open == [halfRefused])
    // Nobody is counted twice where no row is counted.
    let refused = try resolve([row(0, 2, nil), row(0, 3, nil)], [rule])
    #expect(refused.settled == [rule: 1])
    #expect(counts(refused) == unchanged)
  }

  @Test func `The rule for refused rows settles no duplicates`() throws {
    let person = [row(0, 2, Self.north), row(1, 2, Self.north)]
    #expect(try resolve(person, [try decision(.azrPersonTwoFiles, .exclude)]).open == [person])
  }

  @Test func `A decision about another finding does not count`() throws {
    let person = [row(0, 2, Self.north), row(0, 3, Self.north)]
    #expect(try resolve(person, [try decision(.azrPersonTwoFiles, .countOnce)]).open == [person])
  }

  @Test func `The first decision that fits one row wins`() throws {
    let decisions = [
      try decision(.azrPersonTwoFiles, .responsibleOffice),
      try decision(.azrPersonTwoFiles, .namedOffice, office: "sued"),
    ]
    // Both are responsible, so the second rule has to say it.
    let both = try resolve([row(0, 2, Self.north), row(1, 7, Self.south)], decisions)
    #expect(counts(both) == [[3, 1, 1], [1, 4, 0]])
    // Nord is responsible, so the second rule is not asked.
    let first = try resolve([row(0, 2, Self.north), row(1, 7, Self.north)], decisions)
    #expect(counts(first) == [[4, 1, 0], [0, 4, 1]])
    #expect(both.settled == [decisions[1]: 1])
    #expect(first.settled == [decisions[0]: 1])
  }

  @Test func `Accounts still close`() throws {
    let decisions = [
      try decision(.azrPersonTwoFiles, .responsibleOffice), try decision(.azrPersonTwiceInFile, .countOnce),
    ]
    let persons = [
      [row(0, 2, Self.north), row(1, 2, Self.north)], [row(0, 3, Self.north), row(0, 4, Self.north)],
      [row(0, 5, Self.north), row(1, 5, Self.south)],
    ]
    let resolution = DuplicateResolution(
      try exports(), persons: persons, kreis: try District.kreis(),
      decisions: decisions)
    #expect(resolution.settled == [decisions[0]: 1, decisions[1]: 1])
    #expect(resolution.open == [persons[2]])
    let accounts = resolution.exports.map(District.usual.account)
    #expect(accounts.map(\.counted) == [4, 4])
    #expect(accounts.map(\.excluded) == [[.decidedDuplicate: 1], [.decidedDuplicate: 1]])
    #expect(accounts.map(\.closes) == [true, true])
  }
}
