import Model
import Notation
import Protect

/// The value of an indicator in a table: the number, its sign, and a word for the ear.
enum ValueCell {
  static func html(_ point: IndicatorRelease.Point?, _ unit: Indicator.Unit, withUnit: Bool = false) -> HTML {
    guard let point else { return "–" }
    return cell(text(point, unit, withUnit: withUnit), point.status, note: note(point))
  }

  static func html(_ number: IndicatorRelease.Number?) -> HTML {
    guard let number else { return "–" }
    return cell(number.value.map(GermanNumber.short) ?? "", number.status, note: "")
  }

  /// A number of one month.
  static func html(_ value: MonthSeries.Value) -> HTML {
    cell(value.number.map { GermanNumber.text($0) } ?? "", value.status, note: "")
  }

  /// The number as readers see it, empty where there is none.
  static func text(_ point: IndicatorRelease.Point, _ unit: Indicator.Unit, withUnit: Bool) -> String {
    guard let value = point.value else { return "" }
    let lower = point.remarks.contains { if case .lowerBound = $0 { true } else { false } }
    let number = GermanNumber.text(value.rounded(digits: unit.digits))
    return (lower ? "≥ " : "") + number + (withUnit && unit.name != "Anzahl" ? " " + unit.name : "")
  }

  /// A change against the time before.
  static func change(_ point: IndicatorRelease.Point?, _ unit: Indicator.Unit) -> HTML {
    guard let change = point?.change else { return "–" }
    return .text(GermanNumber.text(change.rounded(digits: unit.digits), alwaysSigned: true))
  }

  /// The interval, empty where none is given.
  static func interval(_ point: IndicatorRelease.Point?) -> String {
    guard let interval = point?.interval else { return "" }
    func end(_ value: Ratio) -> String { GermanNumber.text(value.rounded(digits: 1)) }
    return end(interval.lowerBound) + " bis " + end(interval.upperBound)
  }

  /// Everything that is to be known about a value, in one text.
  static func remarks(_ point: IndicatorRelease.Point?) -> String {
    guard let point else { return "" }
    let absence = point.absence.map { [GermanTerms.name($0)] } ?? []
    return (absence + point.remarks.map(GermanTerms.name)).joined(separator: "; ")
  }

  private static func note(_ point: IndicatorRelease.Point) -> String {
    point.remarks.contains(.smallBase) ? "k" : ""
  }

  private static func cell(_ text: String, _ status: Release.CellStatus, note: String) -> HTML {
    let sign = StatusCell.sign(status) + note
    return HTML(
      "span", ["class": "cell", "data-status": status.rawValue],
      [.text(text)]
        + (sign.isEmpty ? [] : [HTML("span", ["class": "sign", "aria-hidden": "true"], [.text(sign)])])
        + [HTML("span", ["class": "spoken"], [.text(" " + status.rawValue + (note.isEmpty ? "" : ", kleine Basis"))])])
  }
}
