import Foundation
import Testing

/// What the breakdown must not tell, asked of the binary itself.
struct ProtectionTests {
  static let edition = "oeffentlich/\(Fixture.pipeline)/2021-03-31"
  static let memory = "intern/\(Fixture.pipeline)/2021-03-31/veroeffentlicht.json"
  static let secret = "data/rhein-kreis-neuss/zellschluessel"

  private func workspace(_ method: String) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      Fixture.kreis().replacing("entscheidungen:", with: "schutz: { verfahren: \"\(method)\" },\n  entscheidungen:"),
      to: "pipelines/rhein-kreis-neuss/kreis.json5")
    return workspace
  }

  private func stopped(_ finding: String) -> Outcome {
    let head = "\(Fixture.pipeline) 31.03.2021: nicht veröffentlicht; an den Berichten hat sich nichts geändert\n"
    return Outcome(status: 1, out: "", err: head + finding + "\n")
  }

  @Test(arguments: [false, true]) func `a title may not tell an input`(_ isPath: Bool) throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    let files = try Edition(good).accounts
    let sha256 = try #require(files.first { $0["datei"] as? String == Office.neuss.path }?["sha256"] as? String)
    let path = "pipelines/\(Fixture.pipeline).json5"
    let text = String(decoding: try read(workspace.root + "/" + path), as: UTF8.self)
    let title = isPath ? Office.neuss.path : sha256
    try workspace.write(text.replacing("Stellenanteile Case-Management (KIM)", with: title), to: path)
    #expect(
      try workspace.run("run")
        == stopped(
          """
          Fehler SCHUTZ-AUSGABE – index.html: In der Datei stünde der Fingerabdruck oder der Pfad von \
          »\(Office.neuss.path)«; veröffentlicht ist nichts.
            → Titel und Begründungen in den Pipeline-Dateien durchsehen, ob dort ein Pfad oder Fingerabdruck steht.
          """))
    #expect(try workspace.out.changes(since: good) == [])
    for file in good.paths where file.hasPrefix("oeffentlich/") {
      for account in files {
        #expect(!good.text(file).contains(try #require(account["sha256"] as? String)), "\(file)")
      }
    }
  }

  @Test(arguments: [
    (nil, 0, "die Datei gibt es nicht"), ("kurz", 0o600, "sie hat weniger als 32 Zeichen"),
    (String(repeating: "k", count: 40), 0o644, "andere Benutzer dürfen sie lesen"),
  ])
  func `without a secret nothing is shifted and nothing published`(_ secret: String?, _ mode: Int, _ reason: String)
    throws
  {
    let workspace = try workspace("cell-key")
    if let secret {
      try workspace.write(secret, to: Self.secret)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: workspace.root + "/" + Self.secret)
    }
    let outcome = try workspace.run("run")
    #expect(outcome.status == 1)
    #expect(
      outcome.err.contains(
        "Fehler SCHUTZ-SCHLUESSEL – rhein-kreis-neuss/zellschluessel: Das Verfahren »cell-key« braucht einen geheimen "
          + "Schlüssel: \(reason).\n"), "\(outcome.err)")
    #expect(try workspace.out.paths.filter { $0 != "oeffentlich/index.html" } == [])
  }

  @Test func `the secret is told nowhere`() throws {
    let workspace = try workspace("cell-key")
    try workspace.write("Q7vX-" + String(repeating: "zK4w", count: 10), to: Self.secret)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: workspace.root + "/" + Self.secret)
    let outcome = try workspace.run("run")
    #expect(outcome.status == 0)
    let explained = try workspace.run("explain", Fixture.pipeline, "--intern")
    let files = try workspace.out
    #expect(files.paths.contains(Self.edition + "/aufgliederung.csv"))
    let texts = files.paths.map(files.text) + [outcome.out, outcome.err, explained.out, explained.err]
    #expect(texts.allSatisfy { !$0.contains("Q7vX") && !$0.contains("zK4w") })
  }

  @Test func `a damaged record of what was published is a failure of the machine`() throws {
    let workspace = try Workspace()
    try workspace.publish()
    try workspace.write("{ kreis: ", to: "out/" + Self.memory)
    let damaged = try workspace.out
    let outcome = try workspace.run("run")
    #expect(outcome.status == 4)
    #expect(outcome.err.contains(" – \(Self.memory): "), "\(outcome.err)")
    #expect(outcome.err.contains("das Verzeichnis des Veröffentlichten ist beschädigt"), "\(outcome.err)")
    #expect(try workspace.out.changes(since: damaged) == [])
  }

  @Test(arguments: ["runden-5", "sperren"]) func `a revision tells nothing of one person more`(_ method: String) throws
  {
    let workspace = try workspace(method)
    let first = Sheet(try workspace.publish().text(Self.edition + "/aufgliederung.csv"))
    try workspace.edit(.neuss) { export in
      let row = try #require(export.rows.indices.first { export.isCounted($0) })
      export.rows.append(export.rows[row])
      export[export.rows.count - 1, .number] = "990000000001"
    }
    try workspace.announce()
    let second = Sheet(try workspace.publish().text(Self.edition + "/aufgliederung.csv"))
    #expect(first.shown.count > 100 && second.shown.count > 20)
    let populations = Set(["05162", "05162024"].map { [$0] + [String](repeating: "insgesamt", count: 4) })
    let told = second.shown.filter { first.shown[$0.key] != nil && first.shown[$0.key] != $0.value }
    #expect(Set(told.keys) == populations)
  }
}

extension Sheet {
  /// The numbers of a breakdown that are not withheld, by key and groups.
  fileprivate var shown: [[String]: Int] {
    var shown: [[String]: Int] = [:]
    for row in rows {
      let cell = ["ags", "alter", "aufenthalt", "staatsangehoerigkeit", "geschlecht"].map { row[$0] ?? "" }
      if let persons = Int(row["personen"] ?? "") { shown[cell] = persons }
    }
    return shown
  }
}
