import Testing

/// `findings` and `--help`: everything that exists is explained.
struct CatalogueTests {
  @Test func everyFindingIsListedAndExplained() throws {
    let source = String(
      decoding: try read(Stellwerk.repository + "/Sources/Model/FindingCode.swift"), as: UTF8.self)
    let codes = source.matches(of: /case \w+ = "([A-Z-]+)"/).map { String($0.1) }
    try #require(codes.count > 50)
    let workspace = try Workspace()
    let list = try workspace.run("findings")
    #expect(list.status == 0 && list.err == "")
    let entries = list.out.split(separator: "\n")
    #expect(entries.map { String($0.prefix { $0 != " " }) } == codes)
    for (code, entry) in zip(codes, entries) {
      let parts = entry.drop { $0 != " " }.drop { $0 == " " }.split(separator: ": ", maxSplits: 1)
      try #require(parts.count == 2, "\(entry)")
      #expect(["Fehler", "Warnung", "Hinweis"].contains(parts[0]) && !parts[1].contains(code), "\(entry)")
      let outcome = try workspace.run("findings", code)
      #expect(outcome.status == 0 && outcome.err == "")
      let page = outcome.out.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(page.prefix(3) == ["\(code) (\(parts[0]))", parts[1], ""])
      #expect(page[3].hasPrefix("Bedeutung:  ") && page[3].count > 20, "\(page[3])")
      #expect(page[4].hasPrefix("Abhilfe:    ") && page[4].count > 20, "\(page[4])")
    }
  }

  @Test func thePageOfAllFindingsIsWhatTheToolPrints() throws {
    let page = String(decoding: try read(Stellwerk.repository + "/data/BEFUNDE.md"), as: UTF8.self)
    #expect(try Workspace().run("findings", "--markdown") == Outcome(status: 0, out: page, err: ""))
  }

  @Test func everyCommandHasHelpAndStandsInTheReadme() throws {
    let workspace = try Workspace()
    let readme = String(decoding: try read(Stellwerk.repository + "/README.md"), as: UTF8.self)
    let overview = try workspace.run("--help")
    #expect(overview.status == 0 && overview.err == "")
    let lines = overview.out.split(separator: "\n").drop { $0 != "Befehle:" }.dropFirst()
    let commands = lines.prefix { $0.hasPrefix("  ") }.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(
      commands == [
        "run", "plan", "check", "show", "draft", "explain", "allocate", "verify", "archive", "findings", "demo",
      ])
    for command in commands {
      for words in [[command, "--help"], ["help", command], [command, "-h"]] {
        let help = try Stellwerk.run(words, in: workspace.root)
        #expect(help.status == 0 && help.err == "")
        #expect(help.out.contains("Aufruf: stellwerk \(command)"))
        #expect(help.out.contains("Beispiel: stellwerk \(command) "))
      }
      #expect(readme.contains("`stellwerk \(command)"), "\(command) is missing in README.md")
    }
  }

  @Test func helpForAnUnknownCommandIsAMistake() throws {
    let outcome = try Workspace().run("help", "rnu")
    #expect(outcome.status == 2)
  }

  @Test func theVersionIsTheChangelogs() throws {
    let changelog = String(decoding: try read(Stellwerk.repository + "/CHANGELOG.md"), as: UTF8.self)
    let newest = try #require(changelog.firstMatch(of: /\n## ([0-9.]+)/)).1
    #expect(try Workspace().run("--version") == Outcome(status: 0, out: "stellwerk \(newest)\n", err: ""))
  }
}
