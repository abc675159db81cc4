import Demo
import Testing

@Suite("Official statistics")
struct OfficialStatisticsTests {
  private static let sources = [
    "12411", "12511", "12521", "13211", "21111", "beschaeftigung", "foerderplancontrolling", "sgb2",
    "verwaltungspersonal",
  ]

  private func tables(_ kreis: String, seed: UInt64 = 1) throws -> [DemoTable] {
    try district(kreis).statistics(slug: "kreis", seed: seed).filter { Self.sources.contains($0.source) }
  }

  private func text(_ table: DemoTable) -> String {
    String(decoding: table.bytes, as: UTF8.self)
  }

  @Test func everySourceHasEveryYear() throws {
    let delivered = Set(try tables(unna).map { $0.source + " " + $0.period })
    let yearly = Self.sources.filter { $0 != "foerderplancontrolling" }
    #expect(delivered == Set(yearly.flatMap { source in (2020...2022).map { "\(source) \($0)" } }))
    let months = try tables(rheinSieg).filter { $0.source == "foerderplancontrolling" }.map(\.period)
    #expect(months == (1...12).map { "2022-" + ($0 < 10 ? "0\($0)" : "\($0)") })
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    #expect(try tables(unna).map(\.bytes) == tables(unna).map(\.bytes))
    #expect(try tables(unna).map(\.bytes) != tables(unna, seed: 2).map(\.bytes))
  }

  @Test func namesSayThatTheFiguresAreInvented() throws {
    let names = try tables(rheinSieg).map { $0.source + "/" + $0.period + "/" + $0.file }
    #expect(names.allSatisfy { $0.contains("/synthetisch-") && $0.hasSuffix(".csv") })
    #expect(Set(names).count == names.count)
  }

  @Test func municipalitiesMakeUpTheKreis() throws {
    let table = try #require(tables(rheinKreisNeuss).first { $0.file.contains("gemeinden-flat-2022") })
    var kreis: [String: Int] = [:]
    var sums: [String: Int] = [:]
    for line in text(table).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let (key, member, value) = (cells[7], cells[11] + "/" + cells[15], try #require(Int(cells[17])))
      if key.count == 8 { sums[member, default: 0] += value }
      if key == rheinKreisNeuss { kreis[member] = value }
    }
    #expect(kreis.keys.sorted() == ["/", "/NATA", "/NATD", "GESM/", "GESW/"])
    #expect(kreis == sums)
  }

  @Test func figuresOfTheRegisterAreRounded() throws {
    let flat = try tables(unna).filter { $0.source == "12521" && $0.file.contains("flat") }
    let values = flat.flatMap { text($0).split(separator: "\n").dropFirst() }.compactMap { line in
      let cells = line.split(separator: ";", omittingEmptySubsequences: false)
      return Int(cells[cells.count - 4])
    }
    #expect(values.count > 300 && values.allSatisfy { $0 % 5 == 0 })
  }
}
