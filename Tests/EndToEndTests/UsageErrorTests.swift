import Testing

/// What is mistyped on the command line: exit code 2, the whole message, the nearest that exists.
struct UsageErrorTests {
  @Test(arguments: [
    UsageCase(
      ["rnu"], "AUFRUF-BEFEHL: Den Befehl »rnu« gibt es nicht; meinten Sie »run«?",
      "»stellwerk --help« nennt alle Befehle."),
    UsageCase(
      ["veröffentlichen"], "AUFRUF-BEFEHL: Den Befehl »veröffentlichen« gibt es nicht.",
      "»stellwerk --help« nennt alle Befehle."),
    UsageCase(
      ["run", "--perod", "31.03.2021"],
      "AUFRUF-OPTION: Die Option »--perod« gibt es bei »run« nicht; meinten Sie »--period«?",
      "»stellwerk run --help« nennt alle Optionen."),
    UsageCase(
      ["run", "rhein-kreis-neuss/cm-stelenanteile"],
      "AUFRUF-PIPELINE: Die Pipeline »rhein-kreis-neuss/cm-stelenanteile« gibt es nicht; meinten Sie "
        + "»rhein-kreis-neuss/cm-stellenanteile«?",
      "»stellwerk plan« ohne Angabe nennt alle Pipelines."),
    UsageCase(
      ["explain", "cm-stellenanteile"],
      "AUFRUF-PIPELINE: Die Pipeline »cm-stellenanteile« gibt es nicht; meinten Sie "
        + "»rhein-kreis-neuss/cm-stellenanteile«?",
      "»stellwerk plan« ohne Angabe nennt alle Pipelines."),
    UsageCase(
      ["run", "--period"], "AUFRUF-FEHLT: Es fehlt: ein Wert für --period ZEIT.",
      "»stellwerk run --help« zeigt den Aufruf."),
    UsageCase(
      ["run", "--period", "31.02.2021"],
      "AUFRUF-WERT: --period: »31.02.2021« ist nicht zulässig; erwartet: ein Stichtag wie 31.03.2021 oder ein Zeitraum wie "
        + "2021 oder 2020-2021.",
      "»stellwerk --help« zeigt Beispiele."),
    UsageCase(
      ["run", "--data", "dtaa"],
      "AUFRUF-WERT: --data: »dtaa« ist nicht zulässig; erwartet: ein Verzeichnis, das es gibt.",
      "»stellwerk --help« zeigt Beispiele."),
    UsageCase(
      ["findings", "AZR-STICHTG"],
      "AUFRUF-WERT: CODE: »AZR-STICHTG« ist nicht zulässig; erwartet: ein Code aus »stellwerk findings«; meinten Sie "
        + "»AZR-STICHTAG«?",
      "»stellwerk --help« zeigt Beispiele."),
    UsageCase(
      ["check"], "AUFRUF-FEHLT: Es fehlt: mindestens eine Datei.", "»stellwerk check --help« zeigt den Aufruf."),
    UsageCase(
      ["demo", "elsewhere", "--kreis", "99999"],
      "AUFRUF-WERT: --kreis: »99999« ist nicht zulässig; erwartet: ein Kreisschlüssel aus Nordrhein-Westfalen.",
      "»stellwerk --help« zeigt Beispiele."),
    UsageCase(
      ["explain", Fixture.pipeline, "Nuess"],
      "AUFRUF-NAME: »Nuess« ist in dieser Pipeline nicht bekannt; meinten Sie »Neuss«?",
      "Bekannt sind: »Dormagen, Stadt«, »Grevenbroich, Stadt«, »Jüchen, Stadt«, »Kaarst, Stadt«, »Korschenbroich, "
        + "Stadt«, »Meerbusch, Stadt«, »Neuss, Stadt« und »Rommerskirchen«."),
  ])
  func stopsWithTheNearest(_ usage: UsageCase) throws {
    let workspace = try Workspace()
    let outcome = try Stellwerk.run(usage.words, in: workspace.root)
    #expect(outcome.status == 2)
    #expect(outcome.err == "Fehler \(usage.finding)\n  → \(usage.remedy)\n")
    #expect(try workspace.out == Tree())
  }

  @Test func withoutACommandTheOverviewGoesToStandardError() throws {
    let workspace = try Workspace()
    let help = try workspace.run("--help")
    #expect(try workspace.run() == Outcome(status: 2, out: "", err: help.out))
  }

  @Test func aFlagTakesNoValue() throws {
    let outcome = try Workspace().run("run", "--quiet=ja")
    #expect(outcome.status == 2)
    #expect(!outcome.err.contains("Es fehlt"), "\(outcome.err)")
  }

  @Test func theLimitThatDemoStatesIsTheOneItHolds() throws {
    let workspace = try Workspace(Tree())
    let refused = try workspace.run("demo", "elsewhere", "--persons", "0")
    let limit = try #require(refused.err.firstMatch(of: /von 1 bis ([0-9]+)\./).flatMap { Int($0.1) }, "\(refused.err)")
    #expect(try workspace.run("demo", "elsewhere", "--persons", "\(limit + 1)").status == 2)
    // So many take long to make; where the directory cannot be made, the number is all that is looked at.
    #expect(try workspace.run("demo", "nowhere/else", "--persons", "\(limit)").status == 4)
  }
}

/// Words, the finding's line and its remedy.
struct UsageCase: CustomTestStringConvertible, Sendable {
  let words: [String]
  let finding: String
  let remedy: String

  init(_ words: [String], _ finding: String, _ remedy: String) {
    (self.words, self.finding, self.remedy) = (words, finding, remedy)
  }

  var testDescription: String { words.joined(separator: " ") }
}
