/// What a document states: a number, a span, a day or words. It has a source and never a numerator.
public struct DocumentedValue: Hashable, Sendable {
  /// The shapes of a statement.
  public enum Content: Hashable, Sendable {
    case number(Ratio)
    /// So many of so many, both stated.
    case part(Ratio, of: Ratio)
    case span(from: Ratio, to: Ratio)
    case day(CalendarDate)
    case text(String)
  }

  /// How exactly the document means its number.
  public enum Precision: String, CaseIterable, Sendable {
    case exact = "genau"
    case about = "rund"
    case atLeast = "mindestens"
    case atMost = "hoechstens"
  }

  /// The name by which the pipeline file refers to it.
  public let id: String
  /// What it states, in a few words.
  public let title: String
  /// The statement.
  public let content: Content
  /// Whether the number is meant exactly.
  public let precision: Precision
  /// What is counted; empty for days and words.
  public let unit: String
  /// What time it is about, if the document says.
  public let period: Period?
  /// The statements that it is the sum of, by their names; all in its unit.
  public let parts: [String]
  /// The words and where they stand.
  public let quotation: Quotation
  /// What a careful reader has to know.
  public let note: String?

  /// Takes the statement with its source.
  public init(
    id: String, title: String, _ content: Content, precision: Precision = .exact, unit: String = "",
    period: Period? = nil, parts: [String] = [], quotation: Quotation, note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.content = content
    self.precision = precision
    self.unit = unit
    self.period = period
    self.parts = parts
    self.quotation = quotation
    self.note = note
  }

  /// The one number stated, nil for spans, days and words: nothing is computed with those.
  public var number: Ratio? {
    switch content {
    case .number(let value), .part(let value, _): value
    case .span, .day, .text: nil
    }
  }
}
