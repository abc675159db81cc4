import Ingest
import Model
import Notation

extension DraftWork {
  /// What single value columns count, by their names: the unit in brackets, a date, a sex at the end.
  mutating func describe(_ figures: [Int]) {
    let parts = figures.map { sexOrTotal(columns[$0].name) }
    let stems = Dictionary(grouping: parts.compactMap { $0 }, by: \.stem)
      .filter { $0.value.count > 1 && $0.value.contains { DraftWords.isSex($0.member) } }
    let indices = definition.columns.indices.reduce(into: [:]) { $0[definition.columns[$1].reference] = $1 }
    let isOpen = places(of: .period).isEmpty && definition.sections != .period
    for (place, part) in zip(figures, parts) {
      guard let index = indices[references[place]] else { continue }
      var (name, unit) = DraftWords.measure(columns[place].name)
      if let part, stems[part.stem] != nil {
        name = part.stem
        definition.columns[index].members = ["geschlecht": part.member]
      }
      definition.columns[index].unit = unit
      if !name.isEmpty { definition.columns[index].measure = name }
      if isOpen, let period = DraftPreamble.period(in: name) {
        definition.columns[index].period = period
        definition.columns[index].measure = withoutYear(name)
      }
    }
  }

  // »Ist 2015« and »Ist 2016« count the same.
  private func withoutYear(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last, PeriodReading.period(last) != nil else { return name }
    return words.dropLast().joined(separator: " ")
  }

  private func sexOrTotal(_ name: String) -> (stem: String, member: String)? {
    guard let last = name.split(whereSeparator: { " -/,:".contains($0) }).last.map(String.init) else { return nil }
    guard DraftWords.isSex(last) || DraftWords.isTotal(last) else { return nil }
    let stem = name.dropLast(last.count).trimmed
    return (String(stem.reversed().drop { " -/,:".contains($0) }.reversed()), last)
  }

  /// Says what is counted where neither header nor columns do.
  mutating func settleMeasure(_ figures: [Int]) {
    let isKnown = definition.measure != nil || definition.levels.contains(.measure) || !places(of: .measure).isEmpty
    let listed = definition.columns.filter { $0.meaning == .value }
    if isKnown || !listed.isEmpty && listed.allSatisfy({ $0.measure != nil }) { return }
    if figures.isEmpty {
      doubt(.key("spalten"), "keine Spalte sieht nach Werten aus")
      return
    }
    definition.measure = "anzahl"
    doubt(.key("messgroesse"), "was gezählt wird, sagt die Datei nicht")
  }

  /// How numbers are written, rounded and replaced by symbols.
  mutating func settleFigures() {
    let cells = cells(in: rows.indices)
    settleConvention(cells)
    settleRounding(cells)
    if cells.contains("0"), cells.contains(where: { ["-", "–", "—"].contains($0) }) {
      definition.declaresSymbols = preamble.isGenesis
      if !preamble.isGenesis {
        doubt(
          .key("null_ist_gerundet"),
          "neben »0« steht »-«; heißt 0 hier: weniger als die Hälfte von 1, null_ist_gerundet: true ergänzen")
      }
    }
  }

  private func cells(in rows: some Sequence<Int>) -> [String] {
    let figures = places(of: .value)
    return rows.flatMap { row in figures.map { columns[$0].cells[row] } }.filter { !$0.isEmpty }
  }

  // Länder round each in their own way, and their sum not at all.
  private mutating func settleRounding(_ cells: [String]) {
    if let (base, count) = rounding(cells) {
      definition.roundedTo = base
      if count < 100 { doubt(.key("gerundet_auf"), "alle \(count) Werte sind Vielfache von \(base)") }
    } else if let region = places(of: .region).first {
      let keys = RegionReading(column: columns[region].distinct)
      let lands = Dictionary(grouping: rows.indices) { keys.key(columns[region].cells[$0])?.key.above(at: .land) }
      for (land, rows) in lands {
        if let land, let (base, count) = rounding(self.cells(in: rows)), count >= 60 {
          definition.roundedIn[land] = base
        }
      }
    }
  }

  // What all numbers are multiples of; a few could be by chance.
  private func rounding(_ cells: [String]) -> (base: Int, count: Int)? {
    let numbers = cells.filter(DraftCell.isNumber)
    let wholes = numbers.compactMap(DraftCell.whole)
    let positive = wholes.filter { $0 > 0 }
    guard wholes.count == numbers.count, positive.count >= 20, Set(positive).count >= 10 else { return nil }
    return [1000, 100, 10, 5, 3].first { base in positive.allSatisfy { $0 % base == 0 } }.map { ($0, positive.count) }
  }

  private mutating func settleConvention(_ cells: [String]) {
    let marked = cells.filter { DraftCell.isNumber($0) && $0.contains { ".,".contains($0) } }
    guard !marked.isEmpty else { return }
    if let convention = NumberEvidence(marked).convention {
      definition.numbers = convention
    } else {
      // Which of two numbers is meant nobody may guess: without the key the file is refused.
      doubt(
        .key("zahlen"), "»\(marked[0])« kann zweierlei heißen; zahlen: \"dezimalkomma\" oder \"dezimalpunkt\" ergänzen")
    }
  }

  /// How a file of this kind is told from others, and what readers call it.
  mutating func settleRecognition() {
    if let title = preamble.title {
      definition.title = title
    } else {
      doubt(.key("titel"), "nur der Dateiname; so nennen Berichte die Quelle")
    }
    // Titles above titles change with the years; what stands on the left does not.
    let isStacked = (header.paths.first?.count ?? 0) > 1
    let own = columns.indices.filter { !isStacked || meanings[$0] != .value }.map { columns[$0].name }
    let names = own.filter { $0.contains(where: \.isLetter) && PeriodReading.period($0) == nil }
    if let code = preamble.code {
      definition.preambleMarks = [code]
    } else if let line = preamble.lines.first(where: { $0.contains(where: \.isLetter) && !DraftPreamble.isLegal($0) }),
      names.isEmpty
    {
      definition.preambleMarks = [line]
      if line.contains(where: \.isNumber) {
        doubt(.key("erkennung"), "nur die Teile nennen, die in jedem Jahr gleich sind")
      }
    } else if names.isEmpty {
      doubt(.key("erkennung"), "die Datei hat weder Überschrift noch Spaltennamen, an denen sie zu erkennen wäre")
    } else {
      definition.columnMarks = Array(names.prefix(6))
    }
  }
}
