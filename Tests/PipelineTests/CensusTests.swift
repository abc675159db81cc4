import Model
import Testing

@testable import Pipeline

/// What the exports of one Stichtag show together: who sent, how many, and who stands in them twice.
struct CensusTests {
  static let folder = "rkn/azr/2021-03-31"
  static let neuss = folder + "/synthetisch-neuss.csv"
  static let dormagen = folder + "/synthetisch-dormagen.csv"
  static let unchecked = [dormagen, neuss].map { Finding(.azrDuplicatesUnchecked, at: Location(file: $0)) }

  @Test func `a whole delivery leaves only what counted exports cannot prove`() throws {
    #expect(try findings(in: Workspace()) == Self.unchecked)
  }

  @Test func `an office that did not send is missing`() throws {
    let space = try Workspace()
    try space.remove("data/" + Self.dormagen)
    let facts: [FactName: Fact] = [
      .expected: .date(try #require(Workspace.day)), .name: "Stadt Dormagen", .found: .list(["Stadt Neuss"]),
    ]
    #expect(try findings(in: space).first == Finding(.azrOfficeMissing, at: Location(file: Self.folder), facts))
  }

  @Test(arguments: [(2, Severity.error), (3, .warning)])
  func `a decision to leave out holds for so many persons in all files together`(
    _ limit: Int, _ severity: Severity
  ) throws {
    let space = try Workspace()
    for (file, title, persons) in [(Self.neuss, "988", 1), (Self.dormagen, "989", 2)] {
      let text = try space.text("data/" + file)
      let row = try #require(text.split(separator: "\n").last).replacing("befristet", with: title)
      let count = row.split(separator: ";").dropLast().joined(separator: ";") + ";\(persons)\n"
      try space.write("data/" + file, text + count)
    }
    try space.edit("pipelines/rkn/cm.json5", "neuss: 30, dormagen: 10", "neuss: 31, dormagen: 12")
    let decision = """
      entscheidungen: [{ befund: "AZR-TITEL-UNBEKANNT", stichtag: "31.03.2021", regel: "ausschliessen",
        hoechstens: \(limit), begruendung: "Test", entschieden_von: "Test", entschieden_am: "01.04.2021" }],
      """
    try space.edit("pipelines/rkn/kreis.json5", "entscheidungen: [],", decision)
    let titles = try findings(in: space).filter { $0.code == .azrTitleUnknown }
    #expect(titles.map(\.severity) == [severity, severity])
  }

  @Test func `no office is called missing while a file cannot be read`() throws {
    let space = try Workspace()
    try space.write("data/" + Self.dormagen, "")
    #expect(
      try findings(in: space).filter { $0.severity == .error } == [
        Finding(.fileEmpty, at: Location(file: Self.dormagen))
      ])
  }

  @Test func `another number than announced is an error, none announced a warning`() throws {
    let space = try Workspace()
    try space.edit("pipelines/rkn/cm.json5", "neuss: 30, dormagen: 10", "neuss: 31")
    let facts: [FactName: Fact] = [.name: "Stadt Neuss", .expected: 31, .found: 30]
    #expect(
      try findings(in: space) == [
        Finding(.azrExpectedDiffers, at: Location(file: Self.neuss), facts), Self.unchecked[0],
        Finding(.azrCompletenessUnproven, at: Location(file: Self.dormagen), [.name: "Stadt Dormagen"]),
        Self.unchecked[1],
      ])
  }

  @Test func `several files of an office are one announcement`() throws {
    let space = try Workspace()
    let text = try space.text("data/" + Self.neuss)
    try space.write("data/\(Self.folder)/synthetisch-neuss-1.csv", text.replacing(";30\n", with: ";18\n"))
    try space.write("data/" + Self.neuss, text.replacing(";30\n", with: ";12\n"))
    #expect(try findings(in: space).allSatisfy { $0.code == .azrDuplicatesUnchecked })
  }

  @Test func `a count that may be cut off is believed when the sum is the announced one`() throws {
    let space = try Workspace()
    let text = try space.text("data/" + Self.neuss)
    try space.write("data/" + Self.neuss, String(text.dropLast()))
    #expect(
      try findings(in: space).filter { $0.code == .fileCutCount } == [
        Finding(.fileCutCount, at: Location(file: Self.neuss), severity: .warning)
      ])
    try space.write("data/" + Self.neuss, String(text.dropLast(2)))
    #expect(
      try findings(in: space).filter { $0.severity == .error }.map(\.code) == [.azrExpectedDiffers, .fileCutCount])
  }

  @Test func `invented and real exports do not mix, and what is no table is named`() throws {
    let space = try Workspace()
    try space.write("data/\(Self.folder)/abh.csv", try space.text("data/" + Self.dormagen))
    try space.remove("data/" + Self.dormagen)
    try space.write("data/\(Self.folder)/abh.xlsx", "PK")
    try space.write("data/\(Self.folder)/LIESMICH.txt", "Notiz")
    let found = try findings(in: space)
    #expect(
      found.first == Finding(.azrSyntheticMixed, at: Location(file: Self.folder), [.found: .list([Self.neuss])]))
    #expect(found.last == Finding(.fileIgnored, at: Location(file: Self.folder), [.found: .list(["abh.xlsx"])]))
  }

  @Test func `a file of several offices is odd`() throws {
    let space = try Workspace()
    try space.edit("data/" + Self.neuss, ";30\n", ";28\n31.03.2021;05162024;befristet;Stadt Dormagen;2\n")
    #expect(
      try findings(in: space).contains(
        Finding(.azrOfficeMixed, at: Location(file: Self.neuss), [.count: 2, .name: "Stadt Neuss"])))
    #expect(
      try findings(in: space).contains(Finding(.azrOutsideOffice, [.count: 2, .name: "Stadt Dormagen"])))
  }

  @Test func `a person in two exports stops the run, without the number`() throws {
    let space = try twice()
    #expect(
      try findings(in: space) == [
        Finding(
          .azrPersonTwoFiles, at: Location(file: Self.dormagen, line: 3),
          [.count: 1, .lines: .lines([3]), .places: .lines([2]), .other: .text(Self.neuss)])
      ])
  }

  @Test func `the responsible office's row counts when the Kreis decides so`() throws {
    let space = try twice(decision: "hoechstens: 1")
    let census = try assessment(space).census
    #expect(try findings(in: space).map(\.code) == [.azrPersonTwoFiles])
    #expect(try findings(in: space).map(\.severity) == [.warning])
    #expect(census.exports.map(\.decidedDuplicates) == [1, 0])
    #expect(census.exports.map(\.cube.total) == [3, 4])
    #expect(census.decisions.map(\.limit) == [1])
    #expect(try assessment(space).accounts.allSatisfy(\.closes))
  }

  @Test func `a decision covers no more persons than it says`() throws {
    let space = try twice(decision: "hoechstens: 1", more: [("4711", "05162024")])
    let facts: [FactName: Fact] = [.name: "AZR-PERSON-ZWEI-DATEIEN", .limit: 1, .count: 2]
    let found = try findings(in: space)
    #expect(found.contains(Finding(.decisionLimit, facts)))
    #expect(found.filter { $0.code == .azrPersonTwoFiles }.map(\.severity) == [.error])
  }

  @Test func `a decision without a case is noted`() throws {
    let space = try Workspace()
    try decide(space, "AZR-PERSON-ZWEI-DATEIEN", "zustaendige-behoerde")
    #expect(
      try findings(in: space).contains(Finding(.decisionUnused, [.name: "AZR-PERSON-ZWEI-DATEIEN"])))
  }

  @Test func `rows that cannot be understood stay out when the Kreis decides so`() throws {
    let space = try Workspace()
    try space.edit("data/" + Self.neuss, ";30\n", ";28\n31.03.2021;05162024;;Stadt Neuss;2\n")
    #expect(try findings(in: space).filter { $0.severity == .error }.map(\.code) == [.azrTitleMissing])
    try decide(space, "AZR-TITEL-FEHLT", "ausschliessen")
    let assessment = try assessment(space)
    #expect(assessment.findings.filter { $0.code == .azrTitleMissing }.map(\.severity) == [.warning])
    #expect(assessment.accounts.map(\.rejected) == [[:], [.azrTitleMissing: 2]])
    #expect(assessment.accounts.map(\.counted) == [10, 28])
  }

  @Test func `a jump against the Stichtag before is a warning, also for the whole Kreis`() throws {
    let space = try Workspace()
    try space.edit("pipelines/rkn/cm.json5", "01.01.2021", "01.01.2020")
    try space.deliver("2020-03-31", neuss: 20, dormagen: 9)
    let jumps = try findings(in: space).filter { $0.code == .azrJump }
    #expect(
      jumps == [
        Finding(.azrJump, [.name: "Neuss, Stadt", .other: 20, .found: 30, .limit: 25]),
        Finding(.azrJump, [.name: "Testkreis", .other: 29, .found: 40, .limit: 25]),
      ])
  }

  // A person of Neuss stands in the export of Dormagen too.
  private func twice(decision: String? = nil, more: [(number: String, key: String)] = []) throws -> Workspace {
    let space = try Workspace()
    try space.deliver(
      "neuss", "Stadt Neuss",
      persons: [("1", "05162024"), ("2", "05162024"), ("3", "05162024")] + [("4", "05162024")] + more)
    try space.deliver(
      "dormagen", "Stadt Dormagen",
      persons: [("11", "05162004"), ("1", "05162024"), ("12", "05162004"), ("13", "05162004")] + more)
    let counts = "neuss: \(4 + more.count), dormagen: \(4 + more.count)"
    try space.edit("pipelines/rkn/cm.json5", "neuss: 30, dormagen: 10", counts)
    if let decision { try decide(space, "AZR-PERSON-ZWEI-DATEIEN", "zustaendige-behoerde", decision) }
    return space
  }

  private func decide(_ space: Workspace, _ code: String, _ rule: String, _ more: String = "") throws {
    try space.edit(
      "pipelines/rkn/kreis.json5", "entscheidungen: []",
      """
      entscheidungen: [{ befund: "\(code)", stichtag: "31.03.2021", regel: "\(rule)", begruendung: "b", \
      entschieden_von: "Erika Beispiel", entschieden_am: "12.04.2021", \(more) }]
      """)
  }

  private func assessment(_ space: Workspace) throws -> Assessment {
    let workplace = try space.workplace()
    let pipeline = try workplace.load(try #require(Workspace.name))
    let censuses = try Censuses(pipeline.census, in: workplace)
    return try Assessment(try #require(Workspace.day), pipeline, censuses)
  }

  private func findings(in space: Workspace) throws -> [Finding] {
    do {
      return try assessment(space).findings
    } catch let stop as Stop {
      return stop.findings
    }
  }
}
