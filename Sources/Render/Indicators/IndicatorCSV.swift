import Model
import Notation
import Protect

/// All values of a report in long form: a row for each indicator, region and time.
struct IndicatorCSV {
  static let fileName = "indikatoren.csv"

  static let columns: [Report.ResultColumn] = [
    Report.ResultColumn(name: "indikator", type: .string("string"), meaning: "Kennung aus dem Katalog"),
    Report.ResultColumn(
      name: "ags", type: .string("string"),
      meaning: "Gebietsschlüssel: 8 Ziffern Gemeinde, 5 Kreis, 2 Land, DG Deutschland"),
    Report.ResultColumn(name: "gebiet", type: .string("string"), meaning: "Name des Gebiets"),
    Report.ResultColumn(
      name: "zeitraum", type: .string("string"), meaning: "2022, 2021-2022 (Schuljahr), 2022-12-31 oder 2022-03"),
    Report.ResultColumn(name: "wert", type: Report.decimal, meaning: "Wert in der Einheit"),
    Report.ResultColumn(name: "einheit", type: .string("string"), meaning: "Einheit des Werts"),
    Report.ResultColumn(name: "zaehler", type: Report.decimal, meaning: "Zähler, wie er gezeigt werden darf"),
    Report.ResultColumn(name: "nenner", type: Report.decimal, meaning: "Nenner, wie er gezeigt werden darf"),
    Report.ResultColumn(
      name: "status", type: .string("string"), meaning: "offen, gerundet, gesperrt oder fehlt"),
    Report.ResultColumn(name: "hinweis", type: .string("string"), meaning: "Grund, Güte, Intervall"),
  ]

  let release: IndicatorRelease

  var bytes: [UInt8] {
    var writer = CSVWriter(header: IndicatorCSV.columns.map(\.name))
    for entry in release.entries {
      for region in release.regions.all {
        for point in entry.points[region] ?? [] { writer.add(cells(entry.indicator, region, point)) }
      }
    }
    return writer.bytes
  }

  private func cells(
    _ indicator: Indicator, _ region: RegionKey, _ point: IndicatorRelease.Point
  ) -> [CSVWriter.Cell] {
    let interval = ValueCell.interval(point)
    let hint = [ValueCell.remarks(point), interval.isEmpty ? "" : "95-%-Intervall " + interval].filter { !$0.isEmpty }
    return [
      .text(indicator.id), .text(region.description), .text(release.regions.names[region] ?? ""),
      .text(point.period.iso),
      point.value.map { .number($0.rounded(digits: indicator.unit.digits)) } ?? .text(point.status.rawValue),
      .text(indicator.unit.name), number(point.numerator, of: indicator, isWhole: false),
      number(point.denominator, of: indicator, isWhole: true), .text(point.status.rawValue),
      .text(hint.joined(separator: "; ")),
    ]
  }

  // A count has no denominator, a difference neither numerator nor denominator: nothing is missing there.
  private func number(
    _ number: IndicatorRelease.Number?, of indicator: Indicator, isWhole: Bool
  ) -> CSVWriter.Cell {
    guard let number else { return .text("entfällt") }
    return number.value.map { .number($0.rounded(digits: $0.exactDigits ?? 2)) } ?? .text(number.status.rawValue)
  }

  /// CSV on the Web: the description that belongs beside the file.
  func metadata(_ title: String) -> [UInt8] {
    Report.metadata(
      title, [(IndicatorCSV.fileName, IndicatorCSV.columns, ["indikator", "ags", "zeitraum"])], others: ["entfällt"])
  }
}
