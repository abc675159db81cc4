/// Something that a council or a workshop resolved to reach: a goal for years, one for a year, an indicator or a measure.
public struct Goal: Hashable, Sendable {
  /// The steps from a principle to what is done for it, in the order of the documents.
  public enum Level: String, CaseIterable, Sendable {
    case principle = "leitziel"
    case yearly = "jahresziel"
    case indicator = "indikator"
    case measure = "massnahme"
  }

  /// Where the current value comes from.
  public enum Source: Hashable, Sendable {
    /// Nothing feeds it.
    case none
    /// An indicator of the catalogue, by its name.
    case indicator(String)
    /// Documented values, by their names.
    case documented([String])
    /// A statement that it was done or not.
    case evidence(GoalEvidence)
  }

  /// The name by which readers ask for it.
  public let id: String
  /// Which step it is.
  public let level: Level
  /// What is to be reached, as the report prints it.
  public let text: String
  /// The document's words.
  public let quotation: Quotation
  /// Nil where the document says nothing that could be checked; then there is no status.
  public let target: GoalTarget?
  /// In what the target is counted; empty where it is no number.
  public let unit: String
  /// Until when, if the document says.
  public let deadline: CalendarDate?
  /// Who is responsible, if the document says.
  public let responsible: String?
  /// Where it started from, if the document says.
  public let baseline: GoalBaseline?
  /// Where the current value comes from.
  public let source: Source
  /// Documented values that belong to it, by their names.
  public let documented: [String]
  /// Indicators that are shown beside it and decide nothing.
  public let watched: [String]
  /// What a careful reader has to know.
  public let note: String?

  /// Whatever the document does not say stays nil or empty.
  public init(
    id: String, level: Level, text: String, quotation: Quotation, target: GoalTarget? = nil, unit: String = "",
    deadline: CalendarDate? = nil, responsible: String? = nil, baseline: GoalBaseline? = nil, source: Source = .none,
    documented: [String] = [], watched: [String] = [], note: String? = nil
  ) {
    (self.id, self.level, self.text, self.quotation) = (id, level, text, quotation)
    (self.target, self.unit, self.deadline, self.responsible) = (target, unit, deadline, responsible)
    (self.baseline, self.source, self.documented, self.watched) = (baseline, source, documented, watched)
    self.note = note
  }

  /// The target as a figure that quotes the document; nil where it is no number.
  public var targetFigure: Figure? {
    switch target {
    case .atLeast(let value), .atMost(let value):
      Figure(.documentedValue, of: .topic(name: text), value: value, from: .quoted(quotation))
    case .open, .direction, .yesNo, nil: nil
    }
  }
}
