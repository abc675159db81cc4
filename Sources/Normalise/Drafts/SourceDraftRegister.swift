import Ingest
import Notation

/// The proposal for an export of persons. It looks at the names of columns alone: no cell may be quoted.
struct RegisterDraft {
  private(set) var definition: SourceDefinition
  private(set) var doubts: [SourceDraft.Doubt] = []

  /// Nil unless the header has what only the Ausländerzentralregister has.
  init?(names: [String], id: String) {
    definition = SourceDefinition(id: id, title: id)
    definition.kind = .register
    let known = names.map(RegisterDraft.column)
    let found = Set(known.compactMap { $0?.column })
    guard found.count >= 4, found.contains(.title) || found.contains(.person) else { return nil }
    var taken: Set<AZRColumn> = []
    let namesakes = names.map(Nearest.fold).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for (place, (name, match)) in zip(names, known).enumerated() {
      let isNamed = !name.isEmpty && namesakes[Nearest.fold(name)] == 1
      let column = match.flatMap { taken.insert($0.column).inserted ? $0.column : nil }
      definition.columns.append(
        .init(isNamed ? .name(name) : .number(place + 1), column.map { .register($0.rawValue) } ?? .unused))
      if column != nil, match?.isSure == false { doubt(.column(place), "nach dem Namen der Spalte zugeordnet") }
    }
    definition.columnMarks = names.filter { !$0.isEmpty }
    doubt(.key("titel"), "nur der Dateiname; so nennen Berichte die Quelle")
  }

  private mutating func doubt(_ part: SourceDefinition.Part, _ sentence: String) {
    doubts.append(SourceDraft.Doubt(part: part, sentence: sentence))
  }

  // Under its own name for sure, under one that other exports use perhaps.
  private static func column(_ name: String) -> (column: AZRColumn, isSure: Bool)? {
    let folded = Nearest.fold(name)
    if let column = wishes[folded] { return (column, true) }
    return others.first { $0.words.contains { folded.hasPrefix($0) } }.map { ($0.column, false) }
  }

  private static let wishes = zip(AZRColumn.allCases, AZRColumn.personWishes).reduce(into: [String: AZRColumn]()) {
    wishes, entry in
    for name in [entry.1.name] + entry.1.synonyms where wishes[Nearest.fold(name)] == nil {
      wishes[Nearest.fold(name)] = entry.0
    }
  }

  private static let others: [(words: [String], column: AZRColumn)] = [
    (["azr"], .person), (["nationalitaet", "staatsang"], .nationality), (["geburt"], .birth),
    (["altersgr", "altersklasse"], .ageGroup), (["sex"], .sex),
    (["aufenthaltst", "aufenthaltsrecht"], .title), (["einreise", "ersteinr"], .entry),
    (["wohnort", "ort"], .municipalityName),
    (["behoerde", "zustaendige"], .office), (["auswertungsstichtag", "datum"], .stichtag),
    (["gemeindekenn"], .municipality),
  ]
}
