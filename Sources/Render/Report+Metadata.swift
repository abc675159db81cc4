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
    var tables = [(file: "stellenanteile.csv", columns: Report.columns, key: ["gemeinde"])]
    if breakdownCSV != nil {
      let key = Report.breakdownColumns.map(\.name).prefix { $0 != "personen" }.filter { $0 != "gebiet" }
      tables.append(("aufgliederung.csv", Report.breakdownColumns, Array(key)))
    }
    return Report.metadata(windowTitle, tables)
  }

  /// The description of several CSV files; each with its columns and those that tell its rows apart. `others` are words that stand in
  /// the place of a number.
  static func metadata(
    _ title: String, _ tables: [(file: String, columns: [ResultColumn], key: [String])], others: [String] = []
  ) -> [UInt8] {
    let description: JSONValue = .object([
      ("@context", .array([.string("http://www.w3.org/ns/csvw"), .object([("@language", .string("de"))])])),
      ("dc:title", .string(title)),
      ("tables", .array(tables.map { Report.description(of: $0.file, $0.columns, key: $0.key, others) })),
    ])
    return Array(description.text().utf8)
  }

  private static func description(
    of file: String, _ columns: [ResultColumn], key: [String], _ others: [String]
  ) -> JSONValue {
    let nulls = [missing, Release.CellStatus.withheld.rawValue] + others
    let columns = columns.map { column -> JSONValue in
      .object([
        ("name", .string(column.name)), ("titles", .string(column.name)), ("datatype", column.type),
        ("null", .array(nulls.map(JSONValue.string))),
        ("dc:description", .string(column.meaning)),
      ])
    }
    return .object([
      ("url", .string(file)),
      ("dialect", .object([("delimiter", .string(";")), ("header", .bool(true)), ("encoding", .string("utf-8"))])),
      ("tableSchema", .object([("columns", .array(columns)), ("primaryKey", .array(key.map(JSONValue.string)))])),
    ])
  }

  /// The entry for open-data portals.
  var catalogueEntry: [UInt8] {
    Catalogue.entry(
      title: windowTitle, about: catalogueDescription, kreis: heading.kreis, key: heading.kreisKey,
      period: .day(heading.stichtag), issued: heading.published,
      files: ["stellenanteile.csv"] + (breakdownCSV == nil ? [] : ["aufgliederung.csv"]))
  }

  private var catalogueDescription: String {
    "Verteilung der Case-Management-Stellen nach gezählten Personen des Ausländerzentralregisters, Stichtag "
      + "\(heading.stichtag)." + (heading.isSynthetic ? " Synthetische Daten." : "")
  }

  private static let key: JSONValue = .object([("base", .string("string")), ("format", .string("[0-9]{8}"))])
  static let decimal: JSONValue = .object([
    ("base", .string("decimal")), ("format", .object([("decimalChar", .string(","))])),
  ])
}
