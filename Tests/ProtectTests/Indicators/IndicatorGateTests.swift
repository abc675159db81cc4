import Compute
import Model
import Testing

@testable import Protect

@Suite struct IndicatorGateTests {
  private let all = Indicator.Operand(source: "amt", measure: [], selections: [])
  private let part = Indicator.Operand(
    source: "amt", measure: [], selections: [Indicator.Operand.Selection(dimension: ["gruppe"], members: [["mit"]])])

  private func share(_ change: (inout Indicator) throws -> Void = { _ in }) rethrows -> Indicator {
    var indicator = Indicator(
      id: "anteil", title: "Anteil", field: "F", definition: "D.", unit: Indicator.Unit("%"), reference: .year,
      place: .residence, formula: .ratio(part, all), origin: "O")
    try change(&indicator)
    return indicator
  }

  private func release(
    _ tables: [CountTable], _ indicators: [Indicator], _ method: ProtectionRule.Method = .suppression,
    toOwner isOwner: Bool = false
  ) throws -> IndicatorRelease {
    let first = try #require(tables.first)
    let sources = try tables.map { try $0.source() }
    let read = IndicatorTables(sources, [all, part]) { operand, _ in
      CellPlaces(measure: 0, members: [[operand.selections.isEmpty ? 0 : 1]])
    }
    let regions = IndicatorRegions(
      kreis: first.kreis, municipalities: first.municipalities, compared: [], names: [first.kreis: "Kreis"])
    let heading = ReportHeading(
      title: "Bericht", kreis: "Kreis", kreisKey: try #require(KreisKey("05162")), pipeline: "kreis/bericht",
      period: try #require(Period.year(2022)), published: nil, isSynthetic: true, revision: nil)
    let evidence = IndicatorEvidence(
      heading: heading, regions: regions, series: indicators.map { IndicatorSeries($0, read, regions, until: 2022) },
      tables: read, sources: [], rule: ProtectionRule(method: method, threshold: 3), former: [], key: nil, findings: [])
    return isOwner ? Gate.release(toOwner: evidence) : Gate.release(toEveryone: evidence).release
  }

  /// Status and value of the newest time, the Kreis first.
  private func texts(_ release: IndicatorRelease, _ entry: Int = 0) -> [String] {
    release.regions.all.map { region in
      guard let point = release.entries[entry].newest(region) else { return "nichts" }
      return point.status.rawValue + (point.value.map { " \($0.numerator)/\($0.denominator)" } ?? "")
    }
  }

  @Test func `a rate of fewer than twenty is withheld from everyone but not from the owner`() throws {
    let table = CountTable(rows: [[19, 9, 10], [20, 10, 10]])
    #expect(try texts(release([table], [share()])) == ["offen 1900/39", "gesperrt", "offen 50/1"])
    #expect(try texts(release([table], [share()], toOwner: true)) == ["offen 1900/39", "offen 900/19", "offen 50/1"])
  }

  @Test func `rounding never makes more than all of them`() throws {
    let table = CountTable(rows: [[20, 20, 0], [45, 22, 23]])
    let release = try release([table], [share()], .rounding)
    let values = release.regions.all.compactMap { release.entries[0].newest($0)?.value }
    #expect(values.allSatisfy { $0 <= Ratio(100) })
    #expect(release.entries[0].newest(table.municipalities[0])?.value == Ratio(100))
  }

  @Test func `a whole that was rounded to nothing is not called empty`() throws {
    let table = CountTable(rows: [[2, 1, 1], [50, 20, 30], [0, 0, 0]])
    #expect(try texts(release([table], [share()], .rounding))[1] == "gesperrt")
    #expect(try texts(release([table], [share()]))[3] == "fehlt")
  }

  @Test func `no change is told across a break`() throws {
    let tables = ["2020", "2021", "2022"].enumerated().map { year, name in
      CountTable(rows: [[100, 40 + 10 * year, 60 - 10 * year]], period: name, delivered: name)
    }
    let indicator = try share {
      $0.breaks = [Indicator.SeriesBreak(day: try #require(CalendarDate("2022-01-01")), reason: "neu")]
    }
    let release = try release(tables, [indicator])
    let points = try #require(release.entries[0].points[tables[0].kreis])
    #expect(points.map(\.change) == [nil, Ratio(10), nil])
    #expect(points.map { $0.remarks.contains(.seriesBreak("neu")) } == [false, false, true])
  }

  @Test func `ranks and differences are made of what is shown`() throws {
    let table = CountTable(rows: [[200, 150, 50], [200, 100, 100], [200, 50, 150]])
    let ranked = share { ($0.isRanked, $0.direction) = (true, .higher) }
    var other = share { $0.id = "b" }
    other.formula = .ratio(all, all)
    var gap = share { ($0.id, $0.unit) = ("abstand", Indicator.Unit("Prozentpunkte")) }
    gap.formula = .difference("anteil", "b")
    let release = try release([table], [ranked, other, gap])
    let places = table.municipalities
    #expect(release.entries[0].ranks == [places[0]: 1, places[1]: 2, places[2]: 3])
    #expect(release.entries[2].newest(places[0])?.value == Ratio(-25))
  }

  @Test func `a Kreis of which the office hides a municipality is its own row, else a lower bound`() throws {
    let own = CountTable(rows: [[100, 40, 60], [nil, nil, nil]], own: [150, 60, 90])
    let count = share { ($0.formula, $0.unit) = (.count(self.all), Indicator.Unit("Anzahl")) }
    let first = try release([own], [count]).entries[0].newest(own.kreis)
    #expect(first?.value == Ratio(150) && first?.remarks == [.ownRow])
    let bound = CountTable(rows: [[100, 40, 60], [nil, nil, nil]])
    let second = try release([bound], [count]).entries[0].newest(bound.kreis)
    #expect(second?.value == Ratio(100) && second?.remarks == [.lowerBound(unknown: 1)])
  }
}
