import Testing

/// What is checked in works as it lies there: data, pipelines and every command that a README shows.
struct CheckoutTests {
  @Test func theDataAreWhatDemoMakes() throws {
    let workspace = try Workspace(Tree())
    #expect(try workspace.run("demo", "data").status == 0)
    let made = try Tree(at: workspace.root + "/data")
    let checkedIn = try Tree(at: Stellwerk.repository + "/data")
    #expect(made.paths.count == 14 + 93)
    #expect(made.paths.filter { checkedIn.files[$0] != made.files[$0] } == [])
    // Nothing else lies there but registers and words.
    #expect(
      checkedIn.paths.filter { made.files[$0] == nil && !$0.hasPrefix("register/") && !$0.hasSuffix(".md") } == [])
  }

  @Test func theToolUnderstandsEveryFileOfFigures() throws {
    let paths = try Tree(at: Stellwerk.repository + "/data").paths.filter {
      $0.hasSuffix(".csv") && !$0.contains("/azr/") && !$0.hasPrefix("register/")
    }
    let outcome = try Stellwerk.run(["check"] + paths.map { "data/" + $0 }, in: Stellwerk.repository)
    #expect(outcome.status == 0 && !outcome.err.contains("QUELLE-UNBEKANNT"), "\(outcome.err)")
    #expect(paths.count == 93)
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

  @Test(arguments: ["README.md", "data/README.md", "pipelines/README.md"])
  func everyCommandThatAReadmeShowsRuns(_ file: String) throws {
    let commands = try Self.commands(in: file)
    if file == "README.md" { #expect(commands.count > 3) }
    guard !commands.isEmpty else { return }
    let workspace = try Workspace(Tree(at: Stellwerk.repository + "/data"))
    try Tree(at: Stellwerk.repository + "/pipelines").write(to: workspace.root + "/pipelines")
    try workspace.write("#!/bin/sh\nexec '\(Stellwerk.binary)' \"$@\"\n", to: "bin/stellwerk")
    for command in commands {
      // What a README puts into a common directory goes into the test's own.
      let line = command.replacing("/tmp/", with: workspace.root + "/")
      let outcome = try workspace.shell(
        "chmod +x bin/stellwerk; set -e; PATH=\"$PWD/bin:$PATH\"; " + line)
      #expect(outcome.status == 0, "\(file): \(command)\n\(outcome.err)")
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
