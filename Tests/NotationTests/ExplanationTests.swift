import Model
import Notation
import Testing

/// A derivation put into steps that can be followed with a pocket calculator.
struct ExplanationTests {
  static let neuss = Subject.recipient(name: "Neuss, Stadt")
  static let kreis = Subject.kreis(name: "Rhein-Kreis Neuss")

  static let persons = counted(neuss, ("neuss.csv", 29000), ("kreis.csv", 312))
  static let total = Figure.sum(
    .persons, of: kreis, [persons, counted(.recipient(name: "Übrige"), ("kreis.csv", 36688))])
  static let share = Figure.quotient(.share, of: neuss, persons, by: total)
  static let granted = Figure.given(.grantedPositions, of: kreis, Ratio(7), key: "stellen")
  static let step = Figure.given(.step, of: kreis, Ratio(1, 100), key: "koernung")
  static let exact = Figure.product(.exactPositions, of: neuss, share, granted)
  static let quota = Figure.quotient(.quota, of: neuss, exact, by: step)

  static func counted(_ subject: Subject, _ cells: (String, Int)...) -> Figure {
    let cells = cells.map { CountedCells(file: $0.0, persons: $0.1) }
    let sum = cells.reduce(0) { $0 + $1.persons }
    return Figure(.persons, of: subject, value: Ratio(sum), from: .counted(cells))
  }

  static func positions(_ base: Figure, _ trace: AllotmentTrace, _ units: Int) -> Figure {
    let units = Figure(.units, of: neuss, value: Ratio(units), from: .allotted(base, trace))
    return .product(.positions, of: neuss, units, step)
  }

  @Test func `explains a share step by step, the earliest first and each once`() {
    let positions = Self.positions(Self.quota, .remainder(whole: 310, rank: 1, of: 2, left: 1, tied: false), 311)
    let half = Figure.given(.coreGroupShare, of: Self.kreis, Ratio(1, 2), key: "kernzielgruppe.anteil")
    let core = Figure(
      .coreGroupPositions, of: Self.neuss, value: Ratio(156, 100), from: .partRoundedUp(of: positions, part: half))
    let steps = Explanation.steps(of: positions, core)
    #expect(
      steps.map { [$0.title, $0.calculation, $0.result] } == [
        ["gezählte Personen, Neuss, Stadt", "29.000 aus »neuss.csv« + 312 aus »kreis.csv«", "29.312"],
        ["gezählte Personen, Übrige", "36.688 aus »kreis.csv«", "36.688"],
        ["gezählte Personen, Rhein-Kreis Neuss", "29.312 + 36.688", "66.000"],
        ["Anteil, Neuss, Stadt", "29.312 ÷ 66.000", "0,44412121 (gerundet gezeigt)"],
        ["bewilligte Stellen, Rhein-Kreis Neuss", "Festlegung des Kreises: »stellen«", "7"],
        ["Stellenanteil vor der Rundung, Neuss, Stadt", "0,44412121… × 7", "3,10884848 (gerundet gezeigt)"],
        ["Körnung, Rhein-Kreis Neuss", "Festlegung des Kreises: »koernung«", "0,01"],
        ["Quote in Einheiten, Neuss, Stadt", "3,10884848… ÷ 0,01", "310,88484848 (gerundet gezeigt)"],
        [
          "Einheiten, Neuss, Stadt",
          "310 ganze Einheiten; der Rest 0,88484848 steht auf Rang 1 von 2 um 1 Resteinheit: eine weitere Einheit",
          "311",
        ],
        ["Stellenanteil, Neuss, Stadt", "311 × 0,01", "3,11"],
        [
          "Mindestanteil der Kernzielgruppe, Rhein-Kreis Neuss", "Festlegung des Kreises: »kernzielgruppe.anteil«",
          "0,5",
        ],
        ["davon mindestens für die Kernzielgruppe, Neuss, Stadt", "3,11 × 0,5, aufgerundet auf die Körnung", "1,56"],
      ])
  }

  @Test func `counted cells that may not be shown stay unnamed`() {
    let steps = Explanation.steps(of: Self.total.withoutParts())
    #expect(
      steps.map(\.calculation) == [
        "gezählt im Ausländerzentralregister", "gezählt im Ausländerzentralregister", "29.312 + 36.688",
      ])
  }

  @Test(arguments: [
    (
      quota, AllotmentTrace.remainder(whole: 310, rank: 2, of: 8, left: 1, tied: true), 310,
      "Quote 310,88484848…: 310 ganze Einheiten; der Rest 0,88484848 steht auf Rang 2 von 8 um 1 Resteinheit: keine weitere "
        + "Einheit (Gleichstand, nach größerem Gewicht und kleinerem Schlüssel entschieden) → 310 Einheiten"
    ),
    (
      Figure.given(.quota, of: neuss, Ratio(4, 3), key: "x"),
      .remainder(whole: 1, rank: 1, of: 3, left: 2, tied: false), 2,
      "Quote 4/3: 1 ganze Einheit; der Rest 0,33333333 steht auf Rang 1 von 3 um 2 Resteinheiten: eine weitere Einheit → "
        + "2 Einheiten"
    ),
    (
      persons, .divisor(Ratio(94), rounding: .nearest, tied: false), 312,
      "29.312 ÷ 94 = 311,82978723, auf die nächste ganze Zahl gerundet → 312 Einheiten"
    ),
    (
      persons, .divisor(Ratio(943_456_789, 10_000_000), rounding: .down, tied: false), 310,
      "29.312 ÷ 94,3456789 = 310,68725502, abgerundet → 310 Einheiten"
    ),
    (persons, .minimum(units: 1), 1, "Mindestanteil: 1 Einheit → 1 Einheit"),
    (persons, .minimum(units: 20), 20, "Mindestanteil: 20 Einheiten → 20 Einheiten"),
  ])
  func `tells in a line what the method did`(_ base: Figure, _ trace: AllotmentTrace, _ units: Int, _ text: String) {
    #expect(Explanation.distribution(Self.positions(base, trace, units)) == text)
  }

  @Test func `a difference has a true minus and both its parts`() {
    let before = Figure(.previousPositions, of: Self.neuss, value: Ratio(13, 4), from: .given(key: "x"))
    let now = Figure(.positions, of: Self.neuss, value: Ratio(3), from: .given(key: "y"))
    let steps = Explanation.steps(of: .difference(.difference, of: Self.neuss, now, minus: before))
    #expect(
      steps.last.map { [$0.title, $0.calculation, $0.result] } == ["Veränderung, Neuss, Stadt", "3 − 3,25", "−0,25"])
  }
}
