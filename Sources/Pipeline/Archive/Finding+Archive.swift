import Model
import Notation

extension Finding {
  /// Everything that its sentence is made of. Findings hold no value that identifies a person, so archives may hold findings.
  var archived: JSONValue {
    let facts = facts.sorted { $0.key.rawValue < $1.key.rawValue }
    return .object([
      ("code", .string(code.rawValue)), ("schwere", .int(severity.rawValue)),
      ("datei", location.file.map(JSONValue.string) ?? .null), ("zeile", location.line.map(JSONValue.int) ?? .null),
      ("zeichen", location.column.map(JSONValue.int) ?? .null),
      ("spalte", location.field.map(JSONValue.string) ?? .null),
      ("angaben", .object(facts.map { ($0.key.rawValue, $0.value.archived) })),
    ])
  }

  init?(archived value: JSON5Value) {
    guard let code = value["code"]?.string.flatMap(FindingCode.init),
      let severity = value["schwere"]?.int.flatMap(Severity.init), case .object(let members)? = value["angaben"]?.kind
    else { return nil }
    var facts: [FactName: Fact] = [:]
    for member in members {
      guard let name = FactName(rawValue: member.key), let fact = Fact(archived: member.value) else { return nil }
      facts[name] = fact
    }
    let location = Location(
      file: value["datei"]?.string, line: value["zeile"]?.int, column: value["zeichen"]?.int,
      field: value["spalte"]?.string)
    self.init(code, at: location, severity: severity, facts)
  }
}

extension Fact {
  fileprivate var archived: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .count(let count): .int(count)
    case .date(let date): .object([("tag", .string(date.iso))])
    case .number(let number): .object([("zahl", .string("\(number.units)")), ("stellen", .int(number.digits))])
    case .list(let items): .array(items.map(JSONValue.string))
    case .lines(let lines): .object([("zeilen", .array(lines.map(JSONValue.int)))])
    }
  }

  fileprivate init?(archived value: JSON5Value) {
    if let text = value.string {
      self = .text(text)
    } else if let count = value.int {
      self = .count(count)
    } else if let items = value.array {
      self = .list(items.compactMap(\.string))
    } else if let lines = value["zeilen"]?.array {
      self = .lines(lines.compactMap(\.int))
    } else if let day = value["tag"]?.string.flatMap({ CalendarDate($0) }) {
      self = .date(day)
    } else if let units = value["zahl"]?.string.flatMap({ Int128($0) }), let digits = value["stellen"]?.int {
      self = .number(FixedPoint(units: units, digits: digits))
    } else {
      return nil
    }
  }
}
