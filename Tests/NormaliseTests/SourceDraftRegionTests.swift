import Model
import Normalise
import Testing

@Suite("A draft takes the finest names for the region")
struct SourceDraftRegionTests {
  private let doubtOfKreise =
    "Namen statt Gebietsschlüssel; heißt eine Gemeinde wie ein Kreis, seinen Schlüssel unter »gebiete« nennen"

  private static let withSums = draft(
    above: ["Kurse im Jahr 2022"], ["Bundesland;Kreis;Kurse"],
    [
      "Nordrhein-Westfalen;Unna;4", ";Wesel;9", ";Viersen;2", "Nordrhein-Westfalen Ergebnis;;15", "Hessen;Gießen;5",
      ";Fulda;3", ";Kassel;8", "Hessen Ergebnis;;16",
    ])

  @Test("Kreise beside their Land")
  func kreise() {
    let draft = draft(
      above: ["Kurse im Jahr 2022"], ["Bundesland;Kreis;Kurse"],
      ["Nordrhein-Westfalen;Unna;4", ";Wesel;9", ";Viersen;2", "Hessen;Gießen;5", ";Fulda;3", ";Kassel;8"])
    #expect(draft.meanings == ["unbenutzt", "gebiet", "wert"])
    #expect(draft.sentences == ["nennt nur, wo das Gebiet der Spalte »Kreis« liegt", doubtOfKreise])
    let sums = SourceDraftRegionTests.withSums
    #expect(sums.meanings == ["unbenutzt", "gebiet", "wert"])
  }

  @Test("a Land beside something coarser stays the region")
  func lands() {
    let draft = draft(
      above: ["Kurse im Jahr 2022"], ["Gebiet;Land;Kurse"], ["West;Hamburg;4", "West;Hessen;5", "Ost;Sachsen;3"])
    #expect(draft.meanings == ["unbenutzt", "gebiet", "wert"])
    #expect(draft.sentences == ["nennt nur, wo das Gebiet der Spalte »Land« liegt"])
  }

  @Test("names of Kreise that may be those of towns", arguments: ["Kreis", "Landkreis", "Kreis/kreisfreie Stadt"])
  func namesOfKreise(title: String) {
    let draft = draft(above: ["Kurse im Jahr 2022"], [title + ";Kurse"], ["Unna;4", "Neuss;5"])
    #expect(draft.meanings == ["gebiet", "wert"])
    #expect(draft.sentences == [doubtOfKreise])
  }
}
