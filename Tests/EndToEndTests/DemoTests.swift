import Testing

/// `demo`: the same seed gives the same persons, and what it writes a run can publish.
struct DemoTests {
  @Test func theSameSeedGivesTheSameBytes() throws {
    let workspace = try Workspace(Tree())
    for (directory, seed) in [("a", "3"), ("b", "3"), ("c", "4")] {
      #expect(
        try workspace.run("demo", directory, "--kreis", "05978", "--persons", "300", "--seed", seed).status == 0)
    }
    let trees = try ["a", "b", "c"].map { try Tree(at: workspace.root + "/" + $0) }
    #expect(trees[0].paths.count == 4 + 28 + 67)
    #expect(trees[1].changes(since: trees[0]) == [])
    #expect(trees[2].changes(since: trees[0]) == trees[0].paths)
  }

  @Test func itsDirectoryServesAsDataOfAnyKreis() throws {
    // A Kreis of which the tool knows nothing but the register.
    let workspace = try Workspace(Tree())
    let outcome = try workspace.run("demo", "data", "--kreis", "05154", "--persons", "3000")
    #expect(outcome.status == 0 && outcome.err == "")
    let data = try Tree(at: workspace.root + "/data")
    #expect(outcome.out.split(separator: "\n").map(String.init).sorted() == data.paths.map { "data/" + $0 })
    let first = try #require(data.paths.first { $0.contains("/azr/") })
    let slug = String(first.prefix { $0 != "/" })
    let members = Set(data.text(first).matches(of: /05154\d{3}/).map { "\"\($0.0)\"" })
    try workspace.write(
      """
      { kreis: "05154", auslaenderbehoerden: [
        { kennung: "kreis", name: "Kreis Kleve", zustaendig_fuer: [\(members.sorted().joined(separator: ", "))] } ] }
      """, to: "pipelines/\(slug)/kreis.json5")
    try workspace.write(
      #"{ titel: "T", art: "stellenanteile", stellen: [{ ab: "01.01.2021", anzahl: 5 }] }"#,
      to: "pipelines/\(slug)/cm.json5")
    let run = try workspace.run("run")
    #expect(run.status == 0, "\(run.err)")
    #expect(try Edition(workspace.out, slug + "/cm", "2022-03-31").table.rows.count == members.count)
  }

  @Test func aDirectoryThatCannotBeMadeIsAFailureOfTheMachine() throws {
    let outcome = try Workspace(Tree()).run("demo", "nowhere/else")
    #expect(outcome.status == 4)
    #expect(outcome.err.hasPrefix("Fehler MASCHINE-SCHREIBEN – nowhere/else: "), "\(outcome.err)")
  }
}
