import Model
import Testing

@testable import Normalise

/// How counted exports write age groups.
struct AgeGroupMeaningTests {
  @Test(arguments: [
    ("unter 18", 0, 17), ("unter 18 Jahre", 0, 17), ("Unter 18 Jahren", 0, 17), ("< 18", 0, 17), ("<18", 0, 17),
    ("bis unter 18", 0, 17), ("jünger als 18", 0, 17), ("weniger als 18 Jahre", 0, 17), ("bis 17", 0, 17),
    ("bis einschließlich 17 Jahre", 0, 17), ("17 und jünger", 0, 17), ("höchstens 17", 0, 17), ("<= 17", 0, 17),
    ("unter 1 Jahr", 0, 0), ("18 bis 35", 18, 35), ("18 BIS 35 JAHRE", 18, 35), ("18-35", 18, 35),
    ("18 - 35 J.", 18, 35), ("18–35", 18, 35), ("von 18 bis 35 Jahren", 18, 35), ("ab 18 bis 35", 18, 35),
    ("18 bis unter 27", 18, 26), ("18 bis < 27 Jahre", 18, 26), ("18-<27", 18, 26), ("0-5", 0, 5), ("00-05", 0, 5),
    ("0 bis unter 6", 0, 5), ("über 17 bis 35", 18, 35), ("über 17 bis unter 27", 18, 26), (" 36\u{A0}bis 64 ", 36, 64),
  ])
  func `understands an age group with two ends`(_ text: String, _ youngest: Int, _ oldest: Int) {
    #expect(meaning(text) == .code(AgeScale.standard.code(youngest: youngest, oldest: oldest)))
  }

  @Test(arguments: [
    ("über 35", 36), ("über 35 Jahre", 36), ("u\u{308}ber 35", 36), ("> 35", 36), ("älter als 35", 36),
    ("mehr als 35 Jahre", 36), ("65 und älter", 65), ("65 Jahre und älter", 65), ("65 u. ä.", 65), ("65 und mehr", 65),
    ("65+", 65), ("65 +", 65), ("ab 65", 65), ("ab 65 Jahren", 65), ("mindestens 65", 65), (">=65", 65), ("≥ 65", 65),
  ])
  func `understands an age group without an end`(_ text: String, _ youngest: Int) {
    #expect(meaning(text) == .code(AgeScale.standard.code(youngest: youngest, oldest: nil)))
  }

  @Test func `a group that lies across the bands stands for all that it touches`() {
    let texts = ["unter 18", "18 bis 35", "über 35", "15 bis 20", "18 bis 25", "30-69", "bis 3", "70 und älter"]
    #expect(
      texts.map { if case .code(let code) = meaning($0) { ages(.standard, code) } else { $0 } } == [
        "0–17", "18–35", "36–", "12–26", "18–26", "27–", "0–5", "65–",
      ])
  }

  @Test(arguments: [
    "", " ", "unbekannt", "Alter unbekannt", "UNBEKANNT", "ohne Angabe", "keine Angabe", "k. A.", "k.A.",
  ])
  func `an age that nobody knows is no mistake`(_ text: String) {
    #expect(meaning(text) == .code(AgeScale.unknown))
  }

  @Test(arguments: [
    "3", "17 Jahre", "AG 3", "18 35", "18.35", "35 bis 18", "unter 0", "05. Jun", "199004", "1990", "1985 bis 1990",
    "18 bis",
    "bis", "-", "und älter", "18--35", "18 bis 35 bis 40", "insgesamt", "Erwachsene", "<>18", "٣ bis ٥",
  ])
  func `does not guess, nor repeat what it does not understand`(_ text: String) {
    #expect(meaning(text) == .flagged(AgeScale.unknown, Problem(.azrBirthInvalid, .ageGroup)))
  }

  private func meaning(_ text: String) -> Meaning { AgeGroupMeaning(ages: .standard).meaning(text) }
}
