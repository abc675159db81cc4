import Ingest
import Model
import Notation

extension SourceDefinition {
  /// What a remark in the text of a definition is about; it stands at that line.
  public enum Part: Hashable, Sendable {
    /// A key of the outermost object, such as `zahlen`.
    case key(String)
    /// An entry of `spalten`, counted from 0.
    case column(Int)
    /// An entry of `kopf`, counted from 0.
    case level(Int)
    /// An entry of `merkmale`.
    case dimension(String)
    /// An entry of `gebiete`.
    case region(String)
  }

  /// The definition as a file of pipelines/quellen holds it; reading it gives an equal definition. The heading stands
  /// above it as a comment, remarks beside what they are about.
  public func text(heading: [String] = [], remarks: [Part: [String]] = [:]) -> String {
    let keys: [(String, JSON5Text?, isSpread: Bool)] = [
      ("titel", .text(title), false),
      ("art", kind == .statistics ? nil : .text(kind.rawValue), false),
      ("erkennung", object(["vorspann": texts(preambleMarks), "kopfzeile": texts(columnMarks)]), false),
      ("datei", table.asFile, false),
      ("tabelle", table.asPlace, false),
      ("gebiet", region.map { .text($0.description) }, false),
      ("zeit", period.map { .text($0.description) }, false),
      ("messgroesse", measure.map { .text($0) }, false),
      ("einheit", unit.map { .text($0) }, false),
      ("zahlen", numbers?.word.map { .text($0) }, false),
      ("gerundet_auf", roundedTo.map { .number($0) }, false),
      ("gerundet_in", roundingTable, false),
      ("null_ist_gerundet", declaresSymbols ? .bool(true) : nil, false),
      ("spalten", columnList(remarks), true),
      ("kopf", roleList(remarks), false),
      ("zwischenzeilen", sections.map { .text($0.word) }, false),
      ("merkmale", dimensionTable(remarks), true),
      ("gebiete", regionTable(remarks), true),
    ]
    let entries = keys.compactMap { key, value, isSpread in
      value.map { JSON5Text.Entry(key, $0, remarks: remarks[.key(key)] ?? [], isSpread: isSpread) }
    }
    return JSON5Text.object(entries).file(heading: heading)
  }

  private var roundingTable: JSON5Text? {
    let entries = roundedIn.sorted { $0.key < $1.key }.map { JSON5Text.Entry($0.key.description, .number($0.value)) }
    return entries.isEmpty ? nil : .object(entries)
  }

  private func columnList(_ remarks: [Part: [String]]) -> JSON5Text {
    .list(columns.enumerated().map { .init(nil, $1.written(for: kind), remarks: remarks[.column($0)] ?? []) })
  }

  private func roleList(_ remarks: [Part: [String]]) -> JSON5Text? {
    let roles = levels.enumerated().map { JSON5Text.Entry(nil, .text($1.word), remarks: remarks[.level($0)] ?? []) }
    return roles.isEmpty ? nil : .list(roles)
  }

  private func dimensionTable(_ remarks: [Part: [String]]) -> JSON5Text? {
    let entries = dimensions.map {
      JSON5Text.Entry($0.name, $0.written, remarks: remarks[.dimension($0.name)] ?? [])
    }
    return entries.isEmpty ? nil : .object(entries)
  }

  private func regionTable(_ remarks: [Part: [String]]) -> JSON5Text? {
    let entries = regions.sorted { $0.key < $1.key }.map { text, key in
      JSON5Text.Entry(text, .text(key?.description ?? ""), remarks: remarks[.region(text)] ?? [])
    }
    return entries.isEmpty ? nil : .object(entries)
  }
}

extension NumberConvention {
  // What is open is not written.
  fileprivate var word: String? {
    switch self {
    case .decimalComma: "dezimalkomma"
    case .decimalPoint: "dezimalpunkt"
    case .open: nil
    }
  }
}

extension SourceDefinition.Role {
  /// How `kopf` and `zwischenzeilen` name it.
  var word: String {
    switch self {
    case .region: "gebiet"
    case .period: "zeit"
    case .measure: "messgroesse"
    case .unit: "einheit"
    case .dimension(let name): "merkmal: " + name
    case .unused: "unbenutzt"
    }
  }
}

extension SourceDefinition.Dimension {
  fileprivate var written: JSON5Text {
    let synonyms = synonyms.sorted { $0.key < $1.key }.map { JSON5Text.Entry($0.key, .texts($0.value)) }
    return object([
      "insgesamt": total.map { .text($0) }, "teilmengen": table(subsets), "codes": table(codes),
      "frueher": synonyms.isEmpty ? nil : .object(synonyms), "vollstaendig": isComplete ? nil : .bool(false),
    ]) ?? .object([])
  }
}

extension SourceDefinition.Column {
  fileprivate func written(for kind: SourceDefinition.Kind) -> JSON5Text {
    let place: KeyValuePairs<String, JSON5Text?> =
      switch reference {
      case .name(let name): ["spalte": .text(name)]
      case .number(let number): ["nummer": .number(number)]
      case .field(let field):
        ["spalte": .text(field.name), "start": .number(field.start), "laenge": .number(field.length)]
      }
    let (word, dimension) = meaning.words
    let particulars: KeyValuePairs<String, JSON5Text?> = [
      "auch": texts(synonyms), "bedeutung": .text(word), "merkmal": dimension.map { .text($0) },
      "messgroesse": measure.map { .text($0) }, "einheit": unit.map { .text($0) },
      "zeit": period.map { .text($0.description) }, "merkmale": table(members), "codes": table(codes),
      "leer_wie_oben": isFilledDown ? .bool(true) : nil, "einrueckung": isIndented ? .bool(true) : nil,
    ]
    return .object(entries(place) + entries(particulars))
  }
}

extension SourceDefinition.Column.Meaning {
  // The word and, for an attribute, its name.
  fileprivate var words: (String, dimension: String?) {
    switch self {
    case .region: ("gebiet", nil)
    case .regionName: ("gebietsname", nil)
    case .period: ("zeit", nil)
    case .dimension(let name): ("merkmal", name)
    case .value: ("wert", nil)
    case .measure: ("messgroesse", nil)
    case .unit: ("einheit", nil)
    case .quality: ("qualitaet", nil)
    case .unused: ("unbenutzt", nil)
    case .register(let column): (column, nil)
    }
  }
}

extension TableDeclaration {
  fileprivate var asFile: JSON5Text? {
    object([
      "zeichensatz": encoding.map { .text($0.rawValue) }, "trennzeichen": delimiter.map(character),
      "anfuehrungszeichen": quote.map(character), "maskierung": escape.map { .text($0.rawValue) },
    ])
  }

  fileprivate var asPlace: JSON5Text? {
    object([
      "nach": after.map { .text($0) }, "zeile": firstLine.map { .number($0) },
      "kopfzeilen": headerRows.map { .number($0) }, "ende": end.map { .text($0) },
    ])
  }

  private func character(_ byte: UInt8) -> JSON5Text { .text(String(Unicode.Scalar(byte))) }
}

// Keys without a value are left out; an object without any is nil.
private func object(_ members: KeyValuePairs<String, JSON5Text?>) -> JSON5Text? {
  let entries = entries(members)
  return entries.isEmpty ? nil : .object(entries)
}

private func entries(_ members: KeyValuePairs<String, JSON5Text?>) -> [JSON5Text.Entry] {
  members.compactMap { key, value in value.map { JSON5Text.Entry(key, $0) } }
}

private func texts(_ texts: [String]) -> JSON5Text? { texts.isEmpty ? nil : .texts(texts) }

private func table(_ texts: [String: String]) -> JSON5Text? {
  let entries = texts.sorted { $0.key < $1.key }.map { JSON5Text.Entry($0.key, .text($0.value)) }
  return entries.isEmpty ? nil : .object(entries)
}
