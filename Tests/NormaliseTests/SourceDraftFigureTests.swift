import Model
import Normalise
import Testing

@Suite("A draft sees how figures are written, rounded and replaced")
struct SourceDraftFigureTests {
  private func figures(_ cells: [String], above: [String] = ["Kurse am Stichtag 31.12.2024"]) -> SourceDraft {
    draft(above: above, ["AGS;Kurse"], cells.enumerated().map { "051620\(10 + $0);\($1)" })
  }

  @Test("multiples of five and three, if there are enough of them")
  func rounding() {
    let fives = figures((1...60).map { "\($0 * 5)" })
    #expect(fives.definition.roundedTo == 5)
    #expect(fives.sentences == ["alle 60 Werte sind Vielfache von 5"])
    #expect(figures((1...60).map { "\($0 * 3)" }).definition.roundedTo == 3)
    #expect(figures((1...10).map { "\($0 * 5)" }).definition.roundedTo == nil)
    #expect(figures((1...60).map { "\($0 * 5)" } + ["7"]).definition.roundedTo == nil)
    #expect(figures((1...60).map { "\($0 * 5),5" }).definition.roundedTo == nil)
  }

  @Test("each Land rounds in its own way")
  func roundingOfLands() throws {
    let rows =
      ["DG;Deutschland;481"] + (10...79).flatMap { ["051\($0);A\($0);\($0 * 5)", "064\($0);B\($0);\($0 * 7)"] }
    let draft = draft(above: ["Kurse am Stichtag 31.12.2024"], [";;Kurse"], rows)
    #expect(draft.definition.roundedTo == nil)
    #expect(draft.definition.roundedIn == [try #require(RegionKey("05")): 5])
    #expect(draft.doubts == [])
  }

  @Test("a plain 0 beside a dash is no zero, for certain only in tables of the offices")
  func symbols() {
    let plain = figures(["0", "-", "4", "7"])
    #expect(!plain.definition.declaresSymbols)
    #expect(
      plain.sentences == [
        "neben »0« steht »-«; heißt 0 hier: weniger als die Hälfte von 1, null_ist_gerundet: true ergänzen"
      ])
    #expect(!figures(["0", ".", "4", "7"]).definition.declaresSymbols)
    let official = figures(
      ["0", "-", "4"], above: ["Tabelle: 99111-01i", "Kurse am Stichtag 31.12.2024", "Statistik"])
    #expect(official.definition.declaresSymbols)
    #expect(official.doubts == [])
  }

  @Test("the mark before decimals is proven, or asked for")
  func conventions() {
    #expect(figures(["1.234,5", "7,1"]).definition.numbers == .decimalComma)
    #expect(figures(["1234.5", "7.1"]).definition.numbers == .decimalPoint)
    #expect(figures(["1234", "7"]).definition.numbers == nil)
    let open = figures(["1.234", "7"])
    #expect(open.definition.numbers == nil)
    #expect(
      open.sentences == ["»1.234« kann zweierlei heißen; zahlen: \"dezimalkomma\" oder \"dezimalpunkt\" ergänzen"])
  }
}
