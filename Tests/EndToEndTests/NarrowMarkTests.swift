import Testing

/// Which of several definitions reads a file whose preamble bears the marks of all.
struct NarrowMarkTests {
  private func check(_ marks: [(id: String, mark: String)]) throws -> String {
    let workspace = try Workspace()
    for (id, mark) in marks {
      try workspace.write(
        """
        {
          titel: "\(id)", erkennung: { vorspann: ["\(mark)"] }, messgroesse: "Kurse",
          spalten: [{ nummer: 1, bedeutung: "zeit" }, { nummer: 2, bedeutung: "gebiet" }],
        }
        """, to: "pipelines/quellen/\(id).json5")
    }
    try workspace.write(
      "Tabelle: 99999-02-B\nErfundene Kurse;;\nJahr;Gebiet;Kurse\n2022;05162;1\n2023;05162;2\n", to: "t.csv")
    let outcome = try workspace.run("check", "t.csv")
    return outcome.out + outcome.err
  }

  @Test func theOneThatSaysMore() throws {
    #expect(try check([("weit", "99999-02"), ("eng", "99999-02-B")]).contains("»eng« (eng)"))
  }

  @Test func noneWhereTheySayDifferentThings() throws {
    let said = try check([("eins", "99999-02"), ("zwei", "Erfundene Kurse")])
    #expect(said.contains("QUELLE-MEHRDEUTIG"))
  }
}
