import Model
import Normalise
import TestSupport
import Testing

@Suite struct StatisticCellReadingTests {
  private static func number(_ units: Int, _ digits: Int = 0) -> FixedPoint {
    FixedPoint(units: Int128(units), digits: digits)
  }

  private func read(
    _ text: String, _ convention: NumberConvention = .decimalComma, declared: Bool = false
  ) throws -> StatisticCellReading {
    try StatisticCellReading(text, convention: convention, symbolsDeclared: declared)
  }

  @Test(arguments: [
    ("0", number(0)), ("7", number(7)), ("1234567", number(1_234_567)), (" 12 ", number(12)), ("1,5", number(15, 1)),
    ("1.234", number(1234)), ("1.234,5", number(12345, 1)), ("1.234.567", number(1_234_567)),
    ("1.234.567,89", number(123_456_789, 2)), ("1 234", number(1234)), ("1\u{A0}234,5", number(12345, 1)),
    ("1\u{202F}234\u{202F}567", number(1_234_567)), ("1'234", number(1234)), ("1’234", number(1234)),
    ("-5", number(-5)),
    ("−5", number(-5)), ("– 5", number(-5)), ("5-", number(-5)), ("+3", number(3)), ("-1.234,5", number(-12345, 1)),
    ("0,125", number(125, 3)), ("1234,567", number(1_234_567, 3)), (",5", number(5, 1)), ("1,234", number(1234, 3)),
    ("1 234,567", number(1_234_567, 3)), ("1,50", number(150, 2)),
    ("999999999999999999", number(999_999_999_999_999_999)),
  ])
  func `German numbers are read exactly`(text: String, number: FixedPoint) throws {
    let reading = try read(text)
    #expect(reading.cell == StatisticCell(number))
    #expect(reading.unit == nil)
  }

  @Test(arguments: [
    ("1.5", number(15, 1)), ("1,234", number(1234)), ("1,234,567.8", number(12_345_678, 1)),
    ("12.345", number(12345, 3)),
    (".5", number(5, 1)), ("0.500", number(500, 3)),
  ])
  func `Numbers of programs are read exactly`(text: String, number: FixedPoint) throws {
    #expect(try read(text, .decimalPoint).cell == StatisticCell(number))
  }

  @Test(
    arguments: [
      ("123p", number(123), QualityMarks.provisional), ("123 r", number(123), .revised),
      ("(123)", number(123), .limited),
      ("123 s", number(123), .estimated), ("12,3 e", number(123, 1), .final), ("(5)", number(5), .limited),
      ("(1.234,5) p", number(12345, 1), [.limited, .provisional]), ("(12r)", number(12), [.limited, .revised]),
      ("12 p r", number(12), [.provisional, .revised]), ("( -5 )", number(-5), .limited),
    ] as [(String, FixedPoint, QualityMarks)])
  func `Quality marks stay with the number`(text: String, number: FixedPoint, marks: QualityMarks) throws {
    #expect(try read(text).cell == StatisticCell(number, marks: marks))
  }

  @Test(arguments: [
    ("12,3 %", number(123, 1), NumberUnit.percent), ("12%", number(12), .percent), ("3,4 ‰", number(34, 1), .permille),
    ("1.234,50 €", number(123_450, 2), .euro), ("€ 5", number(5), .euro), ("-5 €", number(-5), .euro),
  ])
  func `A unit sign is taken off and reported`(text: String, number: FixedPoint, unit: NumberUnit) throws {
    let reading = try read(text)
    #expect(reading.cell == StatisticCell(number))
    #expect(reading.unit == unit)
  }

  @Test(arguments: [
    ("-", StatisticSymbol.nothing), ("–", .nothing), ("—", .nothing), ("−", .nothing), (" - ", .nothing),
    (".", .unknown),
    ("•", .unknown), ("·", .unknown), ("*", .unknown), ("/", .uncertain), ("x", .notApplicable), ("X", .notApplicable),
    ("...", .notYet), ("…", .notYet), ("", .empty), (" \u{A0} ", .empty), ("(/)", .uncertain),
  ])
  func `Symbols stay symbols`(text: String, symbol: StatisticSymbol) throws {
    for convention in NumberConvention.allCases { #expect(try read(text, convention).cell.symbol == symbol) }
  }

  @Test func `A zero is less than half a unit only where the source declares the symbols`() throws {
    #expect(try read("0").cell == StatisticCell(0))
    #expect(try read("0", declared: true).cell == StatisticCell(.belowHalf))
    #expect(try read("0,0", declared: true).cell == StatisticCell(.belowHalf))
    #expect(try read("-", declared: true).cell == StatisticCell(.nothing))
    #expect(try read("10", declared: true).cell == StatisticCell(10))
  }

  @Test(arguments: [
    ("1e5", StatisticCellProblem.notANumber), ("5,162E+06", .notANumber), ("abc", .notANumber),
    ("12 Personen", .notANumber),
    ("5,", .notANumber), ("$5", .notANumber), ("١٢", .notANumber), ("()", .notANumber), ("p", .notANumber),
    ("--5", .notANumber), ("1/3", .notANumber), ("1.23.456", .brokenGroups), ("1 23", .brokenGroups),
    ("1234 567", .brokenGroups), ("1'234 567", .brokenGroups), ("1,2,3", .brokenGroups), ("1.2345,6", .brokenGroups),
    ("1,234.567,8", .brokenGroups), ("123 1", .brokenGroups), ("1 234.567,8", .brokenGroups), ("00123", .leadingZero),
    ("00,5", .leadingZero), ("05162", .leadingZero), ("1234567890123456789", .tooManyDigits),
    ("1,234567890123456789", .tooManyDigits), ("1.5", .otherDecimalMark(.decimalComma)),
    ("1,234.5", .otherDecimalMark(.decimalComma)), ("1,234,567", .otherDecimalMark(.decimalComma)),
  ])
  func `What is no German number is refused with its reason`(text: String, problem: StatisticCellProblem) {
    #expect(throws: problem) { try read(text) }
  }

  @Test(arguments: [("1,5", NumberConvention.decimalPoint), ("1.234.567", .decimalPoint)])
  func `A mark that the convention has another use for is refused`(text: String, convention: NumberConvention) {
    #expect(throws: StatisticCellProblem.otherDecimalMark(convention)) { try read(text, convention) }
  }

  @Test func `Without a convention a lone mark before three digits has two readings`() throws {
    for text in ["1.234", "1,234"] {
      #expect(
        throws: StatisticCellProblem.twoReadings(
          NumberReadings(text: text, grouped: Self.number(1234), decimal: Self.number(1234, 3)))
      ) { try read(text, .open) }
    }
    #expect(try read("1,5", .open).cell == StatisticCell(Self.number(15, 1)))
    #expect(try read("1.5", .open).cell == StatisticCell(Self.number(15, 1)))
    #expect(try read("1.234.567", .open).cell == StatisticCell(1_234_567))
    #expect(try read("1.234,5", .open).cell == StatisticCell(Self.number(12345, 1)))
  }

  @Test func `No text makes the reading trap`() {
    let letters = Array("0123456789.,'-+() %‰€pres/x…\u{A0}\u{202F}−e")
    cases(20_000) { random, seed in
      let text = String(
        (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
      for convention in NumberConvention.allCases {
        let cell = try? StatisticCellReading(text, convention: convention, symbolsDeclared: false).cell
        if let number = cell?.number { #expect(number.units.magnitude < 1_000_000_000, seed) }
      }
    }
  }
}
