/// A short text as numbers, so that two are compared without looking at their bytes: keys, codes, dates and most names.
struct PackedText: Equatable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let length: Int

  /// Equal to no text, since none has a negative length.
  static let none = PackedText(first: 0, second: 0, third: 0, length: -1)

  static let longest = 24

  private init(first: UInt64, second: UInt64, third: UInt64, length: Int) {
    (self.first, self.second, self.third, self.length) = (first, second, third, length)
  }

  /// Nil for texts that are too long.
  @inline(__always)
  init?(_ bytes: UnsafeRawBufferPointer) {
    length = bytes.count
    // The last word overlaps the one before it; together with the length they still tell all texts apart.
    switch bytes.count {
    case 0...7:
      first = shortWord(bytes)
      (second, third) = (0, 0)
    case 8...16:
      first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      second = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      third = 0
    case 17...PackedText.longest:
      first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      second = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      third = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    default: return nil
    }
  }

  /// Never leaves the process.
  @inline(__always)
  var hash: UInt64 { mixed(mixed(first ^ 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(length))) ^ second ^ third) }
}

/// A hash over bytes, eight at a time; it never leaves the process, and every hit is confirmed against the bytes.
@inline(__always)
func byteHash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
  var index = 0
  while index + 8 <= bytes.count {
    hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  return mixed(hash ^ shortWord(UnsafeRawBufferPointer(rebasing: bytes[index...])))
}

// Fewer than eight bytes as one number.
@inline(__always)
private func shortWord(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
}

@inline(__always)
private func mixed(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}
