import Model
import Normalise
import TestSupport
import Testing

@Suite struct NumberEvidenceTests {
  private static func readings(_ text: String, _ units: Int128, _ digits: Int) -> NumberReadings {
    NumberReadings(
      text: text, grouped: FixedPoint(units: units, digits: 0), decimal: FixedPoint(units: units, digits: digits))
  }

  @Test(arguments: [
    ([], NumberEvidence.Verdict.noNumbers), (["-", "", ".", "/", "x", "..."], .noNumbers),
    (["Neuss", "a1"], .noNumbers),
    (["00123", "05162"], .noNumbers), (["1", "234", "-"], .wholeNumbers), (["1 234", "12'345"], .wholeNumbers),
    (["1,5", "7"], .proven(.decimalComma, decimals: true, groups: false)),
    (["1.5", "7"], .proven(.decimalPoint, decimals: true, groups: false)),
    (["1.234.567"], .proven(.decimalComma, decimals: false, groups: true)),
    (["1.234.567", "1.234"], .proven(.decimalComma, decimals: false, groups: true)),
    (["12.345,6"], .proven(.decimalComma, decimals: true, groups: true)),
    (["1.234", "12,5"], .proven(.decimalComma, decimals: true, groups: false)),
    (["12.345", "0.5"], .proven(.decimalPoint, decimals: true, groups: false)),
    (["1,234,567"], .proven(.decimalPoint, decimals: false, groups: true)),
    (["1,234.5"], .proven(.decimalPoint, decimals: true, groups: true)),
    (["12,3 %", "1.234,50 €"], .proven(.decimalComma, decimals: true, groups: true)),
    (["0.125"], .proven(.decimalPoint, decimals: true, groups: false)),
    (["1234,567"], .proven(.decimalComma, decimals: true, groups: false)),
    (["998", "1.234", "5.678"], .ambiguous(readings("1.234", 1234, 3))),
    (["-1,234"], .ambiguous(readings("1,234", -1234, 3))),
    (["1.23", "7", "1,23"], .contradictory(comma: "1,23", point: "1.23")),
    (["1.234.567", "0.5"], .contradictory(comma: "1.234.567", point: "0.5")),
    (["1e5", "31.12.2024"], .noNumbers),
  ])
  func `A column proves how it writes numbers`(texts: [String], verdict: NumberEvidence.Verdict) {
    #expect(NumberEvidence(texts).verdict == verdict)
  }

  @Test func `Only an ambiguous or contradictory column has no convention`() {
    #expect(NumberEvidence(["12"]).convention == .open)
    #expect(NumberEvidence([]).convention == .open)
    #expect(NumberEvidence(["1,5"]).convention == .decimalComma)
    #expect(NumberEvidence(["1.5"]).convention == .decimalPoint)
    #expect(NumberEvidence(["1.234"]).convention == nil)
    #expect(NumberEvidence(["1.5", "1,5"]).convention == nil)
  }

  @Test func `Numbers, keys and other texts are counted`() {
    let evidence = NumberEvidence(["1", "1,5", "0", "007", "05", "abc", "1.2.3", "-", ""])
    #expect([evidence.numbers, evidence.keys, evidence.others] == [3, 2, 2])
  }

  @Test func `One column of a file settles what another leaves open`() {
    var evidence = NumberEvidence(["1.234", "5.678"])
    evidence.merge(NumberEvidence(["12,5"]))
    #expect(evidence.verdict == .proven(.decimalComma, decimals: true, groups: false))
    evidence.merge(NumberEvidence(["0.5"]))
    #expect(evidence.verdict == .contradictory(comma: "12,5", point: "0.5"))
  }

  @Test func `Columns of one convention are never taken for the other`() {
    cases(500) { random, seed in
      let texts = (0..<20).map { _ in
        let (whole, decimals) = (Int.random(in: 0...9999, using: &random), Int.random(in: 10...99, using: &random))
        let text = whole < 1000 ? "\(whole)" : "\(whole / 1000)." + String(String(1000 + whole % 1000).dropFirst())
        return Bool.random(using: &random) ? text : text + ",\(decimals)"
      }
      #expect([.decimalComma, .open, nil].contains(NumberEvidence(texts).convention), seed)
      #expect(NumberEvidence(texts.map(Self.swapped)).convention != .decimalComma, seed)
      let (head, tail) = (texts.prefix(7), texts.dropFirst(7))
      var merged = NumberEvidence(head)
      merged.merge(NumberEvidence(tail))
      #expect(merged == NumberEvidence(texts), seed)
    }
  }

  private static func swapped(_ text: String) -> String {
    String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }
}
