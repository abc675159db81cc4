/// The 32 bytes by which two files are known to be the same.
public struct Digest: Hashable, Sendable {
  /// Always 32 of them.
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads what `hex` writes, in either case; nil for anything that is not 64 hexadecimal digits.
  public init?(hex: some StringProtocol) { self.init(hex: Array(hex.utf8)[...]) }

  init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 64 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 32)
    for (place, letter) in hex.enumerated() {
      guard let digit = Self.value(letter) else { return nil }
      bytes[place / 2] = bytes[place / 2] << 4 | digit
    }
    self.bytes = bytes
  }

  /// As `sha256sum` prints it: 64 digits, lower case.
  public var hex: String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
    return String(unsafeUninitializedCapacity: 64) { text in
      for (place, byte) in bytes.enumerated() {
        text[2 * place] = digit(byte >> 4)
        text[2 * place + 1] = digit(byte & 15)
      }
      return 64
    }
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
