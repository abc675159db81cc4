import Model
import Testing

@Suite struct StatisticCellTests {
  @Test func `Each symbol is printed in its own way`() {
    #expect(StatisticSymbol.allCases.map(\.rawValue) == ["-", "0", ".", "/", "x", "...", ""])
  }

  @Test func `Only nothing is zero`() {
    #expect(StatisticSymbol.allCases.map { StatisticCell($0).number } == [.zero, nil, nil, nil, nil, nil, nil])
    #expect(StatisticCell(12).number == FixedPoint(units: 12, digits: 0))
    #expect(StatisticCell(0) != StatisticCell(.nothing))
  }

  @Test func `A cell gives back what it was made of`() {
    let price = FixedPoint(units: -1_234_567_890_123_456_78, digits: 4)
    #expect(StatisticCell(price, marks: [.revised, .limited]).value == .number(price))
    #expect(StatisticCell(price, marks: [.revised, .limited]).marks == [.limited, .revised])
    #expect(StatisticSymbol.allCases.map { StatisticCell($0).value } == StatisticSymbol.allCases.map { .symbol($0) })
    #expect(MemoryLayout<StatisticCell>.stride == 16)
  }

  @Test func `Each mark has a letter of its own`() {
    #expect(QualityMarks.letters.map(\.letter) == ["p", "r", "s", "e"])
    #expect(QualityMarks.letters.map(\.mark) == [.provisional, .revised, .estimated, .final])
    #expect(Set(QualityMarks.letters.map(\.mark.rawValue) + [QualityMarks.limited.rawValue]).count == 5)
  }
}

@Suite struct FixedPointArithmeticTests {
  @Test func `Numbers of different digits add exactly`() {
    let (half, quarter) = (FixedPoint(units: 5, digits: 1), FixedPoint(units: 25, digits: 2))
    #expect(half + quarter == FixedPoint(units: 75, digits: 2))
    #expect(quarter - half == FixedPoint(units: -25, digits: 2))
    #expect((quarter - half).magnitude == FixedPoint(units: 25, digits: 2))
    #expect(quarter < half)
    #expect(!(half < quarter))
  }

  @Test func `A number is the same however many digits are written`() {
    let (short, long) = (FixedPoint(units: 15, digits: 1), FixedPoint(units: 150, digits: 2))
    #expect(short != long)
    #expect(short.isSameNumber(as: long))
    #expect(short.written(digits: 2) == long)
    #expect(short.ratio == long.ratio)
  }
}
