import Compute
import Model
import Testing

@Suite struct FormulaFigureTests {
  private let kreis = Subject.kreis(name: "Kreis Erfunden")

  private func town(_ place: Int) throws -> Subject {
    .municipality(try District.ags(place), name: ["Ahausen, Stadt", "Bedorf, Stadt", "Cestadt, Stadt"][place])
  }

  private func persons(_ place: Int, _ cells: [(String, Int)]) throws -> Figure {
    Figure(
      .persons, of: try town(place), value: Ratio(cells.reduce(0) { $0 + $1.1 }),
      from: .counted(cells.map { CountedCells(file: $0.0, persons: $0.1) }))
  }

  @Test func `The formula, down to the counted cells`() throws {
    // 520, 300 and 180 of 1000 persons times 7 are 3.64, 2.10 and 1.26; in steps of 0.1 the remainder 0.6 goes first.
    let answer = try Stellenanteile(District.question())
    let counted = [
      try persons(0, [("nord.csv", 500), ("sued.csv", 20)]), try persons(1, [("nord.csv", 300)]),
      try persons(2, [("sued.csv", 180)]),
    ]
    let total = Figure(.persons, of: kreis, value: Ratio(1000), from: .sum(counted))
    let seven = Figure(.grantedPositions, of: kreis, value: Ratio(7), from: .given(key: "stellen"))
    let step = Figure(.step, of: kreis, value: Ratio(1, 10), from: .given(key: "koernung"))
    let half = Figure(.coreGroupShare, of: kreis, value: Ratio(1, 2), from: .given(key: "kernzielgruppe.anteil"))
    #expect(answer.totalPersons == total)
    #expect(answer.distributed == seven)
    let traces = [
      AllotmentTrace.remainder(whole: 36, rank: 2, of: 3, left: 1, tied: false),
      .remainder(whole: 21, rank: 3, of: 3, left: 1, tied: false),
      .remainder(whole: 12, rank: 1, of: 3, left: 1, tied: false),
    ]
    for (place, share) in answer.shares.enumerated() {
      let subject = try town(place)
      let part = Figure(
        .share, of: subject, value: [Ratio(13, 25), Ratio(3, 10), Ratio(9, 50)][place],
        from: .quotient(counted[place], by: total))
      let exact = Figure(
        .exactPositions, of: subject, value: [Ratio(91, 25), Ratio(21, 10), Ratio(63, 50)][place],
        from: .product(part, seven))
      let quota = Figure(
        .quota, of: subject, value: [Ratio(182, 5), Ratio(21), Ratio(63, 5)][place], from: .quotient(exact, by: step))
      let units = Figure(
        .units, of: subject, value: Ratio([36, 21, 13][place]), from: .allotted(quota, traces[place]))
      let positions = Figure(
        .positions, of: subject, value: Ratio([36, 21, 13][place], 10), from: .product(units, step))
      let core = Figure(
        .coreGroupPositions, of: subject, value: Ratio([18, 11, 7][place], 10),
        from: .partRoundedUp(of: positions, part: half))
      #expect(share.subject == subject)
      #expect(share.persons == counted[place])
      #expect(share.share == part)
      #expect(share.exact == exact)
      #expect(share.units == units)
      #expect(share.positions == positions)
      #expect(share.coreMinimum == core)
    }
  }

  @Test func `Reserved positions leave first, others take part with their weight`() throws {
    let answer = try Stellenanteile(
      District.question(
        granted: Ratio(10), step: Ratio(1, 2),
        reserved: [.init(recipient: "Leitung", positions: Ratio(1)), .init(recipient: "Büro", positions: Ratio(1, 2))],
        others: [.init(name: "Verein", weight: 700)]))
    let granted = Figure.given(.grantedPositions, of: kreis, Ratio(10), key: "stellen")
    let lead = Figure.given(.reservedPositions, of: .recipient(name: "Leitung"), Ratio(1), key: "vorab")
    let office = Figure.given(.reservedPositions, of: .recipient(name: "Büro"), Ratio(1, 2), key: "vorab")
    let nine = Figure(.distributedPositions, of: kreis, value: Ratio(9), from: .difference(granted, minus: lead))
    #expect(
      answer.distributed
        == Figure(.distributedPositions, of: kreis, value: Ratio(17, 2), from: .difference(nine, minus: office)))
    // 17 units over 520, 300, 180 and 700 of 1700.
    let club = Subject.recipient(name: "Verein")
    #expect(answer.shares.map(\.subject) == [try town(0), try town(1), try town(2), club])
    #expect(answer.shares.map(\.units.value) == [5, 3, 2, 7].map { Ratio($0) })
    #expect(answer.shares.map(\.positions.value) == [Ratio(5, 2), Ratio(3, 2), Ratio(1), Ratio(7, 2)])
    #expect(answer.shares.map(\.coreMinimum.value) == [Ratio(3, 2), Ratio(1), Ratio(1, 2), Ratio(2)])
    #expect(
      answer.shares[3].persons == Figure(.weight, of: club, value: Ratio(700), from: .given(key: "weitere_empfaenger")))
    #expect(answer.totalPersons.value == Ratio(1700))
    #expect(answer.shares[3].exact.value == Ratio(7, 2))
  }

  @Test func `With a minimum the quota is of what is left for the others`() throws {
    let answer = try Stellenanteile(
      District.question([(800, 0), (195, 0), (0, 5)], granted: Ratio(7), step: Ratio(1, 2), minimum: Ratio(1)))
    #expect(answer.shares.map(\.positions.value) == [Ratio(5), Ratio(1), Ratio(1)])
    #expect(answer.allotment.heldByMinimum == [2])
    // Twelve units are left for 995 persons.
    let counted = [try persons(0, [("nord.csv", 800)]), try persons(1, [("nord.csv", 195)])]
    let rest = Figure(.personsAboveMinimum, of: kreis, value: Ratio(995), from: .sum(counted))
    let step = Figure.given(.step, of: kreis, Ratio(1, 2), key: "koernung")
    let total = Figure(.totalUnits, of: kreis, value: Ratio(14), from: .quotient(answer.distributed, by: step))
    let held = Figure.sum(
      .unitsAtMinimum, of: kreis, [.given(.units, of: try town(2), Ratio(2), key: "mindestanteil")])
    let units = Figure(.unitsAboveMinimum, of: kreis, value: Ratio(12), from: .difference(total, minus: held))
    for (place, whole) in [9, 2].enumerated() {
      let subject = try town(place)
      let part = Ratio([800, 195][place], 995)
      let share = Figure(.shareAboveMinimum, of: subject, value: part, from: .quotient(counted[place], by: rest))
      let quota = Figure(.quota, of: subject, value: part * Ratio(12), from: .product(share, units))
      let trace = AllotmentTrace.remainder(whole: whole, rank: place + 1, of: 2, left: 1, tied: false)
      let result = Figure(.units, of: subject, value: Ratio([10, 2][place]), from: .allotted(quota, trace))
      #expect(answer.shares[place].units == result)
    }
    #expect(
      answer.shares[2].units
        == Figure(
          .units, of: try town(2), value: Ratio(2),
          from: .allotted(try persons(2, [("sued.csv", 5)]), .minimum(units: 2))))
    // The formula before rounding still speaks of all persons and all positions.
    #expect(answer.shares[2].exact.value == Ratio(7, 200))
  }

  @Test(arguments: AllotmentMethod.divisorMethods)
  func `Divisor methods start from the persons`(method: AllotmentMethod) throws {
    let answer = try Stellenanteile(District.question(method: method))
    #expect(answer.shares.map(\.units.value) == (method == .dHondt ? [37, 21, 12] : [36, 21, 13]).map { Ratio($0) })
    let divisor = method == .dHondt ? Ratio(14) : Ratio(72, 5)
    for share in answer.shares {
      let rounding: AllotmentTrace.Rounding = method == .dHondt ? .down : .nearest
      #expect(share.units.derivation == .allotted(share.persons, .divisor(divisor, rounding: rounding, tied: false)))
    }
  }
}
