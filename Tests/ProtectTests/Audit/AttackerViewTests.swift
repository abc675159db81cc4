import Testing

@testable import Protect

@Suite struct AttackerViewTests {
  /// Three categories with their total: 0, 2 and 3 are the categories, 1 is the total.
  private static func row(_ counts: Int..., hiding hidden: Int...) -> Publication {
    let population = Population([counts.count], counts)
    var publication = Publication(population, population.table(over: 0))
    for place in hidden { publication.statements[place] = .hidden }
    return publication
  }

  private func weaknesses(_ publication: Publication, of cell: Int, releasable: Set<Int>) -> [Weakness] {
    publication.view.weaknesses(
      publication.statements, publication.cells.indices.map { $0 == cell ? PatternSearch.usual : nil },
      isReleasable: publication.cells.indices.map(releasable.contains))
  }

  @Test func `a margin gives away the only hidden number of its line`() {
    let row = Self.row(3, 7, 9, hiding: 0)
    #expect(row.view.bounds(row.statements) == [3...3, 19...19, 7...7, 9...9])
    #expect(weaknesses(row, of: 0, releasable: [2, 3]) == [Weakness(cell: 0, remedies: [[2, 3]])])
    #expect(weaknesses(row, of: 0, releasable: [1, 2, 3]) == [Weakness(cell: 0, remedies: [[1, 2, 3]])])
  }

  @Test func `where nothing may be hidden nothing helps`() {
    #expect(weaknesses(Self.row(3, 7, 9, hiding: 0), of: 0, releasable: []) == [Weakness(cell: 0, remedies: [[]])])
  }

  @Test func `two numbers hide each other if they are large enough together`() {
    let (few, enough) = (Self.row(1, 2, 9, hiding: 0, 2), Self.row(1, 3, 9, hiding: 0, 2))
    #expect(few.view.bounds(few.statements) == [0...3, 12...12, 0...3, 9...9])
    #expect(weaknesses(few, of: 0, releasable: [3]) == [Weakness(cell: 0, remedies: [[3]])])
    #expect(weaknesses(enough, of: 0, releasable: [3]) == [])
  }

  @Test func `five numbers below the threshold are not enough`() {
    var row = Self.row(1, 9, 9, hiding: 0, 2)
    row.statements[2] = .within(8...12)
    #expect(row.view.bounds(row.statements) == [0...2, 19...19, 8...10, 9...9])
    #expect(weaknesses(row, of: 0, releasable: [3]) == [Weakness(cell: 0, remedies: [[3], [3]])])
  }

  @Test func `an exact sum at the edge undoes the rounding of its parts`() {
    let population = Population([2], [12, 12])
    var publication = Publication(population, population.table(over: 0))
    publication.statements = [.within(8...12), .exact(24), .within(8...12)]
    #expect(publication.view.bounds(publication.statements) == [12...12, 24...24, 12...12])
    #expect(weaknesses(publication, of: 0, releasable: [1, 2]) == [Weakness(cell: 0, remedies: [[1, 2]])])
  }

  @Test func `where nothing is known nothing is bounded`() {
    let row = Self.row(3, 7, hiding: 0, 1, 2)
    #expect(row.view.bounds(row.statements) == [ClosedRange<Int>](repeating: 0...Statement.unlimited, count: 3))
  }

  @Test func `a cell that is published twice is one cell`() {
    let population = Population([3], [3, 7, 9])
    let once = population.table(over: 0)
    let twice = AttackerView(once + once.reversed(), count: population.count)
    #expect(twice.cells == once.sorted())
    #expect(twice.truth == [3, 19, 7, 9])
  }

  @Test func `tables too large for a cross-tabulation are added up along rows and columns`() {
    let population = Population([13, 13, 12], [Int](repeating: 1, count: 13 * 13 * 12))
    var publication = Publication(population, population.table(over: 0, 1), population.table(over: 0, 2))
    let square = [[[0], [0]], [[0], [1]], [[1], [0]], [[1], [1]]]
    let hidden = square.compactMap { publication.place($0[0], $0[1], population.all(of: 2)) }
    for place in hidden { publication.statements[place] = .hidden }
    let view = publication.view
    #expect(!view.hasCrossTabulation)
    let bounds = view.bounds(publication.statements)
    #expect(hidden.map { bounds[$0] } == [0...24, 0...24, 0...24, 0...24])
    #expect(bounds.count { $0.count > 1 } == 4)
  }
}
