extension BoundSearch {
  /// The column whose movement takes the variable further, and the sign of that movement; nil at the end of the way.
  ///
  /// The steepest that really moves; where all the steepest only change what stops them, the first, since always taking the first
  /// never leads in a circle.
  func improving(_ variable: Int, _ direction: Double, _ order: Order) -> (column: Int, sign: Double)? {
    guard let place = place[variable], canMove(variable, direction) else { return nil }
    if place < 0 { return (-1 - place, direction) }
    let moving = columns.indices.compactMap { column -> (column: Int, sign: Double, gain: Double)? in
      let gain = table[column * height + place] * direction
      guard abs(gain) > BoundSearch.tolerance, canMove(columns[column], gain > 0 ? 1 : -1) else { return nil }
      return (column, gain > 0 ? 1 : -1, abs(gain))
    }
    let first = moving.min { left, right in
      order == .backwards ? columns[left.column] > columns[right.column] : columns[left.column] < columns[right.column]
    }
    guard order == .steepest else { return first.map { ($0.column, $0.sign) } }
    let steepest = moving.sorted { ($0.gain, $1.column) > ($1.gain, $0.column) }.prefix(BoundSearch.tried)
    let best = steepest.first { step($0.column, $0.sign).length > BoundSearch.tolerance } ?? first
    return best.map { ($0.column, $0.sign) }
  }

  /// The variables whose known values or bounds stop the way, if they can be released.
  func bindings(_ variable: Int, _ direction: Double) -> [Int] {
    // Its own statement stops it.
    guard let place = place[variable], canMove(variable, direction), place >= 0 else {
      return isReleasable[variable] ? [variable] : []
    }
    return columns.indices.compactMap { column in
      let needed = columns[column]
      guard isReleasable[needed], abs(table[column * height + place]) > BoundSearch.tolerance else { return nil }
      return needed
    }
  }

  /// Moves a column until something stops it: its own bound, or a basic variable that then takes its place.
  mutating func move(_ column: Int, _ sign: Double) {
    let entering = columns[column]
    let step = step(column, sign)
    value[entering] += step.length * sign
    for (row, rate) in step.rates { value[basis[row]] += rate * (step.length * sign) }
    guard let leaving = step.leaving else {
      value[entering] = Double(sign > 0 ? system.high[entering] : system.low[entering])
      return
    }
    let left = basis[leaving.row]
    value[left] = Double(leaving.isHigh ? system.high[left] : system.low[left])
    exchange(row: leaving.row, column: column, step.rates)
  }

  // How far a column can move, the basic variable that stops it unless it is its own bound, and how much each moves along.
  private struct Step {
    let length: Double
    let leaving: (row: Int, isHigh: Bool)?
    let rates: [(row: Int, rate: Double)]
  }

  private func step(_ column: Int, _ sign: Double) -> Step {
    let entering = columns[column]
    var length =
      sign > 0
      ? Double(system.high[entering]) - value[entering] : value[entering] - Double(system.low[entering])
    let rates = rates(of: column)
    var leaving: (row: Int, isHigh: Bool)?
    for (row, factor) in rates {
      let rate = factor * sign
      guard abs(rate) > BoundSearch.tolerance else { continue }
      let bound = Double(rate > 0 ? system.high[basis[row]] : system.low[basis[row]])
      let room = max(0, (bound - value[basis[row]]) / rate)
      if room < length || room == length && leaving.map({ basis[row] < basis[$0.row] }) ?? false {
        length = room
        leaving = (row, rate > 0)
      }
    }
    return Step(length: length, leaving: leaving, rates: rates)
  }

  private func canMove(_ variable: Int, _ sign: Double) -> Bool {
    sign > 0
      ? value[variable] < Double(system.high[variable]) - BoundSearch.tolerance
      : value[variable] > Double(system.low[variable]) + BoundSearch.tolerance
  }

  // The rows that move with a column, and how much.
  private func rates(of column: Int) -> [(row: Int, rate: Double)] {
    table.withUnsafeBufferPointer { table in
      var rates: [(row: Int, rate: Double)] = []
      let start = column * height
      for row in 0..<height where table[start + row] != 0 { rates.append((row, table[start + row])) }
      return rates
    }
  }

  private mutating func exchange(row: Int, column: Int, _ rates: [(row: Int, rate: Double)]) {
    let (entering, leaving, height) = (columns[column], basis[row], height)
    // Most of a row is zero: each cell stands in few sums.
    let filled = columns.indices.filter { $0 != column && table[$0 * height + row] != 0 }
    table.withUnsafeMutableBufferPointer { table in
      let pivot = 1 / table[column * height + row]
      for place in filled {
        let start = place * height
        table[start + row] *= -pivot
        let own = table[start + row]
        for (other, rate) in rates where other != row {
          let sum = table[start + other] + rate * own
          table[start + other] = abs(sum) < 1e-11 ? 0 : sum
        }
      }
      for (other, rate) in rates { table[column * height + other] = other == row ? pivot : rate * pivot }
    }
    rewritten.formUnion(filled)
    rewritten.insert(column)
    (basis[row], columns[column]) = (entering, leaving)
    (place[entering], place[leaving]) = (row, -1 - column)
  }
}
