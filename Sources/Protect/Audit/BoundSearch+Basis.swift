extension BoundSearch {
  /// Solves every equation for one variable that may move; equations in which nothing moves say nothing and are left out.
  mutating func solveForBasis() {
    let isColumn = system.low.indices.map { !system.isFixed($0) || isReleasable[$0] }
    var rows: [[Int: Double]] = []
    var pivots: [Int] = []
    for equation in system.equations {
      var row: [Int: Double] = [:]
      for (variable, sign) in zip(equation.variables, equation.signs) where isColumn[variable] {
        row[variable, default: 0] += Double(sign)
      }
      for (number, pivot) in pivots.enumerated() {
        if let factor = row[pivot] { BoundSearch.subtract(rows[number], times: factor, from: &row) }
      }
      guard let pivot = choice(row) else { continue }
      let divisor = row[pivot] ?? 1
      for key in row.keys { row[key] = (row[key] ?? 0) / divisor }
      for number in rows.indices {
        if let factor = rows[number][pivot] { BoundSearch.subtract(row, times: factor, from: &rows[number]) }
      }
      rows.append(row)
      pivots.append(pivot)
    }
    fill(rows, pivots, isColumn)
  }

  // A pivot of one keeps whole numbers whole; among those the one that the fewest rows need.
  private func choice(_ row: [Int: Double]) -> Int? {
    let movable = row.filter { !system.isFixed($0.key) && abs($0.value) > BoundSearch.tolerance }
    return movable.keys.min { left, right in
      let (first, second) = (abs(abs(movable[left] ?? 0) - 1), abs(abs(movable[right] ?? 0) - 1))
      return first != second ? first < second : left > right
    }
  }

  private static func subtract(_ row: [Int: Double], times factor: Double, from other: inout [Int: Double]) {
    for (key, value) in row {
      let left = (other[key] ?? 0) - factor * value
      other[key] = abs(left) < 1e-11 ? nil : left
    }
  }

  private mutating func fill(_ rows: [[Int: Double]], _ pivots: [Int], _ isColumn: [Bool]) {
    basis = pivots
    for (row, variable) in pivots.enumerated() { place[variable] = row }
    columns = system.low.indices.filter { isColumn[$0] && place[$0] == nil }
    for (column, variable) in columns.enumerated() { place[variable] = -1 - column }
    height = rows.count
    table = [Double](repeating: 0, count: height * columns.count)
    for (number, row) in rows.enumerated() {
      for (variable, coefficient) in row {
        if let place = place[variable], place < 0 { table[(-1 - place) * height + number] = -coefficient }
      }
    }
  }
}
