import Foundation
import Testing

/// `explain` derives what the published table says, for every recipient of every district under every method.
struct ExplainTests {
  @Test(
    arguments: ["rhein-kreis-neuss", "kreis-unna", "rhein-sieg-kreis"], ["hare-niemeyer", "sainte-lague", "dhondt"])
  func agreesWithTheTable(_ kreis: String, _ method: String) throws {
    let workspace = try District.workspace(kreis, method: method)
    let pipeline = kreis + "/cm-stellenanteile"
    let published = try workspace.run("run")
    try #require(published.status == 0, "\(published.err)")
    let table = try Edition(workspace.out, pipeline, "2022-03-31").table
    try #require(table.rows.count >= 8)

    let overview = try workspace.run("explain", pipeline).out.split(separator: "\n").dropFirst(2)
    #expect(overview.map(String.init) == table.rows.map { "\($0["gemeinde"] ?? ""): \(Self.line($0))" })
    for row in table.rows {
      let outcome = try workspace.run("explain", pipeline, row["ags"] ?? "")
      #expect(outcome.status == 0 && outcome.err == "")
      let steps = Derivation(outcome.out)
      let name = row["gemeinde"] ?? ""
      #expect(steps.conclusion == "Ergebnis: \(name) erhält \(Self.line(row)).")
      #expect(steps["gezählte Personen, \(name)"] == row["personen"].map { Int($0).map { $0 * 1_000_000 } })
      #expect(steps["Stellenanteil, \(name)"] == row["stellenanteil"].map(millionths))
      #expect(
        steps["davon mindestens für die Kernzielgruppe, \(name)"] == row["kernzielgruppe_mindestens"].map(millionths))
      #expect(steps["Stellenanteil vor der Rundung, \(name)"] == row["stellenanteil_exakt"].map(millionths))
    }
  }

  @Test func anyUsualSpellingFindsTheMunicipality() throws {
    let workspace = try Workspace()
    let derivations = try ["05162012", "Jüchen", "Jüchen, Stadt", "JUECHEN"].map {
      try workspace.run("explain", Fixture.pipeline, $0)
    }
    #expect(derivations.allSatisfy { $0 == derivations[0] && $0.status == 0 })
  }

  @Test func insideTheFilesOfThePersonsAreNamed() throws {
    let workspace = try Workspace()
    let open = try workspace.run("explain", Fixture.pipeline, "Neuss")
    let own = try workspace.run("explain", Fixture.pipeline, "Neuss", "--intern")
    #expect(!open.out.contains(".csv"))
    #expect(own.out.contains("aus »\(Office.neuss.path)«"))
    #expect(own.out.contains("Stichtag 31.03.2021 (intern)") && open.out.contains("Stichtag 31.03.2021 (öffentlich)"))
    #expect(try workspace.out == Tree())
  }

  private static func line(_ row: [String: String]) -> String {
    let persons = Int(row["personen"] ?? "") ?? 0
    let grouped = persons < 1000 ? "\(persons)" : "\(persons / 1000)." + String(persons % 1000 + 1000).dropFirst()
    return "\(row["stellenanteil"] ?? "") Stellen aus \(grouped) Personen"
  }
}

/// The numbered steps of a derivation with their results.
private struct Derivation {
  private var results: [String: Int] = [:]
  let conclusion: String

  init(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    conclusion = lines.last ?? ""
    for (title, calculation) in zip(lines, lines.dropFirst()) {
      guard let dot = title.firstIndex(of: "."), title[..<dot].allSatisfy(\.isNumber) else { continue }
      let result = calculation.split(separator: " = ").last.map(String.init) ?? calculation
      results[title[dot...].dropFirst(2).description] = Derivation.rounded(result)
    }
  }

  subscript(title: String) -> Int? { results[title] }

  // Eight digits are shown where a value has more than six.
  private static func rounded(_ result: String) -> Int? {
    let number = result.trimmingCharacters(in: .whitespaces).prefix { $0.isNumber || $0 == "," || $0 == "." }
    let digits = number.split(separator: ",").dropFirst().first ?? ""
    guard digits.count > 6 else { return millionths(String(number)) }
    guard let low = millionths(String(number.dropLast(digits.count - 6))) else { return nil }
    return digits.dropFirst(6).first.map { $0 >= "5" } ?? false ? low + 1 : low
  }
}

/// The districts that come with the tool, with few persons and a method of choice.
enum District {
  static func workspace(_ kreis: String, method: String) throws -> Workspace {
    let workspace = try Workspace(data(kreis))
    for file in ["kreis", "cm-stellenanteile"] {
      let text = String(decoding: try read(Stellwerk.repository + "/pipelines/\(kreis)/\(file).json5"), as: UTF8.self)
      let changed = text.replacing(/verfahren: "[a-z-]+"/, with: "verfahren: \"\(method)\"")
        .replacing(/erwartete_personen: \{[^{}]*(\{[^{}]*\}[^{}]*)*\},/, with: "")
      try workspace.write(changed, to: "pipelines/\(kreis)/\(file).json5")
    }
    return workspace
  }

  // Counted exports are read a hundred times here, and are short.
  private static func data(_ kreis: String) throws -> Tree {
    Tree(try made.get().files.filter { $0.key.hasPrefix(kreis + "/azr/2022") })
  }

  private static let made = Result {
    let root = try Workspace.makeDirectory()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let outcome = try Stellwerk.run(["demo", "data", "--persons", "2000", "--seed", "11"], in: root)
    try #require(outcome.status == 0, "\(outcome.err)")
    return try Tree(at: root + "/data")
  }
}
