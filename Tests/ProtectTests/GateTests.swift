import Compute
import Model
import Protect
import Testing

/// Who gets which release, and when nobody does.
struct GateTests {
  static let run = Run(cells: [
    [Cell(municipality: 0, persons: 29_000), Cell(municipality: 1, persons: 8000)],
    [Cell(municipality: 0, persons: 312), Cell(municipality: 2, persons: 1189)],
  ])

  @Test func `the release for everyone is the result of the formula`() throws {
    let release = try Gate.release(toEveryone: Self.run.evidence(previous: Self.run))
    #expect(release.audience == .everyone)
    #expect(release.rows.map(\.subject.name) == ["Neuss, Stadt", "Dormagen, Stadt", "Rommerskirchen"])
    #expect(release.rows.map(\.persons.value) == [Ratio(29_312), Ratio(8000), Ratio(1189)])
    #expect(release.rows.map(\.positions.value) == [Ratio(533, 100), Ratio(145, 100), Ratio(22, 100)])
    #expect(release.rows.map(\.coreMinimum.value) == [Ratio(267, 100), Ratio(73, 100), Ratio(11, 100)])
    #expect(release.rows.map(\.previous?.value) == release.rows.map(\.positions.value))
    #expect(release.rows.map(\.difference?.value) == [Ratio(0), Ratio(0), Ratio(0)])
    #expect(release.totals.persons.value == Ratio(38_501))
    #expect(
      [release.totals.positions, release.totals.coreMinimum, release.totals.previous] == [
        Ratio(7), Ratio(351, 100), Ratio(7),
      ])
    #expect(release.quality.counted == 38_501)
    #expect(release.quality.offices.map(\.isProven) == [true, false])
    #expect(release.inside == nil)
  }

  @Test(arguments: [0, 1, 2])
  func `a municipality below the threshold stops it, by name`(_ few: Int) throws {
    var run = Self.run
    run.cells = [
      [Cell(municipality: 0, persons: 29_000), Cell(municipality: 1, persons: few)],
      [Cell(municipality: 2, persons: few)],
    ]
    let names = Fact.list(["Dormagen, Stadt", "Rommerskirchen"])
    #expect(
      findings { _ = try Gate.release(toEveryone: run.evidence()) }
        == [Finding(.azrBelowThreshold, [.name: names, .limit: 3])])
    #expect(
      Gate.release(toOwner: try run.evidence()).rows.map(\.persons.value) == [Ratio(29_000), Ratio(few), Ratio(few)])
  }

  @Test func `a Stichtag before with too few persons is compared with inside only`() throws {
    var before = Self.run
    before.cells = [
      [Cell(municipality: 0, persons: 29_000), Cell(municipality: 1, persons: 2)],
      [Cell(municipality: 2, persons: 900)],
    ]
    let evidence = try Self.run.evidence(previous: before)
    let release = try Gate.release(toEveryone: evidence)
    #expect(release.rows.allSatisfy { $0.previous == nil && $0.difference == nil && $0.previousPersons == nil })
    #expect(release.totals.previous == nil)
    #expect(release.heading.previousStichtag == nil)
    #expect(release.quality.jumps == [])
    #expect(Gate.release(toOwner: evidence).rows.allSatisfy { $0.previous != nil })
  }

  @Test func `three persons pass, and so does another recipient of any weight`() throws {
    var run = Self.run
    run.cells = [
      [Cell(municipality: 0, persons: 3), Cell(municipality: 1, persons: 3)], [Cell(municipality: 2, persons: 3)],
    ]
    run.others = [.init(name: "Verein", weight: 1)]
    let release = try Gate.release(toEveryone: run.evidence())
    #expect(release.rows.map(\.persons.value) == [Ratio(3), Ratio(3), Ratio(3), Ratio(1)])
  }

  @Test(arguments: [
    (0, 0), (1, 0), (2, 0), (3, 5), (4, 5), (5, 5), (6, 5), (7, 5), (8, 10), (12, 10), (13, 15), (997, 995),
    (998, 1000),
  ])
  func `all other populations are rounded to five`(_ exact: Int, _ rounded: Int) throws {
    var run = Self.run
    run.cells[1].append(Cell(municipality: 2, status: StatusGroup.untitled.code, persons: exact))
    run.cells[1].append(Cell(municipality: 2, status: AZRAxis.german, persons: exact))
    run.rejected = [[.azrTitleUnknown: exact], [:]]
    run.decidedDuplicates = exact
    let quality = try Gate.release(toEveryone: run.evidence()).quality
    // Reasons are named even where nobody was left out: one that appeared only then would give a 1 away.
    let reasons: [RowAccount.Exclusion] = [.statusGroup(.untitled), .german, .decidedDuplicate]
    #expect(quality.excluded.map(\.reason) == reasons)
    #expect(quality.excluded.allSatisfy { $0.persons.value == rounded })
    #expect(quality.rejected.value == rounded)
  }

  @Test func `counts of two files are added before they are rounded`() throws {
    var run = Self.run
    for office in 0...1 {
      run.cells[office].append(Cell(municipality: 0, status: StatusGroup.untitled.code, persons: 2))
    }
    run.rejected = [[.azrTitleUnknown: 2], [.azrTitleMissing: 2]]
    let quality = try Gate.release(toEveryone: run.evidence()).quality
    #expect(quality.excluded.map(\.persons.value) == [5, 0, 0])
    #expect(quality.rejected.value == 5)
  }

  @Test func `kinds of findings are public, jumps whole, notes not at all`() throws {
    var run = Self.run
    let jump = Finding(.azrJump, [.name: "Neuss, Stadt", .other: 20_000, .found: 29_312, .limit: 25])
    run.findings = [
      Finding(.azrSexUnknown, [.count: 7]), jump, Finding(.fileIgnored), Finding(.azrSexUnknown, [.count: 9]),
    ]
    let release = try Gate.release(toEveryone: run.evidence())
    #expect(release.quality.findings == [.azrSexUnknown, .azrJump])
    #expect(release.quality.jumps == [jump])
  }

  @Test(arguments: [([1, 1], false), ([2], false), ([1, 2], true), ([3], true)])
  func `a kind that concerns one or two persons is not named`(_ counts: [Int], _ isNamed: Bool) throws {
    var run = Self.run
    run.findings = counts.map { Finding(.azrNationalityDefunct, [.count: .count($0)]) }
    let release = try Gate.release(toEveryone: run.evidence())
    #expect(release.quality.findings == (isNamed ? [.azrNationalityDefunct] : []))
  }

  @Test func `the owner's release is exact and whole`() throws {
    var run = Self.run
    run.cells[1].append(
      Cell(
        municipality: 2, status: StatusGroup.untitled.code, age: AgeScale.standard.code(youngest: 9, oldest: 9),
        persons: 13))
    run.rejected = [[:], [.azrTitleUnknown: 4]]
    run.findings = [Finding(.azrSexUnknown, at: Location(file: Run.files[0], line: 7), [.count: 1])]
    let inside = try #require(Gate.release(toOwner: try run.evidence()).inside)
    var first = RowAccount(file: Run.files[0])
    (first.read, first.counted) = (37_000, 37_000)
    var second = RowAccount(file: Run.files[1])
    (second.read, second.counted) = (1518, 1501)
    (second.excluded, second.rejected) = ([.statusGroup(.untitled): 13], [.azrTitleUnknown: 4])
    #expect(inside.accounts == [first, second])
    #expect(inside.reconciliation.persons == [[29_000, 8000, 0], [312, 0, 1189]])
    #expect(inside.coreGroup.atLeast == 38_501)
    #expect(inside.coreGroup.minorsAtLeast == 0)
    #expect(inside.findings == run.findings)
    #expect(inside.files.map(\.path) == Run.files)
  }

  @Test func `both releases show the same values`() throws {
    let evidence = try Self.run.evidence(previous: Self.run)
    let (everyone, owner) = (try Gate.release(toEveryone: evidence), Gate.release(toOwner: evidence))
    #expect(everyone.figures.map(\.value) == owner.figures.map(\.value))
    #expect(
      owner.rows[0].persons.derivation
        == .counted([
          CountedCells(file: Run.files[0], persons: 29_000), CountedCells(file: Run.files[1], persons: 312),
        ]))
  }
}
