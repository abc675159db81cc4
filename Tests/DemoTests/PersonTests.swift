import Demo
import Model
import Testing

@Suite("Synthetic persons are plausible and pass the checks on real exports")
struct PersonTests {
  private static let count = 66_000
  /// Made once for all tests.
  private static let allRows = Result { try exports(rheinKreisNeuss, persons: count).flatMap(\.rows) }
  private let rows: [[String]]

  init() throws { rows = try PersonTests.allRows.get() }

  @Test func everyNumberOccursOnce() throws {
    let numbers = try exports(rheinSieg, persons: 100_000).flatMap { export in
      let bytes = export.bytes
      return bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
        // The number is the first cell after a date that is quoted in one of the dialects.
        let start = line.startIndex + (line.first == UInt8(ascii: "\"") ? 14 : 11)
        return String(decoding: line[start..<(start + 12)], as: UTF8.self)
      }
    }
    #expect(numbers.count == 100_000)
    #expect(Set(numbers).count == 100_000)
    #expect(numbers.allSatisfy { $0.hasPrefix("SYN") && UInt32($0.dropFirst(3)) != nil })
    let rising = zip(numbers, numbers.dropFirst()).count { $0 < $1 }
    #expect((40_000...60_000).contains(rising), "the numbers are in no order")
  }

  @Test func theStichtagIsTheSameInEveryRow() {
    #expect(Set(rows.map { $0[0] }) == ["31.03.2021"])
  }

  @Test func aFewLiveInAnotherOfficesMunicipality() throws {
    let strays = rows.count { row in
      switch row[9] {
      case "Stadt Neuss": row[3] != "Neuss, Stadt"
      case "Stadt Dormagen": row[3] != "Dormagen, Stadt"
      default: row[3] == "Neuss, Stadt" || row[3] == "Dormagen, Stadt"
      }
    }
    #expect(strays == 203)
    #expect(Set(rows.map { $0[9] }) == ["Stadt Neuss", "Stadt Dormagen", "Rhein-Kreis Neuss"])
  }

  @Test func nationalitiesHaveTheirShares() {
    let persons = rows.reduce(into: [String: Int]()) { $0[$1[4], default: 0] += 1 }
    let perMille = ["163", "152", "475"].map { persons[$0, default: 0] * 1000 / rows.count }
    #expect(persons.count == 45)
    #expect(perMille == [139, 82, 80])
    #expect(["997", "998"].map { persons[$0, default: 0] } == [156, 307])
    #expect(["120", "132", "138"].map { persons[$0, default: 0] } == [8, 3, 3])
  }

  @Test func onlyFreeMovementGoesWithoutATitle() {
    let free = ["125", "129", "130", "134", "137", "148", "151", "152", "153", "154", "158", "161", "165"]
    #expect(Set(rows.filter { $0[7].isEmpty }.map { $0[4] }).sorted() == free)
    let others = Set(rows.filter { !free.contains($0[4]) }.map { group($0[7]) })
    #expect(!others.contains("EU-Freizügigkeit"))
    #expect(Set(rows.filter { free.contains($0[4]) }.map { group($0[7]) }) == ["EU-Freizügigkeit"])
  }

  @Test func statusGroupsHaveTheirShares() {
    let persons = rows.reduce(into: [String: Int]()) { $0[group($1[7]), default: 0] += 1 }
    #expect(
      persons == [
        "EU-Freizügigkeit": 26_343, "befreit oder heimatlos": 15, "unbefristeter Aufenthaltstitel": 23_162,
        "befristeter Aufenthaltstitel": 13_479, "Antrag gestellt": 510, "Duldung": 1_161,
        "Aufenthaltsgestattung": 783, "ohne Aufenthaltsrecht": 547,
      ])
  }

  @Test func agesHaveTheirShares() {
    let ages = rows.filter { $0[5].utf8.count == 6 }.map { age($0[5]) }
    let old = ages.filter { $0 > 95 }
    #expect(ages.allSatisfy { $0 >= 0 })
    #expect(old.count == 2 && old.allSatisfy { (112...116).contains($0) })
    #expect(
      [0...17, 18...35, 36...64, 65...95].map { span in ages.count { span.contains($0) } } == [
        11_379, 19_882, 27_878, 6_216,
      ])
    #expect(rows.count { $0[5].utf8.count == 4 } == 643)
  }

  @Test func entriesLieBetweenBirthAndStichtag() throws {
    let stichtag = try #require(CalendarDate("2021-03-31"))
    for row in rows {
      let entry = try #require(CalendarDate(row[8]))
      let birth = row[5]
      let month = entry.iso.filter { $0 != "-" }.prefix(birth.count)
      #expect(entry < stichtag && month >= birth)
    }
  }

  @Test func sexesHaveTheirShares() {
    let persons = rows.reduce(into: [String: Int]()) { $0[$1[6], default: 0] += 1 }
    #expect(persons == ["m": 35_561, "w": 30_381, "u": 35, "d": 23])
  }

  /// Completed years at 31.03.2021 of a month JJJJMM.
  private func age(_ birth: String) -> Int {
    let months = (Int(birth.prefix(4)) ?? 0) * 12 + (Int(birth.suffix(2)) ?? 0)
    return (2021 * 12 + 3 - months) / 12
  }

  /// The groups of 2020, written down a second time on purpose.
  private func group(_ title: String) -> String {
    switch Int(title) ?? 0 {
    case 0, 701...712, 721, 722, 750: "EU-Freizügigkeit"
    case 801, 803: "befreit oder heimatlos"
    case 302, 303, 600...699: "unbefristeter Aufenthaltstitel"
    case 301, 304, 305, 400...599: "befristeter Aufenthaltstitel"
    case 802, 804, 805: "Antrag gestellt"
    case 100...199: "Duldung"
    case 200...299: "Aufenthaltsgestattung"
    case 902...907: "ohne Aufenthaltsrecht"
    default: "unknown code \(title)"
    }
  }
}
