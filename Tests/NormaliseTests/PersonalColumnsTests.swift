import Ingest
import Normalise
import Testing

@Suite("Columns that only lists of persons have are recognised")
struct PersonalColumnsTests {
  private func names(_ paths: [[String]]) -> [String] {
    PersonalColumns.names(in: TableHeader(lines: [1], paths: paths))
  }

  @Test("however they are spelled, and as the file has them")
  func found() {
    let header = ["AZR-Nummer", "FAMILIENNAME", "Vor name", "Geb.-Datum", "Gebdat", "Straße", "Schüler-ID", "Wert"]
    #expect(
      names(header.map { [$0] }) == ["AZR-Nummer", "FAMILIENNAME", "Vor name", "Geb.-Datum", "Gebdat", "Schüler-ID"])
  }

  @Test("names of regions, ages and counts are none")
  func others() {
    #expect(names(["Name", "Gemeinde", "Geburtsjahr", "Alter", "Personen", ""].map { [$0] }) == [])
  }

  @Test("below a common title too")
  func levels() {
    #expect(
      names([["Person", "Nachname"], ["Person", "Vorname"], ["Wert", "2023"]]) == [
        "Person / Nachname", "Person / Vorname",
      ])
  }
}
