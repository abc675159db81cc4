public import Model

/// Something wrong or odd with a value. The detail may be shown: it is a key, a code or a date, never a person's.
public struct Problem: Hashable, Sendable {
  /// What kind of finding it becomes.
  public let code: FindingCode
  /// The column it was found in.
  public let field: String
  /// The facts of the finding, without counts and places.
  public let facts: [FactName: Fact]

  init(_ code: FindingCode, _ field: AZRColumn, _ facts: [FactName: Fact] = [:]) {
    self.code = code
    self.field = field.rawValue
    self.facts = facts
  }
}

/// All problems of one file, each once, with how often and where first.
struct ProblemBook {
  private(set) var tallies: [(problem: Problem, tally: Tally)] = []
  private var places: [Problem: Int32] = [:]

  /// The number under which the problem is tallied.
  mutating func number(of problem: Problem) -> Int32 {
    if let place = places[problem] { return place }
    let place = Int32(tallies.count)
    tallies.append((problem, Tally()))
    places[problem] = place
    return place
  }

  mutating func add(_ number: Int32, line: Int, persons: Int) {
    tallies[Int(number)].tally.add(line: line, persons: persons)
  }

  func code(_ number: Int32) -> FindingCode { tallies[Int(number)].problem.code }
}
