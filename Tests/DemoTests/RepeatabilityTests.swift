import Demo
import Model
import Testing

@Suite("The same seed gives the same bytes on every machine")
struct RepeatabilityTests {
  /// The numbers change only when the generator changes on purpose: then benchmarks and examples are not comparable.
  @Test func bytesOfSeedSevenAreKnown() throws {
    let files = try [rheinKreisNeuss, unna, rheinSieg].flatMap { kreis in
      try exports(kreis, persons: 3_000) + exports(kreis, persons: 3_000, as: .counts)
    }
    #expect(
      files.map { "\($0.fileName) \($0.persons) \($0.bytes.count) \(String(checksum($0.bytes), radix: 16))" } == [
        "synthetisch-abh-stadt-neuss.csv 1336 113994 b4da4ee51ff280bf",
        "synthetisch-abh-stadt-dormagen.csv 377 42448 ade27232fa9639a9",
        "synthetisch-abh-rhein-kreis-neuss.csv 1287 123531 596882c7d64b89d3",
        "synthetisch-bestand-stadt-neuss.csv 1336 3941 44e81285a814102b",
        "synthetisch-bestand-stadt-dormagen.csv 377 3654 83f7b627c1c9bd24",
        "synthetisch-bestand-rhein-kreis-neuss.csv 1287 14569 251e010116246ec",
        "synthetisch-abh-kreis-unna.csv 2114 187027 68e2798f329539f9",
        "synthetisch-abh-stadt-luenen.csv 886 94231 65c60f6c901c9193",
        "synthetisch-bestand-kreis-unna.csv 2114 21458 aed0200a3f120eba",
        "synthetisch-bestand-stadt-luenen.csv 886 3608 2370d51487f0a5f",
        "synthetisch-abh-rhein-sieg-kreis.csv 2445 229752 e5d8ff4905589132",
        "synthetisch-abh-stadt-troisdorf.csv 555 63595 a022408da0227428",
        "synthetisch-bestand-rhein-sieg-kreis.csv 2445 36548 26a701207c276222",
        "synthetisch-bestand-stadt-troisdorf.csv 555 3901 c91649f0f010e3e6",
      ])
  }

  @Test func twoWritesOfOneExportAreEqual() throws {
    let export = try #require(exports(unna, persons: 2_000).first)
    #expect(export.bytes == export.bytes)
  }

  @Test func anotherSeedGivesOtherPersons() throws {
    let first = try exports(unna, persons: 2_000, seed: 1).flatMap(\.rows)
    let second = try exports(unna, persons: 2_000, seed: 2).flatMap(\.rows)
    #expect(Set(first.map { $0[1] }).isDisjoint(with: second.map { $0[1] }))
    #expect(zip(first, second).allSatisfy { $0[2...] != $1[2...] })
  }

  @Test func districtsOfOneSeedShareNoPersons() throws {
    let neuss = try exports(rheinKreisNeuss, persons: 2_000).flatMap(\.rows)
    let unna = try exports(unna, persons: 2_000).flatMap(\.rows)
    #expect(zip(neuss, unna).allSatisfy { $0[1...] != $1[1...] && $0[4...8] != $1[4...8] })
  }

  @Test func chunksStaySmallAndJoinToTheFile() throws {
    let export = try #require(exports(rheinKreisNeuss, persons: 20_000).first)
    var sizes: [Int] = []
    export.write { sizes.append($0.count) }
    #expect(sizes.count == 3)
    #expect(sizes.allSatisfy { $0 <= 1 << 18 + 1024 })
    #expect(sizes.reduce(0, +) == export.bytes.count)
  }

  @Test func aFailingSinkStopsTheWriting() throws {
    struct DiskFull: Error {}
    let export = try #require(exports(rheinKreisNeuss, persons: 20_000).first)
    var calls = 0
    #expect(throws: DiskFull.self) {
      try export.write { _ in
        calls += 1
        throw DiskFull()
      }
    }
    #expect(calls == 1)
  }

  @Test func aLargerPopulationContainsTheSmallerOne() throws {
    let small = try exports(rheinKreisNeuss, persons: 3_000)
    let large = try exports(rheinKreisNeuss, persons: 3_300)
    for (before, after) in zip(small, large) {
      #expect(after.bytes.starts(with: before.bytes))
      #expect(after.persons > before.persons)
    }
  }

  @Test func aYearLaterFewHaveLeftAndTheOthersAreTheSame() throws {
    let before = try exports(rheinKreisNeuss, persons: 6_000).flatMap(\.rows)
    let after = try exports(rheinKreisNeuss, persons: 6_000, at: "2022-03-31").flatMap(\.rows)
    let births = Dictionary(uniqueKeysWithValues: before.map { ($0[1], $0[2...6].joined(separator: ";")) })
    let stayed = after.filter { births[$0[1]] != nil }
    #expect((5_600...5_800).contains(stayed.count))
    #expect(stayed.allSatisfy { births[$0[1]] == $0[2...6].joined(separator: ";") })
  }
}
