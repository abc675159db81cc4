import Model

/// What the grammar asks for at a place, in the words of the finding: all nominative, to stand behind "erwartet:".
enum JSON5Expectation {
  case value, quotedText, straightQuotes, number, decimalPoint
  case key, quotedKey, colon
  case commaOr(Unicode.Scalar)
  case closing(Unicode.Scalar, line: Int)
  case endOfFile, endOfComment, closingQuote
  case hexadecimalDigits(Int)
  case surrogatePair, escapedNonDigit
  case utf8, fewerLevels

  var words: String {
    switch self {
    case .value: "ein Wert"
    case .quotedText: "ein Wert; Text steht in Anführungszeichen"
    case .straightQuotes: "gerade Anführungszeichen: \" oder '"
    case .number: "eine Zahl; Datum, Bruch und Gemeindeschlüssel stehen in Anführungszeichen"
    case .decimalPoint: "ein Dezimalpunkt, oder die Zahl in Anführungszeichen"
    case .key: "ein Schlüssel oder »}«"
    case .quotedKey: "ein Schlüssel; in Anführungszeichen, wenn er nicht nur aus Buchstaben, Ziffern und _ besteht"
    case .colon: "ein Doppelpunkt"
    case .commaOr(let closing): "ein Komma oder »\(closing)«"
    case .closing(let closing, let line): "»\(closing)« zur Klammer in Zeile \(line)"
    case .endOfFile: "das Dateiende"
    case .endOfComment: "»*/« am Ende des Kommentars"
    case .closingQuote: "ein schließendes Anführungszeichen"
    case .hexadecimalDigits(let count): "\(count == 2 ? "zwei" : "vier") Hexadezimalziffern"
    case .surrogatePair: "ein ganzes Zeichen; über U+FFFF zwei Angaben hintereinander"
    case .escapedNonDigit: "keine Ziffer hinter »\\«"
    case .utf8: "eine Datei in UTF-8"
    case .fewerLevels: "höchstens \(JSON5.depthLimit) Klammern ineinander"
    }
  }
}

extension JSON5Parser {
  /// The finding for something else than expected; unless told otherwise it quotes what the cursor stands at.
  func refusal(_ expected: JSON5Expectation, found: String? = nil, at position: TextPosition? = nil) -> Stop {
    let place = position ?? cursor.position
    return Stop(
      Finding(
        .configSyntax, at: Location(file: file, line: place.line, column: place.column),
        [.found: .text(found ?? foundHere), .expected: .text(expected.words)]))
  }

  private var foundHere: String {
    guard let scalar = cursor.current else { return "das Dateiende" }
    if scalar == "\n" || scalar == "\r" { return "das Zeilenende" }
    let word = cursor.word
    if word.isEmpty { return "»\(scalar)«" }
    switch scalar.properties.generalCategory {
    // Pasted text brings characters that nobody sees.
    case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return "das Zeichen U+\(JSON5.hexadecimal(scalar.value, digits: 4))"
    default: return "»\(JSON5Value.shortened(word))«"
    }
  }
}

extension JSON5Value {
  /// What is there, for a finding that expected something else.
  var described: String {
    switch kind {
    case .object: "ein Objekt { … }"
    case .array: "eine Liste [ … ]"
    case .string(let text): "der Text »\(Self.shortened(text))«"
    case .number(let text): "die Zahl \(Self.shortened(text))"
    case .bool(let value): value ? "true" : "false"
    case .null: "null"
    }
  }

  /// The content of a text or number as it was written, for a finding about the content and not its kind.
  var content: String {
    switch kind {
    case .string(let text), .number(let text): Self.shortened(text)
    default: described
    }
  }

  static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(59) + "…"
  }
}
