/// What a sample says about quotes, escapes and blanks once a delimiter is supposed.
struct DialectDetails {
  private let sample: UnsafeRawBufferPointer
  private let isWhole: Bool
  private let declared: TableDeclaration

  init(_ sample: UnsafeRawBufferPointer, isWhole: Bool, declared: TableDeclaration) {
    self.sample = sample
    self.isWhole = isWhole
    self.declared = declared
  }

  /// The double quote with doubled escapes, unless the sample says clearly otherwise.
  func complete(_ base: TableDialect, delimiter: UInt8) -> TableDialect {
    var dialect = base
    dialect.delimiter = delimiter
    dialect.skipsBlanks = declared.skipsBlanks ?? hasBlanks(behind: delimiter)
    if declared.quote == nil, quotesWithApostrophe(dialect) { dialect.quote = UInt8(ascii: "'") }
    if declared.escape == nil, escapesWithBackslash(dialect) { dialect.escape = .backslash }
    return dialect
  }

  private var start: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: sample.prefix(1 << 16)) }

  // One blank behind nearly every delimiter is a manner of writing; more of them indent a name.
  private func hasBlanks(behind delimiter: UInt8) -> Bool {
    guard delimiter != UInt8(ascii: "\t"), delimiter != UInt8(ascii: " ") else { return false }
    let start = start
    var (all, blank, single) = (0, 0, 0)
    for place in start.indices.dropLast() where start[place] == delimiter && !isLineEnd(start[place + 1]) {
      all += 1
      guard start[place + 1] == UInt8(ascii: " ") else { continue }
      blank += 1
      if place + 2 == start.count || start[place + 2] != UInt8(ascii: " ") { single += 1 }
    }
    return all > 1 && blank * 20 >= all * 19 && single * 2 >= all
  }

  private func quotesWithApostrophe(_ dialect: TableDialect) -> Bool {
    let start = start
    guard start.contains(UInt8(ascii: "'")) else { return false }
    let single = QuoteUse(start, dialect, quote: UInt8(ascii: "'"))
    let double = QuoteUse(start, dialect, quote: UInt8(ascii: "\""))
    guard single.opened >= 2, single.closed >= 2, double.opened == 0 else { return false }
    var tried = dialect
    tried.quote = UInt8(ascii: "'")
    let scores = [dialect, tried].map { DialectTrial(SampleTable(sample, $0, isWhole: isWhole, most: 1000)).score }
    return scores[1] > scores[0] * 1.02
  }

  private func escapesWithBackslash(_ dialect: TableDialect) -> Bool {
    let start = start
    let isPossible = start.indices.dropLast().contains {
      start[$0] == UInt8(ascii: "\\") && start[$0 + 1] == dialect.quote
    }
    func broken(_ escape: TableDialect.Escape) -> Int {
      var tried = dialect
      tried.escape = escape
      let records = SampleTable(sample, tried, isWhole: isWhole, most: 1000).records
      return records.count { $0.isBroken || $0.hasBareQuote }
    }
    return isPossible && broken(.backslash) < broken(.doubled)
  }
}

/// How often a quote stands where a field begins or ends.
private struct QuoteUse {
  private(set) var opened = 0
  private(set) var closed = 0

  init(_ sample: UnsafeRawBufferPointer, _ dialect: TableDialect, quote: UInt8) {
    for place in sample.indices where sample[place] == quote {
      var before = place - 1
      if dialect.skipsBlanks {
        while before >= 0, sample[before] == UInt8(ascii: " ") { before -= 1 }
      }
      let isOpening = before < 0 || sample[before] == dialect.delimiter || isLineEnd(sample[before])
      let isClosing =
        place + 1 == sample.count || sample[place + 1] == dialect.delimiter || isLineEnd(sample[place + 1])
      if isOpening { opened += 1 }
      if isClosing { closed += 1 }
    }
  }
}
