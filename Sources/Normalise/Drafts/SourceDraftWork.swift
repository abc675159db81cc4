import Ingest
import Model
import Notation

/// The steps from a look at a file to a proposal; each step leans on what the ones before it found.
struct DraftWork {
  typealias Meaning = SourceDefinition.Column.Meaning

  private(set) var preamble: DraftPreamble
  let header: TableHeader
  /// Rows of figures; those that only say something about the rows below them are in `sections`.
  let rows: [[String]]
  let sections: [String]
  /// How many rows of the header belong to the lines above it.
  let captionRows: Int
  var columns: [DraftColumn]
  /// What each column is, as far as it is known by now; nil for texts of which it is not.
  var meanings: [Meaning?]
  var filledDown: Set<Int> = []
  var definition: SourceDefinition
  var doubts: [SourceDraft.Doubt] = []
  /// How the definition names each column: by its name where no other column has it.
  let references: [SourceDefinition.Column.Reference]
  /// What is to be said about a column, until it has its place in the definition.
  var columnDoubts: [Int: String] = [:]

  init(preamble: DraftPreamble, header: TableHeader, rows: [[String]], id: String) {
    self.preamble = preamble
    self.header = header
    captionRows = DraftWork.captionRows(header)
    if let caption = header.paths.first?.prefix(captionRows), !caption.isEmpty {
      self.preamble = DraftPreamble(preamble.lines + caption)
    }
    definition = SourceDefinition(id: id, title: id)
    let width = max(header.paths.count, rows.map(\.count).max() ?? 0)
    (self.rows, sections) = DraftWork.split(rows, width: width)
    let names = header.names
    columns = []
    meanings = []
    for place in 0..<width {
      let path = place < header.paths.count ? header.paths[place] : []
      let isNamed = !path.dropFirst(captionRows).allSatisfy(\.isEmpty)
      let name = place < names.count && isNamed ? names[place] : ""
      let raw = self.rows.map { place < $0.count ? $0[place] : "" }
      columns.append(DraftColumn(place: place, path: path, name: name, raw: raw))
    }
    references = DraftWork.references(columns)
  }

  private static func references(_ columns: [DraftColumn]) -> [SourceDefinition.Column.Reference] {
    let titles = columns.map { Set([Nearest.fold($0.name), Nearest.fold($0.path.last ?? "")]) }
    let counts = titles.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return columns.map { column in
      let isUnique = !column.name.isEmpty && counts[Nearest.fold(column.name)] == 1
      return isUnique ? .name(column.name) : .number(column.place + 1)
    }
  }

  // A line above the titles that fills only the first cell: what is counted, not what the first column is.
  private static func captionRows(_ header: TableHeader) -> Int {
    guard let first = header.paths.first, first.count > 1, header.paths.count > 1 else { return 0 }
    let others = header.paths.dropFirst()
    let rows = first.indices.prefix { row in !first[row].isEmpty && others.allSatisfy { $0[row].isEmpty } }.count
    return rows < first.count ? rows : 0
  }

  mutating func conclude() {
    fillDown()
    classify()
    settleRegion()
    settleTexts()
    settlePeriod()
    settleHeader()
    settleDimensions()
    settleFigures()
    settleRecognition()
    // The header is looked at last, and may say what no column does.
    if definition.levels.contains(.region) { doubts.removeAll { $0.part == .key("gebiet") } }
    doubts.sort { $0.part.rank < $1.part.rank }
  }

  mutating func doubt(_ part: SourceDefinition.Part, _ sentence: String) {
    doubts.append(SourceDraft.Doubt(part: part, sentence: sentence))
  }

  /// Columns of this meaning.
  func places(of meaning: Meaning) -> [Int] { meanings.indices.filter { meanings[$0] == meaning } }

  // A row whose first cell alone is filled heads the rows below it if the first row is one too, since no figure may
  // stand above all headings; else, and at the end, it is a footnote or the number of a page.
  private static func split(_ rows: [[String]], width: Int) -> (rows: [[String]], sections: [String]) {
    func isAlone(_ row: [String]) -> Bool {
      width > 2 && row.first?.trimmed.isEmpty == false && row.dropFirst().allSatisfy { $0.trimmed.isEmpty }
    }
    guard let last = rows.lastIndex(where: { !isAlone($0) }) else { return (rows, []) }
    let body = rows[...last]
    let sections = rows.first.map(isAlone) == true ? body.filter(isAlone).map { $0[0].trimmed } : []
    return (body.filter { !isAlone($0) }, sections)
  }

  // Cells filled only in the first row of a group.
  private mutating func fillDown() {
    for place in columns.indices {
      let column = columns[place]
      if column.holdsFigures, !column.holdsKeys(isLeading: true), !column.holdsPeriods(isLeading: true) { break }
      let isGrouped = column.cells.first?.isEmpty == false && (column.cells.count - column.filled) * 2 >= column.filled
      guard isGrouped, column.filled < column.cells.count, !column.holdsMarks else { continue }
      filledDown.insert(place)
      var above = ""
      let raw = column.raw.map { cell in
        if !cell.trimmed.isEmpty { above = cell }
        return above
      }
      columns[place] = DraftColumn(place: place, path: column.path, name: column.name, raw: raw)
    }
  }
}

extension SourceDefinition.Part {
  // In the order in which the definition is written.
  fileprivate var rank: Int {
    switch self {
    case .key("titel"): 0
    case .key("erkennung"): 1
    case .key: 2
    case .column(let place): 1000 + place
    case .level(let place): 100_000 + place
    case .dimension: 200_000
    case .region: 300_000
    }
  }
}
