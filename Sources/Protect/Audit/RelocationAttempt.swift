/// One search for a population in which a cell has another number: step by step the move of one person that mends most of
/// what is out of its bounds.
struct RelocationAttempt {
  private let place: Relocation
  private let cell: Int
  /// How the numbers differ from the truth.
  private(set) var deviations: [Int]
  // Cells out of their bounds, and by how much.
  private var faults: [Int: Int] = [:]
  // Nobody moves back: a way that makes things worse for a moment would go round in circles.
  private var taken: Set<Int> = []

  private static let mostMoves = 30

  // Which of the best first moves is made.
  private let beginning: Int

  init(_ place: Relocation, _ cell: Int, beginning: Int) {
    self.place = place
    self.cell = cell
    self.beginning = beginning
    deviations = [Int](repeating: 0, count: place.truth.count)
  }

  /// Whether the cell could be given this deviation with everything else within its bounds.
  mutating func reach(_ target: Int) -> Bool {
    guard place.system.low[cell] <= target, target <= place.system.high[cell] else { return false }
    for _ in 0..<abs(target) {
      guard move(out: target < 0, of: cell, mayPass: true) else { return false }
    }
    for _ in 0..<RelocationAttempt.mostMoves {
      guard let fault = faults.min(by: { ($0.key) < ($1.key) }) else { return true }
      guard move(out: fault.value > 0, of: fault.key, mayPass: false) else { return false }
    }
    return false
  }

  // The best move of one person out of a cell or into it; unless it may, it leaves the cell in question alone.
  private mutating func move(out: Bool, of fault: Int, mayPass: Bool) -> Bool {
    let wanted = mayPass ? beginning : 0
    // The best ones, in order, equal ones in the order in which they were found. None is better than one that mends all.
    var best: [(from: Int, to: Int, gain: Int)] = []
    let all = faults.values.reduce(0) { $0 + abs($1) }
    search: for inside in place.members[fault] {
      for outside in place.neighbours[inside] where !place.holders[outside].contains(fault) {
        let (from, to) = out ? (inside, outside) : (outside, inside)
        guard place.truth[from] + deviations[from] > 0, !isTaken(to, from) else { continue }
        if !mayPass, place.holders[from].contains(cell) != place.holders[to].contains(cell) { continue }
        let gain = gain(from, to)
        if best.count > wanted, gain <= best[wanted].gain { continue }
        best.insert((from, to, gain), at: best.firstIndex { $0.gain < gain } ?? best.count)
        if best.count > wanted + 1 { best.removeLast() }
        if wanted == 0, gain == all { break search }
      }
    }
    guard let best = best.last else { return false }
    taken.insert(best.from * deviations.count + best.to)
    apply(best.from, -1, without: best.to)
    apply(best.to, 1, without: best.from)
    return true
  }

  private func isTaken(_ from: Int, _ to: Int) -> Bool { taken.contains(from * deviations.count + to) }

  // How much less everything is out of its bounds after the move.
  private func gain(_ from: Int, _ to: Int) -> Int {
    var gain = 0
    let (losing, gaining) = (place.holders[from], place.holders[to])
    for cell in losing where !gaining.contains(cell) { gain += fault(cell, 0) - fault(cell, -1) }
    for cell in gaining where !losing.contains(cell) { gain += fault(cell, 0) - fault(cell, 1) }
    return gain
  }

  private func fault(_ cell: Int, _ change: Int) -> Int {
    abs(excess(of: cell, deviations[cell] + change))
  }

  private func excess(of cell: Int, _ deviation: Int) -> Int {
    max(0, deviation - place.system.high[cell]) - max(0, place.system.low[cell] - deviation)
  }

  private mutating func apply(_ group: Int, _ change: Int, without other: Int) {
    let unchanged = place.holders[other]
    for cell in place.holders[group] where !unchanged.contains(cell) {
      deviations[cell] += change
      let excess = excess(of: cell, deviations[cell])
      faults[cell] = excess == 0 ? nil : excess
    }
  }
}
