import Foundation
import Model
import Protect
import Testing

@testable import Pipeline

/// The shipped catalogue against values that were worked out by hand.
@Suite("Every indicator is worked out again by hand")
struct BacktestTests {
  // One run for all tests: the fixture never changes.
  private struct Run {
    let release: IndicatorRelease
    let everyone: IndicatorRelease
    let ids: [String]
  }

  private static let result = Result { () throws -> Run in
    let space = try BacktestSpace(BacktestFiles.all)
    try space.writeBreakdown()
    return Run(
      release: try space.release(2024), everyone: try space.release(2024, .everyone),
      ids: try space.catalogue().map(\.id))
  }

  @Test("what offices have published everyone sees as the owner does, and no rate of few persons")
  func everyone() throws {
    let run = try Self.result.get()
    let official = ["12411", "12511", "12521", "13211", "21111", "schuelerzahlen", "sgb2", "beschaeftigung"]
    let ids = run.release.entries.map(\.indicator).filter { indicator in
      !indicator.operands.isEmpty && indicator.operands.allSatisfy { official.contains($0.source) }
    }.map(\.id)
    func lines(_ release: IndicatorRelease) -> [String] {
      BacktestLines.of(release).filter { line in ids.contains { line.hasPrefix($0 + " ") } }
    }
    #expect(lines(run.everyone) == lines(run.release))
    let own = run.everyone.entries.filter { $0.indicator.operands.contains { $0.source == "schuleingang" } }
    let rates = own.flatMap { $0.points.values.joined() }.filter { $0.value != nil }
    #expect(rates.compactMap(\.denominator?.value).filter { $0 < Ratio(20) } == [])
  }

  @Test("every value of every indicator is the one worked out by hand")
  func values() throws {
    let found = Set(try BacktestLines.of(Self.result.get().release))
    let expected = Set(BacktestTable.lines)
    #expect(found.subtracting(expected).sorted() == [], "found, but not worked out")
    #expect(expected.subtracting(found).sorted() == [], "worked out, but not found")
  }

  @Test("every indicator of the catalogue has a line")
  func coverage() throws {
    let named = Set(BacktestTable.lines.compactMap { $0.split(separator: " ").first.map(String.init) })
    let ids = try Set(Self.result.get().ids)
    #expect(ids.subtracting(named).sorted() == [], "without a back-test")
    #expect(named.subtracting(ids).sorted() == [], "of no indicator")
  }

  @Test("every indicator has a value for the Kreis at its newest time")
  func newest() throws {
    let release = try Self.result.get().release
    let without = release.entries.filter { $0.newest(release.regions.kreis)?.value == nil }.map(\.indicator.id)
    // In February one Schwerpunkt does not say how much is finished, in the second half of 2022 Bönen not who is a mother.
    #expect(without == ["foerderplan-massnahmen-abgeschlossen", "sprachkurse-muetter-anteil"])
  }

  @Test("the whole of a naturalisation rate is that of the end of the year before, and the value says so")
  func yearBefore() throws {
    let release = try Self.result.get().release
    for id in ["einbuergerungsquote-auslaender", "einbuergerungsquote-8-jahre", "einbuergerungsquote-10-jahre"] {
      let points = try #require(release.entries.first { $0.indicator.id == id }?.points[release.regions.kreis])
      let periods = points.map { point in
        point.remarks.compactMap { if case .denominatorPeriod(let period) = $0 { period.iso } else { nil } }
      }
      #expect(periods == [[], ["2022-12-31"], ["2023-12-31"]], "\(id)")
    }
  }

  @Test(
    "across a break nothing is compared",
    arguments: [
      ("sprachstand-foerderbedarf", ["nil", "nil", "nil | Bruch"]),
      ("einbuergerungen", ["nil", "nil", "nil | Bruch"]),
      ("einbuergerungsquote-8-jahre", ["nil", "nil", "nil | Bruch"]),
      ("altenpflege-migrationshintergrund-anteil", ["nil", "nil", "5"]), ("veranstaltungen-schulen", ["nil", "nil"]),
      ("foerderplan-massnahmen-begonnen", ["nil", "25"]), ("sgb2-quote", ["nil", "1"]),
    ])
  func changes(_ id: String, _ expected: [String]) throws {
    let release = try Self.result.get().release
    let points = try #require(release.entries.first { $0.indicator.id == id }?.points[release.regions.kreis])
    let found = points.map { point in
      let isBroken = point.remarks.contains { if case .seriesBreak = $0 { true } else { false } }
      return (point.change.map(BacktestLines.text) ?? "nil") + (isBroken ? " | Bruch" : "")
    }
    #expect(found == expected)
  }

  @Test("a municipality has its change across the same time, unless a break lies in between")
  func municipalChange() throws {
    let release = try Self.result.get().release
    let bergkamen = try #require(RegionKey("05978004"))
    let points = try #require(
      release.entries.first { $0.indicator.id == "sprachstand-foerderbedarf" }?.points[bergkamen])
    #expect(points.map { $0.change.map(BacktestLines.text) } == [nil, "-5", nil])
  }

  @Test("a share of a sample has an interval, a published rate has none")
  func intervals() throws {
    let release = try Self.result.get().release
    func newest(_ id: String) -> IndicatorRelease.Point? {
      release.entries.first { $0.indicator.id == id }?.newest(release.regions.kreis)
    }
    // 30 of 200 after Wilson: (30 + 1,92) / 203,84 ± 1,96 · √(25,5 + 0,96) / 203,84.
    let interval = try #require(newest("verwaltung-migrationshintergrund")?.interval)
    #expect(
      [interval.lowerBound, interval.upperBound].map { BacktestLines.text(Ratio($0.rounded(digits: 1))) } == [
        "10,7", "20,6",
      ])
    #expect(newest("arbeitslosenquote")?.interval == nil)
    #expect(newest("sgb2-quote")?.interval == nil)
  }
}

extension Ratio {
  fileprivate init(_ number: FixedPoint) { self.init(number.units, powerOfTen(number.digits)) }
}
