public import Model

/// What a run record is made of: JSON (RFC 8259) without floating point, so that the same run gives the same bytes.
public indirect enum JSONValue: Sendable {
  case object([(String, JSONValue)])
  case array([JSONValue])
  case string(String)
  case int(Int)
  case number(FixedPoint)
  case bool(Bool)
  case null

  /// Members in the order given, two spaces a level, LF line ends, the last one included.
  public func text() -> String {
    var text = ""
    write(to: &text, indentation: "")
    return text + "\n"
  }

  /// The same on one line, for logs and pipes; without a line end.
  public func line() -> String {
    switch self {
    case .object(let members):
      "{" + members.map { Self.quoted($0.0) + ":" + $0.1.line() }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map { $0.line() }.joined(separator: ",") + "]"
    case .string(let string): Self.quoted(string)
    case .int(let number): String(number)
    case .number(let number): Self.decimal(number)
    case .bool(let value): value ? "true" : "false"
    case .null: "null"
    }
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .object(let members):
      Self.write(members, between: "{", and: "}", to: &text, indentation) { member, text, inner in
        text += Self.quoted(member.0) + ": "
        member.1.write(to: &text, indentation: inner)
      }
    case .array(let elements):
      Self.write(elements, between: "[", and: "]", to: &text, indentation) { element, text, inner in
        element.write(to: &text, indentation: inner)
      }
    case .string(let string): text += Self.quoted(string)
    case .int(let number): text += String(number)
    case .number(let number): text += Self.decimal(number)
    case .bool(let value): text += value ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func write<Item>(
    _ items: [Item], between opening: String, and closing: String, to text: inout String, _ indentation: String,
    item write: (Item, inout String, _ indentation: String) -> Void
  ) {
    text += opening
    let inner = indentation + "  "
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      write(item, &text, inner)
    }
    text += (items.isEmpty ? "" : "\n" + indentation) + closing
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ": text += "\\u" + JSON5.hexadecimal(scalar.value, digits: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func decimal(_ number: FixedPoint) -> String {
    let digits = String(number.units.magnitude)
    let padded = String(repeating: "0", count: max(0, number.digits + 1 - digits.count)) + digits
    let fraction = number.digits > 0 ? "." + padded.suffix(number.digits) : ""
    return (number.units < 0 ? "-" : "") + padded.dropLast(number.digits) + fraction
  }
}
