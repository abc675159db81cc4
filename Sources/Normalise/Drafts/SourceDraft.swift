public import Ingest
import Notation

/// A source definition proposed for a file that nobody has described yet, with what its author should look at.
public struct SourceDraft: Sendable {
  /// Something that the file leaves open or that was only guessed.
  public struct Doubt: Hashable, Sendable {
    /// Where the definition is touched.
    public let part: SourceDefinition.Part
    /// A German sentence without full stop.
    public let sentence: String
  }

  /// The proposal.
  public var definition: SourceDefinition
  /// What is not certain in it, in the order of the keys.
  public var doubts: [Doubt] = []

  /// Looks at what stands above the table, at its header, and at its first rows, cells as they stand in the file.
  public init(preamble: [String], header: TableHeader, rows: [[String]], id: String) {
    let sample = Array(rows.prefix(SourceDraft.rowLimit))
    if let flat = FlatLayout.definition(header: header.names, rows: sample, id: id) {
      definition = flat
      return
    }
    if let register = RegisterDraft(names: header.names, id: id) {
      (definition, doubts) = (register.definition, register.doubts)
      return
    }
    definition = SourceDefinition(id: id, title: id)
    var work = DraftWork(preamble: DraftPreamble(preamble), header: header, rows: sample, id: id)
    work.conclude()
    (definition, doubts) = (work.definition, work.doubts)
  }

  /// The same for a file that was looked at.
  public init(look: TableLook, rows: [[String]], file: String) {
    self.init(preamble: look.preamble, header: look.header, rows: rows, id: SourceDraft.id(of: file))
  }

  // More rows would hardly change what is concluded.
  private static let rowLimit = 5000

  /// The identifier made of a file's name: lower case ASCII and hyphens.
  public static func id(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let id = DraftWords.identifier(String(stem), joinedBy: "-")
    return id.isEmpty ? "quelle" : id
  }

  /// The proposal as a file, each doubt beside the line that it is about.
  public var text: String {
    var remarks: [SourceDefinition.Part: [String]] = [:]
    var general: [String] = []
    for doubt in doubts {
      let remark = "unsicher: " + doubt.sentence
      if has(doubt.part) { remarks[doubt.part, default: []].append(remark) } else { general.append(remark) }
    }
    let heading = [
      "Vorschlag; speichern als pipelines/quellen/\(definition.id).json5", "Danach prüfen: stellwerk check DATEI",
    ]
    let request = "Was mit »unsicher« bezeichnet ist, bitte ansehen; stimmt es, genügt es, den Hinweis zu löschen."
    return definition.text(heading: heading + (doubts.isEmpty ? [] : [request]) + general, remarks: remarks)
  }

  // A doubt about what the definition does not say has no line to stand beside.
  private func has(_ part: SourceDefinition.Part) -> Bool {
    switch part {
    case .key("titel"), .key("spalten"): true
    case .key("erkennung"): !(definition.preambleMarks.isEmpty && definition.columnMarks.isEmpty)
    case .key("zeit"): definition.period != nil
    case .key("gebiet"): definition.region != nil
    case .key("messgroesse"): definition.measure != nil
    case .key("einheit"): definition.unit != nil
    case .key("zahlen"): definition.numbers != nil
    case .key("gerundet_auf"): definition.roundedTo != nil
    case .key("null_ist_gerundet"): definition.declaresSymbols
    case .key("zwischenzeilen"): definition.sections != nil
    case .key: false
    case .column(let place): definition.columns.indices.contains(place)
    case .level(let place): definition.levels.indices.contains(place)
    case .dimension(let name): definition.dimensions.contains { $0.name == name }
    case .region(let text): definition.regions.keys.contains(text)
    }
  }
}
