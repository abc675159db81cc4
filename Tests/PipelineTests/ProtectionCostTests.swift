import FoundationEssentials
import Model
import Store
import Testing

@testable import Pipeline
@testable import Protect

/// The tables of data/DATENSCHUTZ.md say what the methods cost on the data that come with the tool.
struct ProtectionCostTests {
  @Test(arguments: ["kreis-unna", "rhein-kreis-neuss", "rhein-sieg-kreis"])
  func `what each method costs is what the document says`(_ kreis: String) throws {
    let name = try #require(PipelineName("\(kreis)/cm-stellenanteile"))
    let workplace = try PrivacyDocument.workplace()
    let pipeline = try workplace.load(name)
    let censuses = try Censuses(pipeline.census, in: workplace)
    let kreisName = pipeline.kreis.name
    var lines: [String] = []
    for method in ProtectionRule.Method.allCases {
      var trial = ProtectionTrial(pipeline, censuses, method)
      for day in censuses.stichtage {
        lines.append(Self.line(kreisName, day, method, try trial.publish(day)))
      }
    }
    let written = try PrivacyDocument.rows(of: "kosten").filter { $0.hasPrefix("| \(kreisName) |") }
    #expect(written == lines, "now:\n\(lines.joined(separator: "\n"))")
  }

  @Test func `methods, words of status and steps are those of the tool`() throws {
    let document = try PrivacyDocument.text()
    let words = ProtectionRule.Method.allCases.map(\.rawValue) + Release.CellStatus.allCases.map(\.rawValue)
    for word in words { #expect(document.contains("`\(word)`"), "\(word)") }
    let steps = try PrivacyDocument.rows(below: "| Stufe | Tabellen |").map { $0.split(separator: " ")[1] }
    #expect(steps == BreakdownLayout.Coarseness.allCases.map { "\($0.rawValue)" } + ["keine"])
  }

  private static func line(
    _ kreis: String, _ day: CalendarDate, _ method: ProtectionRule.Method, _ cost: ProtectionCost
  ) -> String {
    let cells = [
      kreis, day.description, "`\(method.rawValue)`", String(cost.cells), String(cost.withheld),
      ProtectionCost.percent(cost.withheld, of: cost.cells), ProtectionCost.mean(cost.deviations),
      cost.deviations.max().map(String.init) ?? "–", cost.step.map(String.init) ?? "keine",
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
