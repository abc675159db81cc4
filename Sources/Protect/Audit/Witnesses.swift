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
    add(
      first.indices.filter { first[$0] != last[$0] }.map {
        DeviationSystem.Change(variable: $0, from: first[$0], to: last[$0])
      })
  }

  /// The same for two points that differ in these variables alone.
  mutating func add(_ changes: [DeviationSystem.Change]) {
    let divisor = changes.reduce(0) { gcd($0, abs($1.to - $1.from)) }
    guard divisor > 0 else { return }
    for change in changes {
      let variable = change.variable
      let step = (change.to - change.from) / divisor
      least[variable] = min(least[variable], change.to, change.from)
      most[variable] = max(most[variable], change.to, change.from)
      var deviation = change.from
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
