import Testing

/// The published figures against a count and a distribution made here, from the rows and by other code.
struct ResultTests {
  @Test func theFixtureSurvivesBeingTakenApart() throws {
    for office in Office.allCases {
      #expect(try Fixture.export(office).bytes == Fixture.data().files[office.path])
    }
  }

  @Test func personsAndPositionsEqualAnIndependentCount() throws {
    let workspace = try Workspace()
    let edition = try Edition(workspace.publish())
    var persons: [String: Int] = [:]
    for office in Office.allCases {
      let export = try workspace.export(office)
      for row in export.rows.indices.filter(export.isCounted) { persons[export[row, .municipality], default: 0] += 1 }
    }
    let keys = persons.keys.sorted()
    #expect(edition.table.column("ags") == keys)
    #expect(edition.table.column("personen") == keys.map { String(persons[$0] ?? 0) })
    #expect(
      edition.table.column("stellenanteil").map(millionths)
        == largestRemainders(keys.map { persons[$0] ?? 0 }, units: 700).map { $0 * 10_000 })
    #expect(edition.table.column("stellenanteil").compactMap(millionths).reduce(0, +) == 7_000_000)
  }

  // Hare/Niemeyer with remainders as whole numbers over the same denominator.
  private func largestRemainders(_ weights: [Int], units: Int) -> [Int] {
    let total = weights.reduce(0, +)
    var shares = weights.map { $0 * units / total }
    let order = weights.indices.sorted { weights[$0] * units % total > weights[$1] * units % total }
    for index in order.prefix(units - shares.reduce(0, +)) { shares[index] += 1 }
    return shares
  }
}
