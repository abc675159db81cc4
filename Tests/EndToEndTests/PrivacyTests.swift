import Foundation
import Testing

/// Nothing of a single person leaves the exports: not into reports, records, findings or the terminal.
struct PrivacyTests {
  @Test func theSearchFindsWhatItLooksFor() throws {
    let export = try Fixture.export(.neuss)
    let values = PersonValues([export])
    let (number, birth, entry) = (export[0, .number], export[0, .birth], export[0, .entry])
    #expect(values.leaks(in: "a \(number), b").count == 1)
    #expect(values.leaks(in: "<td>\(number.dropFirst(3))</td>").count == 1)
    #expect(values.leaks(in: "geboren \(birth).").count == 1)
    #expect(values.leaks(in: "eingereist am \(entry).").count == 1)
    #expect(values.leaks(in: "0,\(birth) #\(birth) 1\(birth) a\(birth)") == [])
  }

  @Test func neitherReportsNorTheTerminalRepeatAPersonsValues() throws {
    let workspace = try Workspace(Fixture.data())
    let values = try PersonValues(Office.allCases.map(workspace.export))
    let paths = Office.allCases.map { "data/" + $0.path }
    var commands = [["run"], ["run"], ["plan", Fixture.pipeline], ["check"] + paths, ["check", "--json"] + paths]
    for options in [[], ["--intern"], ["--period", "31.03.2021"], ["--intern", "--period", "31.03.2021"]] {
      commands += [["explain", Fixture.pipeline] + options, ["explain", Fixture.pipeline, "Neuss"] + options]
    }
    for words in commands {
      let outcome = try Stellwerk.run(words, in: workspace.root)
      #expect(outcome.status == 0, "\(words)")
      #expect(values.leaks(in: outcome.out + outcome.err) == [], "\(words)")
    }
    let out = try workspace.out
    try #require(out.files.count > 10)
    for path in out.paths { #expect(values.leaks(in: out.text(path)) == [], "\(path)") }
  }

  @Test(arguments: failures) func aRunThatStopsRepeatsThemNeither(_ failure: Failure) throws {
    try failure.check()
  }

  /// The columns of an export under each other's names: every cell is then a wrong value that a finding could quote.
  @Test(arguments: [
    (Column.stichtag, Column.entry), (.title, .birth), (.municipality, .number), (.place, .number),
    (.nationality, .birth), (.office, .entry), (.sex, .birth),
  ])
  func swappedColumnsAreNotQuoted(_ left: Column, _ right: Column) throws {
    try Failure("\(left) and \(right)") { $0.header.swapAt(left.rawValue, right.rawValue) }.check()
  }

  @Test func aRegisterNumberOfTwelveDigitsIsNoRegionalschluessel() throws {
    let workspace = try Workspace()
    try workspace.edit(.neuss) { export in
      for row in export.rows.indices { export[row, .municipality] = "161" + export[row, .number].dropFirst(3) }
    }
    let key = try workspace.export(.neuss)[0, .municipality]
    let outcome = try workspace.run("run")
    #expect(outcome.status == 1)
    #expect(!outcome.err.contains(key.prefix(5) + key.suffix(3)), "\(outcome.err)")
  }

  @Test func aYearOfBirthIsNoResidenceTitle() throws {
    let workspace = try Workspace()
    try workspace.edit(.neuss) { export in
      for row in export.rows.indices { export[row, .title] = String(export[row, .birth].prefix(4)) }
    }
    let year = try workspace.export(.neuss)[0, .title]
    let outcome = try workspace.run("run")
    #expect(outcome.status == 1)
    #expect(!outcome.err.contains(": \(year)"), "\(outcome.err)")
  }

  @Test func whatIsWrongEverywhereDoesNotFloodTheLog() throws {
    let workspace = try Workspace()
    try workspace.edit(.neuss) { export in
      for row in export.rows.indices { export[row, .stichtag] = export[row, .entry] }
    }
    let lines = try workspace.run("run").err.split(separator: "\n").count
    #expect(lines < 30)
  }

  @Test func noFileIsLeftBehind() throws {
    let workspace = try Workspace()
    try FileManager.default.createDirectory(atPath: workspace.root + "/tmp", withIntermediateDirectories: true)
    let data = try Tree(at: workspace.root + "/data")
    let environment = ["TMPDIR": workspace.root + "/tmp", "HOME": workspace.root + "/tmp"]
    #expect(try workspace.run("run", environment: environment).status == 0)
    let good = try workspace.out
    try workspace.edit(.neuss) { $0[0, .title] = "998" }
    #expect(try workspace.run("run", environment: environment).status == 1)
    try workspace.replace(.neuss, with: data.files[Office.neuss.path] ?? [])

    // The record names every file beside it, and nothing else lies there but the page of all reports.
    let outputs = try #require(try Edition(good).record["ausgaben"] as? [String: String]).keys.map { name in
      name.replacing("/", with: "/\(Fixture.pipeline)/2021-03-31/", maxReplacements: 1)
    }
    let own = "intern/\(Fixture.pipeline)/2021-03-31/protokoll.json"
    #expect(good.paths == (outputs + [own, "oeffentlich/index.html"]).sorted())
    #expect(try workspace.out.changes(since: good) == [])
    #expect(try Tree(at: workspace.root + "/data").changes(since: data) == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.root + "/tmp") == [])
    let top = try FileManager.default.contentsOfDirectory(atPath: workspace.root)
    #expect(top.sorted() == ["data", "out", "pipelines", "tmp"])
    let out = try FileManager.default.contentsOfDirectory(atPath: workspace.root + "/out")
    #expect(out.sorted() == [".stellwerk.lock", "intern", "oeffentlich"])
  }

  private static let failures = [
    Failure("every Stichtag") { export in
      for row in export.rows.indices { export[row, .stichtag] = "31.03.2020" }
    },
    Failure("unreadable births") { export in
      for row in export.rows.indices { export[row, .birth] += "1" }
    },
    Failure("no header") { export in
      export.header = export.rows.removeFirst()
    },
    Failure("one column less") { export in
      for row in export.rows.indices { export.rows[row].remove(at: 0) }
    },
    Failure("the same persons twice") { $0.rows += $0.rows },
    Failure("unknown office") { export in
      for row in export.rows.indices { export[row, .office] = export[row, .number] }
    },
  ]

  /// Damage to the Neuss export under which neither `run` nor `check` may repeat a person's value.
  struct Failure: CustomTestStringConvertible, Sendable {
    let testDescription: String
    private let change: @Sendable (inout Export) -> Void

    init(_ description: String, _ change: @escaping @Sendable (inout Export) -> Void) {
      (testDescription, self.change) = (description, change)
    }

    func check() throws {
      let workspace = try Workspace()
      let values = try PersonValues(Office.allCases.map(workspace.export))
      try workspace.edit(.neuss, change)
      let path = "data/" + Office.neuss.path
      for words in [["run"], ["check", path], ["check", "--json", path]] {
        let outcome = try Stellwerk.run(words, in: workspace.root)
        #expect(outcome.status == 1 || words[0] == "check", "\(words)")
        #expect(values.leaks(in: outcome.out + outcome.err).prefix(3) == [], "\(words)")
      }
      #expect(try workspace.out.paths.filter { $0 != "oeffentlich/index.html" } == [])
    }
  }
}
