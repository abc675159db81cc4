public import Model

/// What one row of an export stands for.
public enum DemoShape: Sendable {
  /// One person.
  case persons
  /// All persons who are alike in residence, age group, sex and status group, with their number.
  case counts
  /// The same with age groups as monthly reports need them.
  case monthlyCounts
}

/// One office's file, made while it is written: memory stays the same whatever its size.
public struct DemoExport: Sendable {
  /// Begins with "synthetisch", which is how the tool tells invented persons from real ones.
  public let fileName: String
  /// The persons in the file; in the shape of persons also its rows below the header.
  public let persons: Int

  let file: ExportFile
  let shape: DemoShape

  /// Hands over the file's bytes from first to last, some hundred thousand at a time.
  public func write(to sink: ([UInt8]) throws -> Void) rethrows {
    switch shape {
    case .persons: try PersonRows(file).write(persons, to: sink)
    case .counts: try sink(CountRows(file, ages: .coarse).bytes(persons))
    case .monthlyCounts: try sink(CountRows(file, ages: .fine).bytes(persons))
    }
  }
}

/// What the rows of an office's file have in common.
struct ExportFile: Sendable {
  let municipalities: [DemoDistrict.Municipality]
  let office: DemoDistrict.Office
  let stichtag: CalendarDate
  let population: Population
}

extension DemoDistrict {
  /// More persons would run out of nine-digit numbers.
  public static let maximumPersons = 100_000_000

  /// One file for each office, which together hold exactly so many persons. Traps on a number that is negative or above
  /// `maximumPersons`, and before 1900: a caller asks only for what it has checked. From 2,000 persons on, every
  /// municipality of a built-in district has some.
  /// Only where the month is over does anybody arrive in it.
  /// The same seed at a later Stichtag means the same people a little later, more or fewer as asked for.
  public func exports(
    at stichtag: CalendarDate, persons: Int, seed: UInt64, as shape: DemoShape = .persons, isMonthOver: Bool = false
  ) -> [DemoExport] {
    precondition((0...DemoDistrict.maximumPersons).contains(persons), "between 0 and 100,000,000 persons")
    precondition(stichtag.year >= 1900, "the oldest persons were born more than a century before the Stichtag")
    let heads = shares(of: persons)
    let numbers = shares(of: PersonNumbers.count)
    // Two districts of one seed share no persons.
    let random = SeededGenerator(seed: seed).branch(Int(kreis.number))
    return offices.enumerated().map { index, office in
      let population = Population(
        municipalities: municipalities, responsible: Set(office.responsible), stichtag: stichtag,
        isMonthOver: isMonthOver,
        generator: random.branch(index),
        numbers: PersonNumbers(first: numbers[index].lowerBound, district: random))
      return DemoExport(
        fileName: shape.fileNamePrefix + office.slug + ".csv", persons: heads[index].count,
        file: ExportFile(
          municipalities: municipalities, office: office, stichtag: stichtag, population: population),
        shape: shape)
    }
  }

  /// Cuts 0 ..< total into one range for each office, by the weight of its municipalities and with nothing left over.
  private func shares(of total: Int) -> [Range<Int>] {
    let weights = offices.map { office in
      municipalities.filter { office.responsible.contains($0.ags) }.reduce(0) { $0 + $1.weight }
    }
    let sum = max(1, weights.reduce(0, +))
    var before = 0
    return weights.map { weight in
      let start = Int(Int128(total) * Int128(before) / Int128(sum))
      before += weight
      return start..<Int(Int128(total) * Int128(before) / Int128(sum))
    }
  }
}

extension DemoShape {
  fileprivate var fileNamePrefix: String {
    switch self {
    case .persons: "synthetisch-abh-"
    case .counts, .monthlyCounts: "synthetisch-bestand-"
    }
  }
}
