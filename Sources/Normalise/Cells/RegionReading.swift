public import Model
import Notation

/// The regional keys of one column. A key's text alone does not always say its level, since exports cut leading zeros and some pad
/// with trailing ones, so a column is looked at before its cells are read.
public struct RegionReading: Hashable, Sendable {
  /// A key as read, and whether its leading zero had to be put back.
  public struct Key: Hashable, Sendable {
    /// The official key.
    public let key: RegionKey
    /// Whether the file had lost the leading zero, as spreadsheets do.
    public let isRepaired: Bool
  }

  /// Whether the column's texts are keys at all.
  public enum Verdict: Hashable, Sendable {
    /// Leading zeros, `DG` or full lengths that no count has by chance.
    case keys
    /// They could be keys whose leading zeros are lost, or counts of four or five digits.
    case maybe
    case years
    case no
  }

  /// What the column as a whole looks like.
  public let verdict: Verdict
  private let lostZeros: Bool
  /// Whether keys of Kreise are filled up with zeros to the length of a municipality's.
  private let areAllPadded: Bool
  private let hasShortKeys: Bool
  /// Eight-digit keys that end in something, by their first five, three and two digits.
  private let parents: Set<Substring>

  /// Looks at the texts of a column; repetitions change nothing.
  public init(column: some Sequence<String>) {
    let texts = Set(column.map(RegionReading.compact)).subtracting([""])
    let digits = texts.filter(RegionReading.isDigits)
    let lost = digits.contains { RegionReading.damagedLengths.contains($0.utf8.count) }
    let full = Set(digits.compactMap { RegionReading.eight(RegionReading.filled($0, lostZeros: lost).text) })
    lostZeros = lost
    hasShortKeys = digits.contains { $0.utf8.count <= 5 }
    areAllPadded = full.count > 1 && full.allSatisfy { $0.hasSuffix("000") }
    parents = RegionReading.parents(of: full)
    verdict = RegionReading.verdict(texts, digits)
  }

  /// The region that a cell names, nil where it names none: `5,162E+06` has lost digits for good.
  public func key(_ text: some StringProtocol) -> Key? {
    let compact = RegionReading.compact(String(text))
    if compact == "DG" { return Key(key: .deutschland, isRepaired: false) }
    guard RegionReading.isDigits(compact) else { return nil }
    let (filled, isRepaired) = RegionReading.filled(compact, lostZeros: lostZeros)
    return levelled(filled).map { Key(key: $0, isRepaired: isRepaired) }
  }

  /// A city that is its own Kreis has the official key of its Kreis and three zeros. The same text is a filled-up Kreis where the column
  /// has municipalities of that Kreis, or nothing but such keys.
  private func levelled(_ text: String) -> RegionKey? {
    guard let eight = RegionReading.eight(text), eight.hasSuffix("000") else { return RegionKey(text) }
    let kreis = eight.prefix(5)
    if !hasShortKeys {
      if kreis.hasSuffix("00"), !kreis.hasSuffix("000") { return RegionKey(eight.prefix(3)) }
      if kreis.hasSuffix("000"), parents.contains(eight.prefix(2)) { return RegionKey(eight.prefix(2)) }
      if areAllPadded || parents.contains(kreis) { return RegionKey(kreis) }
    }
    return RegionKey(eight)
  }
}

extension RegionReading {
  /// Lengths that no key has until its leading zero is put back.
  private static let damagedLengths: Set<Int> = [1, 4, 7, 11]

  /// Keys are also printed in blocks: `05 1 62 024`.
  private static func compact(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

  private static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Two digits that are no Land are a Regierungsbezirk where other keys of the column have lost their zero too.
  private static func filled(_ text: String, lostZeros: Bool) -> (text: String, isRepaired: Bool) {
    let isCutDistrict = lostZeros && text.utf8.count == 2 && RegionKey(text) == nil
    let isCut = damagedLengths.contains(text.utf8.count) || isCutDistrict
    return isCut ? ("0" + text, true) : (text, false)
  }

  /// Eight digits: the key of a municipality, also out of the twelve that name its Verband; nil for other lengths and for a Verband.
  private static func eight(_ text: String) -> String? {
    if text.utf8.count == 8 { return text }
    guard text.utf8.count == 12 else { return nil }
    let (verband, last) = (text.dropFirst(5).prefix(4), text.suffix(3))
    return verband != "0000" && last == "000" ? nil : String(text.prefix(5) + last)
  }

  private static func parents(of keys: Set<String>) -> Set<Substring> {
    var parents = Set<Substring>()
    for key in keys {
      if !key.hasSuffix("000") { parents.insert(key.prefix(5)) }
      if !key.hasSuffix("000000") { parents.insert(key.prefix(2)) }
    }
    return parents
  }

  private static func verdict(_ texts: Set<String>, _ digits: Set<String>) -> Verdict {
    let isYear = { (text: String) in text.utf8.count == 4 && (1900...2100).contains(Int(text) ?? 0) }
    if !digits.isEmpty, digits.allSatisfy(isYear) { return .years }
    let lost = digits.contains { damagedLengths.contains($0.utf8.count) }
    let keys = digits.filter { RegionKey(filled($0, lostZeros: lost).text)?.isPlausible == true }
    // Footnotes and a line for the whole may stand among them.
    guard !keys.isEmpty, keys.count * 10 >= digits.count * 9, keys.count * 2 >= texts.count else { return .no }
    let isProven = texts.contains("DG") || keys.contains { $0.utf8.count > 1 && $0.hasPrefix("0") }
    return isProven || keys.allSatisfy { $0.utf8.count >= 8 } ? .keys : .maybe
  }
}
