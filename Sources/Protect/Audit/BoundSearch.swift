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

  // Basic variables as combinations of the others, a row each. It lies there column by column: every step asks for whole columns,
  // and for one row.
  var table: [Double] = []
  var height = 0
  var basis: [Int] = []
  var columns: [Int] = []
  // Per variable: its row, or -1 - its column, or nil where it has neither.
  var place: [Int?]
  var value: [Double]
  /// The columns that were rewritten since the beginning.
  var rewritten: Set<Int> = []
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

  /// Goes back to the truth and to the equations of another search of the same system. Only columns that were rewritten are copied,
  /// and into place: a new table for each push costs more than the push.
  mutating func begin(like other: BoundSearch, _ witnesses: Witnesses) {
    self.witnesses = witnesses
    for variable in value.indices { (value[variable], point[variable]) = (0, 0) }
    guard !rewritten.isEmpty else { return }
    table.withUnsafeMutableBufferPointer { mine in
      other.table.withUnsafeBufferPointer { theirs in
        guard let (mine, theirs) = mine.baseAddress.flatMap({ mine in theirs.baseAddress.map { (mine, $0) } }) else {
          return
        }
        for column in rewritten { (mine + column * height).update(from: theirs + column * height, count: height) }
      }
    }
    rewritten.removeAll(keepingCapacity: true)
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
    // Most variables stay where they are.
    var changes: [DeviationSystem.Change] = []
    for variable in value.indices where value[variable] != Double(point[variable]) {
      let whole = value[variable].rounded()
      guard abs(value[variable] - whole) < BoundSearch.tolerance else { return }
      let next = Int(whole)
      if next != point[variable] {
        changes.append(DeviationSystem.Change(variable: variable, from: point[variable], to: next))
      }
    }
    guard system.admits(changes) else { return }
    witnesses.add(changes)
    for change in changes { point[change.variable] = change.to }
  }

  private func isNear(_ value: Double, _ whole: Int) -> Bool { abs(value - Double(whole)) < BoundSearch.tolerance }
}
