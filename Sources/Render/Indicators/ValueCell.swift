import Model
import Notation
import Protect

/// The value of an indicator in a table: the number, its sign, and a word for the ear.
enum ValueCell {
  static func html(_ point: IndicatorRelease.Point?, _ unit: Indicator.Unit) -> HTML {
    guard let point else { return none }
    return cell(text(point, unit), point.status, isSmall: point.remarks.contains(.smallBase))
  }

  static func html(_ number: IndicatorRelease.Number?) -> HTML {
    guard let number else { return none }
    return cell(number.value.map(GermanNumber.short) ?? "", number.status, isSmall: false)
  }

  /// Where there is nothing to have a value of.
  static let none = HTML("span", ["class": "cell value"], ["–", HTML("span", ["class": "sign"])])

  /// The number as readers see it, empty where there is none.
  static func text(_ point: IndicatorRelease.Point, _ unit: Indicator.Unit) -> String {
    guard let value = point.value else { return "" }
    let lower = point.remarks.contains { if case .lowerBound = $0 { true } else { false } }
    return (lower ? "≥ " : "") + GermanNumber.text(value.rounded(digits: unit.digits))
  }

  /// The number with its unit, for a sentence.
  static func words(_ point: IndicatorRelease.Point, _ unit: Indicator.Unit) -> String {
    text(point, unit) + (unit.name == "Anzahl" ? "" : "\u{A0}" + unit.name)
  }

  /// A change against the time before.
  static func change(_ point: IndicatorRelease.Point?, _ unit: Indicator.Unit) -> HTML {
    guard let change = point?.change else { return "–" }
    return .text(signed(change, unit))
  }

  /// How much one value is above another.
  static func signed(_ difference: Ratio, _ unit: Indicator.Unit) -> String {
    GermanNumber.text(difference.rounded(digits: unit.digits), alwaysSigned: true)
  }

  /// In what the difference of two values is given; nil where it is a number without unit.
  static func unitOfChange(_ unit: Indicator.Unit) -> String? {
    switch unit.name {
    case "Anzahl": nil
    case "%": "Prozentpunkte"
    case "‰": "Promillepunkte"
    default: unit.name
    }
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

  // Every cell has room for a sign, so that digits stand below digits.
  private static func cell(_ text: String, _ status: Release.CellStatus, isSmall: Bool) -> HTML {
    let sign = StatusCell.sign(status)
    let shown: [HTML] =
      text.isEmpty
      ? [HTML("span", ["class": "gap", "aria-hidden": "true"], [.text(sign)])] : [.text(text)]
    let beside = (text.isEmpty ? "" : sign) + (isSmall ? "k" : "")
    return HTML(
      "span", ["class": "cell value", "data-status": status.rawValue],
      shown + [
        HTML("span", ["class": "sign", "aria-hidden": "true"], [.text(beside)]),
        HTML("span", ["class": "spoken"], [.text(" " + status.rawValue + (isSmall ? ", kleine Basis" : ""))]),
      ])
  }
}
