import Foundation
import Testing

/// `check` says what was understood of a file and what is wrong with it, to people and to programs.
struct CheckTests {
  @Test func aGoodFileIsDescribed() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run("check", "data/" + Office.dormagen.path)
    #expect(
      outcome
        == Outcome(
          status: 0,
          out: """
            data/\(Office.dormagen.path)
              Art: AZR-Export, eine Zeile je Person
              Zeichensatz: UTF-8
              Trennzeichen: ;
              Kreis: Rhein-Kreis Neuss
              Stichtag: 31.03.2021
              Ausländerbehörde: Stadt Dormagen
              Personen: 252
              Gemeinden: 2 von 8
              Daten: synthetisch
              Befunde: keine

            """, err: ""))
    #expect(try workspace.out == Tree())
  }

  @Test func allFindingsOfABadFileAreToldAndTheNextFileIsReadAllTheSame() throws {
    let workspace = try Workspace()
    try workspace.edit(.dormagen) { export in
      export[1, .municipality] = "05111000"
      export[3, .title] = "999"
      export[8, .sex] = "?"
    }
    let outcome = try workspace.run("check", "data/" + Office.dormagen.path, "data/" + Office.kreis.path)
    #expect(outcome.status == 1)
    let rows = outcome.out.split(separator: "\n").map { $0.split(separator: "  ").map { String($0).trimmingSpaces } }
    #expect(
      rows == [
        ["Datei", "Quelle", "Zeichensatz", "Zeilen", "Zeit", "Gebiete", "Befunde"],
        [
          "data/\(Office.dormagen.path)", "AZR-Export", "UTF-8 ;", "252 Personen", "31.03.2021",
          "2 von 8 Gemeinden, Rhein-Kreis Neuss", "3, davon Fehler: 2",
        ],
        [
          "data/\(Office.kreis.path)", "AZR-Export", "UTF-8 Tabulator", "858 Personen", "31.03.2021",
          "7 von 8 Gemeinden, Rhein-Kreis Neuss", "keine",
        ],
      ])
    // A line about a person shows how it is built and which cell is meant, and no value.
    #expect(
      outcome.err.split(separator: "\n").filter { !$0.hasPrefix("  →") }.map { $0.prefix { $0 != ":" } } == [
        "Fehler AZR-GEMEINDE-FREMDER-KREIS – data/\(Office.dormagen.path), Zeile 3, Zeichen 29",
        #"    "•••";"•••";"•••";"•••";"•••";"•••";"•••";"";"•••";"•••""#, "                ^",
        "Fehler AZR-TITEL-UNBEKANNT – data/\(Office.dormagen.path), Zeile 5, Zeichen 77",
        #"    "•••";"•••";"•••";"•••";"•••";"•••";"•••";"•••";"•••";"•••""#,
        "                                              ^",
        "Warnung AZR-GESCHLECHT-UNBEKANNT – data/\(Office.dormagen.path), Zeile 10, Zeichen 73",
        #"    "•••";"•••";"•••";"•••";"•••";"•••";"•••";"•••";"•••";"•••""#,
        "                                        ^",
      ])
  }

  @Test func programsGetTheSameAsJSON() throws {
    let workspace = try Workspace()
    try workspace.edit(.dormagen) { $0[3, .title] = "998" }
    let outcome = try workspace.run("check", "--json", "data/" + Office.dormagen.path, "data/" + Office.kreis.path)
    #expect(outcome.status == 1 && outcome.err == "")
    let files = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[String: Any]])
    #expect(files.map { $0["datei"] as? String } == ["data/" + Office.dormagen.path, "data/" + Office.kreis.path])
    #expect((files[0]["erkannt"] as? [String: String])?["Personen"] == "252")
    let findings = try #require(files[0]["befunde"] as? [[String: Any]])
    #expect(findings.count == 1)
    #expect(findings[0]["code"] as? String == "AZR-TITEL-UNBEKANNT")
    #expect(findings[0]["schwere"] as? String == "Fehler")
    #expect(findings[0]["zeile"] as? Int == 5)
    #expect(findings[0]["spalte"] as? String == "Aufenthaltstitel")
    #expect((findings[0]["text"] as? String)?.hasPrefix("1 Person hat einen unbekannten Aufenthaltstitel: 998") == true)
    #expect((findings[0]["abhilfe"] as? String)?.isEmpty == false)
    #expect((files[1]["befunde"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [
    ([], "DATEI-LEER"), (nil, "DATEI-UNLESBAR"), (Array("PK\u{0}\u{0}".utf8), "DATEI-BINAER"),
    (Array("Guten Tag\n".utf8), "SPALTE-FEHLT"),
  ])
  func whatIsNoExportIsSaidToBeNone(_ content: [UInt8]?, _ code: String) throws {
    #expect(try codes("data/rhein-kreis-neuss/azr/2021-03-31/x.csv", content).first == code)
  }

  @Test func whatIsNoExportIsSaidToBeNoneWhereverItLies() throws {
    let codes = try codes("x.csv", [])
    #expect(codes == ["DATEI-LEER"])
  }

  /// The findings of a file with this content, none written where there is no content.
  private func codes(_ path: String, _ content: [UInt8]?) throws -> [String] {
    let workspace = try Workspace()
    if let content { try Tree([path: content]).write(to: workspace.root) }
    let outcome = try workspace.run("check", "--json", path)
    #expect(outcome.status > 0)
    let files = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[String: Any]]
    return (files?.first?["befunde"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  @Test func aPersonTwiceInTheFileIsFoundAsARunFindsIt() throws {
    let workspace = try Workspace()
    try workspace.edit(.dormagen) { $0.rows.append($0.rows[0]) }
    let outcome = try workspace.run("check", "data/" + Office.dormagen.path)
    #expect(outcome.status == 1)
  }
}

extension String {
  fileprivate var trimmingSpaces: String { trimmingCharacters(in: .whitespaces) }
}
