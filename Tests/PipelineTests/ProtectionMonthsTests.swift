import Foundation
import Model
import Testing

@testable import Pipeline
@testable import Protect

/// The second table of data/DATENSCHUTZ.md, made anew by `.ci/months`.
struct ProtectionMonthsTests {
  private static let isWanted = ProcessInfo.processInfo.environment["STELLWERK_MONTHS"] != nil

  @Test(.enabled(if: isWanted)) func `two years of monthly reports cost what the document says`() throws {
    let months = try ProtectionMonths()
    let lines = try ProtectionRule.Method.allCases.map { method in Self.line(method, try months.costs(method)) }
    for line in lines { print(line) }
    #expect(try PrivacyDocument.rows(of: "monate") == lines)
  }

  // A month without tables has no cells; the means are over the others.
  private static func line(_ method: ProtectionRule.Method, _ costs: [ProtectionCost]) -> String {
    let steps = BreakdownLayout.Coarseness.allCases.map { $0.rawValue }
    let shown = costs.filter { $0.step != nil }
    let cells = shown.reduce(0) { $0 + $1.cells }
    let columns =
      ["`\(method.rawValue)`"] + steps.map { step in String(costs.count { $0.step == step }) }
      + [
        String(costs.count { $0.step == nil }), String(costs.count(where: \.isRefused)),
        String(costs.count { $0.silenced > 0 }), String(costs.reduce(0) { $0 + $1.silenced }),
        ProtectionCost.percent(shown.reduce(0) { $0 + $1.withheld }, of: cells),
        ProtectionCost.mean(shown.flatMap(\.deviations)),
      ]
    return "| " + columns.joined(separator: " | ") + " |"
  }
}
