import Ingest

/// A source that hands out a few bytes at a time, as a pipe or a network disk may.
struct ShortReads: ByteSource {
  let name = "kurz.csv"
  let bytes: [UInt8]
  let most: Int

  var count: Int { bytes.count }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(most, buffer.count)])
    return MemorySource(name: name, bytes: bytes).read(into: piece, at: offset)
  }
}

/// A source that fails after its first bytes.
struct BrokenSource: ByteSource {
  struct Failure: Error {}

  let name = "kaputt.csv"
  let bytes: [UInt8]

  var count: Int { bytes.count }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset == 0 else { throw Failure() }
    return MemorySource(name: name, bytes: bytes).read(into: buffer, at: offset)
  }
}
