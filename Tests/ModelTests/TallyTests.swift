import Model
import Testing

@Suite struct TallyTests {
  @Test func `All rows are counted and the first five lines kept`() {
    var tally = Tally()
    #expect(tally.count == 0)
    #expect(tally.lines == [])
    for line in 2...9 { tally.add(line: line) }
    #expect(tally.count == 8)
    #expect(tally.lines == [2, 3, 4, 5, 6])
  }

  @Test func `A row of a counted export stands for its persons, but for one line`() {
    var tally = Tally()
    tally.add(line: 4, persons: 120)
    tally.add(line: 7, persons: 0)
    #expect(tally.count == 120)
    #expect(tally.lines == [4, 7])
  }
}
