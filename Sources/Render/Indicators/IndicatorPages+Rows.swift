import Model
import Notation
import Protect

// What tables of several indicators have in common: rows of a family under one heading, times, and what is below the table.
extension IndicatorPages {
  typealias Entry = IndicatorRelease.Entry
  typealias Point = IndicatorRelease.Point

  /// Rows of families; the closure makes the cells after the first.
  func groups(_ families: [[Entry]], _ cells: (Entry) -> [HTML]) -> [Table.Group] {
    families.map { family in
      guard family.count > 1 else {
        return Table.Group(title: nil, rows: family.map { [.text($0.indicator.title)] + cells($0) })
      }
      return Table.Group(
        title: title(family),
        rows: family.map { [.text($0.indicator.member ?? $0.indicator.title)] + cells($0) })
    }
  }

  /// What readers call the indicators that one file declares.
  func title(_ family: [Entry]) -> String {
    let indicator = family[0].indicator
    guard family.count > 1, let member = indicator.member, indicator.title.hasSuffix(": " + member) else {
      return indicator.title
    }
    return String(indicator.title.dropLast(member.count + 2))
  }

  /// The time that all values have in common; nil where they differ, so that each must say its own.
  static func commonTime(_ points: [Point?]) -> Period? {
    let times = Set(points.compactMap { $0?.period })
    return times.count == 1 ? times.first : nil
  }

  /// »2020/21« where »Schuljahr 2020/21« has no room.
  static func shortTime(_ period: Period) -> String {
    switch period.kind {
    case .schoolYear: String("\(period)".dropFirst("Schuljahr ".count))
    case .halfYear: "\(period.part).\u{A0}Hj.\u{A0}\(period.year)"
    case .quarter: "\(period.part).\u{A0}Qu.\u{A0}\(period.year)"
    case .year, .month, .day: "\(period)"
    }
  }

  /// `Prozentpunkte` may break where a column is narrow.
  static func unitName(_ unit: Indicator.Unit) -> String {
    unit.name == "Prozentpunkte" ? "Prozent\u{AD}punkte" : unit.name
  }

  /// Why values of a table are missing and what else is to be known about them, each reason once.
  func notes(_ values: [(name: String, point: Point?)]) -> [HTML] {
    let absent = values.compactMap { value in
      value.point?.absence.map { (name: value.name, text: GermanTerms.name($0)) }
    }
    let remarks = values.flatMap { value in
      (value.point?.remarks ?? []).filter(IndicatorPages.isNoted).map { (value.name, GermanTerms.name($0)) }
    }
    let lines = IndicatorPages.reasons(absent) + IndicatorPages.gathered(remarks, of: values.count)
    return lines.isEmpty ? [] : [HTML("ul", ["class": "notes"], lines.map { HTML("li", [:], [.text($0)]) })]
  }

  // The reason that most have in common is not told place by place.
  private static func reasons(_ absent: [(name: String, text: String)]) -> [String] {
    let counts = Dictionary(grouping: absent, by: \.text).mapValues(\.count)
    guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return [] }
    let others = absent.filter { $0.text != usual }
    let first = others.isEmpty ? "Wo »fehlt« steht" : "Wo »fehlt« steht und hier kein anderer Grund"
    return ["\(first): \(usual)."] + gathered(others, of: nil)
  }

  // A sign says that a whole is small, a paragraph below says where a series breaks.
  private static func isNoted(_ remark: IndicatorRemark) -> Bool {
    switch remark {
    case .smallBase, .seriesBreak: false
    default: true
    }
  }

  private static func gathered(_ remarks: [(name: String, text: String)], of count: Int?) -> [String] {
    var order: [String] = []
    var names: [String: [String]] = [:]
    for (name, text) in remarks {
      if names[text] == nil { order.append(text) }
      names[text, default: []].append(name)
    }
    return order.map { text in
      let places = names[text] ?? []
      return (places.count == count && places.count > 1 ? "Alle Werte" : GermanTerms.list(places)) + ": \(text)."
    }
  }
}
