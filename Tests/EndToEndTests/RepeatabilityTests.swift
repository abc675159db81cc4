import Foundation
import Testing

/// Same inputs, same bytes: whatever the clock, the locale, the directory and the history.
struct RepeatabilityTests {
  @Test func aSecondRunWritesNoReport() throws {
    let workspace = try Workspace(Fixture.data())
    let good = try workspace.publish()
    let stamps = Stamp.all(below: workspace.root + "/out")
    let outcome = try workspace.run("run")
    #expect(
      outcome
        == Outcome(
          status: 0,
          out: """
            \(Fixture.pipeline) 31.03.2021: nichts Neues
            \(Fixture.pipeline) 31.03.2022: nichts Neues
            Zusammenfassung: 0 neu, 0 revidiert, 2 unverändert, 0 angehalten

            """, err: ""))
    #expect(try workspace.out.changes(since: good) == [])
    let again = Stamp.all(below: workspace.root + "/out")
    #expect(Set(again.keys).union(stamps.keys).filter { again[$0] != stamps[$0] }.sorted() == [])
  }

  @Test func anotherDirectoryGetsTheSameBytes() throws {
    let workspace = try Workspace(Fixture.data())
    let good = try workspace.publish()
    #expect(try workspace.run("run", "--out", "elsewhere").status == 0)
    #expect(try Tree(at: workspace.root + "/elsewhere").changes(since: good) == [])
  }

  @Test(arguments: [
    ["TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8", "LANG": "C"], ["TZ": "", "LC_ALL": "C", "LANG": ""],
    ["TZ": "America/Los_Angeles", "LC_ALL": "POSIX", "HOME": "/", "USER": "", "LANGUAGE": "ar"],
  ])
  func neitherClockNorLocaleNorWorkingDirectoryMatter(_ environment: [String: String]) throws {
    let workspace = try Workspace(Fixture.data())
    let good = try workspace.publish()
    let outcome = try Stellwerk.run(
      [
        "run", "--data", workspace.root + "/data", "--pipelines", workspace.root + "/pipelines", "--out",
        workspace.root + "/elsewhere",
      ], in: "/", environment: environment)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(try Tree(at: workspace.root + "/elsewhere").changes(since: good) == [])
  }

  @Test func theOrderInWhichFilesArriveDoesNotMatter() throws {
    let data = try Fixture.data()
    let good = try Workspace(data).publish()
    let workspace = try Workspace(Fixture.data())
    try FileManager.default.removeItem(atPath: workspace.root + "/data")
    for path in data.paths.reversed() {
      try Tree([path: data.files[path] ?? []]).write(to: workspace.root + "/data")
    }
    #expect(try workspace.publish().changes(since: good) == [])
  }

  @Test func aDamagedReportIsMadeAgainAsItWas() throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    // The owner's two records stop the run with a reason: what they remember cannot be made again.
    let records = ["protokoll.json", "veroeffentlicht.json"]
    for path in good.paths where path != "oeffentlich/index.html" && !records.contains(where: path.hasSuffix) {
      try Tree([path: Array("x".utf8)]).write(to: workspace.root + "/out")
      #expect(try workspace.publish().changes(since: good) == [], "\(path)")
    }
  }

  @Test func shelvesAreClosedAndOpenAsTheyShouldBe() throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    for path in good.paths {
      let attributes = try FileManager.default.attributesOfItem(atPath: workspace.root + "/out/" + path)
      let mode = try #require(attributes[.posixPermissions] as? NSNumber).intValue
      #expect(mode == (path.hasPrefix("intern/") ? 0o600 : 0o644), "\(path)")
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: workspace.root + "/out/intern")
    #expect(try #require(attributes[.posixPermissions] as? NSNumber).intValue == 0o700)
  }
}
