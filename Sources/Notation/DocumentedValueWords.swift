public import Model

/// How a documented value is written.
public enum DocumentedValueWords {
  /// The value alone: »mindestens 10 Infoveranstaltungen«, »600 bis 1.200 Euro«, »45 von 54 Kreisen«, »30.06.2011«.
  public static func text(_ value: DocumentedValue) -> String {
    switch value.content {
    case .number(let number): precision(value.precision) + GermanTerms.amount(number, value.unit)
    case .part(let part, let whole):
      precision(value.precision) + GermanNumber.short(part) + " von " + GermanTerms.amount(whole, value.unit)
    case .span(let lower, let upper):
      GermanNumber.short(lower) + " bis " + GermanTerms.amount(upper, value.unit)
    case .day(let day): day.description
    case .text(let text): text
    }
  }

  private static func precision(_ precision: DocumentedValue.Precision) -> String {
    switch precision {
    case .exact: ""
    case .about: "rund "
    case .atLeast: "mindestens "
    case .atMost: "höchstens "
    }
  }

  /// The steps that derive it: what the document says, and the sum of its parts where it is one. Days and words quote
  /// the document too.
  public static func steps(_ value: DocumentedValue, among all: [DocumentedValue]) -> [ExplanationStep] {
    let figures = value.figures(among: all)
    let known = figures.flatMap { Explanation.steps(of: $0) }
    guard figures.isEmpty else { return known }
    let title = GermanTerms.name(.documentedValue) + ", " + value.title
    return [ExplanationStep(title: title, calculation: QuotationWords.text(value.quotation), result: text(value))]
  }
}
