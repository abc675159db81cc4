import Foundation
import Testing

/// Whatever was changed since publication is found and named; nothing is written.
struct VerifyTests {
  private static let page = "oeffentlich/\(Fixture.pipeline)/2021-03-31/index.html"
  private static let record = "intern/\(Fixture.pipeline)/2021-03-31/protokoll.json"

  private func verify(_ change: (Workspace) throws -> Void) throws -> Outcome {
    let workspace = try Workspace()
    try workspace.publish()
    try change(workspace)
    let before = try Tree(at: workspace.root)
    let outcome = try workspace.run("verify")
    #expect(try Tree(at: workspace.root) == before)
    return outcome
  }

  @Test func aCleanOutputIsOneLine() throws {
    #expect(try verify { _ in } == Outcome(status: 0, out: "1 Bericht nachgerechnet: alles stimmt.\n", err: ""))
  }

  @Test func aRevisionIsMadeAgainWithWhatItReplaced() throws {
    let outcome = try verify { workspace in
      try workspace.edit(.neuss) { $0.rows.removeLast() }
      try workspace.announce(setting: "revisionsgruende: { \"31.03.2021\": \"Doppelte Zeile\" },")
      try #require(try workspace.run("run").status == 0)
    }
    #expect(outcome == Outcome(status: 0, out: "1 Bericht nachgerechnet: alles stimmt.\n", err: ""))
  }

  @Test func anAlteredFileIsNamed() throws {
    let outcome = try verify { try $0.write("x", to: "out/" + Self.page) }
    #expect(outcome.status == 1)
    #expect(outcome.err.hasPrefix("Fehler AUSGABE-VERAENDERT – \(Self.page): Die Datei ist nicht mehr die"))
    #expect(outcome.err.split(separator: "\n").count == 2)
  }

  @Test func aMissingAndAnAdditionalFileAreNamed() throws {
    let outcome = try verify { workspace in
      try FileManager.default.removeItem(atPath: workspace.root + "/out/" + Self.page)
      try workspace.write("x", to: "out/intern/\(Fixture.pipeline)/2021-03-31/mehr.csv")
    }
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("AUSGABE-FEHLT – \(Self.page)"))
    #expect(outcome.err.contains("AUSGABE-ZUSAETZLICH – intern/\(Fixture.pipeline)/2021-03-31/mehr.csv"))
  }

  @Test(arguments: ["", "{ \"fingerabdruck\": 1 }"]) func aDamagedOrMissingRecordIsNamed(_ text: String) throws {
    let outcome = try verify { workspace in
      try FileManager.default.removeItem(atPath: workspace.root + "/out/" + Self.record)
      if !text.isEmpty { try workspace.write(text, to: "out/" + Self.record) }
    }
    #expect(outcome.status == 1)
    let reason = text.isEmpty ? "protokoll.json fehlt" : "protokoll.json ist beschädigt"
    #expect(outcome.err.contains("AUSGABE-OHNE-PROTOKOLL – \(Fixture.pipeline)/2021-03-31: Der Bericht ist nicht"))
    #expect(outcome.err.contains(reason))
  }

  @Test func aRecordThatWasEditedDoesNotComeOutAgain() throws {
    let outcome = try verify { workspace in
      let text = try workspace.text("out/" + Self.record)
      try workspace.write(text.replacing("\"gelesen\": ", with: "\"gelesen\": 1"), to: "out/" + Self.record)
    }
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("AUSGABE-ABWEICHUNG – \(Fixture.pipeline)/2021-03-31"))
    #expect(outcome.err.contains("»\(Self.record)«"))
  }

  @Test func changedInputsAreNamed() throws {
    let outcome = try verify { workspace in
      try workspace.edit(.neuss) { $0.rows.removeLast() }
      try workspace.announce(setting: "mindestanteil: 0.1,")
      try workspace.write("x", to: "data/rhein-kreis-neuss/azr/2021-03-31/notiz.xyz")
      try workspace.remove(.dormagen)
    }
    #expect(outcome.status == 1)
    let text =
      "AUSGABE-EINGABEN – \(Fixture.pipeline)/2021-03-31: Der Bericht ist aus anderen Eingaben entstanden; geändert: "
    #expect(outcome.err.contains(text), "\(outcome.err)")
    for part in [
      "»mindestanteil«", Office.neuss.path, "; neu: »", "notiz.xyz", "; nicht mehr da: »\(Office.dormagen.path)«",
    ] {
      #expect(outcome.err.contains(part), "\(part)")
    }
  }

  @Test func aDirectoryThatIsNoneIsAMistakeOfTheCommandLine() throws {
    let workspace = try Workspace()
    #expect(try workspace.run("verify", "nirgends").status == 2)
    #expect(try workspace.run("verify").status == 2)
  }

  /// Reports that mind what other reports have said about the same counts.
  @Test func laterEditionsDoNotChangeWhatAnEarlierOneIs() throws {
    let workspace = try Workspace(Tree())
    for folder in ["data", "pipelines"] {
      try FileManager.default.copyItem(
        atPath: Stellwerk.repository + "/" + folder, toPath: workspace.root + "/" + folder)
    }
    for path in try Tree(at: workspace.root + "/pipelines").paths {
      let parts = path.split(separator: "/")
      let isWanted = ["quellen", "indikatoren"].contains(parts[0]) || parts[0] == "kreis-unna"
      if parts.count > 1, !isWanted {
        try FileManager.default.removeItem(atPath: workspace.root + "/pipelines/" + path)
      }
    }
    let first = try workspace.run("run", "kreis-unna/integrationsbericht", "--period", "2021")
    try #require(first.status == 0, "\(first.err)")
    let good = try workspace.out.below("intern/kreis-unna/integrationsbericht/2021")
    try #require(try workspace.run("run", "kreis-unna/integrationsbericht", "kreis-unna/zielbericht").status == 0)
    try workspace.write("x", to: "out/intern/kreis-unna/integrationsbericht/2021/index.html")
    #expect(try workspace.run("run", "kreis-unna/integrationsbericht").status == 0)
    #expect(try workspace.out.below("intern/kreis-unna/integrationsbericht/2021") == good)
    #expect(try workspace.run("verify").status == 0)
  }
}
