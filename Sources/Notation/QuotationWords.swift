public import Model

/// How a document is quoted to readers.
public enum QuotationWords {
  /// Source and words in one line: `Dokument »Titel« vom 15.02.2013, Sachverhalt: »Wortlaut«`.
  public static func text(_ quotation: Quotation) -> String {
    source(quotation) + ": »" + quotation.wording + "«"
  }

  /// Document, day and place without the words.
  public static func source(_ quotation: Quotation) -> String {
    let day = quotation.date.map { " vom \($0)" } ?? ""
    let place = quotation.place.isEmpty ? "" : ", " + quotation.place
    return "Dokument »\(quotation.document)«" + day + place
  }
}
