import Model
import Testing

@testable import Pipeline

/// What an edition is made from: every influence changes the fingerprint, and nothing else does.
struct SettingsTests {
  static let kreis = "pipelines/rkn/kreis.json5"
  static let report = "pipelines/rkn/cm.json5"

  /// Changes of what the public may know; the last line of the report takes new keys.
  static let publicChanges = [
    (report, "titel: \"Stellenanteile\"", "titel: \"Stellen\""), (report, "anzahl: 7", "anzahl: 8"),
    (report, "anzahl: 7", "anzahl: 7, am_integrationszentrum: 3"),
    (report, "anzahl: 7 }", "anzahl: 7 }, { ab: \"31.03.2021\", anzahl: 8 }"),
    (kreis, "Testkreis", "Anderer Kreis"),
    (kreis, "gemeinden: [\"05162004\", \"05162024\"]", "gemeinden: [\"05162024\"]"),
  ]

  static let publicKeys = [
    "koernung: 0.05", "verfahren: \"dhondt\"", "mindestanteil: 0.5", "gezaehlte_gruppen: [\"befristet\"]",
    "kernzielgruppe: { alter_von: 16 }", "kernzielgruppe: { alter_bis: 27 }", "kernzielgruppe: { anteil: 1 }",
    "vorab: [{ empfaenger: \"Zentrum\", anzahl: 1 }]", "weitere_empfaenger: [{ name: \"Verein\", gewicht: 5 }]",
    "empfehlung_integrationszentrum: \"1/3\"", "sprung_prozent: 30",
    "veroeffentlicht: { \"31.03.2021\": \"15.06.2021\" }",
    "festgestellt: { \"31.03.2021\": { durch: \"Kreistag\", am: \"01.07.2021\", stellenanteile: {} } }",
  ]

  static let decision = """
    { befund: "AZR-PERSON-DOPPELT", stichtag: "31.03.2021", regel: "einmal-zaehlen", begruendung: "b", \
    entschieden_von: "e", entschieden_am: "12.04.2021" }
    """

  /// Changes of what stays inside: offices, decisions, announced numbers, files.
  static let inwardChanges = [
    (report, "neuss: 30", "neuss: 31"), (report, "neuss: 30, ", ""), (kreis, "\"Stadt Neuss\"", "\"Neuss\""),
    (kreis, "name: \"Stadt Neuss\"", "name: \"Stadt Neuss\", auch: [\"Neuss\"]"),
    (kreis, "entscheidungen: []", "entscheidungen: [\(decision)]"),
    ("data/rkn/azr/2021-03-31/synthetisch-neuss.csv", "befristet", "Befristet"),
  ]

  /// What has no influence on this Stichtag.
  static let idleChanges = [
    (report, "art:", "// Kommentar\n  art:"), (report, "anzahl: 7 }", "anzahl: 7, bescheid: \"vom 3.2.\" }"),
    (report, "anzahl: 7 }", "anzahl: 7 }, { ab: \"01.01.2022\", anzahl: 9 }"), (report, "anzahl: 7", "anzahl: \"7,0\""),
    (report, "{ neuss: 30, dormagen: 10 }", "{ dormagen: 10, neuss: 30 }"),
    (report, "10 } }", "10 }, \"31.03.2022\": { neuss: 99 } }"),
    (
      report, "art: \"stellenanteile\",\n  titel: \"Stellenanteile\"",
      "titel: \"Stellenanteile\",\n  art: \"stellenanteile\""
    ),
    (kreis, "[\"05162004\", \"05162024\"]", "[\"05162024\", \"05162004\"]"),
    (kreis, "entscheidungen: []", "entscheidungen: [\(decision.replacing("31.03.2021", with: "31.03.2022"))]"),
  ]

  @Test func `what the public may know changes both fingerprints`() throws {
    let added = Self.publicKeys.map { (Self.report, "titel:", $0 + ",\n  titel:") }
    for (file, old, new) in Self.publicChanges + added {
      let (before, after) = try change(file, old, new)
      #expect(before.fingerprint != after.fingerprint, "\(new)")
      #expect(before.publicFingerprint != after.publicFingerprint, "\(new)")
    }
  }

  @Test func `values that differ beyond six digits differ`() throws {
    let space = try Workspace()
    try space.edit(Self.report, "titel:", "empfehlung_integrationszentrum: \"1/3\",\n  titel:")
    let third = try settings(space).fingerprint
    try space.edit(Self.report, "\"1/3\"", "0.333333")
    #expect(try settings(space).fingerprint != third)
  }

  @Test func `what stays inside changes only the inner fingerprint`() throws {
    for (file, old, new) in Self.inwardChanges {
      let (before, after) = try change(file, old, new)
      #expect(before.fingerprint != after.fingerprint, "\(new)")
      #expect(before.publicFingerprint == after.publicFingerprint, "\(new)")
    }
  }

  @Test func `what has no influence changes nothing`() throws {
    for (file, old, new) in Self.idleChanges {
      let (before, after) = try change(file, old, new)
      #expect(before.fingerprint == after.fingerprint, "\(new)")
      #expect(before.publicFingerprint == after.publicFingerprint, "\(new)")
    }
  }

  @Test func `the Stichtag before has an influence, a later one has none`() throws {
    let space = try Workspace()
    let alone = try settings(space)
    try space.deliver("2022-03-31", neuss: 99, dormagen: 9)
    #expect(try settings(space).fingerprint == alone.fingerprint)
    try space.edit(Self.report, "01.01.2021", "01.01.2020")
    let before = try settings(space)
    try space.deliver("2020-03-31", neuss: 29, dormagen: 9)
    let compared = try settings(space)
    #expect(compared.fingerprint != before.fingerprint)
    #expect(
      compared.differences(from: before.terms + before.inputs).sorted() == [
        "rkn/azr/2020-03-31/synthetisch-dormagen.csv", "rkn/azr/2020-03-31/synthetisch-neuss.csv",
        "stellen[31.03.2020]",
        "voriger_stichtag",
      ])
    try space.deliver("2020-03-31", neuss: 28, dormagen: 9)
    #expect(
      try settings(space).differences(from: compared.terms + compared.inputs)
        == ["rkn/azr/2020-03-31/synthetisch-neuss.csv"])
  }

  @Test func `a register of the Kreis's own has an influence`() throws {
    let space = try Workspace()
    let before = try settings(space)
    try space.write("data/register/statusgruppen.csv", "gruppe;name;auch\nbefristet;befristet;\n")
    #expect(try settings(space).differences(from: before.terms + before.inputs) == ["register/statusgruppen.csv"])
  }

  @Test func `differences name what is new, other and gone`() throws {
    let space = try Workspace()
    let settings = try settings(space)
    var old = settings.terms + settings.inputs
    old.removeAll { $0.name == "koernung" }
    old.append((name: "aufgegeben", value: "1"))
    old = old.map { $0.name == "titel" ? (name: "titel", value: "Anders") : $0 }
    #expect(settings.differences(from: old) == ["titel", "koernung", "aufgegeben"])
    #expect(settings.differences(from: settings.terms + settings.inputs) == [])
  }

  @Test func `no public setting holds a count of persons or a fingerprint of a file`() throws {
    let terms = try settings(try Workspace()).terms
    #expect(
      terms.map(\.name) == [
        "kreis", "name", "titel", "gemeinden", "stichtag", "voriger_stichtag", "stellen", "am_integrationszentrum",
        "empfehlung_integrationszentrum", "vorab", "weitere_empfaenger", "koernung", "verfahren", "mindestanteil",
        "gezaehlte_gruppen", "kernzielgruppe", "schutz", "sprung_prozent", "veroeffentlicht", "festgestellt",
        "festgestellt_vorher",
      ])
    #expect(terms.allSatisfy { !$0.value.contains(#/[0-9a-f]{64}/#) })
  }

  private func change(_ file: String, _ old: String, _ new: String) throws -> (Settings, Settings) {
    let space = try Workspace()
    let before = try settings(space)
    try space.edit(file, old, new)
    return (before, try settings(space))
  }

  private func settings(_ space: Workspace) throws -> Settings {
    let workplace = try space.workplace()
    let pipeline = try workplace.load(try #require(Workspace.name))
    let censuses = try Censuses(pipeline.census, in: workplace)
    return try Settings(try #require(Workspace.day), pipeline, censuses, workplace)
  }
}
