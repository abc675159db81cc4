import Model
import TestSupport
import Testing

@testable import Compute

@Suite("The value of a Kreis comes from numerators and denominators of its municipalities")
struct KreisFootingTests {
  private typealias Source = RandomSource
  private static let rate = Source.indicator(.ratio(Source.cases, Source.all))
  private static let count = Source.indicator(.count(Source.cases))
  private static let published = Source.indicator(.published(Source.cases))

  @Test func `For random tables the Kreis is the sum of its municipalities, and lies between their rates`() throws {
    try cases(200) { random, seed in
      let source = Source(&random)
      let point = try Source.kreisPoint(Self.rate, [source.table()])
      let (cases, whole) = (source.cases.compactMap { $0 }, source.whole.compactMap { $0 })
      #expect(point.numerator.value == Ratio(cases.reduce(0, +)), seed)
      #expect(point.denominator?.value == Ratio(whole.reduce(0, +)), seed)
      let rates = zip(cases, whole).map { Ratio($0, $1) }
      let rate = Ratio(cases.reduce(0, +), whole.reduce(0, +))
      #expect(rates.contains { $0 <= rate } && rates.contains { rate <= $0 }, seed)
    }
  }

  @Test func `Where all municipalities are of one size the mean of rates is the rate, else only by chance`() throws {
    try cases(200) { random, seed in
      var source = Source(&random)
      let size = Int.random(in: 1...50, using: &random)
      source.whole = [size, size, size]
      source.cases = source.whole.map { Int.random(in: 0...($0 ?? 0), using: &random) }
      let alike = try Self.difference(source)
      #expect(alike == Ratio(0), seed)
      // The larger one alone has a higher rate: the mean is too low.
      source.whole[0] = size * 3
      source.cases = [size * 3, 0, 0]
      let unlike = try Self.difference(source)
      #expect(unlike > Ratio(0), seed)
    }
  }

  // The rate of the Kreis less the mean of its municipalities' rates.
  private static func difference(_ source: Source) throws -> Ratio {
    let point = try Source.kreisPoint(rate, [source.table()])
    let rates = zip(source.cases, source.whole).map { Ratio($0 ?? 0, $1 ?? 1) }
    let cases = try #require(point.numerator.value)
    let whole = try #require(point.denominator?.value)
    return cases / whole - rates.reduce(Ratio(0), +) / Ratio(3)
  }

  @Test func `An unknown part makes a sum the least that it can be`() throws {
    try cases(100) { random, seed in
      var source = Source(&random)
      let place = Int.random(in: 0...2, using: &random)
      source.cases[place] = nil
      let point = try Source.kreisPoint(Self.rate, [source.table()])
      #expect(point.numerator.value == Ratio(source.cases.compactMap { $0 }.reduce(0, +)), seed)
      #expect(point.numerator.unknownParts == 1 && !point.numerator.isExact, seed)
      #expect(point.denominator?.isExact == true, seed)
    }
  }

  @Test func `Where nothing is known there is no bound`() throws {
    let point = try Source.kreisPoint(Self.count, [Source(cases: [nil, nil, nil], whole: [1, 2, 3]).table()])
    #expect(point.numerator.value == nil)
    #expect(point.numerator.absence == .partsUnknown(3))
  }

  @Test func `The order of files does not matter`() throws {
    try cases(50) { random, seed in
      let tables = try (2018...2021).map { try Source(&random).table(delivered: $0) }
      let point = try Source.kreisPoint(Self.rate, tables)
      let other = try Source.kreisPoint(Self.rate, tables.shuffled(using: &random))
      #expect(point.numerator.value == other.numerator.value, seed)
      #expect(point.denominator?.value == other.denominator?.value, seed)
    }
  }

  @Test func `A later delivery replaces an earlier one`() throws {
    try cases(50) { random, seed in
      let (old, new) = (Source(&random), Source(&random))
      let point = try Source.kreisPoint(Self.rate, [old.table(delivered: 2020), new.table(delivered: 2021)])
      let alone = try Source.kreisPoint(Self.rate, [new.table()])
      #expect(alone.numerator.value == point.numerator.value, seed)
    }
  }

  @Test func `A row of the Kreis stands in for municipalities only together with its own whole`() throws {
    let source = Source(cases: [1, nil, 3], whole: [10, 20, 30], row: (cases: 6, whole: 65))
    let point = try Source.kreisPoint(Self.rate, [source.table()])
    #expect([point.numerator.value, point.denominator?.value] == [Ratio(6), Ratio(65)])
    #expect(point.numerator.isOwnRow && point.denominator?.isOwnRow == true)
  }

  @Test func `A row of all municipalities says nothing of those that take part`() throws {
    let source = Source(cases: [1, nil, 3], whole: [10, 20, 30], row: (cases: 60, whole: 650))
    let point = try Source.kreisPoint(Self.rate, [source.table()], isWhole: false)
    #expect([point.numerator.value, point.denominator?.value] == [Ratio(4), Ratio(60)])
    #expect(point.numerator.unknownParts == 1)
  }

  @Test func `A source of Kreise is read by its own row, both parts of a rate`() throws {
    let indicator = Source.indicator(.ratio(Source.cases, Source.all), hasMunicipalities: false)
    let source = Source(cases: [1, 2, 3], whole: [10, 20, 30], row: (cases: 60, whole: 650))
    let point = try Source.kreisPoint(indicator, [source.table()], isWhole: false)
    #expect([point.numerator.value, point.denominator?.value] == [Ratio(60), Ratio(650)])
  }

  @Test func `A published rate is that of the Kreis itself and never made of others`() throws {
    let source = Source(cases: [4, 10, 7], whole: [1, 1, 1], row: (cases: 5, whole: 1))
    #expect(try Source.kreisPoint(Self.published, [source.table()]).numerator.value == Ratio(5))
    let without = try Source.kreisPoint(Self.published, [Source(cases: [4, 10, 7], whole: [1, 1, 1]).table()])
    #expect(without.numerator.value == nil && without.numerator.absence == .noCell)
  }
}
