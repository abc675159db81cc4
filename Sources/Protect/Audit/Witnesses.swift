/// Numbers that are known to be possible, because a whole population with them was found that fits everything published.
struct Witnesses: Sendable {
  // One bit per deviation from -32 to 31; what lies beyond only moves the extremes.
  private var near: [UInt64]
  /// The smallest deviation seen per variable.
  private(set) var least: [Int]
  /// The largest deviation seen per variable.
  private(set) var most: [Int]

  /// The truth is possible.
  init(count: Int) {
    near = [UInt64](repeating: 1 << 32, count: count)
    least = [Int](repeating: 0, count: count)
    most = [Int](repeating: 0, count: count)
  }

  /// How many different numbers were seen, at most 64.
  func count(_ variable: Int) -> Int { near[variable].nonzeroBitCount }

  /// Whether this deviation was seen.
  func hasSeen(_ variable: Int, _ deviation: Int) -> Bool {
    guard (-32...31).contains(deviation) else {
      return deviation == least[variable] || deviation == most[variable]
    }
    return near[variable] & (1 << UInt64(deviation + 32)) != 0
  }

  /// Takes two points that fit, and with them all whole points on the line between them, which fit too.
  mutating func add(from first: [Int], to last: [Int]) {
    var divisor = 0
    for (start, end) in zip(first, last) where start != end { divisor = gcd(divisor, abs(end - start)) }
    guard divisor > 0 else { return }
    for variable in first.indices where first[variable] != last[variable] {
      let step = (last[variable] - first[variable]) / divisor
      least[variable] = min(least[variable], last[variable], first[variable])
      most[variable] = max(most[variable], last[variable], first[variable])
      var deviation = first[variable]
      for _ in 0...min(divisor, 64) {
        if (-32...31).contains(deviation) { near[variable] |= 1 << UInt64(deviation + 32) }
        deviation += step
      }
    }
  }

  /// Takes one deviation that occurs in a population that fits.
  mutating func add(_ variable: Int, _ deviation: Int) {
    least[variable] = min(least[variable], deviation)
    most[variable] = max(most[variable], deviation)
    if (-32...31).contains(deviation) { near[variable] |= 1 << UInt64(deviation + 32) }
  }

  private func gcd(_ left: Int, _ right: Int) -> Int {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
