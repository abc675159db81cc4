/// Where bytes come from. Ingest defines it and Store implements it, so that reading knows nothing of disks.
public protocol ByteSource: Sendable {
  /// The name that findings give: a path below the data directory.
  var name: String { get }

  /// How many bytes there are now.
  var count: Int { get throws }

  /// Fills the buffer from this offset on as far as there are bytes; 0 means the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int
}

/// Bytes that are already in memory: for tests, standard input and small texts.
public struct MemorySource: ByteSource {
  /// As given.
  public let name: String
  private let bytes: [UInt8]

  /// Takes the bytes as they are.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// How many there are.
  public var count: Int { bytes.count }

  /// Copies as many as fit and are there.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    let length = max(0, min(buffer.count, bytes.count - offset))
    guard length > 0 else { return 0 }
    buffer.copyBytes(from: bytes[offset..<offset + length])
    return length
  }
}
