/// The attacker's equations, written as deviations from the true numbers: the truth itself is the point zero, and every
/// other point that keeps all sums and all published statements is a population that would have been published alike.
struct DeviationSystem: Sendable {
  /// A sum that must stay as it is: coefficients of +1 for the parts and -1 for the total.
  struct Equation: Sendable {
    var variables: [Int]
    var signs: [Int]
  }

  /// How far each number may fall, at most zero.
  private(set) var low: [Int]
  /// How far each number may rise, at least zero.
  private(set) var high: [Int]
  let equations: [Equation]
  /// Per variable the equations that it stands in, and its sign in each.
  let uses: [[(equation: Int, sign: Int)]]

  /// From the truth and what is known of each number.
  init(truth: [Int], known: [ClosedRange<Int>], sums: [CellSum]) {
    low = zip(truth, known).map { $1.lowerBound - $0 }
    high = zip(truth, known).map { $1.upperBound - $0 }
    equations = sums.map { sum in
      Equation(variables: sum.parts + [sum.total], signs: sum.parts.map { _ in 1 } + [-1])
    }
    var uses = [[(equation: Int, sign: Int)]](repeating: [], count: truth.count)
    for (number, equation) in equations.enumerated() {
      for (variable, sign) in zip(equation.variables, equation.signs) { uses[variable].append((number, sign)) }
    }
    self.uses = uses
  }

  /// Whether a number is known.
  func isFixed(_ variable: Int) -> Bool { low[variable] == high[variable] }

  /// One variable of a point that is changed.
  struct Change {
    let variable: Int
    let from: Int
    let to: Int
  }

  /// Whether a point that keeps everything still does so when these variables are changed: only they and their sums can be in the way.
  func admits(_ changes: [Change]) -> Bool {
    guard changes.allSatisfy({ low[$0.variable] <= $0.to && $0.to <= high[$0.variable] }) else { return false }
    var left: [Int: Int] = [:]
    for change in changes {
      for use in uses[change.variable] { left[use.equation, default: 0] += use.sign * (change.to - change.from) }
    }
    return left.values.allSatisfy { $0 == 0 }
  }

  /// Whether these deviations keep every sum and every statement; in whole numbers, so that nothing is taken on trust.
  func admits(_ point: [Int]) -> Bool {
    guard point.indices.allSatisfy({ low[$0] <= point[$0] && point[$0] <= high[$0] }) else { return false }
    return equations.allSatisfy { equation in
      var sum = 0
      for (variable, sign) in zip(equation.variables, equation.signs) { sum += sign * point[variable] }
      return sum == 0
    }
  }
}
