import Testing

/// `allocate` on any table of weights: exact sums, and no guess about what a number means.
struct AllocateTests {
  /// The zweitstimmen of the Bundestag election of 2017 and the 709 seats that they gave.
  private static let votes = """
    Partei;Stimmen
    CDU;12447656
    SPD;9539381
    DIE LINKE;4297270
    GRÜNE;4158400
    CSU;2869688
    FDP;4999449
    AfD;5878115

    """

  @Test func theSeatsOf2017() throws {
    let outcome = try allocate(Self.votes, "--positions", "709", "--step", "1", "--method", "sainte-lague")
    #expect(
      outcome
        == Outcome(
          status: 0,
          out: "\u{FEFF}"
            + [
              "Partei;Stimmen;anteil_prozent;stellen_exakt;stellen", "CDU;12447656;28,1685;199,714784;200",
              "SPD;9539381;21,5872;153,053347;153", "DIE LINKE;4297270;9,7245;68,946985;69",
              "GRÜNE;4158400;9,4103;66,718903;67", "CSU;2869688;6,4940;46,042333;46",
              "FDP;4999449;11,3135;80,213004;80", "AfD;5878115;13,3019;94,310645;94",
            ].map { $0 + "\r\n" }.joined(),
          err: "709 Stellen nach Sainte-Laguë in Schritten von 1 auf 7 Empfänger; "
            + "Gewichte aus der Spalte »Stimmen«.\n"))
  }

  @Test func aTableWithoutAHeaderGivesTheSame() throws {
    let words = ["--positions", "709", "--step", "1", "--method", "sainte-lague"]
    let plain = Sheet(try allocate(Self.votes, words).out)
    let bare = try allocate(String(Self.votes.drop { $0 != "\n" }.dropFirst()), words)
    #expect(Sheet(bare.out).header == ["empfaenger", "gewicht", "anteil_prozent", "stellen_exakt", "stellen"])
    #expect(Sheet(bare.out).column("stellen") == plain.column("stellen"))
  }

  @Test(arguments: [
    (
      "negative", "a;5\nb;-3\n",
      "GEWICHT-UNGUELTIG – g.csv, Zeile 2: Das Gewicht »-3« ist keine ganze Zahl von 0 bis 10 hoch 18."
    ),
    (
      "fractional", "a;5\nb;3,5\n",
      "GEWICHT-UNGUELTIG – g.csv, Zeile 2: Das Gewicht »3,5« ist keine ganze Zahl von 0 bis 10 hoch 18."
    ),
    (
      "empty cell", "a;5\nb;\n",
      "GEWICHT-UNGUELTIG – g.csv, Zeile 2: Das Gewicht (leer) ist keine ganze Zahl von 0 bis 10 hoch 18."
    ),
    (
      "ambiguous", "a;5\nb;1.234\n",
      "GEWICHT-ZWEIDEUTIG – g.csv, Zeile 2: Das Gewicht »1.234« kann 1234 oder 1,234 heißen."
    ),
    ("empty file", "", "DATEI-LEER – g.csv: Die Datei enthält kein einziges Zeichen."),
    (
      "ragged", "a;5\nb\n",
      "DATEI-SPALTENZAHL – g.csv, Zeile 2: 1 Zeile hat nicht so viele Felder wie die Kopfzeile (Zeile 2)."
    ),
  ])
  func aTableThatIsNoneIsRefused(_ name: String, _ table: String, _ finding: String) throws {
    let outcome = try allocate(table, "--positions", "7", "--step", "0.01", "--method", "hare-niemeyer")
    #expect(outcome.status == 1, "\(name)")
    #expect(outcome.out == "")
    #expect(outcome.err.hasPrefix("Fehler \(finding)\n  → "), "\(outcome.err)")
  }

  @Test func zeroWeightsAreRefused() throws {
    let outcome = try allocate("a;0\nb;0\n", "--positions", "7", "--step", "1", "--method", "dhondt")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("GEWICHT-ALLE-NULL"), "\(outcome.err)")
    #expect(outcome.err.contains("Kein Empfänger hat ein Gewicht über 0"))
  }

  @Test(arguments: [
    (["--positions", "7", "--step", "0.3"], "stellen: 7 Stellen sind kein Vielfaches der Körnung 0,3."),
    (["--positions", "7", "--step", "0"], "Die Körnung muss größer als 0 sein."),
    (
      ["--positions", "-1", "--step", "1"],
      "Die zu verteilenden Stellen müssen zwischen 0 und einer Milliarde liegen."
    ),
    (
      ["--positions", "7", "--step", "0.5", "--minimum", "4"],
      "Der Mindestanteil verlangt für 2 Empfänger 8 Stellen, zu verteilen sind 7."
    ),
    (
      ["--positions", "7", "--step", "0.5", "--minimum", "0.3"],
      "mindestanteil: 0,3 Stellen sind kein Vielfaches der Körnung 0,5."
    ),
  ])
  func aRuleThatCannotBeMetIsRefused(_ words: [String], _ sentence: String) throws {
    let outcome = try allocate("a;1\nb;2\n", words + ["--method", "hare-niemeyer"])
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(": \(sentence)\n  → "), "\(outcome.err)")
  }

  /// Any weights, any step: the sum is the number of positions to the last digit.
  @Test(arguments: ["hare-niemeyer", "sainte-lague", "dhondt"], tables)
  func sumsAreExact(_ method: String, _ table: (text: String, positions: Int, step: String)) throws {
    let positions = "\(table.positions / 1_000_000).\(String(table.positions % 1_000_000 + 1_000_000).dropFirst())"
    let outcome = try allocate(table.text, "--positions", positions, "--step", table.step, "--method", method)
    #expect(outcome.status == 0, "\(outcome.err)")
    let shares = Sheet(outcome.out).column("stellen").map(millionths)
    #expect(shares.compactMap(\.self).reduce(0, +) == table.positions)
    #expect(!shares.contains(nil))
  }

  private static let tables = [
    ("a;5\n", 7_000_000, "0.01"), ("a;1\nb;2\n", 100_000_000, "1"),
    ("a;1000000000000000\nb;999999999999999\nc;1\nd;333333333333333\n", 7_000_000, "0.001"),
    ("a;0\nb;7\nc;7\nd;7\n", 10_000_000, "0.25"), ("b;5\na;5\nc;5\n", 500_000, "0.5"),
  ]

  @Test func aTieIsNamedAndBrokenByTheKey() throws {
    let outcome = try allocate("b;5\na;5\n", "--positions", "1", "--step", "1", "--method", "hare-niemeyer")
    #expect(Sheet(outcome.out).rows.map { [$0["empfaenger"], $0["stellen"]] } == [["b", "0"], ["a", "1"]])
    #expect(outcome.err.contains("Warnung STELLEN-GLEICHSTAND: »a« und »b« liegen genau gleichauf;"), "\(outcome.err)")
  }

  @Test func cellsThatASpreadsheetWouldRunAreNeutralised() throws {
    let outcome = try allocate("=1+1;5\n\"@x;y\";6\n", "--positions", "1", "--step", "1", "--method", "dhondt")
    #expect(Sheet(outcome.out).column("empfaenger") == ["'=1+1", "'@x;y"])
  }

  private func allocate(_ table: String, _ words: String...) throws -> Outcome { try allocate(table, words) }

  private func allocate(_ table: String, _ words: [String]) throws -> Outcome {
    let workspace = try Workspace(Tree())
    try workspace.write(table, to: "g.csv")
    return try Stellwerk.run(["allocate", "g.csv"] + words, in: workspace.root)
  }
}
