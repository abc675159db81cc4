extension RecordScanner {
  // Positions are characters, so in UTF-8 the later bytes of a letter do not count. A line that ends before a field
  // does has fewer fields.
  mutating func fixed(_ bytes: UnsafeRawBufferPointer, from start: Int, isFinal: Bool) -> Step {
    var end = start
    while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
    guard end < bytes.count || isFinal else { return .needsMore }
    var (character, place) = (1, start)
    func advance(to wanted: Int) -> Bool {
      if wanted < character { (character, place) = (1, start) }
      while character < wanted, place < end {
        place += 1
        while dialect.encoding.isUnicode, place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
        character += 1
      }
      return character == wanted
    }
    for field in dialect.fields where end > start {
      guard advance(to: field.start) else { break }
      let begin = place
      guard advance(to: field.start + field.length) else { break }
      fields.append(Field(start: begin, length: place - begin, hasEscapes: false))
    }
    // A line too short for any field is one field, and a blank one an empty one, as in separated files.
    if fields.isEmpty { fields.append(Field(start: start, length: end - start, hasEscapes: false)) }
    return end == bytes.count ? .record(end: end) : lineEnd(bytes, at: end, isFinal: isFinal)
  }
}
