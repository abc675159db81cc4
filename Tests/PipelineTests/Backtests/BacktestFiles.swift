/// What the invented offices deliver. The newest time of each source is whole; an earlier one has gaps, each source another symbol.
enum BacktestFiles {
  static var all: [String: String] { schools + language + work + population + foreigners + own }

  /// Rows below a title as GENESIS writes it.
  static func genesis(_ number: String, _ title: String, _ rows: String) -> String {
    "GENESIS-Tabelle: \(number)\n\(title)\n\(rows)\n__________\nSynthetische Daten: alle Werte sind erfunden.\n"
  }

  /// A flat file of GENESIS: `rows` are time, region, then per attribute code, label, member, label, and the value, its unit and
  /// measure.
  static func flat(_ statistic: String, attributes: Int, _ rows: [String]) -> String {
    let parts = ["variable_code", "variable_label", "variable_attribute_code", "variable_attribute_label"]
    let names = (1...(attributes + 1)).flatMap { number in parts.map { "\(number)_\($0)" } }
    let header =
      ["statistics_code", "statistics_label", "time_code", "time_label", "time"] + names
      + ["value", "value_unit", "value_variable_code", "value_variable_label"]
    let kinds = [2: "DLAND;Länder", 5: "KREISE;Kreise und kreisfreie Städte", 8: "GEMEIN;Gemeinden"]
    let lines = rows.map { row in
      let cells = row.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      let time = cells[0].contains("-") ? "STAG;Stichtag" : "JAHR;Jahr"
      return "\(statistic);Statistik;\(time);\(cells[0]);\(kinds[cells[1].count] ?? "");\(cells[1]);Gebiet;\(cells[2])"
    }
    return ([header.joined(separator: ";")] + lines).joined(separator: "\n") + "\n"
  }
}

extension [String: String] {
  static func + (left: Self, right: Self) -> Self { left.merging(right) { first, _ in first } }
}
