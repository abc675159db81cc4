/// The dialect that cuts a sample into the most table-like records, with the reason.
struct DialectGuess {
  let dialect: TableDialect
  /// How many records of the sample have how many fields, in words.
  let evidence: String
  /// Whether the file says its delimiter in a first line `sep=;`.
  let hasSeparatorLine: Bool

  private static let delimiters = [UInt8](";,\t|".utf8)
  // Below it a file counts as one column: commas in sentences reach less.
  private static let least = 0.3

  init(_ sample: UnsafeRawBufferPointer, encoding: TextEncoding, isWhole: Bool, declared: TableDeclaration) {
    var base = TableDialect(encoding: encoding, lineEnd: DialectGuess.lineEnd(sample), fields: declared.fields)
    if let quote = declared.quote { base.quote = quote }
    if let escape = declared.escape { base.escape = escape }
    let separator = DialectGuess.separatorLine(sample)
    hasSeparatorLine = separator != nil
    guard declared.fields.isEmpty else {
      (dialect, evidence) = (base, "Feste Breite: \(declared.fields.count) Felder laut Angabe")
      return
    }
    if let known = declared.delimiter ?? separator {
      base.delimiter = known
      dialect = DialectGuess.withQuotes(base, sample, isWhole, declared)
      evidence =
        "\(dialect.delimiterName.capitalizedName): \(declared.delimiter == nil ? "Zeile »sep=«" : "laut Angabe")"
      return
    }
    let best = DialectGuess.best(base, sample, isWhole, declared)
    guard let best, best.score >= DialectGuess.least else {
      base.delimiter = UInt8(ascii: ";")
      dialect = DialectGuess.withQuotes(base, sample, isWhole, declared)
      evidence = "Kein Trennzeichen: eine Spalte"
      return
    }
    dialect = best.table.dialect
    let name = dialect.delimiterName.capitalizedName
    evidence = "\(name): \(best.fitting) von \(best.all) Zeilen mit \(best.width) Feldern"
  }

  // A hundred records that agree settle it; otherwise all of the sample has to be looked at.
  private static func best(
    _ base: TableDialect, _ sample: UnsafeRawBufferPointer, _ isWhole: Bool, _ declared: TableDeclaration
  ) -> Trial? {
    let candidates = delimiters.filter { sample.contains($0) }
    var ranked: [Trial] = []
    for most in [100, 1000] {
      ranked = candidates.map { delimiter in
        var dialect = base
        dialect.delimiter = delimiter
        return Trial(SampleTable(sample, withQuotes(dialect, sample, isWhole, declared), isWhole: isWhole, most: most))
      }.sorted { $0.score > $1.score }
      guard let first = ranked.first else { break }
      if first.isEven, first.score > 2 * (ranked.count > 1 ? ranked[1].score : 0) { break }
    }
    if ranked.first?.score ?? 0 < 0.5, sample.contains(UInt8(ascii: " ")) {
      var dialect = base
      dialect.delimiter = UInt8(ascii: " ")
      let trial = Trial(SampleTable(sample, dialect, isWhole: isWhole, most: 1000))
      if trial.isEven, trial.score > ranked.first?.score ?? 0 { return trial }
    }
    return ranked.first
  }

  private static func separatorLine(_ sample: UnsafeRawBufferPointer) -> UInt8? {
    let line = sample.drop(while: isLineEnd).prefix { !isLineEnd($0) }
    let text = line.first == UInt8(ascii: "\"") && line.last == UInt8(ascii: "\"") ? line.dropFirst().dropLast() : line
    guard text.count == 5, text.starts(with: Array("sep=".utf8)) else { return nil }
    return text.last
  }

  private static func lineEnd(_ sample: UnsafeRawBufferPointer) -> TableDialect.LineEnd {
    let sample = UnsafeRawBufferPointer(rebasing: sample.prefix(1 << 16))
    var (pairs, returns, feeds) = (0, 0, 0)
    var previous: UInt8 = 0
    for byte in sample {
      if byte == UInt8(ascii: "\n") {
        feeds += 1
        if previous == UInt8(ascii: "\r") { pairs += 1 }
      } else if byte == UInt8(ascii: "\r") {
        returns += 1
      }
      previous = byte
    }
    if pairs == returns, pairs == feeds { return pairs == 0 ? .lf : .crlf }
    if pairs > 0 || (returns > 0 && feeds > 0) { return .mixed }
    return feeds > 0 ? .lf : .cr
  }

  // The double quote with doubled escapes, unless the sample says clearly otherwise.
  private static func withQuotes(
    _ base: TableDialect, _ sample: UnsafeRawBufferPointer, _ isWhole: Bool, _ declared: TableDeclaration
  ) -> TableDialect {
    var dialect = base
    let start = UnsafeRawBufferPointer(rebasing: sample.prefix(1 << 16))
    if declared.quote == nil, start.contains(UInt8(ascii: "'")) {
      let single = QuoteUse(start, quote: UInt8(ascii: "'"), delimiter: base.delimiter)
      let double = QuoteUse(start, quote: UInt8(ascii: "\""), delimiter: base.delimiter)
      if single.opened >= 2, single.closed >= 2, double.opened == 0 {
        var tried = dialect
        tried.quote = UInt8(ascii: "'")
        let scores = [dialect, tried].map { Trial(SampleTable(sample, $0, isWhole: isWhole, most: 1000)).score }
        if scores[1] > scores[0] * 1.02 { dialect = tried }
      }
    }
    if declared.escape == nil, sample.contains(UInt8(ascii: "\\")), QuoteUse.hasBackslash(sample, before: dialect.quote)
    {
      func broken(_ escape: TableDialect.Escape) -> Int {
        var tried = dialect
        tried.escape = escape
        let records = SampleTable(sample, tried, isWhole: isWhole, most: 1000).records
        return records.reduce(0) { $1.isBroken || $1.hasBareQuote ? $0 + 1 : $0 }
      }
      if broken(.backslash) < broken(.doubled) { dialect.escape = .backslash }
    }
    return dialect
  }
}

/// How often a quote stands where a field begins or ends.
private struct QuoteUse {
  private(set) var opened = 0
  private(set) var closed = 0

  init(_ sample: UnsafeRawBufferPointer, quote: UInt8, delimiter: UInt8) {
    for place in sample.indices where sample[place] == quote {
      let isOpening = place == 0 || sample[place - 1] == delimiter || isLineEnd(sample[place - 1])
      let isClosing = place + 1 == sample.count || sample[place + 1] == delimiter || isLineEnd(sample[place + 1])
      if isOpening { opened += 1 }
      if isClosing { closed += 1 }
    }
  }

  static func hasBackslash(_ sample: UnsafeRawBufferPointer, before quote: UInt8) -> Bool {
    sample.indices.dropLast().contains { sample[$0] == UInt8(ascii: "\\") && sample[$0 + 1] == quote }
  }
}

/// How table-like one dialect makes a sample look.
private struct Trial {
  let table: SampleTable
  private(set) var width = 1
  private(set) var fitting = 0
  private(set) var all = 0
  private(set) var score = 0.0
  /// Whether nearly every record has the same number of fields, three or more.
  var isEven: Bool { width >= 3 && all >= 3 && fitting * 50 >= all * 49 }

  init(_ table: SampleTable) {
    self.table = table
    let records = table.records.filter { !$0.isBlank }
    all = records.count
    var counts: [Int: Int] = [:]
    for record in records { counts[record.count, default: 0] += 1 }
    func weight(_ width: Int) -> Int { (counts[width] ?? 0) * (width - 1) }
    // Equal ones: the one that comes first in the file.
    for record in records where record.count > 1 && (width == 1 || weight(record.count) > weight(width)) {
      width = record.count
    }
    guard width > 1, let first = records.firstIndex(where: { $0.count == width }),
      let last = records.lastIndex(where: { $0.count == width })
    else { return }
    fitting = counts[width] ?? 0
    // Titles and notes around the table are no argument against it.
    let others = records.reduce(0) { $1.count > 1 && $1.count != width ? $0 + 1 : $0 }
    let credit = Double(fitting) + 0.4 * Double(others)
    let block = min(
      1,
      credit
        / Double(
          last - first + 1 + records[..<first].count { $0.count > 1 } + records[(last + 1)...].count { $0.count > 1 }))
    let share = (credit / Double(all)).squareRoot()
    let broken = Double(records.count { $0.isBroken }) / Double(all)
    score = block * share * likeness(records) * Double(width - 1) / Double(width) * (1 - broken / 2)
  }

  // Cells that hold another delimiter, or begin with a blank, speak against this one.
  private func likeness(_ records: [SampleTable.Record]) -> Double {
    var (sum, cells) = (0.0, 0)
    for record in records.prefix(300) where record.count == width {
      for field in record.fields {
        let cell = table.cell(field)
        sum += likeness(cell, isQuoted: field.start > 0 && table.bytes[field.start - 1] == table.dialect.quote)
        cells += 1
      }
    }
    return cells == 0 ? 0 : sum / Double(cells)
  }

  private func likeness(_ cell: UnsafeRawBufferPointer, isQuoted: Bool) -> Double {
    if isQuoted || cell.isEmpty { return 1 }
    for other in [UInt8](";\t|".utf8) where other != table.dialect.delimiter && cell.contains(other) { return 0.3 }
    if table.dialect.delimiter != UInt8(ascii: ";"), cell[0] == UInt8(ascii: " ") { return 0.6 }
    return CellKind(cell) == .text ? 0.9 : 1
  }
}

extension String {
  /// As the first word of a sentence.
  fileprivate var capitalizedName: String {
    switch self {
    case ";": "Semikolon"
    case ",": "Komma"
    case "|": "Senkrechter Strich"
    default: self
    }
  }
}
