import Compute
import Model
import Testing

@Suite struct ReconciliationTests {
  private func exports() throws -> [CountedExport] {
    [
      try District.export(
        "nord.csv", sender: 0,
        [
          (District.place(0, 0, .limited), 50), (District.place(1, 0, .limited, .below), 3),
          (District.place(0, 1, .applied, .unknown), 2), (District.place(0, 0, nil), 9),
          (District.place(2, 0, StatusGroup.untitled), 7),
        ]),
      try District.export(
        "sued.csv", sender: 1,
        [
          (District.place(1, 1, .unlimited, .above), 40), (District.place(2, 1, .tolerated, .maybeBelow), 6),
          (District.place(2, 1, .permitted, .maybeAbove), 5), (District.place(0, 1, .exempt, .within), 1),
          (District.place(2, 1, .freeMovement, .below), 4), (District.place(2, 0, .limited, .unknown), 8),
        ]),
    ]
  }

  @Test func `Counted persons by the office in their row and by residence`() throws {
    let reconciliation = Reconciliation(try exports(), kreis: try District.kreis(), counting: District.usual)
    #expect(reconciliation.persons == [[50, 3, 8], [3, 40, 15]])
    #expect(reconciliation.outside == [11, 3])
  }

  @Test func `Nothing was sent`() throws {
    let reconciliation = Reconciliation([], kreis: try District.kreis(), counting: District.usual)
    #expect(reconciliation.persons == [[0, 0, 0], [0, 0, 0]])
    #expect(reconciliation.outside == [0, 0])
  }

  @Test func `The Kernzielgruppe has bounds where birth dates leave it open, and minors stand beside`() throws {
    let size = CoreGroupSize(try exports(), ages: 18...35, counting: District.usual)
    #expect(size.atLeast == 51)
    #expect(size.unknown == 10)
    #expect(size.atMost == 51 + 6 + 5 + 10)
    #expect(size.minorsAtLeast == 7)
    #expect(size.minorsAtMost - size.minorsAtLeast - 10 >= 0)
    let all = CoreGroupSize(try exports(), ages: 18...35, counting: CountingRule(groups: Set(StatusGroup.allCases)))
    #expect(all.atLeast == 58)
  }
}
