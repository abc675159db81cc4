import Compute
import Foundation
import Model
import Protect
import Render
import Testing

@Suite("The descriptions for programs")
struct MetadataTests {
  private func object(_ name: String) throws -> [String: Any] {
    let files = StellenanteilReport.files(try Gate.release(toEveryone: Pages.full()))
    let bytes = try #require(files.first { $0.name == name }).bytes
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("csv-metadata.json describes the columns of the CSV in order, keys as text")
  func columns() throws {
    let tables = try #require(object("csv-metadata.json")["tables"] as? [[String: Any]])
    #expect(tables.map { $0["url"] as? String } == ["stellenanteile.csv"])
    let schema = try #require(tables[0]["tableSchema"] as? [String: Any])
    let columns = try #require(schema["columns"] as? [[String: Any]])
    #expect(
      columns.compactMap { $0["name"] as? String } == [
        "ags", "gemeinde", "personen", "anteil_prozent", "stellenanteil_exakt", "stellenanteil",
        "kernzielgruppe_mindestens", "vorjahr", "differenz", "status",
      ])
    #expect(columns[0]["datatype"] as? [String: String] == ["base": "string", "format": "[0-9]{8}"])
    #expect(columns.allSatisfy { $0["null"] as? [String] == ["fehlt", "gesperrt"] })
  }

  @Test("dcat.jsonld names the district, the Stichtag and the file, and claims no licence")
  func catalogue() throws {
    let entry = try object("dcat.jsonld")
    #expect(
      entry["dcatde:politicalGeocodingURI"] as? [String: String]
        == ["@id": "http://dcat-ap.de/def/politicalGeocoding/districtKey/05162"])
    let files = try #require(entry["dcat:distribution"] as? [[String: Any]])
    #expect(files.map { $0["dct:title"] as? String } == ["stellenanteile.csv"])
    #expect(!entry.keys.contains("dct:license"))
  }
}
