import Foundation
import Testing

/// What every test starts from: invented persons of Rhein-Kreis Neuss, made once by the binary itself.
enum Fixture {
  static let pipeline = "rhein-kreis-neuss/cm-stellenanteile"

  /// The exports of all Stichtage as they lie below the data directory.
  static func data() throws -> Tree { try made.get() }

  /// Only the Stichtag with a row per person.
  static func persons() throws -> Tree { Tree(try data().files.filter { !$0.key.contains("2022") }) }

  static func export(_ office: Office) throws -> Export { Export(try data().files[office.path] ?? []) }

  private static let made = Result {
    let root = try Workspace.makeDirectory()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let outcome = try Stellwerk.run(
      ["demo", "data", "--kreis", "05162", "--persons", "2000", "--seed", "7"], in: root)
    try #require(outcome.status == 0, "\(outcome.err)")
    return try Tree(at: root + "/data")
  }

  /// The district's file; `decisions` are its `entscheidungen`.
  static func kreis(decisions: [String] = []) -> String {
    """
    {
      kreis: "05162",
      name: "Rhein-Kreis Neuss",
      auslaenderbehoerden: [
        { kennung: "neuss", name: "Stadt Neuss", zustaendig_fuer: ["05162024"] },
        { kennung: "dormagen", name: "Stadt Dormagen", zustaendig_fuer: ["05162004"] },
        {
          kennung: "kreis",
          name: "Rhein-Kreis Neuss",
          zustaendig_fuer: ["05162008", "05162012", "05162016", "05162020", "05162022", "05162028"],
        },
      ],
      entscheidungen: [\(decisions.joined(separator: ", "))],
    }

    """
  }

  /// The pipeline's file. Line 8 announces the persons of each office, line 9 is free for one more setting.
  static func stellenanteile(expected: [Office: Int], setting: String = "") -> String {
    let persons = Office.allCases.map { "\($0): \(expected[$0] ?? 0)" }.joined(separator: ", ")
    return """
      {
        titel: "Stellenanteile Case-Management (KIM)",
        art: "stellenanteile",
        stellen: [{ ab: "03.02.2021", anzahl: 7, am_integrationszentrum: 7 }],
        koernung: 0.01,
        verfahren: "hare-niemeyer",
        empfehlung_integrationszentrum: "1/3",
        erwartete_personen: { "31.03.2021": { \(persons) } },
        \(setting)
      }

      """
  }
}
