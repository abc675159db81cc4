import Testing

@testable import Protect

@Suite struct PatternSearchTests {
  /// The numbers hidden in a table of three columns with margins, row by row; nil where nothing protects them.
  private func hidden(_ counts: Int...) -> [[Int]]? {
    let population = Population([counts.count / 3, 3], counts)
    let publication = Publication(population, population.table(over: 0, 1))
    guard let pattern = publication.search.pattern() else { return nil }
    // A total is no single category.
    return pattern.sorted().map { publication.cells[$0].extents.map { $0.count == 1 ? $0[0] : -1 } }
  }

  @Test func `where all numbers are large none is hidden`() {
    #expect(hidden(3, 5, 9, 6, 7, 8, 9, 8, 7) == [])
  }

  @Test func `no number stands alone in its line, and the least persons are lost`() {
    #expect(hidden(1, 5, 9, 6, 7, 8, 9, 8, 7) == [[0, 0], [0, 1], [1, 0], [1, 1]])
  }

  @Test func `zeros are no partners`() {
    #expect(hidden(1, 0, 9, 6, 7, 8, 9, 8, 7) == [[0, 0], [0, 2], [1, 0], [1, 2]])
  }

  @Test func `two singletons do not protect each other`() {
    #expect(hidden(1, 1, 9, 8, 7, 6, 9, 9, 9) == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
  }

  @Test func `without a partner there is no pattern`() {
    #expect(hidden(1, 0, 1) == nil)
  }

  @Test func `without permission to hide a partner there is no pattern`() {
    let population = Population([3], [1, 8, 9])
    let search = Publication(population, population.table(over: 0)).search
    let strict = PatternSearch(
      view: search.view, statements: search.statements, required: search.required,
      requiredIfHidden: search.requiredIfHidden, forced: search.forced, candidates: [])
    #expect(search.pattern() == [0, 2])
    #expect(strict.pattern() == nil)
  }

  @Test func `a rounding that an exact sum undoes is mended by hiding one number`() {
    let population = Population([2], [12, 12])
    let search = PatternSearch(
      view: Publication(population, population.table(over: 0)).view,
      statements: [.within(8...12), .exact(24), .within(8...12)],
      required: [PatternSearch.usual, nil, PatternSearch.usual],
      requiredIfHidden: PatternSearch.usual, forced: [],
      candidates: [0, 1, 2])
    #expect(search.weaknesses([]).map(\.cell) == [0, 2])
    #expect(search.pattern() == [0])
    #expect(search.weaknesses([0]) == [])
  }
}
