/// Words of a document as they stand there, and where: what a value rests on that nobody counted here.
public struct Quotation: Hashable, Sendable {
  /// The document's title.
  public let document: String
  /// Its day, nil where it bears none.
  public let date: CalendarDate?
  /// Where in the document; empty where the document is short enough to need no place.
  public let place: String
  /// The words, unchanged.
  public let wording: String

  /// Takes the words as they stand.
  public init(document: String, date: CalendarDate? = nil, place: String = "", wording: String) {
    self.document = document
    self.date = date
    self.place = place
    self.wording = wording
  }
}
