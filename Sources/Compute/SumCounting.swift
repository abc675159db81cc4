import Model

/// Compares totals with their parts, one after the other, and keeps count.
struct SumCounting {
  private var check: SumCheck
  /// Totals that say something about whether the parts are all there; zeros are met by anything.
  private var telling = 0
  private var tooLittle = 0
  private var tooMuch = 0

  init(_ rule: SumCheck.Rule, measure: Int) { check = SumCheck(rule: rule, measure: measure) }

  /// Takes one total with the sum of its parts, and the most that rounding can set them apart.
  mutating func add(
    _ total: StatisticCell, at coordinates: @autoclosure () -> StatisticTable.Coordinates, parts: StatisticTotal,
    tolerance: FixedPoint
  ) {
    if let range = StatisticTotal([total]).range, let sum = parts.range ?? parts.floor(above: range.high + tolerance) {
      compare(range, sum, at: coordinates, tolerance: tolerance)
      return
    }
    check.undecided += 1
    if check.open.count < SumCheck.mostExamples {
      check.open.append(SumCheck.Open(coordinates: coordinates(), total: total, parts: parts.value))
    }
  }

  private mutating func compare(
    _ total: SumRange, _ parts: SumRange, at coordinates: () -> StatisticTable.Coordinates, tolerance: FixedPoint
  ) {
    judge(total, parts)
    let (meant, met) = total.nearest(parts)
    if met.isSameNumber(as: meant) {
      if total.isExact, parts.isExact { check.exact += 1 } else { check.withinTolerance += 1 }
      return
    }
    let deviation = SumCheck.Deviation(coordinates: coordinates(), total: meant, parts: met, tolerance: tolerance)
    if check.largest.map({ $0.isCloser(than: deviation) }) ?? true { check.largest = deviation }
    guard deviation.isOff else {
      check.withinTolerance += 1
      return
    }
    check.off += 1
    let place = check.worst.firstIndex { $0.isCloser(than: deviation) } ?? check.worst.count
    check.worst.insert(deviation, at: place)
    if check.worst.count > SumCheck.mostExamples { check.worst.removeLast() }
  }

  /// Parts that miss a total by more than a tenth are hardly all of its parts, and no others.
  private mutating func judge(_ total: SumRange, _ parts: SumRange) {
    if total.high.units != 0 || parts.high.units != 0 { telling += 1 }
    let tenth = FixedPoint(units: abs(total.low.units), digits: total.low.digits + 1)
    if parts.high.magnitude < total.low.magnitude - tenth { tooLittle += 1 }
    if total.high.magnitude + tenth < parts.low.magnitude { tooMuch += 1 }
  }

  /// The check with what kept it from running, nil where no total is broken down into these parts.
  func finished(parts: Int) -> SumCheck? {
    guard check.exact + check.withinTolerance + check.off + check.undecided > 0 else { return nil }
    var check = check
    if parts < 2, check.off > 0 {
      check.obstacle = .singlePart
    } else if tooLittle * 2 > telling {
      check.obstacle = .partsMissing
    } else if tooMuch * 2 > telling {
      check.obstacle = .partsOverlap
    }
    return check
  }
}

/// Two numbers between which another lies.
private struct SumRange {
  let low: FixedPoint
  let high: FixedPoint

  var isExact: Bool { low.isSameNumber(as: high) }

  /// The two numbers, one of each range, that lie closest together.
  func nearest(_ other: SumRange) -> (FixedPoint, FixedPoint) {
    if high < other.low { return (high, other.low) }
    if other.high < low { return (low, other.high) }
    let shared = low < other.low ? other.low : low
    return (shared, shared)
  }
}

extension StatisticTotal {
  /// Between which numbers the sum lies, nil where a part is unknown.
  fileprivate var range: SumRange? {
    switch value {
    case .exact(let number): SumRange(low: number, high: number)
    case .between(let low, let high): SumRange(low: low, high: high)
    case .atLeast, .unknown: nil
    }
  }

  /// What the known parts alone come to, where that is above a limit already: no unknown part can bring it down again.
  fileprivate func floor(above limit: FixedPoint) -> SumRange? {
    guard case .atLeast(let low, _) = value, limit < low else { return nil }
    return SumRange(low: low, high: low)
  }
}
