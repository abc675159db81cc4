import Model
import Notation
import Protect

/// All numbers of a month in long form, and the sizes of the months before it.
struct MonthCSV {
  static let fileName = "monatsstatistik.csv"

  static let columns: [Report.ResultColumn] = [
    Report.ResultColumn(
      name: "stufe", type: .string("string"), meaning: "1, 2 oder 3; »daneben« für Gruppen außerhalb"),
    Report.ResultColumn(
      name: "ags", type: .string("string"), meaning: "Gebietsschlüssel: 8 Ziffern Gemeinde, 5 Ziffern Kreis"),
    Report.ResultColumn(name: "gebiet", type: .string("string"), meaning: "Name des Gebiets"),
    Report.ResultColumn(name: "monat", type: .string("string"), meaning: "2022-01"),
    Report.ResultColumn(
      name: "merkmal", type: .string("string"),
      meaning: "alter, aufenthalt, staatsangehoerigkeit, geschlecht, dauer; »insgesamt« für die ganze Gruppe"),
    Report.ResultColumn(name: "auspraegung", type: .string("string"), meaning: "Ausprägung des Merkmals"),
    Report.ResultColumn(name: "personen", type: .string("integer"), meaning: "Personen, wie sie gezeigt werden dürfen"),
    Report.ResultColumn(
      name: "status", type: .string("string"), meaning: "offen, gerundet, gesperrt oder fehlt"),
    Report.ResultColumn(name: "hinweis", type: .string("string"), meaning: "was gezählt ist, oder warum etwas fehlt"),
  ]

  let release: MonthRelease

  var bytes: [UInt8] {
    var writer = CSVWriter(header: MonthCSV.columns.map(\.name))
    for month in MonthSeries.before(release.month) + [release.month] {
      for figure in release.figures where month == release.month || figure.isSize {
        for region in release.indicators.regions.all { writer.add(cells(figure, region, month)) }
      }
    }
    return writer.bytes
  }

  private func cells(_ figure: MonthFigure, _ region: RegionKey, _ month: Period) -> [CSVWriter.Cell] {
    let value = release.value(figure, region, in: month)
    let status = value?.status ?? .missing
    let (attribute, member) = figure.columns
    return [
      .text(figure.stage.map { "\($0.rawValue)" } ?? "daneben"), .text(region.description),
      .text(release.indicators.regions.names[region] ?? ""), .text(month.iso), .text(attribute), .text(member),
      value?.number.map { .number(FixedPoint(units: Int128($0), digits: 0)) } ?? .text(status.rawValue),
      .text(status.rawValue), .text(hint(figure, region, month, value)),
    ]
  }

  private func hint(_ figure: MonthFigure, _ region: RegionKey, _ month: Period, _ value: MonthSeries.Value?) -> String
  {
    guard month == release.month else {
      return value == nil ? MonthPage.gap(figure, month, release) : GermanTerms.name(figure)
    }
    let remarks = release.point(figure, region).map(ValueCell.remarks) ?? ""
    return GermanTerms.name(figure) + (remarks.isEmpty ? "" : "; " + remarks)
  }

  /// CSV on the Web: the description that belongs beside the file.
  func metadata(_ title: String) -> [UInt8] {
    Report.metadata(
      title, [(MonthCSV.fileName, MonthCSV.columns, ["stufe", "ags", "monat", "merkmal", "auspraegung"])])
  }
}

extension MonthFigure {
  /// The whole of a stage, or what stands beside: what there is for every month.
  var isSize: Bool {
    switch kind {
    case .size, .beside: true
    default: false
    }
  }

  fileprivate var columns: (attribute: String, member: String) {
    switch kind {
    case .member(let attribute, let code): (attribute.rawValue, code)
    case .size: ("insgesamt", "insgesamt")
    case .most: ("insgesamt", "hoechstens")
    case .arrivals: ("insgesamt", "eingereist")
    case .withInitiative: ("insgesamt", "mit-landesinitiative")
    case .served: ("insgesamt", "betreut")
    case .unserved: ("insgesamt", "nach-abzug")
    case .beside(let part): ("insgesamt", part.rawValue)
    }
  }
}
