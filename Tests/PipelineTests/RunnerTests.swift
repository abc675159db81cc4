import FoundationEssentials
import Model
import Protect
import Store
import Testing

@testable import Pipeline

/// A pipeline run again and again over directories that change.
struct RunnerTests {
  static let report = "pipelines/rkn/cm.json5"
  static let edition = "oeffentlich/rkn/cm/2021-03-31"
  static let record = "out/intern/rkn/cm/2021-03-31/protokoll.json"

  @Test func `publishes once and then finds nothing new`() throws {
    let space = try Workspace()
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 1"])
    let files = try space.output()
    #expect(
      files.keys.sorted() == [
        "intern/rkn/cm/2021-03-31/index.html", "intern/rkn/cm/2021-03-31/protokoll.json",
        "intern/rkn/cm/2021-03-31/veroeffentlicht.json", Self.edition + "/aufgliederung.csv",
        Self.edition + "/csv-metadata.json", Self.edition + "/dcat.jsonld", Self.edition + "/index.html",
        Self.edition + "/run.json", Self.edition + "/stellenanteile.csv",
      ])
    #expect(try space.run().map(\.words) == ["2021-03-31 aktuell"])
    #expect(try space.output() == files)
    #expect(try space.run(Workspace.day).map(\.words) == ["2021-03-31 aktuell"])
  }

  @Test func `the same inputs give the same bytes, wherever they lie`() throws {
    let (one, other) = (try Workspace(), try Workspace())
    _ = try (one.run(), other.run())
    #expect(try one.output() == other.output())
  }

  @Test func `every Stichtag runs, and one that stops does not stop the next`() throws {
    let space = try Workspace()
    try space.deliver("2022-03-31", neuss: 32, dormagen: 11)
    try space.deliver("2023-03-31", neuss: 33, dormagen: 12)
    try space.write("data/rkn/azr/2022-03-31/synthetisch-neuss.csv", "")
    #expect(
      try space.run().map(\.words) == [
        "2021-03-31 Revision 1", "DATEI-LEER", "AZR-VORIGER-STICHTAG DATEI-LEER",
      ])
  }

  @Test func `changed inputs make a revision that names them`() throws {
    let space = try Workspace()
    _ = try space.run()
    try space.deliver("2021-03-31", neuss: 20, dormagen: 10)
    try space.edit(Self.report, "neuss: 30", "neuss: 20")
    try space.edit(Self.report, "titel:", "revisionsgruende: { \"31.03.2021\": \"Nachmeldung\" },\n  titel:")
    #expect(
      try revision(space)
        == Revision(
          number: 2, reason: "Nachmeldung",
          changedInputs: ["rkn/azr/2021-03-31/synthetisch-neuss.csv", "erwartete_personen[31.03.2021].neuss"],
          changes: [
            .init(name: "Dormagen, Stadt", before: Ratio(175, 100), now: Ratio(233, 100)),
            .init(name: "Neuss, Stadt", before: Ratio(525, 100), now: Ratio(467, 100)),
          ]))
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 2"])
    let inner = try space.text("out/intern/rkn/cm/2021-03-31/index.html")
    #expect(inner.contains("synthetisch-neuss.csv") && inner.contains("Nachmeldung"))
    #expect(!(try space.text("out/\(Self.edition)/index.html").contains("synthetisch-neuss.csv")))
    #expect(try space.run().map(\.words) == ["2021-03-31 aktuell"])
  }

  @Test func `inputs put back make a further revision, never a silent return`() throws {
    let space = try Workspace()
    _ = try space.run()
    try space.edit(Self.report, "anzahl: 7", "anzahl: 8")
    _ = try space.run()
    try space.edit(Self.report, "anzahl: 8", "anzahl: 7")
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 3"])
  }

  @Test func `a reason given later appears in the same revision`() throws {
    let space = try Workspace()
    _ = try space.run()
    try space.edit(Self.report, "anzahl: 7", "anzahl: 8")
    _ = try space.run()
    try space.edit(Self.report, "titel:", "revisionsgruende: { \"31.03.2021\": \"Nachbewilligung\" },\n  titel:")
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 2"])
    #expect(try space.text("out/\(Self.edition)/index.html").contains("Nachbewilligung"))
    #expect(try space.run().map(\.words) == ["2021-03-31 aktuell"])
  }

  @Test func `without the owner's record the same edition comes back, and another one is a revision`() throws {
    let space = try Workspace()
    _ = try space.run()
    let files = try space.output()
    try space.remove("out/intern")
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 1"])
    #expect(try space.output() == files)
    try space.remove("out/intern")
    try space.edit(Self.report, "anzahl: 7", "anzahl: 8")
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 2"])
    #expect(try space.text("out/\(Self.edition)/index.html").contains("Das Protokoll der ersetzten Revision"))
  }

  @Test(arguments: [false, true])
  func `a damaged edition is made again as it was`(_ isRevision: Bool) throws {
    let space = try Workspace()
    _ = try space.run()
    if isRevision {
      try space.edit(Self.report, "anzahl: 7", "anzahl: 8")
      _ = try space.run()
    }
    let files = try space.output()
    try space.edit("out/\(Self.edition)/stellenanteile.csv", "05162024", "05162025")
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision \(isRevision ? 2 : 1)"])
    #expect(try space.output() == files)
    try space.remove("out/\(Self.edition)/run.json")
    try space.write("out/intern/rkn/cm/2021-03-31/index.html", "")
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision \(isRevision ? 2 : 1)"])
    #expect(try space.output() == files)
  }

  @Test func `an error leaves the edition as it is`() throws {
    let space = try Workspace()
    _ = try space.run()
    let files = try space.output()
    try space.edit("data/rkn/azr/2021-03-31/synthetisch-neuss.csv", "05162024", "05162025")
    #expect(try space.run().map(\.words) == ["AZR-GEMEINDE-UNBEKANNT"])
    #expect(try space.output() == files)
  }

  @Test func `what the council settled refuses other values and lets the same pass`() throws {
    let space = try Workspace()
    let settled = """
      festgestellt: { "31.03.2021": { durch: "Kreistag", am: "01.07.2021", stellenanteile: { "05162004": 1.75, "05162024": 5.25 } } },
        titel:
      """
    try space.edit(Self.report, "titel:", settled)
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 1"])
    let files = try space.output()
    try space.deliver("2021-03-31", neuss: 20, dormagen: 10)
    try space.edit(Self.report, "neuss: 30", "neuss: 20")
    #expect(
      try stop(space) == Finding(.releaseFrozen, [.expected: .date(try #require(Workspace.day)), .name: "Kreistag"]))
    #expect(try space.output() == files)
    // The same shares of more persons are what the council settled.
    try space.deliver("2021-03-31", neuss: 300, dormagen: 100)
    try space.edit(Self.report, "neuss: 20, dormagen: 10", "neuss: 300, dormagen: 100")
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 2"])
  }

  static let settled = """
    festgestellt: { "31.03.2021": { durch: "Kreistag", am: "01.07.2021", stellenanteile: { "05162004": 1.75,
      "05162024": 5.25 } } },
      titel:
    """

  @Test func `another method for later years leaves what the council settled alone`() throws {
    let space = try Workspace()
    try space.edit(Self.report, "titel:", Self.settled)
    _ = try space.run()
    let files = try space.output()
    try space.edit(Self.report, "anzahl: 7", "anzahl: 8")
    #expect(try space.run().map(\.words) == ["2021-03-31 aktuell"])
    #expect(try space.output() == files)
    try space.remove("out/intern")
    #expect(try stop(space)?.code == .releaseFrozen)
  }

  @Test func `what the council settled is what the next Stichtag is compared with, exports or not`() throws {
    let space = try Workspace()
    try space.edit(Self.report, "titel:", Self.settled)
    try space.deliver("2022-03-31", neuss: 25, dormagen: 15)
    _ = try space.run()
    let csv = "out/oeffentlich/rkn/cm/2022-03-31/stellenanteile.csv"
    let rows = try space.text(csv).split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ";").suffix(3).dropLast()
    }
    #expect(rows.map(Array.init) == [["1,75", "0,87"], ["5,25", "-0,87"]])
    try space.remove("data/rkn/azr/2021-03-31")
    try space.remove("out")
    _ = try space.run()
    #expect(try space.text(csv).contains(";1,75;0,87;offen\r\n"))
  }

  @Test func `an edition outlives the exports that it was compared with`() throws {
    let space = try Workspace()
    try space.deliver("2022-03-31", neuss: 25, dormagen: 15)
    _ = try space.run()
    let files = try space.output()
    try space.remove("data/rkn/azr/2021-03-31")
    #expect(try space.run().map(\.words) == ["2022-03-31 aktuell"])
    #expect(try space.output() == files)
  }

  @Test func `an edition outlives them also where an older Stichtag is left`() throws {
    let space = try Workspace()
    try space.deliver("2022-03-31", neuss: 25, dormagen: 15)
    try space.deliver("2023-03-31", neuss: 26, dormagen: 15)
    _ = try space.run()
    let files = try space.output()
    try space.remove("data/rkn/azr/2022-03-31")
    #expect(try space.run().map(\.words) == ["2021-03-31 aktuell", "2023-03-31 aktuell"])
    #expect(try space.output() == files)
  }

  @Test func `a second population of the same Stichtag is refused, in another pipeline and in a revision`() throws {
    let space = try Workspace()
    _ = try space.run()
    try space.edit(Self.report, "titel:", "gezaehlte_gruppen: [\"befristet\"],\n  titel:")
    #expect(try stop(space)?.code == .secondPopulation)
  }

  @Test func `a directory that is no Stichtag is named`() throws {
    let space = try Workspace()
    try space.write("data/rkn/azr/31.03.2022/a.csv", "x")
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 1", "DATEN-VERZEICHNIS"])
  }

  @Test(arguments: ["", "{", "{}", "{ \"revision\": \"1\" }"])
  func `a damaged record stops, for a revision must not go unnoticed`(_ text: String) throws {
    let space = try Workspace()
    _ = try space.run()
    try space.write(Self.record, text)
    let files = try space.output()
    let location = Location(file: "intern/rkn/cm/2021-03-31/protokoll.json")
    #expect(
      try stop(space)
        == Finding(
          .machineRead, at: location,
          [
            .reason:
              "das Protokoll ist beschädigt; aus der Sicherung zurückholen oder löschen, dann entsteht eine neue Revision"
          ]))
    #expect(try space.output() == files)
  }

  @Test func `says where data and grants are missing`() throws {
    let space = try Workspace()
    let missing = try #require(CalendarDate("2020-03-31"))
    let facts: [FactName: Fact] = [.name: "Testkreis", .expected: "data/rkn/azr/2020-03-31"]
    try space.edit(Self.report, "01.01.2021", "01.01.2020")
    #expect(try stop(space, missing) == Finding(.noData, facts))
    try space.edit(Self.report, "01.01.2020", "01.04.2021")
    #expect(try space.run().map(\.words) == ["STELLEN-OHNE-BEWILLIGUNG"])
    try space.remove("data/rkn/azr")
    #expect(try stop(space) == Finding(.noData, [.name: "Testkreis", .expected: "data/rkn/azr"]))
  }

  @Test func `positions that do not come out even stop it, naming the file`() throws {
    let space = try Workspace()
    try space.edit(Self.report, "titel:", "koernung: 2,\n  titel:")
    let (found, expected) = (FixedPoint(units: 7, digits: 0), FixedPoint(units: 2, digits: 0))
    let facts: [FactName: Fact] = [.name: "stellen", .found: .number(found), .expected: .number(expected)]
    #expect(try stop(space) == Finding(.positionsNotMultiple, at: Location(file: "rkn/cm.json5"), facts))
  }

  @Test func `a second run waits for nobody`() throws {
    let space = try Workspace()
    let publisher = try space.workplace().out.lock()
    #expect(findings { _ = try space.run() }.map(\.code) == [.lockHeld])
    withExtendedLifetime(publisher) {}
  }

  private func stop(_ space: Workspace, _ day: CalendarDate? = nil) throws -> Finding? {
    guard case .stopped(_, let findings)? = try space.run(day).first else { return nil }
    return findings.first
  }

  private func revision(_ space: Workspace) throws -> Revision? {
    let workplace = try space.workplace()
    let (name, day) = (try #require(Workspace.name), try #require(Workspace.day))
    let record = try #require(try PublishedRecord.read(EditionName(name, period: day.iso), in: workplace.out))
    let pipeline = try workplace.load(name)
    let censuses = try Censuses(pipeline.census, in: workplace)
    let settings = try Settings(day, pipeline, censuses, workplace)
    return try Assessment(day, pipeline, censuses).evidence(settings: settings, replaced: record.asReplaced).revision
  }
}
