public import Model
import Notation

/// The first look at a file: in which encoding it is, how it separates its fields, and where its table begins.
public enum FileLook {
  private static let windowSize = 1 << 20

  /// Reads the whole file once. A file that is no clean text gives the reasons instead.
  public static func look(at source: any ByteSource, declared: TableDeclaration = TableDeclaration()) throws
    -> Result<TableLook, Stop>
  {
    switch try understand(source, declared: declared) {
    case .failure(let stop): return .failure(stop)
    case .success(let look):
      return look.findings.contains { $0.severity == .error } ? .failure(Stop(look.findings)) : .success(look)
    }
  }

  /// The lenient look: whatever is text gives a look with its findings, so that all of it can be shown.
  public static func understand(_ source: any ByteSource, declared: TableDeclaration = TableDeclaration()) throws
    -> Result<TableLook, Stop>
  {
    let head = try FileSample.head(source)
    guard !head.isEmpty else { return .failure(Stop(Finding(.fileEmpty, at: Location(file: source.name)))) }
    let recoding = head.withUnsafeBytes { FileLook.recoding($0, declared: declared.encoding) }
    let binary = head.withUnsafeBytes { bytes in
      BinaryKind.name(bytes) ?? ForeignText.name(bytes, isWhole: bytes.count < FileSample.headSize)
        ?? (recoding == .none && BinaryKind.looksBinary(bytes) ? "etwas anderes" : nil)
    }
    if let binary {
      return .failure(Stop(Finding(.fileBinary, at: Location(file: source.name), [.found: .text(binary)])))
    }
    let sample = try FileSample(source, recoding: recoding, windowSize: windowSize)
    guard sample.count > 0 else { return .failure(Stop(Finding(.fileEmpty, at: Location(file: source.name)))) }
    return .success(try look(sample, source, recoding: recoding, declared: declared))
  }

  private static func look(
    _ sample: FileSample, _ source: any ByteSource, recoding: Recoding, declared: TableDeclaration
  ) throws -> TableLook {
    let verdict = sample.probe.verdict(declared: isWide(recoding) ? .utf8 : declared.encoding)
    var encoding = verdict.encoding
    if case .utf16(let bigEndian) = recoding { encoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian }
    let findings = try FileFindings(source, recoding: recoding).all(verdict, unpaired: sample.unpaired)
    return sample.bytes.withUnsafeBytes { bytes in
      let mark = encoding.markLength
      let text = UnsafeRawBufferPointer(rebasing: bytes[min(mark, bytes.count)...])
      let guess = DialectGuess(
        text, encoding: encoding, isWhole: sample.isWhole || !text.contains(where: isLineEnd), declared: declared)
      var dialect = guess.dialect
      if recoding == .nextLine || recoding == .nextLineUTF8 { dialect.lineEnd = .nextLine }
      let evidence = FileEvidence.encoding(verdict, encoding, brokenLine: findings.brokenLine)
      return TableLook(
        text, dialect: dialect, isWhole: sample.isWhole, declared: declared,
        skippingFirst: guess.hasSeparatorLine, evidence: [evidence, guess.evidence], findings: findings.findings,
        file: source.name)
    }
  }

  private static func isWide(_ recoding: Recoding) -> Bool {
    if case .utf16 = recoding { return true }
    return false
  }

  // UTF-16 by its mark, or by the NUL in one half of nearly every letter; U+0085 ends lines only where nothing else does.
  private static func recoding(_ head: UnsafeRawBufferPointer, declared: TextEncoding?) -> Recoding {
    switch declared {
    case .utf16LittleEndian: return .utf16(bigEndian: false)
    case .utf16BigEndian: return .utf16(bigEndian: true)
    case .some, nil: break
    }
    if declared == nil {
      if head.starts(with: [0xFF, 0xFE]) { return .utf16(bigEndian: false) }
      if head.starts(with: [0xFE, 0xFF]) { return .utf16(bigEndian: true) }
      var nuls = (even: 0, odd: 0)
      for place in head.indices where head[place] == 0 {
        if place % 2 == 0 { nuls.even += 1 } else { nuls.odd += 1 }
      }
      let half = head.count / 2
      if half > 1, nuls.odd * 10 >= half * 7, nuls.even * 20 <= half { return .utf16(bigEndian: false) }
      if half > 1, nuls.even * 10 >= half * 7, nuls.odd * 20 <= half { return .utf16(bigEndian: true) }
    }
    guard !head.contains(where: isLineEnd), head.contains(0x85) else { return .none }
    let isUnicode = String(validating: head.dropLast(min(3, head.count)), as: UTF8.self) != nil
    let lines = head.split(separator: 0x85)
    let counts = Set(
      lines.dropLast(head.last == 0x85 ? 0 : 1).map { line in
        [UInt8](";,\t|".utf8).map { delimiter in line.count { $0 == delimiter } }.max() ?? 0
      })
    guard lines.count > 1, counts.count == 1, counts.first ?? 0 > 0 else { return .none }
    return isUnicode ? .nextLineUTF8 : .nextLine
  }
}
