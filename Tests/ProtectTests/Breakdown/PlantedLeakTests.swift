import Model
import Testing

@testable import Protect

/// Leaks put in on purpose: what the audit does against them, and what would be read without it.
struct PlantedLeakTests {
  // Two persons with a Duldung in the first municipality.
  static let few = [[100, 2, 40], [50, 30, 20], [60, 25, 30]]
  // 10 and 10 of 16 in the first municipality: only 8 and 8 fit.
  static let edge = [[8, 8, 0], [50, 30, 20], [60, 25, 30]]

  @Test func `a margin gives a withheld number away, so others are withheld with it`() throws {
    let breakdown = ProtectedBreakdown(try Breakdowns.evidence(.suppression, Self.few))
    let (attempt, view) = (try #require(breakdown.attempt), try #require(breakdown.view))
    let cell = try #require(breakdown.place(0, .tolerated))
    #expect(attempt.primary == [cell])
    #expect(view.bounds(breakdown.statements(withholding: attempt.primary))[cell] == 2...2)
    #expect(breakdown.withheld.isStrictSuperset(of: attempt.primary))
    let bounds = view.bounds(breakdown.statements(withholding: breakdown.withheld))
    for place in breakdown.withheld {
      #expect(bounds[place].count >= 5 && bounds[place].upperBound >= 3, "\(view.cells[place]): \(bounds[place])")
    }
  }

  @Test func `an exact total undoes the rounding of its parts, so one of them is withheld`() throws {
    let breakdown = ProtectedBreakdown(try Breakdowns.evidence(.rounding, Self.edge))
    let view = try #require(breakdown.view)
    let parts = try [StatusGroup.limited, .tolerated].map { try #require(breakdown.place(0, $0)) }
    let open = view.bounds(breakdown.statements(withholding: []))
    #expect(parts.map { open[$0] } == [8...8, 8...8])
    let bounds = view.bounds(breakdown.statements(withholding: breakdown.withheld))
    for place in view.cells.indices where breakdown.cells?.isPopulation(place) == false {
      #expect(bounds[place].count >= 3, "\(view.cells[place]): \(bounds[place])")
    }
    #expect(!breakdown.withheld.isEmpty)
  }

  @Test func `an exact small number beside protected ones is found`() throws {
    let breakdown = ProtectedBreakdown(try Breakdowns.evidence(.rounding, Self.few))
    let view = try #require(breakdown.view)
    let cell = try #require(breakdown.place(0, .tolerated))
    let needed = view.cells.indices.map { place in
      breakdown.cells?.isPopulation(place) == false ? Requirement(values: 3) : nil
    }
    func weak(_ statements: [Statement]) -> [Int] {
      PatternSearch(
        view: view, statements: statements, required: needed,
        requiredIfHidden: PatternSearch.usual,
        forced: [], candidates: []
      ).weaknesses([]).map(\.cell)
    }
    var statements = breakdown.statements(withholding: breakdown.withheld)
    #expect(weak(statements) == [])
    statements[cell] = .exact(2)
    #expect(weak(statements).contains(cell))
  }

  @Test(arguments: ProtectionRule.Method.allCases.filter { $0 != .cellKey })
  func `the public table shows nothing that is withheld, and not why`(_ method: ProtectionRule.Method) throws {
    let breakdown = ProtectedBreakdown(try Breakdowns.evidence(method, Self.few))
    let (everyone, owner) = (Gate.breakdown(breakdown, for: .everyone), Gate.breakdown(breakdown, for: .owner))
    let (shown, own) = (everyone.tables.flatMap { $0.cells.joined() }, owner.tables.flatMap { $0.cells.joined() })
    #expect(!shown.isEmpty && shown.count == own.count)
    for (cell, truth) in zip(shown, own) {
      #expect((cell.persons == nil) == (cell.status == .withheld) && cell.treatment == nil)
      #expect(truth.persons != nil && truth.treatment != nil && truth.status == .open)
      #expect((cell.status == .withheld) == [.primary, .secondary].contains(truth.treatment))
    }
    #expect(own.contains { $0.treatment == .primary } == (method == .suppression))
  }
}
