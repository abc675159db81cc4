import Compute
import Model
import Normalise

/// Turns what the files of one Stichtag showed into findings, and settles those that the Kreis decided about.
struct CensusChecks {
  private(set) var findings: [Finding] = []
  private(set) var appliedDecisions: [Decision] = []
  private(set) var provenOffices: Set<String> = []

  // Findings about several rows of a person that some decision was tried on.
  private var tried: Set<FindingCode> = []
  private let kreis: Kreis
  private let stichtag: CalendarDate
  private let decisions: [Decision]
  private let expected: [String: Int]
  private let delivery: Delivery

  init(_ kreis: Kreis, _ stichtag: CalendarDate, _ task: CensusTask, _ delivery: Delivery) {
    self.kreis = kreis
    self.stichtag = stichtag
    self.delivery = delivery
    decisions = task.kreis.decisions.filter { $0.stichtag == stichtag }
    expected = task.expected(stichtag)
  }

  mutating func add(unreadable results: [Result<ExportReading, Stop>]) {
    for case .failure(let stop) in results { findings += stop.findings }
  }

  mutating func add(_ readings: [ExportReading]) {
    let settled = exclude(from: readings)
    for reading in readings {
      findings += reading.findings
      findings += reading.problems.map { problem, tally in
        problem.finding(in: reading.file, tally, severity: settled.contains(problem.code) ? .warning : nil)
      }
      addOffices(of: reading)
      if reading.keys == nil { findings.append(Finding(.azrDuplicatesUnchecked, at: Location(file: reading.file))) }
    }
    if !delivery.ignored.isEmpty {
      let location = Location(file: delivery.directory)
      findings.append(Finding(.fileIgnored, at: location, [.found: .list(delivery.ignored)]))
    }
  }

  // The findings whose rows a decision leaves out, each judged by its persons in all files together.
  private mutating func exclude(from readings: [ExportReading]) -> Set<FindingCode> {
    var settled: Set<FindingCode> = []
    for decision in decisions where decision.rule == .exclude {
      let tallies = readings.flatMap(\.problems).filter { $0.problem.code == decision.finding }
      let persons = tallies.reduce(0) { $0 + $1.tally.count }
      if persons > 0, apply(decision, to: persons) { settled.insert(decision.finding) }
    }
    return settled
  }

  private mutating func addOffices(of reading: ExportReading) {
    guard let sender = reading.sender else { return }
    let others = reading.personsByOffice.reduce(0, +) - reading.personsByOffice[sender]
    guard others > 0 else { return }
    let facts: [FactName: Fact] = [.count: .count(others), .name: .text(kreis.offices[sender].name)]
    findings.append(Finding(.azrOfficeMixed, at: Location(file: reading.file), facts))
  }

  // A decision holds for as many persons as it was made for.
  private mutating func apply(_ decision: Decision, to persons: Int) -> Bool {
    if !appliedDecisions.contains(decision) { appliedDecisions.append(decision) }
    guard let limit = decision.limit, persons > limit else { return true }
    let facts: [FactName: Fact] = [
      .name: .text(decision.finding.rawValue), .limit: .count(limit), .count: .count(persons),
    ]
    findings.append(Finding(.decisionLimit, facts))
    return false
  }

  /// Takes the superfluous rows out of the counts where a decision says which; reports all persons concerned.
  mutating func settle(_ persons: [[PersonOccurrence]], in readings: [ExportReading]) -> [CountedExport] {
    let resolution = DuplicateResolution(
      readings.map(CountedExport.init), persons: persons, kreis: kreis, decisions: decisions)
    var settled = true
    for decision in decisions {
      if let count = resolution.settled[decision] { settled = apply(decision, to: count) && settled }
    }
    let open = Set(resolution.open)
    tried = Set(persons.map(DuplicateResolution.finding))
    addDuplicates(persons.filter(open.contains), areOpen: true, severity: .error, readings)
    addDuplicates(
      persons.filter { !open.contains($0) }, areOpen: false, severity: settled ? .warning : .error, readings)
    return resolution.exports
  }

  // One finding per pair of files, with the lines on both sides.
  private mutating func addDuplicates(
    _ persons: [[PersonOccurrence]], areOpen: Bool, severity: Severity, _ readings: [ExportReading]
  ) {
    let byFiles = Dictionary(grouping: persons) { person in [person[0].file, person[person.count - 1].file] }
    for (files, persons) in byFiles.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      var here = Tally()
      var there = Tally()
      for person in persons {
        here.add(line: person[0].line)
        there.add(line: person[person.count - 1].line)
      }
      let code = DuplicateResolution.finding(for: persons[0])
      var facts: [FactName: Fact] = [
        .count: .count(persons.count), .lines: .lines(here.lines), .places: .lines(there.lines),
        .other: .text(readings[files[1]].file),
      ]
      // A decision was made, but its rule does not tell these rows apart.
      let rule = decisions.first { $0.finding == code }?.rule.rawValue
      if areOpen, let rule { facts[.rule] = .text(rule) }
      let location = Location(file: readings[files[0]].file, line: here.lines.first)
      findings.append(Finding(code, at: location, severity: severity, facts))
    }
  }

  /// Whether all offices sent, as many persons as they announced, and only real or only invented ones.
  /// Where a file does not show its sender, no office is called missing.
  mutating func checkDelivery(_ readings: [ExportReading], _ exports: [CountedExport], isWhole: Bool) {
    let byOffice = Dictionary(grouping: readings.filter { $0.sender != nil }) { $0.sender ?? 0 }
    let found = byOffice.keys.sorted().map { kreis.offices[$0].name }
    for (place, office) in kreis.offices.enumerated() {
      guard let files = byOffice[place] else {
        guard isWhole else { continue }
        let facts: [FactName: Fact] = [
          .expected: .date(stichtag), .name: .text(office.name),
          .found: found.isEmpty ? .text("keiner") : .list(found),
        ]
        findings.append(Finding(.azrOfficeMissing, at: Location(file: delivery.directory), facts))
        continue
      }
      checkNumber(of: office, files, exports.filter { $0.sender == place })
    }
    let (synthetic, real) = (readings.filter(\.isSynthetic), readings.filter { !$0.isSynthetic })
    if !synthetic.isEmpty, !real.isEmpty {
      let names = synthetic.map(\.file)
      findings.append(Finding(.azrSyntheticMixed, at: Location(file: delivery.directory), [.found: .list(names)]))
    }
  }

  // Persons who by a decision belong to another office may be missing in the number that this one announced.
  private mutating func checkNumber(of office: Office, _ files: [ExportReading], _ exports: [CountedExport]) {
    let read = files.reduce(0) { $0 + $1.read }
    let decided = exports.reduce(0) { $0 + $1.decidedDuplicates }
    let location = Location(file: files.map(\.file).joined(separator: ", "))
    guard let announced = expected[office.id] else {
      findings.append(Finding(.azrCompletenessUnproven, at: location, [.name: .text(office.name)]))
      return
    }
    guard announced == read || announced == read - decided else {
      let facts: [FactName: Fact] = [
        .name: .text(office.name), .expected: .count(announced), .found: .count(read),
      ]
      findings.append(Finding(.azrExpectedDiffers, at: location, facts))
      return
    }
    provenOffices.insert(office.id)
    // Where the sum is the announced one, nothing can have been cut off the last count.
    findings = findings.map { finding in
      guard finding.code == .fileCutCount, files.contains(where: { $0.file == finding.location.file }) else {
        return finding
      }
      return Finding(finding.code, at: finding.location, severity: .warning, finding.facts)
    }
  }

  /// Decisions that met no case any more.
  mutating func checkDecisions() {
    for decision in decisions where !appliedDecisions.contains(decision) && !tried.contains(decision.finding) {
      findings.append(Finding(.decisionUnused, [.name: .text(decision.finding.rawValue)]))
    }
  }
}
