import FoundationEssentials
import Model
import Notation
import Store
import Testing

@testable import Pipeline

/// The two records of a run: what the owner's keeps, and what the public one must not hold.
struct RecordTests {
  static let day = "2021-03-31"
  static let publicKeys = [
    "werkzeug", "version", "pipeline", "titel", "kreis", "kreisschluessel", "stichtag", "voriger_stichtag", "revision",
    "synthetisch",
    "pipeline_sha256", "pruefung", "aufgliederung", "gezaehlte_gruppen", "zeilen", "ausgaben",
  ]

  @Test func `the owner's record is read back as it was written`() throws {
    let space = try Workspace()
    _ = try space.run()
    try space.edit("pipelines/rkn/cm.json5", "anzahl: 7", "anzahl: 8")
    let old = try #require(try record(space))
    _ = try space.run()
    let new = try #require(try record(space))
    let settings = try settings(space)
    #expect(new.fingerprint == settings.fingerprint)
    #expect(new.revision == 2)
    #expect(pairs(new.settings) == pairs(settings.terms + settings.inputs))
    #expect(
      new.positions.map { [$0.name, "\($0.value.numerator)/\($0.value.denominator)"] } == [
        ["05162004", "2/1"], ["05162024", "6/1"],
      ])
    #expect(new.replaced?.revision == old.revision)
    #expect(pairs(new.replaced?.settings ?? []) == pairs(old.settings))
    #expect(new.replaced?.positions.map(\.value) == [Ratio(7, 4), Ratio(21, 4)])
    #expect(old.replaced == nil)
    let digests = try space.output().filter { !$0.key.hasSuffix("protokoll.json") }.map { name, bytes in
      [name.replacing("rkn/cm/\(Self.day)/", with: ""), SHA256.hash(Array(bytes)).hex]
    }
    #expect(Set(new.outputs.map { [$0.name, $0.sha256] }) == Set(digests))
  }

  @Test func `the public record holds what is permitted and nothing else`() throws {
    let space = try Workspace()
    try space.write(
      "data/rkn/azr/2021-03-31/synthetisch-neuss.csv",
      """
      Stichtag;Gemeindeschlüssel;Aufenthaltstitel;Ausländerbehörde;Anzahl
      31.03.2021;05162024;befristet;Stadt Neuss;17
      31.03.2021;05162024;ohne;Stadt Neuss;13

      """)
    _ = try space.run()
    let record = try JSON5.parse(Array(space.text("out/oeffentlich/rkn/cm/2021-03-31/run.json").utf8), file: "run.json")
    #expect(keys(record) == Self.publicKeys)
    let rows = try #require(record["zeilen"])
    #expect(keys(rows) == ["gezaehlt", "ausgeschlossen_gerundet_5", "abgewiesen_gerundet_5"])
    #expect([rows["gezaehlt"]?.int, rows["abgewiesen_gerundet_5"]?.int] == [27, 0])
    let excluded = try #require(rows["ausgeschlossen_gerundet_5"])
    #expect(
      keys(excluded) == [
        "nicht gezählte Statusgruppe: ohne Aufenthaltsrecht", "deutsche Staatsangehörigkeit",
        "Doppelmeldung, nach Entscheidung nur einmal gezählt",
      ])
    #expect(excluded["nicht gezählte Statusgruppe: ohne Aufenthaltsrecht"]?.int == 15)
    let published = try space.output().keys.filter { $0.hasPrefix("oeffentlich/") && !$0.hasSuffix("run.json") }
    #expect(
      Set(record["ausgaben"]?.strings?.map { "oeffentlich/rkn/cm/2021-03-31/" + $0.name } ?? []) == Set(published))
    #expect(record["pipeline_sha256"]?.string == (try settings(space).publicFingerprint))
    #expect(record["voriger_stichtag"]?.kind == .null)
    #expect(record["synthetisch"]?.kind == .bool(true))
  }

  @Test func `the public record does not change with what only the owner may know`() throws {
    let (one, other) = (try Workspace(), try Workspace())
    // The same persons in other rows, and nothing announced: the public result is the same.
    try other.write(
      "data/rkn/azr/2021-03-31/synthetisch-neuss.csv",
      """
      Stichtag;Gemeindeschlüssel;Aufenthaltstitel;Ausländerbehörde;Anzahl
      31.03.2021;05162024;Duldung;Stadt Neuss;1
      31.03.2021;05162024;befristet;Stadt Neuss;29

      """)
    _ = try (one.run(), other.run())
    let name = "oeffentlich/rkn/cm/2021-03-31/run.json"
    #expect(try one.output()[name] == other.output()[name])
    #expect(
      try one.output()["intern/rkn/cm/2021-03-31/protokoll.json"]
        != other.output()["intern/rkn/cm/2021-03-31/protokoll.json"])
  }

  @Test func `the owner's record proves every row`() throws {
    let space = try Workspace()
    _ = try space.run()
    let record = try JSON5.parse(Array(space.text(RunnerTests.record).utf8), file: "protokoll.json")
    guard case .array(let files)? = record["dateien"]?.kind else {
      Issue.record("no list of files")
      return
    }
    #expect(
      files.map { $0["datei"]?.string } == ["dormagen", "neuss"].map { "rkn/azr/2021-03-31/synthetisch-\($0).csv" })
    #expect(files.map { $0["gelesen"]?.int } == [10, 30])
    #expect(files.map { $0["gezaehlt"]?.int } == [10, 30])
    let bytes = try Data(contentsOf: URL(filePath: space.path + "/data/rkn/azr/2021-03-31/synthetisch-neuss.csv"))
    #expect(files.last?["sha256"]?.string == SHA256.hash(Array(bytes)).hex)
    #expect(files.last?["bytes"]?.int == bytes.count)
  }

  private func keys(_ value: JSON5Value) -> [String] {
    guard case .object(let members) = value.kind else { return [] }
    return members.map(\.key)
  }

  private func pairs(_ list: [(name: String, value: String)]) -> [[String]] { list.map { [$0.name, $0.value] } }

  private func record(_ space: Workspace) throws -> PublishedRecord? {
    try PublishedRecord.read(EditionName(try #require(Workspace.name), period: Self.day), in: space.workplace().out)
  }

  private func settings(_ space: Workspace) throws -> Settings {
    let workplace = try space.workplace()
    let pipeline = try workplace.load(try #require(Workspace.name))
    let censuses = try Censuses(pipeline.census, in: workplace)
    return try Settings(try #require(Workspace.day), pipeline, censuses, workplace)
  }
}
