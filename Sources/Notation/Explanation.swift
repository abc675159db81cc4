public import Model

/// One line of a derivation that can be followed with a pocket calculator.
public struct ExplanationStep: Hashable, Sendable {
  /// What is worked out: »Anteil, Neuss, Stadt«.
  public let title: String
  /// How: »29.312 ÷ 66.000«; empty for what was counted or decided without parts.
  public let calculation: String
  /// What comes out: »0,444121…«.
  public let result: String
}

/// Puts a figure's derivation into steps, the earliest first, each figure once.
public enum Explanation {
  /// The steps that lead to the figures, those of the first before those of the next.
  public static func steps(of figures: Figure...) -> [ExplanationStep] {
    var seen: Set<Figure> = []
    var steps: [ExplanationStep] = []
    for figure in figures { collect(figure, &seen, &steps) }
    return steps
  }

  /// How the method came from the quota or the weight to this recipient's positions, in one line.
  public static func distribution(_ positions: Figure) -> String {
    guard case .product(let units, _) = positions.derivation, case .allotted(let base, let trace) = units.derivation
    else { return value(positions) }
    let quota = if case .remainder = trace { "Quote \(number(base.value)): " } else { "" }
    return quota + AllotmentWords.text(trace, base: base, units: units.value) + " → "
      + AllotmentWords.counted(units.value.numerator, "Einheit")
  }

  private static func collect(_ figure: Figure, _ seen: inout Set<Figure>, _ steps: inout [ExplanationStep]) {
    guard seen.insert(figure).inserted else { return }
    for part in figure.derivation.parts { collect(part, &seen, &steps) }
    steps.append(step(figure))
  }

  private static func step(_ figure: Figure) -> ExplanationStep {
    ExplanationStep(title: title(figure), calculation: calculation(figure), result: value(figure))
  }

  /// What the figure is and of whom.
  public static func title(_ figure: Figure) -> String {
    let name = figure.subject.name
    let quantity = GermanTerms.name(figure.quantity)
    return name.isEmpty ? quantity : quantity + ", " + name
  }

  /// The value, with an ellipsis where more digits follow.
  public static func value(_ figure: Figure) -> String {
    let value = figure.value
    guard value.exactDigits.map({ $0 <= 8 }) ?? false else {
      return GermanNumber.text(value.rounded(digits: 8)) + " (gerundet gezeigt)"
    }
    return GermanNumber.text(value.rounded(digits: value.exactDigits ?? 0))
  }

  private static func calculation(_ figure: Figure) -> String {
    switch figure.derivation {
    case .counted(let cells): counted(cells)
    case .given(let key): "Festlegung des Kreises: »\(key)«"
    case .quoted(let quotation): QuotationWords.text(quotation)
    case .read(let cell): "»\(cell.source)«, \(cell.content), \(cell.period)"
    case .sum(let parts): parts.map { number($0.value) }.joined(separator: " + ")
    case .difference(let left, let right): number(left.value) + " − " + number(right.value)
    case .quotient(let upper, let lower): number(upper.value) + " ÷ " + number(lower.value)
    case .product(let left, let right): number(left.value) + " × " + number(right.value)
    case .scaled(let figure, let factor): number(figure.value) + " × " + GermanNumber.text(factor)
    case .allotted(let base, let trace): AllotmentWords.text(trace, base: base, units: figure.value)
    case .partRoundedUp(let whole, let part):
      number(whole.value) + " × " + number(part.value) + ", aufgerundet auf die Körnung"
    }
  }

  private static func counted(_ cells: [CountedCells]) -> String {
    guard !cells.isEmpty else { return "gezählt im Ausländerzentralregister" }
    return cells.map { "\(GermanNumber.text($0.persons)) aus »\($0.file)«" }.joined(separator: " + ")
  }

  // A fraction is shown as such where no decimal writes it: »1/3«, and a share by its eight digits.
  private static func number(_ value: Ratio) -> String {
    if let digits = value.exactDigits, digits <= 8 { return GermanNumber.text(value.rounded(digits: digits)) }
    if value.denominator < 100 { return "\(value.numerator)/\(value.denominator)" }
    return GermanNumber.text(value.rounded(digits: 8)) + "…"
  }
}

/// What a method did for one recipient, in a sentence with its numbers.
public enum AllotmentWords {
  /// The sentence for the step from a quota or a weight to whole units.
  public static func text(_ trace: AllotmentTrace, base: Figure, units: Ratio) -> String {
    switch trace {
    case .remainder(let whole, let rank, let count, let left, let tied):
      let gets = rank <= left
      let rest = GermanNumber.text((base.value - Ratio(whole)).rounded(digits: 8))
      return "\(counted(whole, "ganze Einheit")); der Rest \(rest) steht auf Rang \(rank) von \(count) um "
        + "\(counted(left, "Resteinheit")): " + (gets ? "eine weitere Einheit" : "keine weitere Einheit") + tie(tied)
    case .divisor(let divisor, let rounding, let tied):
      let quotient = GermanNumber.text((base.value / divisor).rounded(digits: 8))
      return "\(GermanNumber.text(base.value.rounded(digits: 0))) ÷ \(exact(divisor)) = \(quotient), "
        + (rounding == .down ? "abgerundet" : "auf die nächste ganze Zahl gerundet") + tie(tied)
    case .minimum(let units):
      return "Mindestanteil: \(counted(units, "Einheit"))"
    }
  }

  /// »1 Einheit« or »310 Einheiten«.
  static func counted(_ count: some BinaryInteger, _ noun: String) -> String {
    GermanNumber.text(count) + " " + noun + (count == 1 ? "" : "en")
  }

  // The divisor has up to nine digits, and fewer would give other quotients.
  private static func exact(_ divisor: Ratio) -> String {
    GermanNumber.text(divisor.rounded(digits: min(9, divisor.exactDigits ?? 9)))
  }

  private static func tie(_ tied: Bool) -> String {
    tied ? " (Gleichstand, nach größerem Gewicht und kleinerem Schlüssel entschieden)" : ""
  }
}
