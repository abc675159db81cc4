import Ingest
import Model
import TestSupport
import Testing

@testable import Normalise

/// Damaged exports: whatever happens to the bytes, nobody gets lost between the file and the counts.
struct ExportFuzzTests {
  // Long enough not to come about by chance; no finding may repeat it.
  static let number = "98765000123"

  @Test(arguments: Writing.allCases, [false, true])
  func `every person is counted or rejected`(_ writing: Writing, _ isCounted: Bool) throws {
    let reader = try Neuss.reader()
    let valid = writing.bytes(isCounted ? CountedExportTests.header : PersonRow.header, Self.rows(isCounted))
    for seed in UInt64(1)...250 {
      var random = SplitMix64(seed: seed)
      let bytes = Self.damaged(valid, &random)
      switch try reader.read(MemorySource(name: "abh.csv", bytes: bytes)) {
      case .failure(let stop):
        #expect(stop.findings.contains { $0.severity == .error }, "seed \(seed)")
        #expect(!"\(stop.findings)".contains(Self.number), "seed \(seed)")
      case .success(let reading):
        #expect(reading.read == reading.cube.total + reading.rejected.values.reduce(0, +), "seed \(seed)")
        #expect(reading.rejected.values.allSatisfy { $0 > 0 }, "seed \(seed)")
        let told = Set(reading.problems.map(\.problem.code) + reading.findings.map(\.code))
        #expect(told.isSuperset(of: reading.rejected.keys), "seed \(seed)")
        #expect(!"\(reading.problems.map(\.problem)) \(reading.findings)".contains(Self.number), "seed \(seed)")
      }
    }
  }

  private static func rows(_ isCounted: Bool) -> [[String]] {
    (0..<12).map { row in
      let key = ["05162024", "05162012", "05162004"][row % 3]
      if isCounted { return ["31.03.2021", key, ["451", "Duldung"][row % 2], "Stadt Neuss", "\(row * 37)"] }
      return PersonRow("\(number)\(row)").with("Gemeindeschlüssel", key).with("Gemeinde", "").cells
    }
  }

  private static func damaged(_ valid: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = valid
    let special = Array(";\t\"\n\r,-0".utf8) + [0xC3, 0xFC, 0x00, 0xFF]
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] = special.randomElement(using: &random) ?? 0
      case 2: bytes.insert(special.randomElement(using: &random) ?? 0, at: place)
      case 3: bytes.remove(at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...60, using: &random)))
      }
    }
    return bytes
  }
}
