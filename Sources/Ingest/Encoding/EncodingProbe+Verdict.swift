extension EncodingProbe {
  /// The encoding that explains the bytes best, and what is odd about them; places are offsets into the text.
  public struct Verdict: Hashable, Sendable {
    /// What to decode with.
    public let encoding: TextEncoding
    /// What makes the reading doubtful.
    public let problems: [Problem]
    /// Where the text stops to be UTF-8.
    public let broken: Int?
    /// How many ä ö ü Ä Ö Ü ß there are.
    public let umlauts: Int
  }

  /// What is odd about bytes, with the place of the first.
  public enum Problem: Hashable, Sendable {
    case nul(at: Int)
    case mixed(at: Int)
    case undefined(at: Int)
    case destroyed(at: Int)
    case suspected(at: Int)
  }

  /// Judges all bytes seen. A declared encoding silences suspicions, not contradictions.
  public func verdict(declared: TextEncoding? = nil) -> Verdict {
    var problems = firstNUL.map { [Problem.nul(at: $0)] } ?? []
    let encoding = declared ?? (broken == nil ? .utf8 : guess)
    if encoding.isUnicode {
      if let broken { problems.append(.mixed(at: broken)) }
      if broken == nil, let firstDestroyed { problems.append(.destroyed(at: firstDestroyed)) }
    } else if encoding == .windows1252 {
      if let firstUndefined { problems.append(.undefined(at: firstUndefined)) }
    } else if encoding != .iso88591, declared == nil {
      let places = (encoding.umlauts ?? []).map { firsts[Int($0)] }.filter { $0 >= 0 }
      problems.append(.suspected(at: places.min() ?? 0))
    }
    let named = encoding == .utf8 && isMarked ? .utf8WithMark : encoding
    return Verdict(encoding: named, problems: problems, broken: broken, umlauts: sum(counts, encoding.umlauts ?? []))
  }

  // For bytes that are no UTF-8 throughout. Small umlauts between letters tell: the bytes of MacRoman are š and Ÿ in
  // Windows-1252, as in names, so it takes two kinds of them; those of CP850 are no letters there.
  private var guess: TextEncoding {
    if multibyteLetters > 0 { return .utf8 }
    let windows = sum(inWords, [0xE4, 0xF6, 0xFC, 0xDF])
    let macBytes: [UInt8] = [0x8A, 0x9A, 0x9F]
    let dosBytes: [UInt8] = [0x84, 0x94, 0x81]
    let mac = macBytes.count(where: { inWords[Int($0)] > 0 }) > 1 ? sum(inWords, macBytes) : 0
    let dos = sum(inWords, dosBytes)
    if max(mac, dos) > windows { return mac > dos ? .macRoman : .cp850 }
    return (0x80...0x9F).contains { firsts[$0] >= 0 } ? .windows1252 : .iso88591
  }

  private func sum(_ counts: [Int], _ bytes: [UInt8]) -> Int { bytes.reduce(0) { $0 + counts[Int($1)] } }
}
