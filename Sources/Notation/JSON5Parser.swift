import Model

/// The structure of the grammar: objects, arrays, and the blanks between. Strings and words have files of their own.
struct JSON5Parser {
  var cursor: JSON5Cursor
  let file: String
  private var depth = 0

  init(_ cursor: JSON5Cursor, file: String) {
    self.cursor = cursor
    self.file = file
  }

  mutating func document() throws(Stop) -> JSON5Value {
    try skipBlanks()
    let value = try value()
    try skipBlanks()
    guard cursor.current == nil else { throw refusal(.endOfFile) }
    return value
  }

  private mutating func value() throws(Stop) -> JSON5Value {
    let position = cursor.position
    return JSON5Value(try kind(), at: position)
  }

  private mutating func kind() throws(Stop) -> JSON5Value.Kind {
    switch cursor.current {
    case "{"?: .object(try list(until: "}") { parser throws(Stop) in try parser.member() })
    case "["?: .array(try list(until: "]") { parser throws(Stop) in try parser.value() })
    case "\""?, "'"?: .string(try string())
    default: try literal()
    }
  }

  private mutating func list<Item>(
    until closing: Unicode.Scalar, _ item: (inout JSON5Parser) throws(Stop) -> Item
  ) throws(Stop) -> [Item] {
    guard depth < JSON5.depthLimit else { throw refusal(.fewerLevels) }
    depth += 1
    defer { depth -= 1 }
    let opening = cursor.position
    cursor.advance()
    var items: [Item] = []
    while try !takeEnd(closing, of: opening) {
      items.append(try item(&self))
      if try takeEnd(closing, of: opening) { break }
      guard cursor.take(",") else { throw refusal(.commaOr(closing)) }
    }
    return items
  }

  private mutating func takeEnd(_ closing: Unicode.Scalar, of opening: TextPosition) throws(Stop) -> Bool {
    try skipBlanks()
    guard cursor.current != nil else { throw refusal(.closing(closing, line: opening.line)) }
    return cursor.take(closing)
  }

  private mutating func member() throws(Stop) -> JSON5Value.Member {
    let position = cursor.position
    let key = try key()
    try skipBlanks()
    guard cursor.take(":") else { throw refusal(.colon) }
    try skipBlanks()
    let value = try value()
    try refuseDecimalComma(after: value)
    return JSON5Value.Member(key: key, keyPosition: position, value: value)
  }

  /// `koernung: 0,05` is the slip German hands make; without this the finding would speak of a key named 05.
  private mutating func refuseDecimalComma(after value: JSON5Value) throws(Stop) {
    guard case .number(let whole) = value.kind, cursor.current == ",", cursor.next?.isJSON5Digit == true
    else { return }
    cursor.advance()
    throw refusal(.decimalPoint, found: "»\(whole),\(cursor.word)«", at: value.position)
  }

  private mutating func skipBlanks() throws(Stop) {
    while let scalar = cursor.current {
      if scalar.isJSON5Blank {
        cursor.advance()
        cursor.skipSpaces()
      } else if scalar == "/", cursor.next == "/" {
        while let next = cursor.current, !next.isJSON5LineEnd { cursor.advance() }
      } else if scalar == "/", cursor.next == "*" {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(Stop) {
    let opening = cursor.position
    cursor.advance(over: "/*")
    while cursor.current != "*" || cursor.next != "/" {
      guard cursor.current != nil else { throw refusal(.endOfComment, at: opening) }
      cursor.advance()
    }
    cursor.advance(over: "*/")
  }
}
