import Model
import Testing

@Suite struct FigureTests {
  private let kreis = Subject.kreis(name: "Kreis Erfunden")
  private let town = Subject.recipient(name: "Stadt")

  private func counted(_ persons: Int) -> Figure {
    Figure(
      .persons, of: town, value: Ratio(persons),
      from: .counted([CountedCells(file: "a.csv", persons: persons - 1), CountedCells(file: "b.csv", persons: 1)]))
  }

  @Test func `Operations give the value of their derivation`() {
    let seven = Figure.given(.grantedPositions, of: kreis, Ratio(7), key: "stellen")
    let two = Figure.given(.reservedPositions, of: kreis, Ratio(2), key: "vorab")
    #expect(seven == Figure(.grantedPositions, of: kreis, value: Ratio(7), from: .given(key: "stellen")))
    #expect(
      Figure.sum(.persons, of: kreis, [counted(4), counted(5)])
        == Figure(.persons, of: kreis, value: Ratio(9), from: .sum([counted(4), counted(5)])))
    #expect(Figure.sum(.persons, of: kreis, []) == Figure(.persons, of: kreis, value: Ratio(0), from: .sum([])))
    #expect(
      Figure.quotient(.share, of: town, two, by: seven)
        == Figure(.share, of: town, value: Ratio(2, 7), from: .quotient(two, by: seven)))
    #expect(
      Figure.product(.exactPositions, of: town, two, seven)
        == Figure(.exactPositions, of: town, value: Ratio(14), from: .product(two, seven)))
    #expect(
      Figure.difference(.distributedPositions, of: kreis, seven, minus: two)
        == Figure(.distributedPositions, of: kreis, value: Ratio(5), from: .difference(seven, minus: two)))
  }

  @Test func `A figure without its parts keeps the tree down to the counted cells`() {
    let given = Figure.given(.grantedPositions, of: kreis, Ratio(7), key: "stellen")
    let bare = Figure(.persons, of: town, value: Ratio(5), from: .counted([]))
    let trace = AllotmentTrace.minimum(units: 3)
    func tree(_ leaf: Figure) -> Figure {
      let sum = Figure.sum(.persons, of: kreis, [leaf, leaf])
      let share = Figure.quotient(.share, of: town, leaf, by: sum)
      let rest = Figure.difference(.distributedPositions, of: kreis, given, minus: leaf)
      let exact = Figure.product(.exactPositions, of: town, share, rest)
      let units = Figure(.units, of: town, value: Ratio(3), from: .allotted(exact, trace))
      return Figure(.coreGroupPositions, of: town, value: Ratio(2), from: .partRoundedUp(of: units, part: leaf))
    }
    #expect(tree(counted(5)).withoutParts() == tree(bare))
    #expect(tree(counted(5)) != tree(bare))
    #expect(tree(bare).withoutParts() == tree(bare))
    #expect(given.withoutParts() == given)
  }

  @Test func `A municipality is the same under another name, and others are their names`() throws {
    let ags = try #require(AGS("05978028"))
    let old = Subject.municipality(ags, name: "Schwerte, Stadt")
    let new = Subject.municipality(ags, name: "Schwerte, Hansestadt an der Ruhr")
    #expect(old.identity == "05978028")
    #expect(old.identity == new.identity)
    #expect(old != new)
    #expect(new.name == "Schwerte, Hansestadt an der Ruhr")
    #expect(town.identity == "Stadt")
    #expect(town.name == "Stadt")
    #expect(kreis.identity == "Kreis Erfunden")
    #expect(kreis.name == "Kreis Erfunden")
  }
}
