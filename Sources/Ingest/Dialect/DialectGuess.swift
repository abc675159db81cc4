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
    var base = TableDialect(
      encoding: encoding, lineEnd: TableDialect.LineEnd(of: sample), fields: declared.fields)
    if let quote = declared.quote { base.quote = quote }
    if let escape = declared.escape { base.escape = escape }
    let separator = DialectGuess.separatorLine(sample)
    hasSeparatorLine = separator != nil
    guard declared.fields.isEmpty else {
      (dialect, evidence) = (base, "Feste Breite: \(declared.fields.count) Felder laut Angabe")
      return
    }
    let details = DialectDetails(sample, isWhole: isWhole, declared: declared)
    if let known = declared.delimiter ?? separator {
      dialect = details.complete(base, delimiter: known)
      evidence = DialectGuess.name(dialect) + ": " + (declared.delimiter == nil ? "Zeile »sep=«" : "laut Angabe")
      return
    }
    guard let best = DialectGuess.best(base, sample, isWhole, details), best.score >= DialectGuess.least else {
      dialect = details.complete(base, delimiter: UInt8(ascii: ";"))
      evidence = "Kein Trennzeichen: eine Spalte"
      return
    }
    dialect = best.table.dialect
    evidence =
      "\(DialectGuess.name(dialect)): \(best.fitting) von \(best.all) Zeilen mit \(best.width) Feldern"
      + (dialect.skipsBlanks ? ", Leerzeichen hinter dem Trennzeichen zählen nicht" : "")
  }

  // A hundred records that agree settle it; otherwise all of the sample has to be looked at.
  private static func best(
    _ base: TableDialect, _ sample: UnsafeRawBufferPointer, _ isWhole: Bool, _ details: DialectDetails
  ) -> DialectTrial? {
    let dialects = delimiters.filter { sample.contains($0) }.map { details.complete(base, delimiter: $0) }
    var ranked: [DialectTrial] = []
    for most in [100, 1000] {
      ranked = dialects.map { DialectTrial(SampleTable(sample, $0, isWhole: isWhole, most: most)) }
        .sorted { $0.score > $1.score }
      guard let first = ranked.first else { break }
      if first.isEven, first.score > 2 * (ranked.count > 1 ? ranked[1].score : 0) { break }
    }
    if ranked.first?.score ?? 0 < 0.5, sample.contains(UInt8(ascii: " ")) {
      var dialect = base
      dialect.delimiter = UInt8(ascii: " ")
      let trial = DialectTrial(SampleTable(sample, dialect, isWhole: isWhole, most: 1000))
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

  // As the first word of a sentence.
  private static func name(_ dialect: TableDialect) -> String {
    switch dialect.delimiterName {
    case ";": "Semikolon"
    case ",": "Komma"
    case "|": "Senkrechter Strich"
    default: dialect.delimiterName
    }
  }
}

extension TableDialect.LineEnd {
  /// How the lines at the beginning of a sample end.
  init(of sample: UnsafeRawBufferPointer) {
    var (pairs, returns, feeds) = (0, 0, 0)
    var previous: UInt8 = 0
    for byte in UnsafeRawBufferPointer(rebasing: sample.prefix(1 << 16)) {
      if byte == UInt8(ascii: "\n") {
        feeds += 1
        if previous == UInt8(ascii: "\r") { pairs += 1 }
      } else if byte == UInt8(ascii: "\r") {
        returns += 1
      }
      previous = byte
    }
    if pairs == returns, pairs == feeds {
      self = pairs == 0 ? .lf : .crlf
    } else if returns > 0, feeds > 0 {
      self = .mixed
    } else {
      self = feeds > 0 ? .lf : .cr
    }
  }
}
