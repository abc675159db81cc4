import Model
import Notation
import Testing

/// Random texts: what is written is read back, and whatever is broken ends in one located finding.
struct JSON5PropertyTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `reads back what JSONWriter writes`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let value = randomValue(depth: 4, &random)
    #expect(try compact(JSON5.parse(Array(value.text().utf8), file: "probe")) == compact(value), "seed \(seed)")
  }

  @Test(arguments: 1...500 as ClosedRange<UInt64>)
  func `finds one place in a broken text`(seed: UInt64) {
    var random = SplitMix(state: seed)
    var bytes = Array(randomValue(depth: 4, &random).text().utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let at = Int.random(in: 0...bytes.count, using: &random)
      bytes.insert(Array("{}[]:,'\"\\/*\n0u.\u{FF}".utf8).randomElement(using: &random) ?? 0, at: at)
    }
    do throws(Stop) {
      _ = try JSON5.parse(bytes, file: "probe")
    } catch {
      #expect(error.findings.count == 1, "seed \(seed)")
      let lines = bytes.count { $0 == 10 } + 1
      #expect((1...lines).contains(error.findings.first?.location.line ?? 0), "seed \(seed)")
    }
  }

  private func randomValue(depth: Int, _ random: inout SplitMix) -> JSONValue {
    switch Int.random(in: depth > 0 ? 0...6 : 2...6, using: &random) {
    case 0: .object((0..<3).map { _ in (randomText(&random), randomValue(depth: depth - 1, &random)) })
    case 1: .array((0..<3).map { _ in randomValue(depth: depth - 1, &random) })
    case 2: .string(randomText(&random))
    case 3: .int(Int.random(in: .min ... .max, using: &random))
    case 4: .number(FixedPoint(units: Int128(Int.random(in: -9999...9999, using: &random)), digits: 3))
    case 5: .bool(Bool.random(using: &random))
    default: .null
    }
  }

  private func randomText(_ random: inout SplitMix) -> String {
    let letters = Array("aüß€😀\"'\\/\n\r\t\u{0}\u{1F}\u{7F}\u{2028} {}[]:,")
    return String((0..<Int.random(in: 0...8, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
  }

  private func compact(_ value: JSONValue) -> String {
    switch value {
    case .object(let members): "{" + members.map { $0.0 + "=" + compact($0.1) }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(compact).joined(separator: ",") + "]"
    case .string(let text): "‹\(text)›"
    case .int, .number, .bool, .null: String(value.text().dropLast())
    }
  }

  private func compact(_ value: JSON5Value) -> String { NotationTests.compact(value) }
}

// A generator that gives the same numbers for the same seed everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
