/// Looks for a population of whole numbers in which one variable has a given value, by trying and narrowing.
///
/// Only where fractions leave it open: tables that are linked in three ways can allow half a person where no whole one fits.
struct WholeSearch {
  private let system: DeviationSystem
  private let equationsOf: [[Int]]
  private var steps = 0
  private let limit: Int

  /// Gives up after so many trials; what was not found by then counts as impossible.
  init(_ system: DeviationSystem, limit: Int = 4_000) {
    self.system = system
    self.limit = limit
    var equationsOf = [[Int]](repeating: [], count: system.low.count)
    for (number, equation) in system.equations.enumerated() {
      for variable in equation.variables { equationsOf[variable].append(number) }
    }
    self.equationsOf = equationsOf
  }

  /// A point that fits, nil where none was found.
  mutating func point(where variable: Int, is deviation: Int) -> [Int]? {
    steps = 0
    var (low, high) = (system.low, system.high)
    guard low[variable] <= deviation, deviation <= high[variable] else { return nil }
    (low[variable], high[variable]) = (deviation, deviation)
    return search(low, high, from: [variable])
  }

  private mutating func search(_ lowBefore: [Int], _ highBefore: [Int], from changed: [Int]) -> [Int]? {
    steps += 1
    guard steps < limit else { return nil }
    var (low, high) = (lowBefore, highBefore)
    guard narrow(&low, &high, from: changed) else { return nil }
    let open = low.indices.filter { low[$0] < high[$0] }
    guard let next = open.min(by: { high[$0] - low[$0] < high[$1] - low[$1] }) else {
      return system.admits(low) ? low : nil
    }
    // Nearest to the truth first: most of the population stays as it is.
    let nearest = min(max(0, low[next]), high[next])
    for distance in 0...(high[next] - low[next]) {
      for deviation in distance == 0 ? [nearest] : [nearest - distance, nearest + distance]
      where low[next] <= deviation && deviation <= high[next] {
        var (tryLow, tryHigh) = (low, high)
        (tryLow[next], tryHigh[next]) = (deviation, deviation)
        if let point = search(tryLow, tryHigh, from: [next]) { return point }
        if steps >= limit { return nil }
      }
    }
    return nil
  }

  // Lets every sum narrow its parts until nothing changes; false where a variable has no value left.
  private func narrow(_ low: inout [Int], _ high: inout [Int], from changed: [Int]) -> Bool {
    var waiting = Array(Set(changed.flatMap { equationsOf[$0] })).sorted()
    while let number = waiting.popLast() {
      let equation = system.equations[number]
      var (least, most) = (0, 0)
      for (variable, sign) in zip(equation.variables, equation.signs) {
        least += sign > 0 ? low[variable] : -high[variable]
        most += sign > 0 ? high[variable] : -low[variable]
      }
      guard least <= 0, most >= 0 else { return false }
      for (variable, sign) in zip(equation.variables, equation.signs) where low[variable] < high[variable] {
        let (mineLeast, mineMost) = sign > 0 ? (low[variable], high[variable]) : (-high[variable], -low[variable])
        // The others sum to between least - mineLeast and most - mineMost, and all of them to zero.
        let (floor, ceiling) = (max(mineLeast, -(most - mineMost)), min(mineMost, -(least - mineLeast)))
        guard floor <= ceiling else { return false }
        guard floor > mineLeast || ceiling < mineMost else { continue }
        (low[variable], high[variable]) = sign > 0 ? (floor, ceiling) : (-ceiling, -floor)
        least += floor - mineLeast
        most += ceiling - mineMost
        for other in equationsOf[variable] where !waiting.contains(other) { waiting.append(other) }
      }
    }
    return true
  }
}
