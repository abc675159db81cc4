import Ingest
public import Model
import Notation

extension SourceDefinition {
  /// Reads one file of pipelines/quellen; its name without ending becomes the identifier.
  public static func read(_ bytes: [UInt8], id: String, file: String) throws(Stop) -> SourceDefinition {
    try ObjectReader.read(bytes, file: file) { SourceDefinition($0, id: id) }
  }

  private init?(_ reader: ObjectReader, id: String) {
    let title = reader.required("titel", .string)
    self.init(id: id, title: title ?? id)
    kind = reader.optional("art", .choice as ObjectReader.Reading<Kind>) ?? .statistics
    _ = reader.optional("herausgeber", .string)
    if let marks = reader.optional("erkennung", .object(Marks.init)) {
      (preambleMarks, columnMarks) = (marks.preamble, marks.columns)
    }
    table = reader.optional("datei", .object(TableDeclaration.file)) ?? TableDeclaration()
    if let place = reader.optional("tabelle", .object(TableDeclaration.place)) { table.take(place) }
    let kind = kind
    columns = reader.required("spalten", .array(of: .object { Column.read($0, for: kind) })) ?? []
    levels = reader.optional("kopf", .array(of: .role)) ?? []
    // Who says what each line of the header means says how many there are.
    if table.headerRows == nil, !levels.isEmpty { table.headerRows = levels.count }
    sections = reader.optional("zwischenzeilen", .role)
    dimensions = (reader.optional("merkmale", .keyed(by: .string, of: .object(Dimension.read))) ?? []).map {
      name, read in
      var dimension = read
      dimension.name = name
      return dimension
    }
    let regions = reader.optional("gebiete", .keyed(by: .string, of: .regionOrNone)) ?? []
    self.regions = Dictionary(uniqueKeysWithValues: regions.map { ($0.key, $0.value.key) })
    region = reader.optional("gebiet", .region)
    period = reader.optional("zeit", .period)
    measure = reader.optional("messgroesse", .string)
    unit = reader.optional("einheit", .string)
    numbers = reader.optional("zahlen", .numberConvention)
    let base = ObjectReader.Reading<Int>.whole.checked("eine Zahl ab 2") { $0 >= 2 }
    roundedTo = reader.optional("gerundet_auf", base)
    let own = reader.optional("gerundet_in", .keyed(by: .region, of: base)) ?? []
    roundedIn = Dictionary(uniqueKeysWithValues: own.map { ($0.key, $0.value) })
    declaresSymbols = reader.optional("null_ist_gerundet", .bool) ?? false
    confidentiality = reader.optional("vertraulichkeit", .choice as ObjectReader.Reading<Confidentiality>) ?? .persons
    place = reader.optional("ort", .choice as ObjectReader.Reading<CountingPlace>)
    table.fields = columns.compactMap { if case .field(let field) = $0.reference { field } else { nil } }
    guard title != nil else { return nil }
    refuseContradictions(reader)
  }

  /// The dimensions in the order in which the definition names them, those without particulars too.
  var used: [String] {
    var names = dimensions.map(\.name)
    let roles = (levels + [sections].compactMap { $0 }).compactMap {
      if case .dimension(let name) = $0 { name } else { nil }
    }
    let own = columns.compactMap { if case .dimension(let name) = $0.meaning { name } else { nil } }
    for name in own + roles + columns.flatMap({ $0.members.keys.sorted() }) where !names.contains(name) {
      names.append(name)
    }
    return names
  }
}

private struct Marks {
  let preamble: [String]
  let columns: [String]

  init(_ reader: ObjectReader) {
    preamble = reader.optional("vorspann", .array(of: .string)) ?? []
    columns = reader.optional("kopfzeile", .array(of: .string)) ?? []
  }
}

extension TableDeclaration {
  // How the bytes are to be read.
  fileprivate static func file(_ reader: ObjectReader) -> TableDeclaration? {
    var table = TableDeclaration()
    table.encoding = reader.optional("zeichensatz", .choice as ObjectReader.Reading<TextEncoding>)
    table.delimiter = reader.optional("trennzeichen", .character)
    table.quote = reader.optional("anfuehrungszeichen", .character)
    table.escape = reader.optional("maskierung", .choice as ObjectReader.Reading<TableDialect.Escape>)
    return table
  }

  // Where the table stands in the file.
  fileprivate static func place(_ reader: ObjectReader) -> TableDeclaration? {
    var table = TableDeclaration()
    let line = ObjectReader.Reading<Int>.whole.checked("eine Zeile ab 1") { $0 >= 1 }
    table.after = reader.optional("nach", .string)
    table.firstLine = reader.optional("zeile", line)
    table.headerRows = reader.optional("kopfzeilen", .whole.checked("eine Zahl von 0 bis 6") { (0...6).contains($0) })
    table.end = reader.optional("ende", .string)
    return table
  }

  fileprivate mutating func take(_ place: TableDeclaration) {
    (after, firstLine, headerRows, end) = (place.after, place.firstLine, place.headerRows, place.end)
  }
}

extension SourceDefinition.Dimension {
  fileprivate static func read(_ reader: ObjectReader) -> Self? {
    var dimension = Self(name: "")
    dimension.total = reader.optional("insgesamt", .string)
    let texts = ObjectReader.Reading<[(key: String, value: String)]>.keyed(by: .string, of: .string)
    dimension.subsets = Dictionary(uniqueKeysWithValues: (reader.optional("teilmengen", texts) ?? []).map { ($0, $1) })
    dimension.codes = Dictionary(uniqueKeysWithValues: (reader.optional("codes", texts) ?? []).map { ($0, $1) })
    let synonyms = reader.optional("frueher", .keyed(by: .string, of: .array(of: .string))) ?? []
    dimension.synonyms = Dictionary(uniqueKeysWithValues: synonyms.map { ($0.key, $0.value) })
    dimension.isComplete = reader.optional("vollstaendig", .bool) ?? true
    return dimension
  }
}
