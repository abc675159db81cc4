/// One line of a file as a finding shows it, with the place that is meant.
public struct LineExcerpt: Hashable, Sendable {
  /// The line, shortened around the place; tabs and other invisible characters are blanks.
  public let text: String
  /// How many characters of `text` stand before the place.
  public let offset: Int
  /// The character of the line that is meant, counted from 1.
  public let column: Int

  /// What is shown of a long line.
  private static let mostShown = 100

  init(_ line: String, offset: Int, column: Int) {
    let characters = line.map { character -> Character in
      let isControl = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
      return character.isWhitespace || isControl ? " " : character
    }
    let first = max(0, min(offset - LineExcerpt.mostShown / 2, characters.count - LineExcerpt.mostShown))
    let shown = characters[first..<min(characters.count, first + LineExcerpt.mostShown)]
    let isCut = (start: first > 0, end: first + shown.count < characters.count)
    text = (isCut.start ? "…" : "") + String(shown) + (isCut.end ? "…" : "")
    self.offset = offset - first + (isCut.start ? 1 : 0)
    self.column = column
  }
}
