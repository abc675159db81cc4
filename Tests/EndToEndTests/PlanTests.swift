import Testing

/// `plan` says what a run would do, before the first, after it, and when inputs have changed.
struct PlanTests {
  @Test func theThreeStatesOfAStichtag() throws {
    let workspace = try Workspace()
    #expect(try plan(workspace) == expected("noch nicht veröffentlicht"))
    #expect(try workspace.out == Tree())
    try workspace.publish()
    #expect(try plan(workspace) == expected("veröffentlicht, nichts Neues"))
    // Same size, other bytes.
    try workspace.edit(.neuss) { $0[0, .sex] = $0[0, .sex] == "d" ? "u" : "d" }
    #expect(try plan(workspace) == expected("veröffentlicht, aber Eingaben oder Bericht haben sich geändert"))
  }

  @Test func withoutAPipelineAllAreListed() throws {
    let workspace = try Workspace()
    try workspace.write("{}", to: "pipelines/kreis-unna/zweite.json5")
    let outcome = try workspace.run("plan")
    #expect(outcome == Outcome(status: 0, out: "kreis-unna/zweite\n\(Fixture.pipeline)\n", err: ""))
  }

  private func plan(_ workspace: Workspace) throws -> Outcome { try workspace.run("plan", Fixture.pipeline) }

  private func expected(_ state: String) throws -> Outcome {
    let sizes = try [Office.kreis, .dormagen, .neuss].map { office in
      let count = try Fixture.data().files[office.path]?.count ?? 0
      return "     \(office.file) (\(count / 1000).\(String(count % 1000 + 1000).dropFirst()) Byte)\n"
    }
    return Outcome(
      status: 0,
      out: """
        \(Fixture.pipeline)
        Ausländerbehörden, deren Export gebraucht wird: Stadt Neuss, Stadt Dormagen und Rhein-Kreis Neuss

        Stichtag 31.03.2021 (\(state))
          1. Lesen: data/rhein-kreis-neuss/azr/2021-03-31
        \(sizes.joined())\
          2. Prüfen und zählen: Wohnort, Status, Alter, Doppelmeldungen; kein voriger Stichtag zum Vergleich
          3. Verteilen: 7 bewilligte Stellen, Hare/Niemeyer, Körnung 0,01
          4. Schützen: öffentlicher und interner Bericht getrennt
          5. Schreiben:
             out/oeffentlich/\(Fixture.pipeline)/2021-03-31/
             out/intern/\(Fixture.pipeline)/2021-03-31/

        """, err: "")
  }
}
