import Compute
import Model
import Notation
import Protect

/// A release as lines that can be worked out by hand: `<indicator> <time>: A 3/12=25; …`.
///
/// A is Bergkamen, B Bönen, K the Kreis, L the Land. A count has no `/`. `~` marks a value made of published rounded numbers, `≥`
/// the least that a count can be, `?2` a rate of which two parts are unknown. Where there is no number stands why.
enum BacktestLines {
  static let names: [(key: String, letter: String)] = [
    ("05978004", "A"), ("05978008", "B"), ("05978", "K"), ("05", "L"),
  ]

  static func of(_ release: IndicatorRelease) -> [String] {
    release.entries.flatMap { entry in
      let periods = Set(entry.points.values.joined().map(\.period)).sorted()
      return periods.map { period in
        let cells = names.compactMap { key, letter in
          RegionKey(key).flatMap { entry.points[$0]?.first { $0.period == period } }
            .flatMap { $0.isLeftOut(letter) ? nil : letter + " " + $0.words }
        }
        return "\(entry.indicator.id) \(period.iso): " + cells.joined(separator: "; ")
      }
    }
  }

  /// Decimals where there are finitely many, else a fraction.
  static func text(_ value: Ratio) -> String {
    guard let digits = value.exactDigits else { return "\(value.numerator)/\(value.denominator)" }
    return GermanNumber.cell(value.rounded(digits: digits))
  }
}

extension IndicatorRelease.Point {
  // The Land is in few tables; where it is not there is nothing to say.
  fileprivate func isLeftOut(_ letter: String) -> Bool { letter == "L" && value == nil && absence != .emptyWhole }

  fileprivate var words: String {
    guard let value else { return absence?.words ?? status.rawValue }
    var text = BacktestLines.text(value) + (status == .rounded ? "~" : "")
    if let numerator = numerator?.value, let denominator = denominator?.value {
      text = "\(BacktestLines.text(numerator))/\(BacktestLines.text(denominator))=" + text
    }
    let bounds = remarks.compactMap { remark -> Int? in
      if case .lowerBound(let unknown) = remark { unknown } else { nil }
    }
    return bounds.isEmpty ? text : "≥" + text
  }
}

extension Absence {
  fileprivate var words: String {
    switch self {
    case .symbol(let symbol): "»\(symbol.rawValue)«"
    case .noCell: "keine Zelle"
    case .noData: "keine Daten"
    case .partsUnknown(let parts): "?\(parts)"
    case .emptyWhole: "von nichts"
    case .noDenominator: "kein Nenner"
    case .sideMissing: "eine Seite fehlt"
    }
  }
}
