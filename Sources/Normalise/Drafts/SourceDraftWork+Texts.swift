import Ingest
import Model
import Notation

extension DraftWork {
  /// Chooses the column of the region: the key if there is one, else a column of names.
  mutating func settleRegion() {
    let keys = places(of: .region)
    // Of a Land's, a Kreis's and a municipality's key the last one says it all.
    let best = keys.max { columns[$0].distinct.count < columns[$1].distinct.count }
    for place in keys where place != best {
      meanings[place] = .unused
      columnDoubts[place] = "Schlüssel eines Gebiets, zu dem das gelesene gehört"
    }
    if let best {
      if let name = regionName(of: best) { meanings[name] = .regionName }
      if !columns[best].name.isEmpty, !DraftWords.namesKey(columns[best].name) {
        columnDoubts[best] = "sieht aus wie ein Gebietsschlüssel"
      }
      settleOthers(columns[best])
      return
    }
    if let place = regionOfNames() {
      meanings[place] = .region
      nameLands(in: columns[place])
    } else if let region = preamble.region {
      definition.region = region
    } else {
      doubt(.key("gebiet"), "keine Spalte nennt das Gebiet; ergänzen, zum Beispiel gebiet: \"05162\"")
    }
  }

  // Of several columns of names, such as Länder and the Kreise in them, the finest says it all.
  private mutating func regionOfNames() -> Int? {
    let texts = meanings.indices.filter { meanings[$0] == nil }
    let lands = texts.first { columns[$0].mostly(90) { DraftWords.land($0) != nil } }
    let named = texts.filter {
      $0 == lands || DraftWords.namesRegion(columns[$0].name) || columns[$0].mostly(50, DraftWords.isRegion)
    }
    guard let finest = named.max(by: { columns[$0].distinct.count < columns[$1].distinct.count }) else { return nil }
    for place in named where columns[place].distinct.count < columns[finest].distinct.count {
      meanings[place] = .unused
      columnDoubts[place] = "nennt nur, wo das Gebiet der Spalte »\(columns[finest].name)« liegt"
    }
    if finest != lands { doubtNames(finest) }
    return finest
  }

  private mutating func doubtNames(_ place: Int) {
    columnDoubts[place] =
      DraftWords.namesKreis(columns[place].name)
      ? "Namen statt Gebietsschlüssel; heißt eine Gemeinde wie ein Kreis, seinen Schlüssel unter »gebiete« nennen"
      : "Namen statt Gebietsschlüssel; mehrdeutige Namen unter »gebiete« mit Schlüssel nennen"
  }

  private mutating func nameLands(in column: DraftColumn) {
    for name in column.distinct { definition.regions[name] = DraftWords.land(name).map { .some($0) } }
  }

  // Lines for the whole or for what is outside often have a word in the place of the key.
  private mutating func settleOthers(_ key: DraftColumn) {
    let reading = RegionReading(column: key.distinct)
    let names = places(of: .regionName).first.map { columns[$0].cells }
    for text in key.distinct where reading.key(text) == nil {
      let name = key.cells.firstIndex(of: text).flatMap { names?[$0] }
      let region = DraftWords.land(text) ?? name.flatMap(DraftWords.land)
      definition.regions[text] = .some(region)
      if region == nil { doubt(.region(text), "kein Schlüssel; so werden die Zeilen nicht gelesen") }
    }
  }

  private func regionName(of key: Int) -> Int? {
    let count = columns[key].distinct.count
    if count == 1 {
      return meanings.indices.first { meanings[$0] == nil && abs($0 - key) == 1 && columns[$0].distinct.count == 1 }
    }
    let texts = meanings.indices.filter { place in
      meanings[place] == nil && columns[place].distinct.count * 2 >= count && columns[place].distinct.count <= count * 2
    }
    if let named = texts.first(where: { DraftWords.namesRegion(columns[$0].name) }) { return named }
    return texts.first { abs($0 - key) == 1 || columns[$0].depends(on: columns[key]) }
  }

  /// Decides what the texts are that are neither region nor time: attributes, codes beside them, particulars of regions.
  mutating func settleTexts() {
    let key = places(of: .region).first
    for place in meanings.indices where meanings[place] == nil {
      let column = columns[place]
      if column.distinct.count == 1 {
        settleConstant(column)
      } else if let key, columns[key].distinct.count > 1, column.depends(on: columns[key]) {
        meanings[place] = .unused
        columnDoubts[place] = "hängt nur vom Gebiet ab"
      } else if isCode(column) {
        meanings[place] = .unused
      } else if column.distinct.count > 50, column.distinct.count * 2 > column.filled {
        meanings[place] = .unused
        columnDoubts[place] = "zu viele verschiedene Texte für ein Merkmal"
      }
    }
    nameDimensions(meanings.indices.filter { meanings[$0] == nil })
  }

  // The same text in all rows says what is counted, if nothing else does.
  private mutating func settleConstant(_ column: DraftColumn) {
    let text = column.distinct[0]
    if DraftWords.isTotal(text) || DraftWords.dimension(of: [text]) != nil { return }
    let isKnown = preamble.measure != nil || !places(of: .measure).isEmpty || !column.name.isEmpty
    meanings[column.place] = isKnown ? .unused : .measure
    if preamble.isGenesis { return }
    columnDoubts[column.place] = "überall »\(text)«" + (isKnown ? "" : "; gilt hier als Messgröße")
  }

  // Short words that go one to one with the texts of a neighbour.
  private func isCode(_ column: DraftColumn) -> Bool {
    guard column.mostly(100, { !$0.contains(" ") && $0.utf8.count <= 12 }) else { return false }
    return [column.place + 1, column.place - 1].contains { other in
      guard columns.indices.contains(other), meanings[other] == nil else { return false }
      let label = columns[other]
      let length = { (column: DraftColumn) in column.distinct.map(\.count).reduce(0, +) }
      return label.distinct.count == column.distinct.count && length(label) > length(column)
        && label.depends(on: column) && column.depends(on: label)
    }
  }

  private mutating func nameDimensions(_ places: [Int]) {
    var open: [Int] = []
    var taken = names
    func unused(_ name: String) -> String {
      let name = DraftWords.unused(name, among: taken)
      taken.insert(name)
      return name
    }
    for place in places {
      let column = columns[place]
      let name = DraftWords.identifier(column.name)
      if let name = name.isEmpty ? DraftWords.dimension(of: column.distinct) : name {
        meanings[place] = .dimension(unused(name))
      } else {
        open.append(place)
      }
    }
    var items = attributesInTitle()
    // First what the members' own words say; of one attribute and one name that are left over, each is the other's.
    for place in open {
      guard let found = items.firstIndex(where: { fits($0, columns[place].distinct) }) else { continue }
      meanings[place] = .dimension(unused(DraftWords.identifier(items.remove(at: found))))
    }
    open.removeAll { meanings[$0] != nil }
    for place in open {
      let item = open.count == 1 && items.count == 1 ? items[0] : nil
      if item == nil { columnDoubts[place] = "das Merkmal hat in der Datei keinen Namen" }
      meanings[place] = .dimension(unused(item.map { DraftWords.identifier($0) } ?? "merkmal_\(place + 1)"))
    }
  }

  /// The attributes that have a name by now.
  var names: Set<String> {
    Set(meanings.compactMap { if case .dimension(let name) = $0 { name } else { nil } } + definition.used)
  }

  /// The name, or with a number where another attribute has it.
  func unused(_ name: String) -> String { DraftWords.unused(name, among: names) }

  // GENESIS lists in the title what the table is divided by, and in the header only what stands across.
  private func attributesInTitle() -> [String] {
    guard preamble.isGenesis, let title = preamble.title else { return [] }
    let start = title.firstIndex(of: ":").map { title[title.index(after: $0)...] } ?? DraftWork.behindNach(title)
    let list = start.split(separator: " - ").first ?? ""
    let across = Set(header.paths.flatMap { $0 }.map(Nearest.fold))
    let known = (0..<(header.paths.first?.count ?? 0)).compactMap { level in
      DraftWords.dimension(of: Array(Set(header.paths.map { $0[level] })))
    }
    let items = list.split { ",".contains($0) }.flatMap { DraftWork.split($0, at: [" und ", " sowie "]) }
    return items.map { ($0.split(separator: "(").first ?? "").trimmed }.filter { item in
      let words = item.split(separator: "/").map { Nearest.fold(String($0)) }
      let isTaken = words.contains { word in
        across.contains(word) || word == "geschlecht" || known.contains { word.hasPrefix($0) }
          || DraftWords.land(word) != nil
      }
      return !item.isEmpty && !isTaken && !DraftWords.namesPeriod(item) && !DraftWords.namesRegion(item)
    }
  }

  private static func behindNach(_ title: String) -> Substring {
    let words = title.split(separator: " ")
    return words.firstIndex(of: "nach").map { title[words[$0].endIndex...] } ?? ""
  }

  private static func split(_ text: Substring, at marks: [String]) -> [String] {
    marks.reduce([String(text)]) { parts, mark in
      parts.flatMap { part in part.split(separator: mark, omittingEmptySubsequences: true).map(String.init) }
    }
  }

  // A member's word and the attribute's begin alike: »Leistungen zur …« and »Leistungsart«.
  private func fits(_ item: String, _ members: [String]) -> Bool {
    let item = item.lowercased()
    return members.contains { member in
      member.lowercased().split { !$0.isLetter }.contains { $0.count >= 5 && item.contains($0.prefix(8)) }
    }
  }
}
