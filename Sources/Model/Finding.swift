/// How much a finding stops: an error stops publication, a warning is published with the report, a note only informs.
public enum Severity: Int, Comparable, Sendable, CaseIterable {
  case note, warning, error

  /// The more it stops, the greater.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// Where a finding points; whatever is unknown stays nil.
public struct Location: Hashable, Sendable {
  /// The file's path below the data or pipeline directory, never an absolute one.
  public let file: String?
  /// The line in the file, counted from 1.
  public let line: Int?
  /// The character in the line, counted from 1.
  public let column: Int?
  /// The name of the column of a table.
  public let field: String?

  /// A place as exact as it is known.
  public init(file: String? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
  }
}

/// One value inside a finding; the wording decides how it is written.
public enum Fact: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case text(String)
  case count(Int)
  case date(CalendarDate)
  case number(FixedPoint)
  case list([String])
  case lines([Int])

  /// A text as it stands.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A count.
  public init(integerLiteral value: Int) { self = .count(value) }
}

/// The names by which the wording asks for facts.
public enum FactName: String, Hashable, Sendable, CaseIterable {
  case expected, found, count, other, nearest, name, lines, places, rule, reason, limit, total
}

/// Something the tool noticed: a stable code and facts. It holds no sentence and never a value that identifies a person.
public struct Finding: Hashable, Sendable {
  /// Names the kind of finding for good; `stellwerk findings` explains it.
  public let code: FindingCode
  /// As the code has it, unless a decision of the Kreis settled the matter.
  public let severity: Severity
  /// Where to look.
  public let location: Location
  /// What the sentence is made of.
  public let facts: [FactName: Fact]

  /// The severity is the code's own unless one is given.
  public init(
    _ code: FindingCode, at location: Location = Location(), severity: Severity? = nil, _ facts: [FactName: Fact] = [:]
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.location = location
    self.facts = facts
  }
}

/// Thrown where the work cannot go on; carries everything that was found until then.
public struct Stop: Error, Sendable {
  /// All findings, the reason among them.
  public let findings: [Finding]

  /// Stops because of these.
  public init(_ findings: [Finding]) { self.findings = findings }

  /// Stops because of this one.
  public init(_ finding: Finding) { self.findings = [finding] }
}
