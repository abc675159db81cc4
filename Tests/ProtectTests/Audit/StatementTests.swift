import Testing

@testable import Protect

@Suite struct StatementTests {
  @Test(arguments: [
    (Statement.exact(4), Statement.exact(4), Statement.exact(4)),
    (.exact(4), .hidden, .exact(4)),
    (.exact(4), .within(3...7), .exact(4)),
    (.within(3...7), .within(7...12), .exact(7)),
    (.within(3...7), .within(5...12), .within(5...7)),
    (.within(3...7), .hidden, .within(3...7)),
    (.hidden, .hidden, .hidden),
  ])
  func `who reads two statements knows both`(_ one: Statement, _ other: Statement, _ both: Statement) {
    #expect(one.narrowed(by: other) == both)
    #expect(other.narrowed(by: one) == both)
  }

  @Test(arguments: [
    (Statement.exact(4), Statement.exact(5)), (.within(0...2), .within(3...7)), (.exact(8), .within(3...7)),
  ])
  func `statements that contradict each other say nothing together`(_ one: Statement, _ other: Statement) {
    #expect(one.narrowed(by: other) == nil)
    #expect(other.narrowed(by: one) == nil)
  }
}
