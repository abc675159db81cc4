/// Looks for whole numbers that keep all sums: narrows what each can be, then tries one half after the other.
struct NaiveSearch {
  private let truth: [Int]
  private let first: Set<Int>
  private let sums: [(total: Int, parts: [Int])]
  private let sumsOf: [[Int]]
  private var low: [Int]
  private var high: [Int]
  private var steps = 0
  /// Whether the last search ended before it was decided.
  var hasGivenUp: Bool { steps >= NaiveSearch.limit }

  static let limit = 1_000
  static let unlimited = 1 << 30

  /// What is near the truth is tried first, and for the unknowns in `first` before the others.
  init(near truth: [Int], _ ranges: [ClosedRange<Int>], _ sums: [(total: Int, parts: [Int])], first: Set<Int>) {
    (self.truth, self.first, self.sums) = (truth, first, sums)
    var sumsOf = [[Int]](repeating: [], count: truth.count)
    for (number, sum) in sums.enumerated() { for place in sum.parts + [sum.total] { sumsOf[place].append(number) } }
    self.sumsOf = sumsOf
    (low, high) = (ranges.map(\.lowerBound), ranges.map(\.upperBound))
    var (low, high) = (low, high)
    _ = narrow(&low, &high, from: Array(sums.indices))
    (self.low, self.high) = (low, high)
  }

  /// What an unknown can be, before anything is tried.
  func range(of place: Int) -> ClosedRange<Int> { low[place]...high[place] }

  /// Values of all unknowns, with that of one of them in a range; nil where there are none.
  mutating func point(where place: Int, isIn range: ClosedRange<Int>) -> [Int]? {
    steps = 0
    var (low, high) = (low, high)
    (low[place], high[place]) = (max(low[place], range.lowerBound), min(high[place], range.upperBound))
    return low[place] > high[place] ? nil : search(low, high, from: sumsOf[place])
  }

  private mutating func search(_ lowBefore: [Int], _ highBefore: [Int], from changed: [Int]) -> [Int]? {
    steps += 1
    guard steps < NaiveSearch.limit else { return nil }
    var (low, high) = (lowBefore, highBefore)
    guard narrow(&low, &high, from: changed) else { return nil }
    guard let next = narrowest(low, high) else { return low }
    let middle = (low[next] + high[next]) / 2
    for isUpper in truth[next] > middle ? [true, false] : [false, true] {
      var (tryLow, tryHigh) = (low, high)
      if isUpper { tryLow[next] = middle + 1 } else { tryHigh[next] = middle }
      if let point = search(tryLow, tryHigh, from: sumsOf[next]) { return point }
    }
    return nil
  }

  private func narrowest(_ low: [Int], _ high: [Int]) -> Int? {
    let open = low.indices.filter { low[$0] < high[$0] }
    let width = { (place: Int) in high[place] - low[place] }
    return open.filter(first.contains).min { width($0) < width($1) } ?? open.min { width($0) < width($1) }
  }

  // Every sum narrows its total and its parts until nothing changes; false where a number has no value left.
  private func narrow(_ low: inout [Int], _ high: inout [Int], from changed: [Int]) -> Bool {
    var waiting = changed
    var isWaiting = [Bool](repeating: false, count: sums.count)
    for number in changed { isWaiting[number] = true }
    while let number = waiting.popLast() {
      isWaiting[number] = false
      let (total, parts) = sums[number]
      var (least, most) = (0, 0)
      for part in parts { (least, most) = (least + low[part], most + high[part]) }
      var moved: [Int] = []
      func move(_ place: Int, _ floor: Int, _ ceiling: Int) {
        guard floor > low[place] || ceiling < high[place] else { return }
        (low[place], high[place]) = (max(floor, low[place]), min(ceiling, high[place]))
        moved.append(place)
      }
      move(total, least, most)
      if low[total] > high[total] { return false }
      for part in parts where low[part] < high[part] {
        move(part, low[total] - (most - high[part]), high[total] - (least - low[part]))
        if low[part] > high[part] { return false }
      }
      for place in moved {
        for other in sumsOf[place] where !isWaiting[other] {
          isWaiting[other] = true
          waiting.append(other)
        }
      }
    }
    return true
  }
}
