/// A value of a definition that the tool proposes: JSON5 with remarks, laid out as people write it.
public indirect enum JSON5Text: Sendable {
  case text(String)
  case number(Int)
  case bool(Bool)
  case list([Entry])
  case object([Entry])

  /// A member of an object or, without key, of a list, with what is to be said about it.
  public struct Entry: Sendable {
    let key: String?
    let value: JSON5Text
    let remarks: [String]
    let isSpread: Bool

    /// A spread value has a line for each of its own entries, however short they are.
    public init(_ key: String?, _ value: JSON5Text, remarks: [String] = [], isSpread: Bool = false) {
      self.key = key
      self.value = value
      self.remarks = remarks
      self.isSpread = isSpread
    }
  }

  /// A list without remarks.
  public static func texts(_ texts: [String]) -> JSON5Text { .list(texts.map { Entry(nil, .text($0)) }) }

  /// A whole file with a comment above it. Lines end at 120 characters unless a single text is longer.
  public func file(heading: [String]) -> String {
    let lines = heading.flatMap { Self.comment($0, indentation: "") } + layout(isSpread: true)
    return lines.map { $0 + "\n" }.joined()
  }

  private static let lineLength = 120

  // The value on one line if it fits and nothing in it has a remark, else with a line for each entry.
  private func layout(prefix: String = "", suffix: String = "", isSpread: Bool) -> [String] {
    let line = prefix + flat + suffix
    if entries.isEmpty || !isSpread && !hasRemarks && line.count <= Self.lineLength { return [line] }
    let indentation = String(prefix.prefix { $0 == " " })
    let inner = indentation + "  "
    if let texts = plainTexts { return [prefix + opening] + Self.fill(texts, inner) + [indentation + closing + suffix] }
    let body = entries.flatMap { entry in
      let key = entry.key.map { Self.name($0) + ": " } ?? ""
      let lines = entry.value.layout(prefix: inner + key, suffix: ",", isSpread: entry.isSpread)
      return Self.remark(entry.remarks, on: lines, indentation: inner)
    }
    return [prefix + opening] + body + [indentation + closing + suffix]
  }

  // Texts without remarks, as many as a line holds.
  private var plainTexts: [String]? {
    guard case .list(let entries) = self, !hasRemarks else { return nil }
    let texts = entries.compactMap { if case .text = $0.value { $0.value.flat + "," } else { nil } }
    return texts.count == entries.count ? texts : nil
  }

  private static func fill(_ texts: [String], _ indentation: String) -> [String] {
    texts.reduce(into: []) { lines, text in
      if let last = lines.last, last.count + 1 + text.count <= lineLength {
        lines[lines.count - 1] += " " + text
      } else {
        lines.append(indentation + text)
      }
    }
  }

  // Beside a single line where there is room, else above.
  private static func remark(_ remarks: [String], on lines: [String], indentation: String) -> [String] {
    if lines.count == 1, remarks.count == 1 {
      let beside = lines[0] + " // " + plain(remarks[0])
      if beside.count <= lineLength { return [beside] }
    }
    return remarks.flatMap { comment($0, indentation: indentation) } + lines
  }

  private static func comment(_ text: String, indentation: String) -> [String] {
    var lines: [String] = []
    for word in plain(text).split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= lineLength {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(indentation + "// " + word)
      }
    }
    return lines
  }

  // A line end in a quoted name would end the comment.
  private static func plain(_ text: String) -> String {
    text.split { $0.isNewline || $0.isWhitespace }.joined(separator: " ")
  }

  private var entries: [Entry] {
    switch self {
    case .list(let entries), .object(let entries): entries
    default: []
    }
  }

  private var hasRemarks: Bool { entries.contains { !$0.remarks.isEmpty || $0.value.hasRemarks } }
  private var opening: String { if case .list = self { "[" } else { "{" } }
  private var closing: String { if case .list = self { "]" } else { "}" } }

  private var flat: String {
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .bool(let value): return value ? "true" : "false"
    case .list(let entries): return "[" + entries.map(\.value.flat).joined(separator: ", ") + "]"
    case .object(let entries):
      let members = entries.map { Self.name($0.key ?? "") + ": " + $0.value.flat }
      return members.isEmpty ? "{}" : "{ " + members.joined(separator: ", ") + " }"
    }
  }

  // Plain words need no quotes.
  private static func name(_ key: String) -> String {
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (65...90).contains(byte) || byte == 95 }
    guard let first = key.utf8.first, isLetter(first) else { return quoted(key) }
    return key.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) } ? key : quoted(key)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += ["\\", scalar]
      case "\t": quoted += "\\t".unicodeScalars
      case "\n": quoted += "\\n".unicodeScalars
      case "\r": quoted += "\\r".unicodeScalars
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        quoted += ("\\u" + JSON5.hexadecimal(scalar.value, digits: 4)).unicodeScalars
      default: quoted.append(scalar)
      }
    }
    return String(quoted) + "\""
  }
}
