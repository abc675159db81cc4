import Compute
import Model
import Testing

@Suite struct RegionSumTests {
  private func lines(_ lines: [String], rounding: RoundingBases = RoundingBases()) throws -> [String] {
    let table = try #require(SumCheckTable.table([SumCheckTable.total], lines))
    return SumCheck.all(in: table, rounding: rounding).map { $0.line(in: table) }
  }

  @Test func `Each pair of levels is checked, the narrowest first`() throws {
    let rows = ["DG 100", "05 70", "051 40", "05111 25", "05112 15", "053 30", "05311 30", "06 30"]
    #expect(
      try lines(rows) == [
        "051>kreis pass 1/0/0/0", "053>kreis pass 1/0/0/0", "05>regierungsbezirk pass 1/0/0/0", "05>kreis pass 1/0/0/0",
        "DG>land pass 1/0/0/0", "DG>regierungsbezirk pass 1/0/0/0", "DG>kreis pass 1/0/0/0",
      ])
  }

  @Test func `A Kreis that shows one city stands for itself in its Land`() throws {
    let rows = ["03 100", "03241 60", "03241001 30", "03251 40", "03251001 25", "03251002 15"]
    #expect(
      try lines(rows) == [
        "03241>gemeinde singlePart 0/0/1/0 -30", "03251>gemeinde pass 1/0/0/0", "03>kreis pass 1/0/0/0",
        "03>gemeinde pass 1/0/0/0",
      ])
  }

  @Test func `A city that is its own Kreis is its only municipality`() throws {
    #expect(try lines(["05111 25", "05111000 25"]) == ["05111>gemeinde pass 1/0/0/0"])
  }

  @Test func `A few Kreise are not taken for a whole Land`() throws {
    #expect(try lines(["05 1000", "05111 25", "05112 15"]) == ["05>kreis partsMissing 0/0/1/0 -960"])
  }

  @Test func `Rates do not add and are not failed for it`() throws {
    #expect(try lines(["05 40", "05111 35", "05112 45"]) == ["05>kreis partsOverlap 0/0/1/0 40"])
  }

  @Test func `A secret Kreis leaves its Land open`() throws {
    #expect(try lines(["05 100", "05111 60", "05112 ."]) == ["05>kreis undecided 0/0/0/1"])
  }

  @Test func `A Kreis dissolved since is missing in no later year`() throws {
    let rows = [
      "05@2008 30", "05@2010 30", "05313@2008 10", "05354@2008 20", "05334@2010 25", "05358@2010 5", "05358@2008 -",
    ]
    #expect(try lines(rows) == ["05>kreis pass 2/0/0/0"])
  }

  @Test func `A Verband is not added beside the municipalities of its Kreis`() throws {
    let rows = ["01051 30", "010515163 20", "01051003 12", "01051004 18"]
    #expect(try lines(rows) == ["01051>gemeindeverband singlePart 0/0/1/0 -10", "01051>gemeinde pass 1/0/0/0"])
  }

  /// Invented figures in the shape of school statistics: three Länder that round to 5, to 3 and not at all.
  @Test func `Länder that round differently are each held to their own base`() throws {
    let kreise = (0..<40).map { "05\(111 + $0) \(100 + $0 * 5)" }
    let sum = (0..<40).reduce(0) { $0 + 100 + $1 * 5 }
    let rows = ["DG \(sum + 900)", "01 303", "01001 150", "01002 150", "02 612", "05 \(sum - 15)"] + kreise
    let whole = { (units: Int128) in FixedPoint(units: units, digits: 0) }
    let bases = RoundingBases(
      regions: ["01": whole(3), "05": whole(5)].reduce(into: [:]) { bases, entry in
        if let key = RegionKey(entry.key) { bases[key] = entry.value }
      })
    #expect(
      try lines(rows, rounding: bases) == [
        "01>kreis pass 0/1/0/0 -3", "05>kreis pass 0/1/0/0 15", "DG>land pass 1/0/0/0", "DG>kreis pass 0/1/0/0 12",
      ])
    #expect(
      try lines(rows) == [
        "01>kreis fail 0/0/1/0 -3", "05>kreis fail 0/0/1/0 15", "DG>land pass 1/0/0/0", "DG>kreis fail 0/0/1/0 12",
      ])
  }

  @Test func `A city among Kreise does not make a check of municipalities`() throws {
    #expect(
      try lines(["05 60", "05111 10", "05111000 10", "05112 20", "05113 30"]) == [
        "05111>gemeinde pass 1/0/0/0", "05>kreis pass 1/0/0/0",
      ])
  }
}
