import Compute
import Model

/// Tables for sum checks, one line of text per region: its key and then a cell for each member of the one dimension.
enum SumCheckTable {
  static let total = StatisticTable.Member("Insgesamt", isTotal: true)

  /// The members are those of a dimension; the period is 2023 unless a line says another after an `@`.
  static func table(_ members: [StatisticTable.Member], _ lines: [String], digits: Int = 0) -> StatisticTable? {
    let dimension = StatisticTable.Dimension("Abschluss", members: members)
    var builder = StatisticTable.Builder(measures: [StatisticTable.Measure("Personen")], dimensions: [dimension])
    for line in lines {
      let words = line.split(separator: " ")
      let place = words[0].split(separator: "@")
      let year = place.count == 2 ? Int(place[1]) ?? 0 : 2023
      guard let region = RegionKey(place[0]), let period = Period.year(year) else { return nil }
      for (member, word) in words.dropFirst().enumerated() where word != "_" {
        builder.add(cell(word, digits), region: region, period: period, measure: 0, members: [member])
      }
    }
    return builder.build()?.table
  }

  private static func cell(_ word: Substring, _ digits: Int) -> StatisticCell {
    if word == "<" { return StatisticCell(.belowHalf) }
    if let number = Int128(word) { return StatisticCell(FixedPoint(units: number, digits: digits)) }
    return StatisticCell(StatisticSymbol(rawValue: String(word)) ?? .empty)
  }
}

extension SumCheck {
  /// The check in one line: rule, verdict, counts, and the largest distance.
  func line(in table: StatisticTable) -> String {
    let name =
      switch rule {
      case .members(let dimension): table.dimensions[dimension].name
      case .regions(let region, let level): "\(region)>\(level)"
      }
    let counts = "\(exact)/\(withinTolerance)/\(off)/\(undecided)"
    let farthest = largest.map { " \($0.difference.units)" } ?? ""
    return "\(name) \(obstacle?.rawValue ?? verdict.rawValue) \(counts)" + farthest
  }
}
