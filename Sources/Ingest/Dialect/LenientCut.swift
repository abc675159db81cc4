/// The fields of a line whose quotes are wrong, cut so that as much as possible can be understood.
struct LenientCut {
  let fields: [RecordScanner.Field]

  /// From the field whose quote is wrong to the end of its line; the fields before it are cut already. The first reading
  /// that gives the width of the table is taken.
  init(_ bytes: UnsafeRawBufferPointer, _ dialect: TableDialect, opening: Int, end: Int, width: Int) {
    var end = end
    while end > opening, isLineEnd(bytes[end - 1]) { end -= 1 }
    let line = Line(bytes: bytes, dialect: dialect, end: end)
    let readings = [
      line.cut(from: opening, .lastQuote), line.cut(from: opening, .firstQuote), line.cut(from: opening, .none),
    ]
    let right = readings.first { $0?.count == width }
    // Without a width to compare with, the first that is possible.
    fields = (right ?? (width > 0 ? readings.last : readings.first { $0 != nil }) ?? nil) ?? []
  }

  /// Which quote is taken for the closing one of a field that opens with one.
  private enum Closing {
    /// The one before a delimiter or the end of the line; text before it may hold others.
    case lastQuote
    /// The next one; text behind it belongs to the field, blanks do not.
    case firstQuote
    /// None: quotes are letters.
    case none
  }

  private struct Line {
    let bytes: UnsafeRawBufferPointer
    let dialect: TableDialect
    let end: Int

    func cut(from start: Int, _ closing: Closing) -> [RecordScanner.Field]? {
      var fields: [RecordScanner.Field] = []
      var place = start
      while true {
        guard
          let (field, behind) = field(at: place, fields.isEmpty ? closing : .lastQuote)
            ?? (fields.isEmpty ? nil : plain(at: place))
        else { return nil }
        fields.append(field)
        if behind >= end { return fields }
        place = dialect.skipsBlanks ? blanks(from: behind + 1) : behind + 1
      }
    }

    private func field(at place: Int, _ closing: Closing) -> (RecordScanner.Field, Int)? {
      guard place < end, bytes[place] == dialect.quote, closing != .none else { return plain(at: place) }
      var next = place + 1
      while next < end {
        let isEscape = next + 1 < end && dialect.isEscape(bytes[next], before: bytes[next + 1])
        if isEscape, closing == .lastQuote {
          next += 2
          continue
        }
        if bytes[next] == dialect.quote {
          let behind = blanks(from: next + 1)
          if behind == end || bytes[behind] == dialect.delimiter {
            return (RecordScanner.Field(start: place + 1, length: next - place - 1, hasEscapes: true), behind)
          }
          if closing == .firstQuote { return joined(opening: place, closing: next) }
        }
        next += 1
      }
      return nil
    }

    // The bytes between the quotes and those behind them make one field, the closing quote left inside it as a letter
    // only when it cannot be left out: nothing here may copy bytes.
    private func joined(opening: Int, closing: Int) -> (RecordScanner.Field, Int) {
      let (field, behind) = plain(at: closing + 1)
      return (
        RecordScanner.Field(start: opening + 1, length: field.start + field.length - opening - 1, hasEscapes: false),
        behind
      )
    }

    private func plain(at place: Int) -> (RecordScanner.Field, Int) {
      var next = place
      while next < end, bytes[next] != dialect.delimiter { next += 1 }
      return (RecordScanner.Field(start: place, length: next - place, hasEscapes: false), next)
    }

    private func blanks(from place: Int) -> Int {
      var next = place
      while next < end, bytes[next] == UInt8(ascii: " ") { next += 1 }
      return next
    }
  }
}
