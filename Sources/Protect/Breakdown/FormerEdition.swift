public import Model

/// What an edition published earlier said about persons: part of what everybody may know.
public struct FormerEdition: Sendable {
  /// One number, by the names of its groups.
  public struct Cell: Sendable {
    /// A name per attribute, in the order of `Attribute.allCases`, `*` for all groups: `05162024|18-26|*|*|m`. There are tens of
    /// thousands of cells and few names, so they are taken apart only where a name is met first.
    public let groups: Substring
    /// The numbers that it left open.
    public let range: ClosedRange<Int>

    init(groups: [String?], range: ClosedRange<Int>) {
      self.groups = groups.map { $0 ?? Cell.all }.joined(separator: Cell.separator)[...]
      self.range = range
    }

    static let all = "*"
    static let separator = "|"

    /// Reads what `description` writes: `05162024|18-26|*|*|m|35|39`.
    public init?(_ text: String) {
      var text = text
      let found = text.withUTF8 { bytes -> (groups: Int, low: Int, high: Int)? in
        var (bars, first, last) = (0, 0, 0)
        for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "|") {
          (bars, first, last) = (bars + 1, last, place)
        }
        func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
        guard bars == Attribute.allCases.count + 1, let low = number(first + 1..<last),
          let high = number(last + 1..<bytes.count)
        else { return nil }
        return (first, low, high)
      }
      guard let found, found.low <= found.high else { return nil }
      groups = text[..<text.utf8.index(text.startIndex, offsetBy: found.groups)]
      range = found.low...found.high
    }
  }

  /// Names it in the verdict.
  public let name: String
  /// The day it is about.
  public let stichtag: CalendarDate
  /// Everything it said that was not withheld.
  public let cells: [Cell]

  /// As the owner's record keeps it.
  public init(name: String, stichtag: CalendarDate, cells: [Cell]) {
    self.name = name
    self.stichtag = stichtag
    self.cells = cells
  }
}

extension FormerEdition.Cell: CustomStringConvertible {
  /// As the owner's record keeps it: the groups, then the numbers between which it lies.
  public var description: String {
    [String(groups), String(range.lowerBound), String(range.upperBound)].joined(separator: FormerEdition.Cell.separator)
  }
}
