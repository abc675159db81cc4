import Model
import Testing

@Suite struct KreisTests {
  private func kreis() throws -> Kreis {
    let municipalities = try ["05999012", "05999004", "05999008"].map {
      Municipality(ags: try #require(AGS($0)), name: "Ort \($0)", shortName: $0)
    }
    let offices = ["b", "a"].map { Office(id: $0, name: $0, synonyms: [], responsibleFor: []) }
    return Kreis(
      key: try #require(KreisKey("05999")), slug: "erfunden", name: "Kreis Erfunden", municipalities: municipalities,
      offices: offices)
  }

  @Test func `Municipalities stand in the order of their keys, offices as stated`() throws {
    let kreis = try kreis()
    #expect(kreis.municipalities.map(\.ags.description) == ["05999004", "05999008", "05999012"])
    #expect(kreis.offices.map(\.id) == ["b", "a"])
  }

  @Test func `The cube of a Kreis has one code for every value of its axes`() throws {
    #expect(
      AZRAxis.cube(for: try kreis(), ages: AgeScale(splitAt: 18...40))
        == Cube(axes: [
          Cube.Axis("gemeinde", size: 3), Cube.Axis("auslaenderbehoerde", size: 2), Cube.Axis("status", size: 9),
          Cube.Axis("alter", size: 37), Cube.Axis("staatsangehoerigkeit", size: 7), Cube.Axis("geschlecht", size: 4),
        ]))
  }

  @Test func `Status groups are numbered from 0, and Germans come behind them`() {
    #expect(StatusGroup.allCases.map(\.code) == Array(0..<8))
    #expect(AZRAxis.german == 8)
    #expect(
      StatusGroup.allCases.map(\.rawValue) == [
        "eu-freizuegigkeit", "befreit-heimatlos", "unbefristet", "befristet", "antrag", "duldung", "gestattung", "ohne",
      ])
  }

  @Test func `Published files call the groups of nationalities and the sexes by these names`() {
    #expect(NationalityGroup.allCases.map(\.code) == Array(0..<7))
    #expect(
      NationalityGroup.allCases.map(\.rawValue) == [
        "eu-efta", "europa-sonstige", "afrika", "amerika", "asien", "ozeanien", "ohne-zuordnung",
      ])
    #expect(Sex.allCases.map(\.code) == Array(0..<4))
    #expect(Sex.allCases.map(\.rawValue) == ["m", "w", "d", "u"])
  }

  @Test func `Pipeline files call the methods by these names`() {
    #expect(AllotmentMethod.allCases.map(\.rawValue) == ["hare-niemeyer", "sainte-lague", "dhondt"])
  }
}
