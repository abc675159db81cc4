import Compute
import Model
import TestSupport
import Testing

@testable import Protect

@Suite struct ProtectedCountsTests {
  private static func lot(_ text: String) -> UInt32 {
    text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `nobody learns a number of three hundred tables`(_ method: ProtectionRule.Method) throws {
    var silent = 0
    try cases(300) { random, seed in
      let population = Population(
        [Int.random(in: 2...4, using: &random), 2], &random, from: [0...0, 0...2, 1...2, 1...9, 3...40])
      let rows = (0..<population.sizes[0]).map { row -> [Int?] in
        let pair = Array(population.counts[(row * 2)..<(row * 2 + 2)])
        return [pair[0] + pair[1]] + pair
      }
      let table = CountTable(rows: rows)
      let counts = try table.protected(try table.everything(), method, key: Self.lot)
      if counts.shown.values.allSatisfy({ $0.number == nil }) { silent += 1 }
      let publication = try publication(of: table, counts, population, method)
      // Nobody believes in a small town of a million, which trying would have to.
      var bounded = publication
      for (cell, truth) in publication.truth.enumerated() where publication.statements[cell] == .hidden {
        bounded.statements[cell] = .within(0...(truth + 60))
      }
      var attacker = NaiveAttacker(bounded)
      for (cell, statement) in publication.statements.enumerated() {
        if case .exact = statement { continue }
        let requirement = statement == .hidden ? PatternSearch.usual : Requirement(values: 3)
        let isSafe = attacker.isSafe(cell, requirement)
        #expect(isSafe, "\(seed), \(publication.cells[cell])")
      }
    }
    #expect(silent < 60)
  }

  private func publication(
    of table: CountTable, _ counts: ProtectedCounts, _ population: Population, _ method: ProtectionRule.Method
  ) throws -> Publication {
    var publication = Publication(population, population.table(over: 0, 1))
    for (place, cell) in publication.cells.enumerated() {
      let municipality = cell.extents[0] == population.all(of: 0) ? nil : cell.extents[0][0]
      let group = cell.extents[1] == population.all(of: 1) ? 0 : cell.extents[1][0] + 1
      let number = counts.shown[try table.selection(group, municipality)]?.number
      publication.statements[place] = number.map { Self.statement($0, method) } ?? .hidden
    }
    return publication
  }

  private static func statement(_ number: Int, _ method: ProtectionRule.Method) -> Statement {
    switch method {
    case .suppression: .exact(number)
    case .rounding: .within(max(0, number - 2)...(number + 2))
    case .cellKey: .within(CellKeys.range(of: number))
    }
  }

  @Test func `a part that leaves too few others is withheld`() throws {
    let table = CountTable(rows: [[20, 18, 2], [30, 15, 15]])
    let counts = try table.protected([table.selection(0, 0), table.selection(1, 0)])
    #expect(try counts.text(table.selection(1, 0)) == "gesperrt")
  }

  @Test func `two groups never leave a third one of two persons`() throws {
    let table = CountTable(groups: ["a", "b", "c"], rows: [[20, 9, 9, 2], [30, 10, 10, 10]])
    let selections = try (0..<3).map { try table.selection($0, 0) }
    let counts = try table.protected(selections)
    #expect(selections.contains { counts.text($0) == "gesperrt" })
  }

  @Test func `overlapping groups stay parts of the whole`() throws {
    let table = CountTable(areSubsets: true, rows: [[20, 19, 15], [3, 1, 3]])
    let counts = try table.protected(try (0...2).flatMap { [try table.selection($0, 0), try table.selection($0, 1)] })
    let first = try (0...2).map { counts.text(try table.selection($0, 0)) }
    // 20 and 19 together would say that one person is left, 3 and less leave four numbers.
    #expect(first != ["20", "19", "15"])
    #expect(first[0] == "gesperrt" || first[1] == "gesperrt")
    #expect(try counts.text(table.selection(0, 1)) == "gesperrt")
  }

  @Test func `a measure that is a part of another is protected with it`() throws {
    let table = CountTable(groups: [], rows: [[20], [40]], measures: [("Geprüfte", [19, 20])])
    let selections = try [table.selection(0, 0), table.selection(0, 0, measure: 1)]
    let counts = try table.protected(selections)
    #expect(
      Set(selections.map(counts.text)) == ["gesperrt", "20"] || Set(selections.map(counts.text)) == ["gesperrt", "19"])
  }

  @Test func `a row of the Kreis does not give away the one municipality that the office hides`() throws {
    let table = CountTable(rows: [[9, 4, 5], [nil, nil, nil], [8, 1, 7]], own: [19, 6, 13])
    let selections = try [table.selection(0, 0), table.selection(0, 2), table.selection(0, -1)]
    #expect(try selections.contains { try table.protected(selections).text($0) == "gesperrt" })
  }

  @Test func `what an old edition showed is known even if nobody asks for it now`() throws {
    let table = CountTable(groups: ["a", "b", "c"], rows: [[20, 9, 9, 2], [30, 10, 10, 10]])
    let old = try table.protected([table.selection(0, 0), table.selection(1, 0)])
    let new = try table.protected([table.selection(2, 0)], former: old.said)
    #expect(try old.text(table.selection(0, 0)) == "20")
    #expect(try old.text(table.selection(1, 0)) == "9")
    #expect(try new.text(table.selection(2, 0)) == "gesperrt")
  }

  @Test func `a revision withholds what the edition before withheld`() throws {
    let old = CountTable(rows: [[1, 0, 1], [7, 3, 4], [9, 4, 5], [12, 6, 6]])
    let all = try (0..<4).map { try old.selection(0, $0) } + [old.selection(0)]
    let before = try old.protected(all)
    let withheld = all.filter { before.text($0) == "gesperrt" }
    var new = old
    for row in 1..<4 where !withheld.contains(all[row]) { new.rows[row] = [200, 100, 100] }
    let after = try new.protected(all, former: before.said)
    #expect(withheld.count == 2)
    #expect(withheld.allSatisfy { after.text($0) == "gesperrt" })
  }

  @Test func `the same edition made again is the same`() throws {
    let table = CountTable(rows: [[20, 18, 2], [30, 15, 15], [7, 6, 1]])
    for method in ProtectionRule.Method.allCases {
      let first = try table.protected(try table.everything(), method, key: Self.lot)
      let second = try table.protected(try table.everything(), method, former: first.said, key: Self.lot)
      #expect(first.said == second.said)
    }
  }

  @Test func `after a change of the method no more is said than before`() throws {
    let table = CountTable(rows: [[20, 10, 10], [30, 15, 15], [7, 6, 1]])
    let rounded = try table.protected(try table.everything(), .rounding)
    let exact = try table.protected(try table.everything(), former: rounded.said)
    #expect(try exact.text(table.selection(2, 2)) == "gesperrt")
    #expect(try exact.text(table.selection(1, 1)) == "15")
  }

  @Test func `the record of what was said can be read back`() throws {
    let table = CountTable(rows: [[20, 18, 2], [30, 15, 15], [7, 6, 1]])
    let said = try table.protected(try table.everything()).said
    #expect(said.compactMap { SaidCell($0.description) } == said)
    #expect(said.contains { $0.range == nil })
    #expect(["", "a\tb\t3\t2", "a\tb\tc", "a\tb\t1"].map { SaidCell($0) == nil } == [true, true, true, true])
  }
}
