import Testing

/// What is checked in works as it lies there: data, pipelines and every command that a README shows.
struct CheckoutTests {
  @Test func theDataAreWhatDemoMakes() throws {
    let workspace = try Workspace(Tree())
    #expect(try workspace.run("demo", "data").status == 0)
    let made = try Tree(at: workspace.root + "/data")
    let checkedIn = try Tree(at: Stellwerk.repository + "/data")
    #expect(made.paths.count == 14 + 96 + 227)
    #expect(made.paths.filter { checkedIn.files[$0] != made.files[$0] } == [])
    // Nothing else lies there but registers and words.
    #expect(
      checkedIn.paths.filter { made.files[$0] == nil && !$0.hasPrefix("register/") && !$0.hasSuffix(".md") } == [])
  }

  @Test func theToolUnderstandsEveryFileOfFigures() throws {
    let paths = try Tree(at: Stellwerk.repository + "/data").paths.filter {
      $0.hasSuffix(".csv") && !$0.contains("/azr") && !$0.hasPrefix("register/")
    }
    let outcome = try Stellwerk.run(["check"] + paths.map { "data/" + $0 }, in: Stellwerk.repository)
    #expect(outcome.status == 0 && !outcome.err.contains("QUELLE-UNBEKANNT"), "\(outcome.err)")
    #expect(paths.count == 227)
  }

  @Test func allThreeDistrictsArePublished() throws {
    let workspace = try Workspace(Tree())
    let outcome = try Stellwerk.run(["run", "--out", workspace.root + "/out"], in: Stellwerk.repository)
    #expect(outcome.status == 0 && outcome.err == "", "\(outcome.err)")
    let out = try workspace.out
    for kreis in ["kreis-unna", "rhein-kreis-neuss", "rhein-sieg-kreis"] {
      for period in ["2021-03-31", "2022-03-31"] {
        let edition = try Edition(out, kreis + "/cm-stellenanteile", period)
        #expect(edition.record["synthetisch"] as? Bool == true)
        #expect(edition.publicPage.contains("Synthetische Daten"))
        #expect(out.text("oeffentlich/index.html").contains("\(kreis)/cm-stellenanteile/\(period)/index.html"))
      }
    }
  }

  /// Fourteen months of each Kreis, one of them missing on purpose, with the same month of last year in the last of them.
  @Test func monthsOfAllThreeDistrictsArePublished() throws {
    let workspace = try Workspace(Tree())
    let kreise = ["kreis-unna": 14, "rhein-kreis-neuss": 14, "rhein-sieg-kreis": 13]
    let outcome = try Stellwerk.run(
      ["run"] + kreise.keys.sorted().map { $0 + "/monatsstatistik" } + ["--out", workspace.root + "/out", "--quiet"],
      in: Stellwerk.repository)
    #expect(outcome.status == 0 && outcome.err == "", "\(outcome.err)")
    let out = try workspace.out
    for (kreis, months) in kreise {
      let pages = out.paths.filter { $0.hasPrefix("oeffentlich/\(kreis)/") && $0.hasSuffix("/index.html") }
      #expect(pages.count == months)
      let table = out.text("oeffentlich/\(kreis)/monatsstatistik/2022-12/monatsstatistik.csv")
      let rows = table.split(whereSeparator: \.isNewline).filter { $0.contains(";insgesamt;insgesamt;") }
      let gaps = rows.filter { $0.contains("für diesen Monat liegt kein Bericht vor") }
      #expect(
        gaps.allSatisfy { kreis == "rhein-sieg-kreis" && $0.contains(";2022-08;") && $0.contains(";fehlt;fehlt;") })
      #expect(gaps.isEmpty == (kreis != "rhein-sieg-kreis"))
      #expect(rows.contains { $0.hasPrefix("1;") && $0.contains(";2021-12;") && $0.contains(";gerundet;") })
    }
  }

  @Test(arguments: ["README.md", "data/README.md", "pipelines/README.md"])
  func everyCommandThatAReadmeShowsRuns(_ file: String) throws {
    let commands = try Self.commands(in: file)
    if file == "README.md" { #expect(commands.count > 3) }
    guard !commands.isEmpty else { return }
    let workspace = try Workspace(Tree(at: Stellwerk.repository + "/data"))
    try Tree(at: Stellwerk.repository + "/pipelines").write(to: workspace.root + "/pipelines")
    for (path, text) in try Self.files(in: file) { try workspace.write(text, to: path) }
    try workspace.write("#!/bin/sh\nexec '\(Stellwerk.binary)' \"$@\"\n", to: "bin/stellwerk")
    for command in commands {
      // What a README puts into a common directory goes into the test's own.
      let line = command.replacing("/tmp/", with: workspace.root + "/")
      let outcome = try workspace.shell(
        "chmod +x bin/stellwerk; set -e; PATH=\"$PWD/bin:$PATH\"; " + line)
      #expect(outcome.status == 0, "\(file): \(command)\n\(outcome.err)")
    }
  }

  /// What the walkthrough of the README adds is in the report and its derivation, and nothing else has changed.
  @Test func theWalkthroughAddsAnIndicator() throws {
    let workspace = try Workspace(Tree(at: Stellwerk.repository + "/data"))
    try Tree(at: Stellwerk.repository + "/pipelines").write(to: workspace.root + "/pipelines")
    let files = try Self.files(in: "README.md")
    #expect(
      files.map(\.path) == [
        "data/kreis-unna/kita/2022/synthetisch-schulanfaenger.csv", "pipelines/quellen/kita.json5",
        "pipelines/indikatoren/kinder-ohne-kita.json5",
      ])
    for (path, text) in files { try workspace.write(text, to: path) }
    let run = try workspace.run("run", "kreis-unna/integrationsbericht", "--quiet")
    #expect(run.status == 0 && run.err == "", "\(run.err)")
    let edition = try workspace.out.text("oeffentlich/kreis-unna/integrationsbericht/2022/indikatoren.csv")
    let rows = edition.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("kinder-ohne-kita;") }
    #expect(rows.count == 11)
    #expect(rows.contains("kinder-ohne-kita;05978020;Kamen, Stadt;2022;8,8;%;35;400;gerundet;"))
    #expect(
      rows.contains("kinder-ohne-kita;05978;Kreis Unna;2022;fehlt;%;fehlt;3675;fehlt;ein Teil der Summe ist unbekannt"))
    for page in ["handlungsfeld-sprache", "gemeinde-05978020", "katalog"] {
      let html = try workspace.out.text("oeffentlich/kreis-unna/integrationsbericht/2022/\(page).html")
      #expect(html.contains("Kinder ohne Kita-Besuch"), "\(page)")
    }
    let explained = try workspace.run(
      "explain", "kreis-unna/integrationsbericht", "kinder-ohne-kita", "Kamen", "--intern")
    #expect(explained.out.contains("33 × 100 = 3.300") && explained.out.contains("3.300 ÷ 398"), "\(explained.out)")
  }

  /// The files that a README shows whole: a path in backticks, then a fenced block with what stands in it.
  private static func files(in file: String) throws -> [(path: String, text: String)] {
    let text = String(decoding: try read(Stellwerk.repository + "/" + file), as: UTF8.self)
    let shown = /`((?:data|pipelines)\/[^`<]+\.(?:csv|json5))`[\s\S]*?```(?:csv|json5)\n([\s\S]*?)\n\s*```/
    return text.matches(of: shown).map { match in
      let lines = match.2.split(separator: "\n", omittingEmptySubsequences: false)
      return (
        String(match.1),
        lines.map { $0.hasPrefix("   ") ? String($0.dropFirst(3)) : String($0) }.joined(separator: "\n") + "\n"
      )
    }
  }

  /// The lines of fenced shell blocks that start the tool, however they start it.
  private static func commands(in file: String) throws -> [String] {
    let text = (try? read(Stellwerk.repository + "/" + file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let blocks = text.matches(of: /(?m)^\s*```(?:sh|bash|console|shell)\n([\s\S]*?)^\s*```/).map { String($0.1) }
    let lines = blocks.flatMap { $0.replacing("\\\n", with: " ").split(separator: "\n").map(String.init) }
    return lines.compactMap { line in
      let bare = line.trimmingPrefix(/\s*(\$\s)?/)
      let start = /^(swift run( -[-\w]+( release| debug)?)* stellwerk|(\.build\/\w+\/|\.\/)?stellwerk)(?= |$)/
      guard bare.firstMatch(of: start) != nil else { return nil }
      return "stellwerk" + bare.trimmingPrefix(start)
    }
  }
}
