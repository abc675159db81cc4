/// One search for a population in which a cell has another number: step by step the move of one person that mends most of
/// what is out of its bounds.
struct RelocationAttempt {
  private let place: Relocation
  private let cell: Int
  // Which of the best first moves is made.
  private let beginning: Int
  /// How the numbers differ from the truth.
  private(set) var deviations: [Int]
  // Cells out of their bounds, and by how much.
  private var faults: [Int: Int] = [:]
  // Nobody moves back: a way that makes things worse for a moment would go round in circles.
  private var taken: Set<[Int]> = []

  private static let mostMoves = 30

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
      guard move(out: target < 0, of: cell, rank: beginning) else { return false }
    }
    for _ in 0..<RelocationAttempt.mostMoves {
      guard let fault = faults.min(by: { $0.key < $1.key }) else { return true }
      guard move(out: fault.value > 0, of: fault.key, rank: nil) else { return false }
    }
    return false
  }

  // Makes the best move of one person out of a cell or into it, or one of the next best; without a rank it leaves the cell
  // in question alone.
  private mutating func move(out: Bool, of fault: Int, rank: Int?) -> Bool {
    let neighbourhood = place.neighbourhood
    // The best ones, in order, equal ones in the order in which they were found. None is better than one that mends all.
    var best: [(number: Int, gain: Int)] = []
    let (wanted, all) = (rank ?? 0, faults.values.reduce(0) { $0 + abs($1) })
    for number in out ? neighbourhood.outOf[fault] : neighbourhood.into[fault] {
      let move = neighbourhood.moves[number]
      guard place.truth[move.from] + deviations[move.from] > 0 else { continue }
      if rank == nil, move.losing.contains(cell) || move.gaining.contains(cell) { continue }
      let gain = gain(of: move)
      if best.count > wanted, gain <= best[wanted].gain { continue }
      guard !taken.contains([move.to, move.from]) else { continue }
      best.insert((number, gain), at: best.firstIndex { $0.gain < gain } ?? best.count)
      if best.count > wanted + 1 { best.removeLast() }
      if wanted == 0, gain == all { break }
    }
    guard let best = best.last else { return false }
    make(neighbourhood.moves[best.number])
    return true
  }

  // How much less everything is out of its bounds after the move.
  private func gain(of move: Neighbourhood.Move) -> Int {
    var gain = 0
    for cell in move.losing { gain += fault(cell, 0) - fault(cell, -1) }
    for cell in move.gaining { gain += fault(cell, 0) - fault(cell, 1) }
    return gain
  }

  private func fault(_ cell: Int, _ change: Int) -> Int { abs(excess(of: cell, deviations[cell] + change)) }

  private func excess(of cell: Int, _ deviation: Int) -> Int {
    max(0, deviation - place.system.high[cell]) - max(0, place.system.low[cell] - deviation)
  }

  private mutating func make(_ move: Neighbourhood.Move) {
    taken.insert([move.from, move.to])
    for cell in move.losing { change(cell, -1) }
    for cell in move.gaining { change(cell, 1) }
  }

  private mutating func change(_ cell: Int, _ change: Int) {
    deviations[cell] += change
    let excess = excess(of: cell, deviations[cell])
    faults[cell] = excess == 0 ? nil : excess
  }
}
