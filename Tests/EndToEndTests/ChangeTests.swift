import Foundation
import TestSupport
import Testing

/// No change of an input goes unnoticed, however small; a published Stichtag changes only as a revision that says so.
struct ChangeTests {
  @Test(arguments: Column.allCases, [Office.neuss, .dormagen])
  func oneCharacterIsNoticed(_ column: Column, _ office: Office) throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    var generator = SplitMix64(seed: UInt64(column.rawValue))
    var row = 0
    try workspace.edit(office) { export in
      repeat { row = Int.random(in: export.rows.indices, using: &generator) } while export[row, column].isEmpty
      export[row, column] = Self.slipped(export[row, column], &generator)
    }
    let outcome = try workspace.run("run")
    let changes = try workspace.out.changes(since: good)
    if outcome.status == 1 {
      #expect(changes == [])
      #expect(outcome.err.contains(", Zeile \(row + 2): "), "\(outcome.err)")
    } else {
      #expect(outcome.out.contains("veröffentlicht als Revision 2"))
      #expect(changes.contains { $0.hasPrefix("intern/") } && changes.contains { $0.hasPrefix("oeffentlich/") })
    }
  }

  /// The ways in which a text could be mistyped by one digit or letter.
  private static func slipped(_ text: String, _ generator: inout SplitMix64) -> String {
    var scalars = Array(text)
    let place = Int.random(in: scalars.indices, using: &generator)
    let alphabet = Array(scalars[place].isNumber ? "0123456789" : "abcdefghijklmnopqrstuvwxyz")
    let old = scalars[place]
    while scalars[place] == old { scalars[place] = alphabet[Int.random(in: alphabet.indices, using: &generator)] }
    return String(scalars)
  }

  @Test(arguments: [(Column.birth, "199001", "199002"), (.entry, "05.06.2017", "06.06.2017")])
  func aRevisionNamesWhatChanged(_ column: Column, _ before: String, _ after: String) throws {
    let workspace = try Workspace()
    try workspace.edit(.dormagen) { $0[7, column] = before }
    let first = try Edition(workspace.publish())
    try workspace.edit(.dormagen) { $0[7, column] = after }
    #expect(try workspace.run("run").out.contains("31.03.2021: veröffentlicht als Revision 2"))
    let second = try Edition(workspace.out)

    #expect(first.record["revision"] as? Int == 1)
    #expect(second.record["revision"] as? Int == 2)
    #expect(second.publicRecord["revision"] as? Int == 2)
    #expect(second.changedInputs == [Office.dormagen.path])
    #expect(second.ownPage.contains("Geändert haben sich: \(Office.dormagen.path) "), "not named inside")
    #expect(!second.publicPage.contains(Office.dormagen.file), "named outside")
    #expect(second.table == first.table)

    #expect(try workspace.run("run").out == "\(Fixture.pipeline) 31.03.2021: nichts Neues\n")
    try workspace.edit(.dormagen) { $0[7, column] = before }
    #expect(try workspace.run("run").out.contains("31.03.2021: veröffentlicht als Revision 3"))
  }

  // What the council settles is what was published.
  private func settled(_ edition: Edition) -> String {
    let shares = (edition.record["stellenanteile"] as? [String: String] ?? [:]).sorted { $0.key < $1.key }
    let values = shares.map { "\"\($0.key)\": \"\($0.value)\"" }.joined(separator: ", ")
    return
      "festgestellt: { \"31.03.2021\": { durch: \"Kreistag\", am: \"30.06.2021\", stellenanteile: { \(values) } } },"
  }

  @Test func whatTheCouncilSettledStaysWhateverTheInputsSay() throws {
    let workspace = try Workspace()
    try workspace.announce(setting: settled(try Edition(workspace.publish())))
    let good = try workspace.publish()
    try workspace.edit(.dormagen) { export in
      for row in export.rows.indices.prefix(20) { export[row, .municipality] = "05162028" }
    }
    let outcome = try workspace.run("run")
    let finding = """
      Fehler STICHTAG-FESTGESTELLT: Das Ergebnis zum 31.03.2021 ist durch Kreistag festgestellt; die Eingaben ergeben \
      jetzt etwas anderes.
        → Die geänderten Eingaben prüfen; soll neu entschieden werden, »festgestellt« in der Pipeline-Datei streichen.
      """
    #expect(outcome == BrokenInput("", .dormagen, .gone, finding).stopped)
    #expect(try workspace.out.changes(since: good) == [])
  }

  @Test func whatTheCouncilSettledSurvivesTheLossOfTheRecord() throws {
    let workspace = try Workspace()
    try workspace.announce(setting: settled(try Edition(workspace.publish())))
    let good = try workspace.publish()
    try FileManager.default.removeItem(atPath: workspace.root + "/out/intern")
    try workspace.edit(.dormagen) { export in
      for row in export.rows.indices.prefix(20) { export[row, .municipality] = "05162028" }
    }
    let outcome = try workspace.run("run")
    #expect(outcome.status == 1)
    let changes = try workspace.out.below("oeffentlich").changes(since: good.below("oeffentlich"))
    #expect(changes == [])
  }

  @Test func aSettingThatChangesThePageMakesARevision() throws {
    let workspace = try Workspace()
    try workspace.publish()
    try workspace.announce(setting: "sprung_prozent: 24,")
    #expect(try workspace.run("run").out.contains("veröffentlicht als Revision 2"))
    #expect(try Edition(workspace.out).changedInputs == ["sprung_prozent"])
  }
}

extension Edition {
  /// Names of the inputs and settings whose value differs from the edition that this one replaced.
  fileprivate var changedInputs: [String] {
    let replaced = record["ersetzt"] as? [String: Any] ?? [:]
    let (now, before) = (record["eingaben"] as? [String: String], replaced["eingaben"] as? [String: String])
    guard let now, let before else { return ["nothing replaced"] }
    return Set(now.keys).union(before.keys).filter { now[$0] != before[$0] }.sorted()
  }
}
