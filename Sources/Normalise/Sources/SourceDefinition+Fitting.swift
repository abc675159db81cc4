import Ingest
import Model
import Notation

extension SourceDefinition {
  /// The definition as one file needs it. A table of GENESIS that was asked for at a single time says the time above
  /// itself, and the column of times is gone.
  func fitted(to look: TableLook, rows: [[String]]) -> SourceDefinition {
    guard period == nil, let told = PreamblePeriod.period(in: look.preamble) else { return self }
    if saysNoPeriod {
      var fitted = self
      fitted.period = told
      return fitted
    }
    guard let column = periodNumber, lacksPeriods(column, rows) else { return self }
    return withoutPeriods(column, told)
  }

  private var saysNoPeriod: Bool {
    sections != .period && !levels.contains(.period)
      && !columns.contains { $0.meaning == .period || $0.period != nil }
  }

  private var periodNumber: Int? {
    columns.lazy.compactMap { column in
      guard column.meaning == .period, case .number(let number) = column.reference else { return nil }
      return number
    }.first
  }

  // Where the times should be are keys of regions, and no times.
  private func lacksPeriods(_ number: Int, _ rows: [[String]]) -> Bool {
    let cells = rows.compactMap { $0.indices.contains(number - 1) ? $0[number - 1] : nil }
    return !cells.isEmpty && cells.allSatisfy { RegionKey($0) != nil && PeriodReading.period($0) == nil }
  }

  private func withoutPeriods(_ number: Int, _ told: Period) -> SourceDefinition {
    var fitted = self
    fitted.period = told
    fitted.columns = columns.filter { $0.meaning != .period }.map { column in
      guard case .number(let place) = column.reference, place > number else { return column }
      var moved = column
      moved.reference = .number(place - 1)
      return moved
    }
    return fitted
  }
}

/// The time that stands above a table, alone in its line or behind the word that says so.
enum PreamblePeriod {
  private static let words: Set<String> = [
    "stichtag", "jahr", "berichtsjahr", "schuljahr", "zeit", "zeitraum", "berichtszeitraum", "monat", "quartal",
    "semester",
  ]

  /// Nil where no line is a time, or where several are different ones.
  static func period(in lines: [String]) -> Period? {
    let periods = Set(lines.compactMap(period))
    return periods.count == 1 ? periods.first : nil
  }

  private static func period(_ line: String) -> Period? {
    let text = line.trimmed.drop { $0 == "\"" }.trimmingEnd { ";,\t\" ".contains($0) }
    guard let colon = text.firstIndex(of: ":") else { return PeriodReading.period(text) }
    guard words.contains(Nearest.fold(String(text[..<colon]))) else { return nil }
    return PeriodReading.period(text[text.index(after: colon)...])
  }
}

extension Substring {
  fileprivate func trimmingEnd(_ isEnd: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isEnd(last) { rest.removeLast() }
    return rest
  }
}
