import Foundation
import Testing

/// What is due is told; it goes only on request, and only when nothing is lost with it.
struct RetentionTests {
  private static let day = "rhein-kreis-neuss/azr/2021-03-31"
  private static let files = Office.allCases.map(\.path).sorted()

  private func workspace(retention: String = "{ exporte_monate: 12, archive_monate: 120 }") throws -> Workspace {
    let workspace = try Workspace()
    let text = Fixture.kreis().replacing("entscheidungen:", with: "aufbewahrung: \(retention),\n  entscheidungen:")
    try workspace.write(text, to: "pipelines/rhein-kreis-neuss/kreis.json5")
    return workspace
  }

  private func due(_ workspace: Workspace, _ day: String = "31.03.2022", _ more: String...) throws -> Outcome {
    try Stellwerk.run(["archive", "--due", "--heute", day] + more, in: workspace.root)
  }

  private func exports(_ workspace: Workspace) throws -> [String] {
    try Tree(at: workspace.root + "/data").paths.filter { $0.hasPrefix("rhein-kreis-neuss/azr/") }
  }

  @Test func withoutAPeriodNothingIsEverDue() throws {
    let outcome = try due(Workspace(), "31.12.2999")
    let text =
      "rhein-kreis-neuss: ohne »aufbewahrung« in kreis.json5 wird nie etwas fällig\nAm 31.12.2999 ist nichts zu löschen.\n"
    #expect(outcome == Outcome(status: 0, out: text, err: ""))
  }

  @Test func exportsAreDueFromTheDayOn() throws {
    let workspace = try workspace()
    #expect(try due(workspace, "30.03.2022").out == "Am 30.03.2022 ist nichts zu löschen.\n")
    let lines = Self.files.map { "\($0): zu löschen seit dem 31.03.2022\n" }.joined()
    #expect(try due(workspace, "01.05.2022") == Outcome(status: 0, out: lines, err: ""))
    #expect(try exports(workspace) == Self.files)
  }

  @Test func aMonthThatIsTooShortEndsOnItsLastDay() throws {
    let workspace = try workspace(retention: "{ exporte_monate: 6, archive_monate: 6 }")
    #expect(try due(workspace, "30.09.2021").out.contains("zu löschen seit dem 30.09.2021"))
  }

  @Test func withoutAnArchiveNothingGoes() throws {
    let workspace = try workspace()
    let data = try Tree(at: workspace.root + "/data")
    let unpublished = try due(workspace, "01.04.2022", "--delete")
    #expect(unpublished.status == 1)
    #expect(
      unpublished.err.contains("Gelöscht wurde nichts: der Bericht \(Fixture.pipeline) 31.03.2021 ist noch nicht"))
    try workspace.publish()
    let missing = try due(workspace, "01.04.2022", "--delete")
    #expect(missing.status == 1)
    #expect(missing.err.contains("Gelöscht wurde nichts: zu \(Fixture.pipeline) gibt es kein Archiv vom 31.03.2021"))
    #expect(try Tree(at: workspace.root + "/data") == data)
  }

  @Test(arguments: ["siegel", "zellen"]) func anArchiveThatIsNotWhatTheExportsGiveSavesThem(_ damage: String) throws {
    let workspace = try workspace()
    try workspace.publish()
    #expect(try workspace.run("archive", Fixture.pipeline).status == 0)
    let data = try Tree(at: workspace.root + "/data")
    let archive = try workspace.text("out/" + ArchiveTests.archive)
    let changed = archive.replacing("=1 ", with: "=2 ", maxReplacements: 1)
    // A seal that fits counts that do not: only the exports tell.
    try workspace.write(damage == "siegel" ? changed : try resealed(changed), to: "out/" + ArchiveTests.archive)
    let outcome = try due(workspace, "01.04.2022", "--delete")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains(damage == "siegel" ? "(ARCHIV-SIEGEL)" : "ist nicht, was die Exporte ergeben"))
    #expect(try Tree(at: workspace.root + "/data") == data)
  }

  private func resealed(_ text: String) throws -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.dropLast(3).joined(separator: "\n") + "\n"
    let file = NSTemporaryDirectory() + "/stellwerk-seal-\(UUID().uuidString)"
    try Data(body.utf8).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let hash = try Running(["/usr/bin/sha256sum", file], in: "/").wait().out.prefix(64)
    return body + "  \"siegel\": \"\(hash)\"\n}\n"
  }

  @Test func provenExportsGoAndTheReportStays() throws {
    let workspace = try workspace()
    try workspace.write("nur für uns", to: "data/\(Self.day)/LIESMICH.txt")
    try workspace.publish()
    #expect(try workspace.run("archive", Fixture.pipeline).status == 0)
    let good = try workspace.out
    let lines = Self.files.map { "\($0): gelöscht, fällig seit dem 31.03.2022\n" }.joined()
    #expect(try due(workspace, "01.04.2022", "--delete") == Outcome(status: 0, out: lines, err: ""))
    #expect(try exports(workspace) == [Self.day + "/LIESMICH.txt"])
    #expect(try workspace.run("run").out == "\(Fixture.pipeline) 31.03.2021: nichts Neues\n")
    #expect(try workspace.run("verify").status == 0)
    #expect(try workspace.out == good)
    // In the end the archive goes too, and the report remains.
    #expect(try due(workspace, "30.03.2031").out == "Am 30.03.2031 ist nichts zu löschen.\n")
    let outcome = try due(workspace, "31.03.2031", "--delete")
    #expect(
      outcome == Outcome(status: 0, out: "\(ArchiveTests.archive): gelöscht, fällig seit dem 31.03.2031\n", err: ""))
    #expect(try workspace.out.changes(since: good) == [ArchiveTests.archive])
    let proven = try workspace.run("verify")
    #expect(proven.status == 0)
    #expect(proven.out == "1 Bericht nachgerechnet, soweit es geht: was sich nachrechnen lässt, stimmt.\n")
    #expect(proven.err.contains("AUSGABE-OHNE-EINGABEN"), "\(proven.err)")
  }

  @Test func aClockThatMayHaveJumpedDeletesNothing() throws {
    let workspace = try workspace()
    try workspace.publish()
    #expect(try workspace.run("archive", Fixture.pipeline).status == 0)
    let outcome = try workspace.run("archive", "--due", "--delete")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("ARCHIV-UHR"), "\(outcome.err)")
    #expect(try exports(workspace) == Self.files)
    #expect(try workspace.run("archive", "--due").out.contains("zu löschen seit dem 31.03.2022"))
  }

  @Test func anInterruptedDeletionIsFinished() throws {
    let workspace = try workspace()
    try workspace.publish()
    #expect(try workspace.run("archive", Fixture.pipeline).status == 0)
    let folder = workspace.root + "/data/rhein-kreis-neuss/azr/"
    let hidden = folder + ".2021-03-31.geloescht"
    try FileManager.default.moveItem(atPath: folder + "2021-03-31", toPath: hidden)
    #expect(try workspace.run("run").out == "\(Fixture.pipeline) 31.03.2021: nichts Neues\n")
    #expect(try due(workspace, "01.04.2022").out.contains(".2021-03-31.geloescht: zu löschen"))
    #expect(try due(workspace, "01.04.2022", "--delete").status == 0)
    #expect(try exports(workspace) == [])
  }

  @Test func aFileThatNoRunReadsIsLeftToPeople() throws {
    let workspace = try workspace()
    try workspace.write("PK", to: "data/\(Self.day)/exporte.zip")
    try workspace.publish()
    #expect(try workspace.run("archive", Fixture.pipeline).status == 0)
    let outcome = try due(workspace, "01.04.2022", "--delete")
    #expect(outcome.out.contains("exporte.zip: zu löschen seit dem 31.03.2022, von Hand"))
    #expect(try exports(workspace) == [Self.day + "/exporte.zip"])
    #expect(try workspace.run("run").out == "\(Fixture.pipeline) 31.03.2021: nichts Neues\n")
  }

  @Test func archivesMayNotGoBeforeTheExports() throws {
    let outcome = try workspace(retention: "{ exporte_monate: 12, archive_monate: 6 }").run("run")
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("mindestens so viele Monate wie exporte_monate"))
  }
}
