import Demo
import Model
import Testing

@Suite("Offices of their own send figures in shapes of their own")
struct StatisticsTests {
  /// The files of the Kreis's own offices, by source, in each Kreis the same.
  private static let files = [
    "schuelerzahlen": 3, "schulabgaenge": 3, "uebergaenge": 3, "sprachstand": 4, "schuleingang": 3, "sprachkurse": 3,
    "kursangebot": 3, "veranstaltungen": 3, "konferenz": 3, "altenpflege": 3,
  ]

  /// Columns of a whole and of its parts, which overlap and are never added.
  private static let parts: [String: [(whole: Int, parts: [Int])]] = [
    "schuelerzahlen": [(4, [5, 6, 7])],
    "schulabgaenge": (0..<6).map { (3 + 2 * $0, [4 + 2 * $0]) } + [(3, [5, 7, 9, 11, 13])],
    "sprachstand": [(3, [4])],
    "schuleingang": [(3, [4, 6, 7]), (4, [5])],
    "sprachkurse": [(3, [4, 5, 6]), (6, [7])],
    "kursangebot": [(3, [4])],
    "veranstaltungen": [(3, [4]), (5, [6])],
    "konferenz": [(2, [3])],
    "altenpflege": [(3, [4])],
  ]

  /// Columns that add up to another one.
  private static let sums: [String: (whole: Int, parts: [Int])] = [
    "schuelerzahlen": (4, [6, 7]), "schulabgaenge": (3, [5, 7, 9, 11, 13]),
  ]

  @Test(arguments: [rheinKreisNeuss, unna, rheinSieg])
  func everySourceOfEveryKreis(kreis: String) throws {
    let tables = try own(kreis)
    let counts = tables.reduce(into: [String: Int]()) { $0[$1.source, default: 0] += 1 }
    #expect(counts == Self.files)
    #expect(tables.allSatisfy { $0.file.hasPrefix("synthetisch-") && $0.file.hasSuffix(".csv") })
    #expect(Set(tables.map { $0.source + $0.period }).count == tables.count)
    #expect(
      tables.filter { $0.source == "sprachstand" }.map(\.period) == [
        "2015-2016", "2019-2020", "2020-2021", "2021-2022",
      ])
  }

  @Test(arguments: [rheinKreisNeuss, unna, rheinSieg])
  func theSameSeedGivesTheSameBytes(kreis: String) throws {
    let first = try own(kreis, seed: 3)
    #expect(try first.map(\.bytes) == own(kreis, seed: 3).map(\.bytes))
    #expect(zip(first, try own(kreis, seed: 4)).allSatisfy { $0.bytes != $1.bytes })
  }

  /// The number changes only when the figures change on purpose.
  @Test func bytesOfSeedOneAreKnown() throws {
    let sums = try [rheinKreisNeuss, unna, rheinSieg].map { try String(checksum(own($0).flatMap(\.bytes)), radix: 16) }
    #expect(sums == ["a3a6d1ffdc8ec776", "937a1a61c74f323", "78cfb3957a4fc2e2"])
  }

  @Test(arguments: [rheinKreisNeuss, unna, rheinSieg], [1, 2, 3, 4, 5])
  func partsAreNeverAboveTheirWhole(kreis: String, seed: UInt64) throws {
    for table in try own(kreis, seed: seed) {
      for row in table.numbers {
        for (whole, parts) in Self.parts[table.source] ?? [] {
          guard let all = row[whole] else { continue }
          #expect(parts.allSatisfy { row[$0].map { (0...all).contains($0) } ?? true }, "\(table.file): \(row)")
        }
        guard let (whole, parts) = Self.sums[table.source] else { continue }
        let known = parts.compactMap { row[$0] }
        if known.count == parts.count { #expect(known.reduce(0, +) == row[whole], "\(table.file): \(row)") }
      }
    }
  }

  @Test(arguments: [rheinKreisNeuss, unna, rheinSieg])
  func theKreisIsTheSumOfItsMunicipalities(kreis: String) throws {
    for table in try own(kreis) where table.source == "schuelerzahlen" {
      let rows = table.cells.filter { $0.count == 8 && $0[1].count >= 5 }
      for form in Set(rows.map { $0[3] }).subtracting(["Schulform", ""]) {
        let counts = rows.filter { $0[3] == form }.map { (key: $0[1], pupils: number($0[4]) ?? 0) }
        let ofTheKreis = counts.filter { $0.key == kreis }.map(\.pupils)
        #expect(ofTheKreis == [counts.filter { $0.key != kreis }.reduce(0) { $0 + $1.pupils }], "\(form)")
      }
    }
  }

  @Test(arguments: [rheinKreisNeuss, unna, rheinSieg])
  func childrenGoSomewhere(kreis: String) throws {
    for table in try own(kreis) where table.source == "uebergaenge" {
      let rows = table.cells.dropFirst()
      for place in Set(rows.map { $0[1] }) {
        let all = rows.filter { $0[1] == place && $0[3] == "insgesamt" }.map { number($0[4]) ?? 0 }
        let with = rows.filter { $0[1] == place && $0[3] == "mit" }.map { number($0[4]) }
        #expect(all[0] == all.dropFirst().reduce(0, +), "\(place)")
        #expect(zip(with, all).allSatisfy { $0 ?? 0 <= $1 }, "\(place)")
        let known = with.dropFirst().compactMap { $0 }
        #expect(known.isEmpty || known.reduce(0, +) == with[0], "\(place)")
      }
    }
  }

  /// Where a figure is missing the cell says why, so that nobody takes it for zero.
  @Test(arguments: [rheinKreisNeuss, unna, rheinSieg])
  func someFiguresAreMissing(kreis: String) throws {
    let cells = try Set(own(kreis).flatMap { table in table.cells.flatMap { $0.map { table.source + " " + $0 } } })
    let symbols = cells.filter { [" .", " /", " x"].contains($0.suffix(2)) }.sorted()
    #expect(
      symbols == [
        "konferenz x", "schuelerzahlen .", "schuelerzahlen /", "schulabgaenge .", "schuleingang .", "sprachkurse .",
        "sprachstand .", "uebergaenge .",
      ])
  }

  @Test func aCityThatIsItsOwnKreisHasNoRowTwice() throws {
    let ags = try #require(AGS("05999000"))
    let city = DemoDistrict(
      kreis: ags.kreis, name: "Musterstadt", slug: "musterstadt", municipalities: [(ags, "Musterstadt, Stadt")], seed: 1
    )
    for table in city.statistics(slug: "musterstadt", seed: 1) where table.source == "schuelerzahlen" {
      #expect(
        Set(table.cells.filter { $0.count == 8 }.map { $0[1] }).subtracting(["Gebiet", "Schlüssel"]) == [
          "05", "05999000",
        ])
    }
  }

  private func own(_ kreis: String, seed: UInt64 = 1) throws -> [DemoTable] {
    try district(kreis).statistics(slug: "kreis", seed: seed).filter { Self.files[$0.source] != nil }
  }
}

/// A count as official tables write it, nil where it is unknown.
private func number(_ cell: String) -> Int? { cell == "-" ? 0 : Int(cell) }

extension DemoTable {
  /// The cells of all rows without regard to the dialect: only the names hold commas, and then not in a file of commas.
  fileprivate var cells: [[String]] {
    let bare = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    return bare.split(separator: UInt8(ascii: "\n")).map { line in
      let delimiter = [";", "\t", ","].map { $0.utf8.first ?? 0 }.first(where: line.contains) ?? 0
      return line.split(separator: delimiter, omittingEmptySubsequences: false).map { cell in
        text(cell.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\r") })
      }
    }
  }

  /// Rows with figures: what is no count is nil.
  fileprivate var numbers: [[Int?]] {
    let width = cells.map(\.count).max() ?? 0
    return cells.filter { $0.count == width && $0.last.flatMap(number) != nil }.map { $0.map(number) }
  }
}
