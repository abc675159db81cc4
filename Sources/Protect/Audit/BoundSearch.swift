/// Pushes one number as far up or down as everything published allows: the simplex method with bounds on all variables.
///
/// Written by hand because the toolchain has no solver. It needs no first phase, since the truth is a point that fits, and
/// no objective row, since what it pushes is itself a variable. Its arithmetic is floating; whatever counts as possible was
/// checked in whole numbers (`DeviationSystem.admits`), so an error of rounding can only make it too cautious.
struct BoundSearch {
  let system: DeviationSystem
  /// Variables that are known but would not be if the pattern hid them: their columns show what a bound hangs on.
  let isReleasable: [Bool]
  /// What was found to be possible on the way.
  var witnesses: Witnesses

  // Basic variables as combinations of the others, a row each.
  var table: [Double] = []
  var width = 0
  var basis: [Int] = []
  var columns: [Int] = []
  // Per variable: its row, or -1 - its column, or nil where it has neither.
  var place: [Int?]
  var value: [Double]
  /// Whether the equations were rewritten since the beginning.
  var hasMoved = false
  private var point: [Int]

  static let tolerance = 1e-7
  /// Of so many steepest columns the first that really moves is taken.
  static let tried = 16

  init(_ system: DeviationSystem, isReleasable: [Bool]) {
    self.system = system
    self.isReleasable = isReleasable
    let count = system.low.count
    witnesses = Witnesses(count: count)
    place = [Int?](repeating: nil, count: count)
    value = [Double](repeating: 0, count: count)
    point = [Int](repeating: 0, count: count)
    solveForBasis()
  }

  /// Goes back to the truth and to the equations of another search of the same system. They are copied into place: a new
  /// table for each push costs more than the push.
  mutating func begin(like other: BoundSearch, _ witnesses: Witnesses) {
    self.witnesses = witnesses
    for variable in value.indices { (value[variable], point[variable]) = (0, 0) }
    guard hasMoved else { return }
    hasMoved = false
    table.withUnsafeMutableBufferPointer { mine in
      other.table.withUnsafeBufferPointer { theirs in
        if let start = theirs.baseAddress { mine.baseAddress?.update(from: start, count: theirs.count) }
      }
    }
    (basis, columns, place) = (other.basis, other.columns, other.place)
  }

  /// Which of the columns that help is taken: different ways pass different points of whole numbers.
  enum Order { case steepest, forwards, backwards }

  /// How a push ended.
  struct End {
    /// The furthest deviation that the equations allow, in fractions.
    let deviation: Double
    /// Whether the furthest point is one of whole numbers.
    let isWhole: Bool
    /// The variables whose statements keep it from going further.
    let bindings: [Int]
  }

  /// Pushes a variable up (+1) or down (-1) as far as it goes, or until enough was seen.
  mutating func push(
    _ variable: Int, _ direction: Double, _ order: Order = .steepest,
    until isEnough: (Witnesses) -> Bool = { _ in false }
  ) -> End? {
    var steps = 0
    let limit = 200 + 20 * (basis.count + columns.count)
    while let entering = improving(variable, direction, order) {
      steps += 1
      guard steps < limit else { return nil }
      move(entering.column, entering.sign)
      note()
      if isEnough(witnesses) { break }
    }
    let isWhole = system.admits(point) && isNear(value[variable], point[variable])
    return End(deviation: value[variable], isWhole: isWhole, bindings: bindings(variable, direction))
  }

  // Where the new point is whole and fits, it and the way to it are witnesses.
  private mutating func note() {
    var next = point
    for variable in value.indices {
      let whole = value[variable].rounded()
      guard abs(value[variable] - whole) < BoundSearch.tolerance else { return }
      next[variable] = Int(whole)
    }
    guard system.admits(next) else { return }
    witnesses.add(from: point, to: next)
    point = next
  }

  private func isNear(_ value: Double, _ whole: Int) -> Bool { abs(value - Double(whole)) < BoundSearch.tolerance }
}
