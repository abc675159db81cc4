import Compute
import Model
import TestSupport
import Testing

@Suite struct CountingRuleTests {
  private func export() throws -> CountedExport {
    try District.export(
      "nord.csv", sender: 0,
      [
        (District.place(0, 0, .limited), 70), (District.place(0, 0, .tolerated, .unknown), 5),
        (District.place(0, 0, StatusGroup.untitled), 3), (District.place(0, 1, nil), 2),
        (District.place(1, 0, .freeMovement, .above), 11), (District.place(2, 1, StatusGroup.untitled, .below), 1),
      ],
      rejected: [.azrTitleUnknown: 4, .fileRagged: 1])
  }

  @Test func `Every group that is named counts, and nobody else`() throws {
    let export = try export()
    #expect((0..<3).map { District.usual.persons(in: export, municipality: $0) } == [75, 11, 0])
    let all = CountingRule(groups: Set(StatusGroup.allCases))
    #expect((0..<3).map { all.persons(in: export, municipality: $0) } == [78, 11, 1])
    let tolerated = CountingRule(groups: [.tolerated])
    #expect((0..<3).map { tolerated.persons(in: export, municipality: $0) } == [5, 0, 0])
    let nobody = CountingRule(groups: [])
    #expect((0..<3).map { nobody.persons(in: export, municipality: $0) } == [0, 0, 0])
  }

  @Test func `The account names where everybody went, and closes`() throws {
    var export = try export()
    for _ in 0..<2 { export.takeOut(duplicateAt: District.place(0, 0, .limited)) }
    var expected = RowAccount(file: "nord.csv")
    expected.read = 97
    expected.counted = 84
    expected.excluded = [.statusGroup(.untitled): 4, .german: 2, .decidedDuplicate: 2]
    expected.rejected = [.azrTitleUnknown: 4, .fileRagged: 1]
    #expect(District.usual.account(of: export) == expected)
    #expect(expected.closes)
  }

  @Test func `Groups without persons and matters that did not arise are not named`() throws {
    let export = try District.export("sued.csv", sender: 1, [(District.place(1, 1, .limited), 9)])
    var expected = RowAccount(file: "sued.csv")
    expected.read = 9
    expected.counted = 9
    #expect(District.usual.account(of: export) == expected)
  }

  @Test func `Every account closes, whatever counts`() throws {
    try cases(300) { random, seed in
      let persons = (0..<30).map { _ in
        let status = ([nil] + StatusGroup.allCases.map(Optional.some))[Int.random(in: 0..<9, using: &random)]
        return (
          District.place(Int.random(in: 0..<3, using: &random), Int.random(in: 0..<2, using: &random), status),
          Int.random(in: 0...50, using: &random)
        )
      }
      let export = try District.export("a.csv", sender: nil, persons, rejected: [.azrBirthInvalid: 3])
      let groups = Set(StatusGroup.allCases.filter { _ in Bool.random(using: &random) })
      let account = CountingRule(groups: groups).account(of: export)
      #expect(account.closes, seed)
      let byPlace = (0..<3).map { CountingRule(groups: groups).persons(in: export, municipality: $0) }
      #expect(account.counted == byPlace.reduce(0, +), seed)
    }
  }
}
