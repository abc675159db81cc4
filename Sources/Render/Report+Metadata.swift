import Model
import Notation
import Protect

// What programs need to read the CSV rightly: a spreadsheet that guesses takes the leading zero from every key.
extension Report {
  /// A column of the CSV: its name, its type for programs, and what it holds.
  struct ResultColumn {
    let name: String
    let type: JSONValue
    let meaning: String
  }

  static let columns: [ResultColumn] = [
    ResultColumn(name: "ags", type: key, meaning: "Gemeindeschlüssel mit acht Ziffern"),
    ResultColumn(name: "gemeinde", type: .string("string"), meaning: "amtlicher Name"),
    ResultColumn(name: "personen", type: .string("integer"), meaning: "gezählte Personen am Stichtag"),
    ResultColumn(name: "anteil_prozent", type: decimal, meaning: "Anteil an allen gezählten Personen in Prozent"),
    ResultColumn(name: "stellenanteil_exakt", type: decimal, meaning: "Ergebnis der Formel vor der Rundung"),
    ResultColumn(name: "stellenanteil", type: decimal, meaning: "zugeteilte Stellen"),
    ResultColumn(
      name: "kernzielgruppe_mindestens", type: decimal, meaning: "davon mindestens für die Kernzielgruppe"),
    ResultColumn(name: "vorjahr", type: decimal, meaning: "zugeteilte Stellen am vorigen Stichtag"),
    ResultColumn(name: "differenz", type: decimal, meaning: "Veränderung gegenüber dem vorigen Stichtag"),
    ResultColumn(name: "status", type: .string("string"), meaning: "Angabe zu den Personen: offen heißt genau"),
  ]

  /// CSV on the Web: the description that belongs beside the CSV files.
  var csvMetadata: [UInt8] {
    var tables = [Report.description(of: "stellenanteile.csv", Report.columns, key: ["gemeinde"])]
    if breakdownCSV != nil {
      let key = Report.breakdownColumns.map(\.name).prefix { $0 != "personen" }.filter { $0 != "gebiet" }
      tables.append(Report.description(of: "aufgliederung.csv", Report.breakdownColumns, key: Array(key)))
    }
    let description: JSONValue = .object([
      ("@context", .array([.string("http://www.w3.org/ns/csvw"), .object([("@language", .string("de"))])])),
      ("dc:title", .string(windowTitle)), ("tables", .array(tables)),
    ])
    return Array(description.text().utf8)
  }

  private static func description(of file: String, _ columns: [ResultColumn], key: [String]) -> JSONValue {
    let columns = columns.map { column -> JSONValue in
      .object([
        ("name", .string(column.name)), ("titles", .string(column.name)), ("datatype", column.type),
        ("null", .array([.string(missing), .string(Release.CellStatus.withheld.rawValue)])),
        ("dc:description", .string(column.meaning)),
      ])
    }
    return .object([
      ("url", .string(file)),
      ("dialect", .object([("delimiter", .string(";")), ("header", .bool(true)), ("encoding", .string("utf-8"))])),
      ("tableSchema", .object([("columns", .array(columns)), ("primaryKey", .array(key.map(JSONValue.string)))])),
    ])
  }

  /// The entry for open-data portals (DCAT-AP.de). The licence is the publisher's to state, so none is claimed here.
  var catalogueEntry: [UInt8] {
    let names = ["stellenanteile.csv"] + (breakdownCSV == nil ? [] : ["aufgliederung.csv"])
    let files = names.map { name -> JSONValue in
      .object([
        ("@type", .string("dcat:Distribution")), ("dct:title", .string(name)),
        ("dcat:accessURL", .object([("@id", .string(name))])),
        ("dcat:mediaType", .object([("@id", .string("https://www.iana.org/assignments/media-types/text/csv"))])),
      ])
    }
    var entry: [(String, JSONValue)] = [
      (
        "@context",
        .object([
          ("dcat", .string("http://www.w3.org/ns/dcat#")), ("dct", .string("http://purl.org/dc/terms/")),
          ("foaf", .string("http://xmlns.com/foaf/0.1/")), ("dcatde", .string("http://dcat-ap.de/def/dcatde/")),
          ("xsd", .string("http://www.w3.org/2001/XMLSchema#")),
        ])
      ),
      ("@type", .string("dcat:Dataset")), ("dct:title", .string(windowTitle)),
      ("dct:description", .string(catalogueDescription)), ("dct:language", .string("de")),
      ("dct:publisher", .object([("@type", .string("foaf:Organization")), ("foaf:name", .string(heading.kreis))])),
      (
        "dcatde:politicalGeocodingURI",
        .object([("@id", .string("http://dcat-ap.de/def/politicalGeocoding/districtKey/\(heading.kreisKey)"))])
      ),
      (
        "dct:temporal",
        .object([
          ("@type", .string("dct:PeriodOfTime")), ("dcat:startDate", Report.day(heading.stichtag)),
          ("dcat:endDate", Report.day(heading.stichtag)),
        ])
      ),
    ]
    if let published = heading.published { entry.append(("dct:issued", Report.day(published))) }
    entry.append(("dcat:distribution", .array(files)))
    return Array(JSONValue.object(entry).text().utf8)
  }

  private var catalogueDescription: String {
    "Verteilung der Case-Management-Stellen nach gezählten Personen des Ausländerzentralregisters, Stichtag "
      + "\(heading.stichtag)." + (heading.isSynthetic ? " Synthetische Daten." : "")
  }

  private static func day(_ day: CalendarDate) -> JSONValue {
    .object([("@type", .string("xsd:date")), ("@value", .string(day.iso))])
  }

  private static let key: JSONValue = .object([("base", .string("string")), ("format", .string("[0-9]{8}"))])
  static let decimal: JSONValue = .object([
    ("base", .string("decimal")), ("format", .object([("decimalChar", .string(","))])),
  ])
}
