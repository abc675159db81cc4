/// The eight-digit key of a municipality; a number inside, so that it sorts and hashes cheaply, and text with its leading zero outside.
public struct AGS: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The key read as a number, without the leading zero.
  public let number: UInt32

  /// Takes a key that is already known to have at most eight digits.
  public init?(number: UInt32) {
    guard number < 100_000_000 else { return nil }
    self.number = number
  }

  /// Takes exactly eight ASCII digits.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    self.number = text.utf8.reduce(0) { $0 * 10 + UInt32($1 - 48) }
  }

  /// The first five digits: the Kreis that the municipality belongs to.
  public var kreis: KreisKey { KreisKey(unchecked: number / 1000) }

  /// Eight digits, leading zero kept.
  public var description: String { padded(number, to: 8) }

  /// By the key as a number.
  public static func < (left: AGS, right: AGS) -> Bool { left.number < right.number }
}

/// The five-digit key of a Kreis or of a city that is its own Kreis.
public struct KreisKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The key read as a number, without the leading zero.
  public let number: UInt32

  init(unchecked number: UInt32) { self.number = number }

  /// Takes exactly five ASCII digits.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 5, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    self.number = text.utf8.reduce(0) { $0 * 10 + UInt32($1 - 48) }
  }

  /// Five digits, leading zero kept.
  public var description: String { padded(number, to: 5) }

  /// By the key as a number.
  public static func < (left: KreisKey, right: KreisKey) -> Bool { left.number < right.number }
}

func padded(_ number: some BinaryInteger, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
