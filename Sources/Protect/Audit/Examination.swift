/// Judges the numbers of one set of equations one after another; what was found possible for one serves the next.
struct Examination {
  private let system: DeviationSystem
  private let truth: [Int]
  private let isReleasable: [Bool]
  private let relocation: Relocation?
  private let lines: [CellSum]
  // Each push starts from the truth and from the equations as they were given: few steps away they are whole numbers.
  private lazy var start = BoundSearch(system, isReleasable: isReleasable)
  private var scratch: BoundSearch?
  private lazy var whole = WholeSearch(system)
  private var witnesses: Witnesses

  /// In a cross-tabulation, which is large, quick ways to other populations are tried before the equations are solved.
  init(
    _ system: DeviationSystem, truth: [Int], isReleasable: [Bool], neighbourhood: Neighbourhood?, lines: CellSums
  ) {
    self.system = system
    self.truth = truth
    self.isReleasable = isReleasable
    self.lines = lines.sums
    relocation = neighbourhood.map { Relocation(system: system, truth: truth, neighbourhood: $0) }
    witnesses = Witnesses(count: truth.count)
  }

  /// Nil where the number is protected as required; otherwise what would have to be hidden besides, empty where nothing
  /// helps. A number that could not be proven safe counts as unsafe.
  mutating func remedies(for variable: Int, _ requirement: Requirement) -> [[Int]]? {
    let count = truth[variable]
    let isMet = { (witnesses: Witnesses) in requirement.isMet(variable, count: count, witnesses) }
    if isMet(witnesses) { return nil }
    relocation?.look(at: variable, noting: &witnesses, until: isMet)
    if isMet(witnesses) { return nil }
    guard isSolvable else { return [neighbours(of: variable)] }
    let up = push(variable, 1, until: isMet)
    if isMet(witnesses) { return nil }
    let down = push(variable, -1, until: isMet)
    if isMet(witnesses) { return nil }
    guard let up, let down else { return [neighbours(of: variable)] }
    var remedies: [[Int]] = []
    let most = Examination.floor(up.deviation)
    if let reach = requirement.reach, truth[variable] + most < reach { remedies.append(up.bindings) }
    let least = -Examination.floor(-down.deviation)
    if most - least + 1 < requirement.values {
      remedies.append(Array(Set(up.bindings + down.bindings)).sorted())
    }
    if !remedies.isEmpty { return remedies }
    return isProven(variable, least...most, isMet) ? nil : [neighbours(of: variable)]
  }

  /// The smallest and the largest deviation that a population of whole numbers can have.
  mutating func bounds(of variable: Int) -> ClosedRange<Int> {
    let high = end(variable, from: push(variable, 1), step: -1)
    return end(variable, from: push(variable, -1), step: 1)...high
  }

  private mutating func push(
    _ variable: Int, _ direction: Double, _ order: BoundSearch.Order = .steepest,
    until isMet: (Witnesses) -> Bool = { _ in false }
  ) -> BoundSearch.End? {
    let start = start
    var search = scratch ?? start
    scratch = nil
    search.begin(like: start, witnesses)
    let end = search.push(variable, direction, order, until: isMet)
    witnesses = search.witnesses
    scratch = search
    return end
  }

  // From where fractions end inward to the first whole number that occurs; the truth always does.
  private mutating func end(_ variable: Int, from end: BoundSearch.End?, step: Int) -> Int {
    let bound = step < 0 ? system.high[variable] : system.low[variable]
    let limit = end.map { step < 0 ? Examination.floor($0.deviation) : -Examination.floor(-$0.deviation) } ?? bound
    if let end, end.isWhole { return limit }
    let seen = step < 0 ? witnesses.most[variable] : witnesses.least[variable]
    for deviation in stride(from: limit, to: seen, by: step) where occurs(variable, deviation) { return deviation }
    return seen
  }

  private mutating func isProven(_ variable: Int, _ range: ClosedRange<Int>, _ isMet: (Witnesses) -> Bool) -> Bool {
    for order in [BoundSearch.Order.backwards, .forwards] {
      for direction in [1.0, -1.0] {
        _ = push(variable, direction, order, until: isMet)
        if isMet(witnesses) { return true }
      }
    }
    let nearest = max(range.lowerBound, -16)...min(range.upperBound, 16)
    for deviation in nearest.sorted(by: { abs($0) < abs($1) }) where !witnesses.hasSeen(variable, deviation) {
      if occurs(variable, deviation), isMet(witnesses) { return true }
    }
    return false
  }

  private mutating func occurs(_ variable: Int, _ deviation: Int) -> Bool {
    guard let point = whole.point(where: variable, is: deviation) else { return false }
    witnesses.add(from: [Int](repeating: 0, count: point.count), to: point)
    return true
  }

  // Where no bound says what is needed: the nearest cells, by sums with it or with what nobody published between them.
  private func neighbours(of variable: Int) -> [Int] {
    var reached: Set<Int> = [variable]
    while true {
      let touched = lines.filter { reached.contains($0.total) || !reached.isDisjoint(with: $0.parts) }
      let wider = reached.union(touched.flatMap { $0.parts + [$0.total] })
      let found = wider.filter { $0 < isReleasable.count && isReleasable[$0] && $0 != variable }
      if !found.isEmpty || wider == reached { return found.sorted() }
      reached = wider
    }
  }

  // The equations of a large cross-tabulation take seconds for each number; there only what was found by hand is proven.
  private var isSolvable: Bool { relocation == nil || truth.count <= Examination.solvable }
  private static let solvable = 400

  private static func floor(_ value: Double) -> Int { Int((value + BoundSearch.tolerance).rounded(.down)) }
}
