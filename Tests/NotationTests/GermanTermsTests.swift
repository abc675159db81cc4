import Model
import Notation
import Testing

/// The German words of the house, and how lists of them are joined.
struct GermanTermsTests {
  @Test func `every word is there and means one thing`() {
    let exclusions = StatusGroup.allCases.map(RowAccount.Exclusion.statusGroup) + [.german, .decidedDuplicate]
    for words in [
      Severity.allCases.map(GermanTerms.name), StatusGroup.allCases.map(GermanTerms.name),
      exclusions.map(GermanTerms.name), Decision.Rule.allCases.map(GermanTerms.name),
      AllotmentMethod.allCases.map(GermanTerms.name), Self.quantities.map(GermanTerms.name),
    ] {
      #expect(words.allSatisfy { !$0.isEmpty })
      #expect(Set(words).count == words.count)
    }
  }

  // »positions« and »exactPositions« differ by their rounding alone, so a list of all is worth its lines.
  private static let quantities: [Quantity] = [
    .persons, .weight, .share, .exactPositions, .quota, .units, .positions, .coreGroupPositions, .previousPositions,
    .difference, .grantedPositions, .reservedPositions, .distributedPositions, .step, .totalUnits, .coreGroupShare,
    .unitsAtMinimum, .unitsAboveMinimum, .personsAboveMinimum, .shareAboveMinimum,
  ]

  @Test(arguments: [([], ""), (["A"], "A"), (["A", "B"], "A und B"), (["A", "B", "C"], "A, B und C")])
  func `joins a list`(_ items: [String], _ text: String) { #expect(GermanTerms.list(items) == text) }

  @Test(arguments: [(0, "0 Personen"), (1, "1 Person"), (2, "2 Personen"), (66012, "66.012 Personen")])
  func `counts persons`(_ count: Int, _ text: String) { #expect(GermanTerms.persons(count) == text) }

  @Test(arguments: [
    ([], 0, ""), ([7], 1, "Zeile 7"), ([12345], 1, "Zeile 12345"), ([7, 9], 2, "Zeilen 7 und 9"),
    ([7, 9, 12], 3, "Zeilen 7, 9 und 12"), ([1, 2, 3, 4, 5], 5, "Zeilen 1, 2, 3, 4 und 5"),
    ([1, 2, 3, 4, 5], 6, "Zeilen 1, 2, 3, 4, 5 …"),
    // Lines of a counted export stand for many persons.
    ([7], 1200, "Zeile 7"), ([7, 9], 1200, "Zeilen 7 und 9"),
  ])
  func `names lines`(_ lines: [Int], _ count: Int, _ text: String) {
    #expect(GermanTerms.lines(lines, of: count) == text)
  }

  @Test(arguments: [
    ("", ""), (" ", ""), ("a", "a"), (" a ", "a"), ("\u{A0}05162024\u{2003}", "05162024"), ("\t\r\na b\n", "a b"),
    ("ä ", "ä"),
    (" \u{301}a", "\u{301}a"), ("a\u{200B}", "a\u{200B}"), ("x y", "x y"),
  ])
  func `trims white space of every kind`(_ text: String, _ trimmed: String) {
    #expect(Array(text.trimmed.unicodeScalars) == Array(trimmed.unicodeScalars))
    #expect(Array("-\(text)-".dropFirst().dropLast().trimmed.unicodeScalars) == Array(trimmed.unicodeScalars))
  }
}
