/// A document that goals and reported numbers are taken from.
public struct GoalDocument: Hashable, Sendable {
  /// The name by which the pipeline file refers to it.
  public let id: String
  /// What it is called.
  public let title: String
  /// Who wrote it, if known.
  public let publisher: String?
  /// Its day, nil where it bears none.
  public let date: CalendarDate?
  /// File number or place of finding.
  public let reference: String?
  /// What a careful reader has to know: contradictions, slips of the pen.
  public let note: String?

  /// Whatever the document does not say stays nil.
  public init(
    id: String, title: String, publisher: String? = nil, date: CalendarDate? = nil, reference: String? = nil,
    note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.reference = reference
    self.note = note
  }

  /// Words of this document.
  public func quotation(_ wording: String, at place: String) -> Quotation {
    Quotation(document: title, date: date, place: place, wording: wording)
  }
}
