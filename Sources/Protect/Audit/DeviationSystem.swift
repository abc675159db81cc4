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

  /// From the truth and what is known of each number.
  init(truth: [Int], known: [ClosedRange<Int>], sums: [CellSum]) {
    low = zip(truth, known).map { $1.lowerBound - $0 }
    high = zip(truth, known).map { $1.upperBound - $0 }
    equations = sums.map { sum in
      Equation(variables: sum.parts + [sum.total], signs: sum.parts.map { _ in 1 } + [-1])
    }
  }

  /// Whether a number is known.
  func isFixed(_ variable: Int) -> Bool { low[variable] == high[variable] }

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
