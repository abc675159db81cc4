import Testing

/// A person in two exports: nothing is published until somebody answers for a rule, and the report prints who did.
struct DecisionTests {
  private static let reason = "Umzug innerhalb des Kreises, die Akten sind noch nicht abgegeben."
  private static let words = [reason, "Erika Beispiel, Kommunales Integrationszentrum", "12.04.2021"]

  @Test func withoutADecisionThePersonStopsTheRun() throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    try workspace.add(.renamed, rows: 3..<4)
    let outcome = try workspace.run("run")
    #expect(
      outcome
        == BrokenInput(
          "two files", .kreis, .gone,
          """
          Fehler AZR-PERSON-ZWEI-DATEIEN – \(Office.kreis.path), Zeile 5: 1 Person steht auch in \
          »\(Office.neuss.path)« (Zeile 5; dort Zeile 892).
            → Mit beiden Ausländerbehörden klären, wer zuständig ist, oder in kreis.json5 eine Entscheidung eintragen \
          (entscheidungen: regel »zustaendige-behoerde«, oder »vorrang« mit der Behörde, deren Meldung zählt).
          """
        ).stopped)
    #expect(try workspace.out.changes(since: good) == [])
  }

  @Test(arguments: [CopiedRow.renamed, .verbatim, .moved])
  func aDecisionLetsOneRowCountAndIsPrinted(_ copy: CopiedRow) throws {
    let workspace = try Workspace()
    let before = try Edition(workspace.publish())
    try workspace.add(copy, rows: 3..<4)
    try workspace.decide(Self.decision(copy.rule))
    let edition = try Edition(workspace.publish())

    #expect(edition.accounts.allSatisfy(closes))
    let duplicates = edition.accounts.map { account in
      (account["ausgeschlossen"] as? [String: Int] ?? [:])["Doppelmeldung, nach Entscheidung nur einmal gezählt"] ?? 0
    }
    let loser = copy.loser
    #expect(duplicates == [Office.kreis, .dormagen, .neuss].map { $0 == loser ? 1 : 0 })
    #expect(edition.total == before.total)
    for word in Self.words {
      #expect(edition.ownPage.contains(word))
      #expect(edition.publicPage.contains(word))
    }
    let findings = edition.findings.filter { !before.findings.contains($0) }
    #expect(findings.filter { $0.contains("AZR-PERSON-ZWEI-DATEIEN") }.count == 1)
    #expect(findings.allSatisfy { $0.hasPrefix("Warnung") })
  }

  @Test func aRuleThatFitsBothRowsSettlesNothing() throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    // Each office holds the person for its own: only a named office can go first.
    try workspace.add(.moved, rows: 3..<4)
    try workspace.decide(Self.decision("zustaendige-behoerde"))
    let outcome = try workspace.run("run")
    #expect(
      outcome
        == BrokenInput(
          "both fit", .kreis, .gone,
          """
          Fehler AZR-PERSON-ZWEI-DATEIEN – \(Office.kreis.path), Zeile 5: 1 Person steht auch in \
          »\(Office.neuss.path)« (Zeile 5; dort Zeile 892); die Regel »zustaendige-behoerde« entscheidet hier nicht, \
          denn keine oder mehr als eine der Meldungen erfüllt sie.
            → Mit beiden Ausländerbehörden klären, wer zuständig ist, oder in kreis.json5 eine Entscheidung eintragen \
          (entscheidungen: regel »zustaendige-behoerde«, oder »vorrang« mit der Behörde, deren Meldung zählt).
          """
        ).stopped)
    #expect(try workspace.out.changes(since: good) == [])
  }

  @Test func aDecisionHoldsForNoMorePersonsThanItSays() throws {
    for (limit, status) in [(2, Int32(1)), (3, 0)] {
      let workspace = try Workspace()
      try workspace.publish()
      try workspace.add(.renamed, rows: 3..<6)
      try workspace.decide(Self.decision("zustaendige-behoerde", limit: limit))
      let outcome = try workspace.run("run")
      #expect(outcome.status == status)
      #expect(
        outcome.err.contains("gilt für höchstens 2 Personen, betroffen sind 3.") == (status == 1), "\(outcome.err)")
    }
  }

  @Test func theLimitOfADecisionHoldsForAllItsCasesTogether() throws {
    for (limit, status) in [(2, Int32(1)), (3, 0)] {
      let workspace = try Workspace()
      // Three codes unheard of, of two kinds and in two files.
      try workspace.edit(.neuss) { ($0[0, .title], $0[1, .title]) = ("997", "998") }
      try workspace.edit(.kreis) { $0[0, .title] = "998" }
      try workspace.decide(Self.decision("ausschliessen", limit: limit, finding: "AZR-TITEL-UNBEKANNT"))
      let outcome = try workspace.run("run")
      #expect(outcome.status == status, "\(outcome.err)")
      #expect(outcome.err.contains("gilt für höchstens 2 Personen, betroffen sind 3.") == (status == 1))
    }
  }

  @Test func twoDecisionsOnOneFindingAreEachHeldAgainstTheirOwnCases() throws {
    let workspace = try Workspace()
    try workspace.add(.renamed, rows: 3..<4)
    try workspace.add(.moved, rows: 4..<5)
    try workspace.decide(Self.decision("zustaendige-behoerde", limit: 1), Self.decision("vorrang", limit: 1))
    let outcome = try workspace.run("run")
    #expect(outcome.status == 0, "\(outcome.err)")
  }

  @Test func aDecisionWithoutACaseIsAWarning() throws {
    let workspace = try Workspace()
    let before = try Edition(workspace.publish()).findings
    try workspace.decide(Self.decision("zustaendige-behoerde"))
    let edition = try Edition(workspace.publish())
    #expect(
      edition.findings.filter { !before.contains($0) } == [
        "Warnung | ENTSCHEIDUNG-OHNE-FALL | Die Entscheidung zu AZR-PERSON-ZWEI-DATEIEN trifft auf keine Person zu."
      ])
  }

  @Test func aPersonTwiceInOneFileIsCountedOnceOnlyByDecision() throws {
    let workspace = try Workspace()
    let before = try Edition(workspace.publish())
    try workspace.edit(.neuss) { $0.rows.append($0.rows[2]) }
    try workspace.announce()
    let outcome = try workspace.run("run")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("Fehler AZR-PERSON-DOPPELT – \(Office.neuss.path), Zeile 4: 1 Person steht mehr als"))
    try workspace.decide(Self.decision("einmal-zaehlen", finding: "AZR-PERSON-DOPPELT"))
    let edition = try Edition(workspace.publish())
    #expect(edition.total == before.total)
    #expect(edition.accounts.allSatisfy(closes))
  }

  @Test func aNumberWrittenWithABlankIsTheSameNumber() throws {
    let workspace = try Workspace()
    // As an export of fixed width pads its cells.
    try workspace.add(.renamed, rows: 3..<4) { $0 + "  " }
    let outcome = try workspace.run("run")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("AZR-PERSON-ZWEI-DATEIEN"), "\(outcome.err)")
  }
}

extension DecisionTests {
  static func decision(
    _ rule: String, limit: Int = 5, finding: String = "AZR-PERSON-ZWEI-DATEIEN"
  ) -> String {
    let office = rule == "vorrang" ? #"auslaenderbehoerde: "neuss", "# : ""
    return #"{ befund: "\#(finding)", stichtag: "31.03.2021", regel: "\#(rule)", \#(office)hoechstens: \#(limit), "#
      + #"begruendung: "\#(words[0])", entschieden_von: "\#(words[1])", entschieden_am: "\#(words[2])" }"#
  }

  private func closes(_ account: [String: Any]) -> Bool {
    let left = ["ausgeschlossen", "abgewiesen"].flatMap { (account[$0] as? [String: Int] ?? [:]).values }
    guard let read = account["gelesen"] as? Int, let counted = account["gezaehlt"] as? Int else { return false }
    return read == counted + left.reduce(0, +)
  }
}

extension Edition {
  /// Counted persons of the whole Kreis.
  fileprivate var total: Int { table.column("personen").compactMap(Int.init).reduce(0, +) }
}
