import Compute
import Model
import TestSupport
import Testing

@Suite struct RoundingBasesTests {
  private func whole(_ units: Int128) -> FixedPoint { FixedPoint(units: units, digits: 0) }
  private func key(_ text: String) throws -> RegionKey { try #require(RegionKey(text)) }

  @Test func `The narrowest declared region gives the base`() throws {
    let bases = RoundingBases(everywhere: .zero, regions: [.deutschland: whole(3), try key("05"): whole(5)])
    #expect(bases.base(for: try key("05162024")) == whole(5))
    #expect(bases.base(for: try key("05")) == whole(5))
    #expect(bases.base(for: try key("06")) == whole(3))
    #expect(RoundingBases(everywhere: whole(5)).base(for: try key("06")) == whole(5))
  }

  @Test func `Each Land and level shows its own base`() throws {
    let kreise = (0..<25).flatMap {
      ["05\(111 + $0) \(10 + $0 * 5)", "15\(111 + $0) \(9 + $0 * 3)", "06\(111 + $0) \(7 + $0)"]
    }
    let table = try #require(SumCheckTable.table([SumCheckTable.total], kreise + ["15 1001", "05 2000"]))
    let bases = RoundingBases.evident(in: table)
    #expect(
      try ["05111", "15111", "06111", "15", "05"].map { bases.base(for: try key($0)) }
        == [whole(5), whole(3), .zero, .zero, .zero])
  }

  @Test func `Decimals and symbols show no base`() throws {
    let rows = (0..<25).map { "05\(111 + $0) \($0 * 50)" }
    let decimals = try #require(SumCheckTable.table([SumCheckTable.total], rows, digits: 1))
    #expect(RoundingBases.evident(in: decimals).base(for: try key("05111")) == .zero)
    let symbols = try #require(SumCheckTable.table([SumCheckTable.total], (0..<25).map { "05\(111 + $0) -" }))
    #expect(RoundingBases.evident(in: symbols).base(for: try key("05111")) == .zero)
  }

  @Test func `What was rounded to a base shows a multiple of it`() {
    cases(100) { random, seed in
      let base = [3, 5, 10].randomElement(using: &random) ?? 5
      let rows = (0..<30).map { "05\(111 + $0) \(Int.random(in: 0...500, using: &random) / base * base)" }
      guard let key = RegionKey("05111"), let table = SumCheckTable.table([SumCheckTable.total], rows) else { return }
      #expect(RoundingBases.evident(in: table).base(for: key).units % Int128(base) == 0, seed)
    }
  }
}
