import Ingest
import Model
import Testing

@Suite struct HeaderMatchTests {
  private let wishes = [
    ColumnWish("Gemeindeschlüssel", synonyms: ["AGS"]), ColumnWish("Staatsangehörigkeit"),
    ColumnWish("AZR-Nummer", isRequired: false),
  ]

  private func match(_ header: [String]) -> HeaderMatch {
    HeaderMatch(header: header, wishes: wishes, file: "probe.csv", line: 2)
  }

  private func finding(_ code: FindingCode, _ field: String?, _ facts: [FactName: Fact] = [:]) -> Finding {
    Finding(code, at: Location(file: "probe.csv", line: 2, field: field), facts)
  }

  @Test(arguments: [
    ["Gemeindeschlüssel", "Staatsangehörigkeit", "AZR-Nummer"],
    ["GEMEINDESCHLUESSEL", "staatsangehoerigkeit", "AZR Nummer"], ["ags", "Staats-Angehörigkeit", "azrnummer"],
    ["A G S", "STAATSANGEHÖRIGKEIT", "AZR_Nummer"],
    ["Gemeindeschlu\u{308}ssel", "Staatsangeho\u{308}rigkeit", "AZR–Nummer"],
  ])
  func `Case, umlaut spelling, blanks and hyphens tell no names apart`(header: [String]) {
    #expect(match(header).columns == [0, 1, 2])
    #expect(match(header).findings == [])
  }

  @Test func `Columns stand in any order, and an optional one may be missing`() {
    #expect(match(["Staatsangehörigkeit", "AGS"]).columns == [1, 0, nil])
    #expect(match(["Staatsangehörigkeit", "AGS"]).findings == [])
  }

  @Test func `A missing column is named, with what may be meant by it`() {
    let typo = match(["Gemeindeschlüsel", "Staatsangehörigkeit"])
    #expect(typo.columns == [nil, 1, nil])
    #expect(typo.findings == [finding(.columnMissing, "Gemeindeschlüssel", [.nearest: "Gemeindeschlüsel"])])
    let none = match(["x", "y"])
    #expect(none.columns == [nil, nil, nil])
    #expect(
      none.findings == [finding(.columnMissing, "Gemeindeschlüssel"), finding(.columnMissing, "Staatsangehörigkeit")])
  }

  @Test func `A row of data in the header's place is not quoted`() {
    let data = match(["05999001", "163", "SYN-0001"])
    #expect(
      data.findings == [finding(.columnMissing, "Gemeindeschlüssel"), finding(.columnMissing, "Staatsangehörigkeit")])
  }

  @Test func `A column that is there twice is an error, by whichever name`() {
    let twice = match(["AGS", "Staatsangehörigkeit", "Gemeindeschlüssel", "ags"])
    #expect(twice.columns == [0, 1, nil])
    #expect(twice.findings == [finding(.columnTwice, "Gemeindeschlüssel", [.count: 3])])
    let optional = match(["AGS", "Staatsangehörigkeit", "AZR-Nummer", "AZR-Nummer"])
    #expect(optional.findings == [finding(.columnTwice, "AZR-Nummer", [.count: 2])])
  }

  @Test func `A column in use is not offered for another`() {
    let wishes = [ColumnWish("Gemeinde"), ColumnWish("Gemeinden")]
    let match = HeaderMatch(header: ["Gemeinde"], wishes: wishes, file: "probe.csv", line: 2)
    #expect(match.columns == [0, nil])
    #expect(match.findings == [finding(.columnMissing, "Gemeinden")])
  }

  @Test func `What nobody asked for is noted, if nothing is wrong`() {
    let more = match(["AGS", "Bemerkung", "Staatsangehörigkeit", "Aktenzeichen"])
    #expect(more.columns == [0, 2, nil])
    #expect(more.findings == [finding(.columnUnread, nil, [.found: .list(["Bemerkung", "Aktenzeichen"])])])
    #expect(match(["AGS", "Bemerkung"]).findings == [finding(.columnMissing, "Staatsangehörigkeit")])
  }
}
