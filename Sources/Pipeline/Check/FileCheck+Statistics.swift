import Compute
import Ingest
import Model
import Normalise
import Notation
import Store

extension FileCheck {
  /// Reads figures by a definition and says what they cover.
  mutating func readStatistics(
    _ source: any ByteSource, _ definition: SourceDefinition, _ look: TableLook, _ kind: String, _ workplace: Workplace
  ) throws {
    understood = [
      ("Art", "Statistik"), ("Quelle", kind), ("Zeichensatz", look.dialect.encoding.rawValue),
      ("Trennzeichen", look.dialect.delimiterName), ("Tabelle", FileCheck.table(look)),
    ]
    for evidence in look.evidence where !evidence.isEmpty { understood.append(("Beleg", evidence)) }
    summary.source = definition.id
    summary.dialect = "\(look.dialect.encoding.rawValue) \(look.dialect.delimiterName)"
    let reader = SourceReader(definition, look, file: path, registers: workplace.registers)
    let reading = try reader.read(source)
    understood += try FileCheck.coverage(reading, workplace)
    findings += reading.findings.map(FileCheck.withoutPersons)
    if reading.table.cells.isEmpty, reading.rows.read > 0 {
      findings.append(Finding(.valuesMissing, at: Location(file: path)))
    }
    let sums = SumReport(reading.table, rounding: definition.rounding, file: path) { region in
      workplace.hasAllMunicipalities(of: region, reading.table)
    }
    understood += sums.words + sums.roundingWords(declared: definition.rounding)
    findings += sums.findings
    coverage = FileCheck.figures(reading)
    summary.rows = GermanNumber.text(reading.rows.read)
    summary.time = FileCheck.periods(reading.table)
    summary.regions = FileCheck.regions(reading.table)
  }

  private static func figures(_ reading: SourceReading) -> JSONValue {
    let (rows, table) = (reading.rows, reading.table)
    let levels = Dictionary(grouping: table.regions, by: \.level)
    return .object([
      ("zeilen", .int(rows.read)), ("zeilen_mit_werten", .int(rows.used)),
      ("zeilen_abgelehnt", .int(rows.refused.values.reduce(0, +))), ("werte", .int(table.cells.count)),
      ("zeiten", .array(table.periods.map { .string($0.iso) })),
      (
        "gebiete",
        .object(
          RegionKey.Level.allCases.sorted().compactMap { level in levels[level].map { ("\(level)", .int($0.count)) } })
      ),
      (
        "messgroessen",
        .array(table.measures.map { .object([("name", .string($0.name)), ("einheit", .string($0.unit))]) })
      ),
      (
        "symbole",
        .object(
          StatisticSymbol.allCases.compactMap { symbol in reading.symbols[symbol].map { (symbol.rawValue, .int($0)) } })
      ),
    ])
  }

  // What a row of persons brought into a table of figures is not quoted.
  static func withoutPersons(_ finding: Finding) -> Finding {
    guard case .text(let text)? = finding.facts[.found], PersonSigns.speaksOfPerson(text) else { return finding }
    return Finding(
      finding.code, at: finding.location, severity: finding.severity, finding.facts.filter { $0.key != .found })
  }

  private static func table(_ look: TableLook) -> String {
    let header =
      switch look.header.lines.count {
      case 0: "ohne Kopf"
      case 1: "Kopf in Zeile \(look.header.lines[0])"
      default: "Kopf in den Zeilen \(look.header.lines[0]) bis \(look.firstRowLine - 1)"
      }
    return "\(header), Daten ab Zeile \(look.firstRowLine), \(look.width) Spalten"
  }

  private static func coverage(_ reading: SourceReading, _ workplace: Workplace) throws -> [(
    name: String, value: String
  )] {
    let table = reading.table
    let footer =
      reading.footer.map { [("Fuß", "\($0.lines == 1 ? "1 Zeile" : "\($0.lines) Zeilen") ab Zeile \($0.firstLine)")] }
      ?? []
    var lines = [("Zeilen", rows(reading.rows)), ("Zeit", periods(table)), ("Gebiete", regions(table))]
    for line in try municipalities(table, workplace) { lines.append(("Gemeinden", line)) }
    lines += footer
    lines.append(("Messgrößen", measures(table)))
    for dimension in table.dimensions { lines.append(("Merkmal", "\(dimension.name): \(members(dimension))")) }
    lines.append(("Werte", GermanNumber.text(table.cells.count)))
    let symbols = StatisticSymbol.allCases.compactMap { symbol in
      reading.symbols[symbol].map { "\(GermanNumber.text($0)) × \(GermanTerms.name(symbol))" }
    }
    if !symbols.isEmpty { lines.append(("Symbole", symbols.joined(separator: ", "))) }
    return lines.filter { !$0.1.isEmpty }
  }

  private static func rows(_ rows: SourceRows) -> String {
    let rest = [
      (rows.sections, "Zwischenzeilen"), (rows.withoutValues, "ohne Werte"), (rows.leftOut, "nicht verlangt"),
      (rows.repeatedHeaders, "wiederholte Köpfe"), (rows.refused.values.reduce(0, +), "abgelehnt"),
    ].filter { $0.0 > 0 }.map { "\(GermanNumber.text($0.0)) \($0.1)" }
    let used = "\(GermanNumber.text(rows.read)) gelesen, \(GermanNumber.text(rows.used)) mit Werten"
    return ([used] + rest).joined(separator: ", ")
  }

  private static func periods(_ table: StatisticTable) -> String {
    guard let first = table.periods.first, let last = table.periods.last else { return "" }
    return first == last ? first.description : "\(first) bis \(last) (\(table.periods.count) Zeitpunkte oder -räume)"
  }

  private static func regions(_ table: StatisticTable) -> String {
    let levels = Dictionary(grouping: table.regions, by: \.level)
    return RegionKey.Level.allCases.sorted().compactMap { level in
      levels[level].map { GermanTerms.count($0.count, of: level) }
    }.joined(separator: ", ")
  }

  // How much of the districts that the pipelines know a file covers.
  private static func municipalities(_ table: StatisticTable, _ workplace: Workplace) throws -> [String] {
    let slugs = Set(try workplace.pipelines.all().map(\.kreis))
    guard let day = table.periods.last?.first else { return [] }
    return try slugs.sorted().compactMap { slug in
      let kreis = try workplace.kreis(slug).kreis(slug: slug, on: day, registers: workplace.registers)
      let covered = kreis.municipalities.filter { RegionKey($0.ags).map(table.regions.contains) ?? false }
      let isCovered = RegionKey(kreis.key).map(table.regions.contains) ?? false
      guard isCovered || !covered.isEmpty else { return nil }
      return "\(kreis.name): \(covered.count) von \(kreis.municipalities.count)"
        + (isCovered ? ", dazu der Kreis selbst" : "")
    }
  }

  private static func measures(_ table: StatisticTable) -> String {
    let most = 12
    let words = table.measures.map(\.words).filter { !$0.isEmpty }
    guard words.count > most else { return GermanTerms.list(words) }
    return words.prefix(most).joined(separator: ", ") + " und \(words.count - most) weitere"
  }

  private static func members(_ dimension: StatisticTable.Dimension) -> String {
    let most = 12
    let names = dimension.members.prefix(most).map { member in
      let name = member.label.isEmpty ? "(leer)" : member.label
      return member.isTotal ? "\(name) (Summe)" : member.subsetOf != nil ? "\(name) (Teilmenge)" : name
    }
    let rest = dimension.members.count - most
    return names.joined(separator: " · ") + (rest > 0 ? " und \(rest) weitere" : "")
  }
}

extension Workplace {
  /// Whether every municipality that a Kreis has is in the table; nil for Kreise that the registers do not know.
  func hasAllMunicipalities(of region: RegionKey, _ table: StatisticTable) -> Bool? {
    guard let key = KreisKey(region.description), let day = table.periods.last?.first else { return nil }
    let members = registers.municipalities.members(of: key, on: day).compactMap { RegionKey($0.ags) }
    return members.count > 1 ? members.allSatisfy(table.regions.contains) : nil
  }
}
