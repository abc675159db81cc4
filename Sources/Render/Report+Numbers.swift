import Model
import Notation
import Protect

/// The word for a value that there is not.
let missing = "fehlt"

// How the numbers of this report are written: the digits of positions follow from the steps that are handed out.
extension Report {
  /// Positions with the digits of the step; more where an earlier result needs them.
  func positions(_ value: Ratio) -> String { GermanNumber.text(fixed(value)) }

  /// A change of positions, with its sign.
  func change(_ value: Ratio) -> String { GermanNumber.text(fixed(value), alwaysSigned: true) }

  func fixed(_ value: Ratio) -> FixedPoint {
    value.rounded(digits: max(terms.step.exactDigits ?? 6, min(6, value.exactDigits ?? 6)))
  }

  /// A share of the whole in per cent, two digits, without the sign.
  func percent(_ share: Ratio) -> FixedPoint { (share * Ratio(100)).rounded(digits: 2) }

  /// The count behind a figure of persons or weights.
  func count(_ figure: Figure) -> String { GermanNumber.text(figure.value.rounded(digits: 0)) }
}

/// Phrases with numbers that more than one part uses.
enum Phrase {
  /// »7 Stellen«, »1 Stelle«, kept on one line.
  static func positions(_ value: Ratio) -> String {
    GermanNumber.short(value) + (value == Ratio(1) ? "\u{A0}Stelle" : "\u{A0}Stellen")
  }

  /// »700 Einheiten«, »1 Einheit«.
  static func units(_ count: Int) -> String {
    GermanNumber.text(count) + (count == 1 ? "\u{A0}Einheit" : "\u{A0}Einheiten")
  }

  /// »50 %«.
  static func percent(_ share: Ratio) -> String { GermanNumber.short(share * Ratio(100)) + "\u{A0}%" }

  /// »ein Drittel« where there is a word for it, else per cent.
  static func part(_ share: Ratio) -> String {
    switch share {
    case Ratio(1, 2): "die Hälfte"
    case Ratio(1, 3): "ein Drittel"
    case Ratio(1, 4): "ein Viertel"
    default: percent(share)
    }
  }
}
