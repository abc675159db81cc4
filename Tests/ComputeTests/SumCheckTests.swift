import Compute
import Model
import TestSupport
import Testing

@Suite struct SumCheckTests {
  private typealias Member = StatisticTable.Member
  private static let plain = [SumCheckTable.total, Member("a"), Member("b")]

  private func lines(
    _ lines: [String], members: [StatisticTable.Member] = plain, rounding: RoundingBases = RoundingBases()
  ) throws -> [String] {
    let table = try #require(SumCheckTable.table(members, lines))
    return SumCheck.all(in: table, rounding: rounding).map { $0.line(in: table) }
  }

  @Test(arguments: [
    ("05 10 4 6", "pass 1/0/0/0"), ("05 10 4 5", "fail 0/0/1/0 -1"), ("05 10 4 7", "fail 0/0/1/0 1"),
    ("05 10 4 .", "undecided 0/0/0/1"), ("05 . 4 6", "undecided 0/0/0/1"), ("05 10 10 -", "pass 1/0/0/0"),
    ("05 - - -", "pass 1/0/0/0"), ("05 0 - -", "pass 1/0/0/0"), ("05 10 10 <", "pass 0/1/0/0"),
    ("05 < < -", "pass 0/1/0/0"), ("05 10 11 .", "fail 0/0/1/0 1"), ("05 10 _ 10", "undecided 0/0/0/1"),
    ("05 10 x 9", "undecided 0/0/0/1"), ("05 -10 -4 -6", "pass 1/0/0/0"), ("05 -10 -4 .", "undecided 0/0/0/1"),
    ("05 100 20 30", "partsMissing 0/0/1/0 -50"), ("05 100 90 80", "partsOverlap 0/0/1/0 70"),
  ])
  func `Members are added up to their total`(line: String, result: String) throws {
    #expect(try lines([line]) == ["Abschluss " + result])
  }

  @Test func `A subset is never added to what it is part of`() throws {
    let members = [SumCheckTable.total, Member("a"), Member("dar. a", subsetOf: "a"), Member("b")]
    #expect(try lines(["05 10 4 3 6", "06 20 4 4 16"], members: members) == ["Abschluss pass 2/0/0/0"])
  }

  @Test func `A dimension without total, or shown by its total alone, is not checked`() throws {
    #expect(try lines(["05 4 6"], members: [Member("a"), Member("b")]) == [])
    #expect(try lines(["05 10 _ _"]) == [])
    #expect(try lines([]) == [])
  }

  @Test func `One member alone is the whole or no breakdown`() throws {
    let members = [SumCheckTable.total, Member("weiblich")]
    #expect(try lines(["05 10 4", "06 20 9"], members: members) == ["Abschluss singlePart 0/0/2/0 -11"])
    #expect(try lines(["05 10 10"], members: members) == ["Abschluss pass 1/0/0/0"])
  }

  @Test func `Zeros do not prove that parts are complete`() throws {
    #expect(try lines(["05 100 30 10", "01 0 0 0", "02 0 0 0", "03 0 0 0"]) == ["Abschluss partsMissing 3/0/1/0 -60"])
  }

  @Test func `One wrong total among right ones fails`() throws {
    #expect(try lines(["05 100 30 10", "01 9 4 5", "02 8 4 4"]) == ["Abschluss fail 2/0/1/0 -60"])
  }

  @Test(arguments: [(17, "pass 0/1/0/0 7"), (18, "fail 0/0/1/0 8"), (3, "pass 0/1/0/0 -7"), (2, "fail 0/0/1/0 -8")])
  func `Rounding sets two parts and their total apart by three halves of its base`(part: Int, result: String) throws {
    let rounding = RoundingBases(everywhere: FixedPoint(units: 5, digits: 0))
    #expect(try lines(["05 1000 990 \(part)"], rounding: rounding) == ["Abschluss " + result])
  }

  @Test func `A cell that says nothing is there is not rounded`() throws {
    let rounding = RoundingBases(everywhere: FixedPoint(units: 5, digits: 0))
    #expect(try lines(["05 1000 995 -"], rounding: rounding) == ["Abschluss pass 0/1/0/0 -5"])
    #expect(try lines(["05 1000 994 -"], rounding: rounding) == ["Abschluss fail 0/0/1/0 -6"])
  }

  @Test func `The worst are named, the farthest first`() throws {
    let keys = (1...9).map { "0\($0)" }
    let wrong = keys.enumerated().map { "\($1) 100 50 \(50 + ($0 % 2 == 0 ? $0 : -$0))" }
    let table = try #require(SumCheckTable.table(Self.plain, wrong))
    let check = try #require(SumCheck.all(in: table).first)
    #expect(check.worst.map(\.difference.units) == [8, -7, 6, -5, 4])
    #expect(check.worst.first == check.largest)
    #expect(check.largest?.coordinates == StatisticTable.Coordinates(region: 8, period: 0, measure: 0, members: [0]))
    #expect(check.largest?.total == FixedPoint(units: 100, digits: 0))
    #expect(check.off == 8)
  }

  @Test func `What stays open says between which bounds`() throws {
    let table = try #require(SumCheckTable.table(Self.plain, ["05 10 4 ."]))
    let check = try #require(SumCheck.all(in: table).first)
    #expect(check.open.map(\.total) == [StatisticCell(10)])
    #expect(check.open.map(\.parts) == [.atLeast(FixedPoint(units: 4, digits: 0), unknownParts: 1)])
    #expect(check.open.map(\.coordinates.members) == [[0]])
  }

  @Test func `A table rounded cell by cell passes with its base and is off without it`() {
    cases(200) { random, seed in
      let rounded = { (number: Int) in (number + 2) / 5 * 5 }
      let members = [SumCheckTable.total] + (0..<6).map { Member("\($0)") }
      let rows = (1...9).map { land in
        let parts = (0..<6).map { _ in Int.random(in: 0...400, using: &random) }
        return "0\(land) \(rounded(parts.reduce(0, +))) " + parts.map { "\(rounded($0))" }.joined(separator: " ")
      }
      guard let table = SumCheckTable.table(members, rows) else { return }
      let rounding = RoundingBases(everywhere: FixedPoint(units: 5, digits: 0))
      let checks = SumCheck.all(in: table, rounding: rounding)
      #expect(checks.map(\.verdict) == [.pass], seed)
      #expect(checks.map { $0.exact + $0.withinTolerance } == [9], seed)
      let strict = SumCheck.all(in: table)
      #expect(strict.map(\.off) == checks.map(\.withinTolerance), seed)
    }
  }
}
