import CSystem
public import Ingest

/// Hashes bytes as they come, in pieces of any size.
public struct SHA256: Sendable {
  private static let blockSize = 64

  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// What does not fill a block yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  /// Starts with nothing read.
  public init() { rest.reserveCapacity(Self.blockSize) }

  /// Takes the next piece.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    var piece = bytes[...]
    if !rest.isEmpty {
      let missing = piece.prefix(Self.blockSize - rest.count)
      rest.append(contentsOf: missing)
      piece = piece.dropFirst(missing.count)
      guard rest.count == Self.blockSize else { return }
      csystem_sha256_blocks(&state, rest, 1)
      rest.removeAll(keepingCapacity: true)
    }
    let blocks = UnsafeRawBufferPointer(rebasing: piece)
    if let base = blocks.baseAddress {
      csystem_sha256_blocks(&state, base.assumingMemoryBound(to: UInt8.self), blocks.count / Self.blockSize)
    }
    rest.append(contentsOf: piece.suffix(blocks.count % Self.blockSize))
  }

  /// The digest of everything so far; more may follow.
  public func finish() -> Digest {
    var last = self
    let zeros = (119 - rest.count) % Self.blockSize
    let padding = [0x80] + [UInt8](repeating: 0, count: zeros) + Self.bytes(of: length * 8)
    padding.withUnsafeBytes { last.update($0) }
    return Digest(bytes: last.state.flatMap(Self.bytes))
  }

  /// The digest of bytes in memory.
  public static func hash(_ bytes: [UInt8]) -> Digest {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update($0) }
    return hasher.finish()
  }

  /// The digest of a whole source, read a quarter of a mebibyte at a time.
  public static func hash(_ source: some ByteSource) throws -> Digest {
    var hasher = SHA256()
    var offset = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { buffer.deallocate() }
    while case let count = try source.read(into: buffer, at: offset), count > 0 {
      hasher.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      offset += count
    }
    return hasher.finish()
  }

  private static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}
