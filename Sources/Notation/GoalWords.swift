public import Model

/// The sentences that say why a goal has its status.
public enum GoalWords {
  /// The rule that decided, with what it compared; the unit is that of the goal.
  public static func rule(_ outcome: GoalOutcome, unit: String) -> String {
    let value = outcome.current.map { " (" + reading($0, unit) + ")" } ?? ""
    return switch outcome.rule {
    case .met: "Der neueste Wert\(value) erfüllt das Ziel."
    case .proportion(let made, let due): proportion(made, due, value)
    case .behindBaseline:
      "Der Ausgangswert erfüllte das Ziel, der neueste Wert\(value) nicht mehr: nach heutigem Stand verfehlt."
    case .notMetWithoutDeadline:
      "Der neueste Wert\(value) erfüllt das Ziel nicht, und eine Frist ist nicht genannt: nach heutigem Stand verfehlt."
    case .atDeadline: "Die Frist ist abgelaufen. Es zählt der neueste Wert bis dahin\(value)."
    case .afterDeadline:
      "Die Frist ist abgelaufen. Bis dahin gibt es keinen Wert; es zählt der erste danach\(value)."
    case .noValue: "Es gibt keinen Wert."
    case .noBaseline:
      "Der neueste Wert\(value) erfüllt das Ziel noch nicht; ohne Ausgangswert ist der Kurs nicht bestimmbar."
    case .noValueSinceBaseline:
      "Seit dem Ausgangswert gibt es keinen neueren Wert; der Kurs ist nicht bestimmbar."
    case .openTarget: "Das Dokument lässt den Zielwert offen; kein Wert\(value) kann darüber entscheiden."
    case .compared(let before, let after):
      "Verglichen sind die zwei neuesten Werte: \(reading(before, unit)) und \(reading(after, unit))."
    case .nothingToCompare: "Für eine Richtung braucht es zwei vergleichbare Werte."
    case .stated, .statedLate, .statedTooEarly, .nothingStated: statement(outcome.rule)
    }
  }

  // How much is made and due is rounded only here, to a tenth of a per cent; the comparison was exact.
  private static func proportion(_ made: Ratio, _ due: Ratio, _ value: String) -> String {
    let (done, time) = (percent(made), percent(due))
    let verdict = made >= due ? "auf Kurs" : "nach heutigem Stand verfehlt"
    return
      "Mit dem neuesten Wert\(value) sind \(done) des Weges gemacht, und \(time) der Zeit sind vergangen: \(verdict)."
  }

  private static func statement(_ rule: GoalOutcome.Rule) -> String {
    switch rule {
    case .stated(let day): "Nach dem Beleg vom \(day)."
    case .statedLate(let day): "Nach dem Beleg vom \(day), also erst nach Ablauf der Frist belegt."
    case .statedTooEarly(let day):
      "Der Beleg vom \(day) ist älter als die Frist; wie es bei ihrem Ablauf stand, ist nicht belegt."
    default: "Es gibt keinen Beleg."
    }
  }

  private static func reading(_ reading: GoalOutcome.Reading, _ unit: String) -> String {
    "\(reading.period): \(amount(reading, unit))"
  }

  /// A value with its unit and one decimal at most; what was compared is exact.
  public static func amount(_ reading: GoalOutcome.Reading, _ unit: String) -> String {
    let value = reading.value
    let isShort = value.exactDigits.map { $0 <= 1 } ?? false
    if isShort { return GermanTerms.amount(value, unit) }
    return GermanNumber.text(value.rounded(digits: 1)) + (unit.isEmpty ? "" : " " + unit)
  }

  private static func percent(_ part: Ratio) -> String {
    GermanNumber.text((part * Ratio(100)).rounded(digits: 1)) + " %"
  }
}
