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

  init(_ code: FindingCode, column: String, _ facts: [FactName: Fact] = [:]) {
    (self.code, field, self.facts) = (code, column, facts)
  }

  private init(_ problem: Problem, keeping names: Set<FactName>) {
    (code, field) = (problem.code, problem.field)
    facts = problem.facts.filter { names.contains($0.key) }
  }

  /// The same without what was found.
  var withoutDetail: Problem { Problem(self, keeping: [.expected]) }
}

/// All problems of one file, each once, with how often and where first.
struct ProblemBook {
  private var tallies: [(problem: Problem, tally: Tally)] = []
  private var places: [Problem: Int32] = [:]
  private var told: [FindingCode: Int] = [:]

  // A column with more different mistakes than this holds something else, perhaps a person's; they are only counted.
  // Dates are told least: an office that mistakes the Stichtag sends one other, a slipped column a person's each time.
  private static func mostTold(_ code: FindingCode) -> Int { code == .azrStichtag ? 3 : 20 }

  /// The number under which the problem is tallied.
  mutating func number(of problem: Problem) -> Int32 {
    if let place = places[problem] { return place }
    let plain = problem.withoutDetail
    if plain != problem {
      told[problem.code, default: 0] += 1
      guard told[problem.code, default: 0] <= ProblemBook.mostTold(problem.code) else { return number(of: plain) }
    }
    let place = Int32(tallies.count)
    tallies.append((problem, Tally()))
    places[problem] = place
    return place
  }

  mutating func add(_ number: Int32, line: Int, persons: Int) {
    tallies[Int(number)].tally.add(line: line, persons: persons)
  }

  func code(_ number: Int32) -> FindingCode { tallies[Int(number)].problem.code }

  /// What happened at least once; of a code that told too much, nothing but its count.
  var report: [(problem: Problem, tally: Tally)] {
    var report: [(problem: Problem, tally: Tally)] = []
    for (problem, tally) in tallies where tally.count > 0 {
      let isTold = told[problem.code, default: 0] <= ProblemBook.mostTold(problem.code)
      let shown = isTold ? problem : problem.withoutDetail
      if let place = report.firstIndex(where: { $0.problem == shown }) {
        report[place].tally.merge(tally)
      } else {
        report.append((shown, tally))
      }
    }
    return report
  }
}

extension Problem {
  /// The finding that it becomes with its count and places.
  public func finding(in file: String, _ tally: Tally, severity: Severity? = nil) -> Finding {
    Finding(
      code, at: Location(file: file, line: tally.lines.first, field: field), severity: severity,
      facts.merging([.count: .count(tally.count), .lines: .lines(tally.lines)]) { $1 })
  }
}
