/// One pass over a file: the probe sees every byte, the beginning is kept.
struct FileSample {
  private(set) var bytes: [UInt8] = []
  private(set) var probe = EncodingProbe()
  private(set) var count = 0
  /// Where the first half of a UTF-16 pair stands alone.
  let unpaired: Int?
  var isWhole: Bool { count == bytes.count }

  private static let usualSize = 1 << 18
  // Where lines are long, more has to be seen.
  private static let mostSize = 1 << 23
  private static let leastLines = 8
  static let headSize = 1 << 16

  init(_ source: any ByteSource, recoding: Recoding, windowSize: Int) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: windowSize, alignment: 16)
    defer { buffer.deallocate() }
    var stream = TextStream(source, recoding: recoding)
    var lines = 0
    while case let read = try stream.read(into: buffer), read > 0 {
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<read])
      probe.update(piece)
      count += read
      var rest = piece[...]
      while !rest.isEmpty, bytes.count == count - rest.count {
        let room = bytes.count < FileSample.usualSize ? FileSample.usualSize - bytes.count : 1 << 16
        if bytes.count >= FileSample.usualSize, lines >= FileSample.leastLines || bytes.count >= FileSample.mostSize {
          break
        }
        let part = rest.prefix(room)
        lines += part.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        bytes.append(contentsOf: part)
        rest = rest.dropFirst(part.count)
      }
    }
    unpaired = stream.firstUnpaired
  }

  /// The first bytes as they are in the file.
  static func head(_ source: any ByteSource) throws -> [UInt8] {
    var head = [UInt8](repeating: 0, count: headSize)
    var filled = 0
    while filled < head.count {
      let read = try head.withUnsafeMutableBytes {
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]), at: filled)
      }
      if read == 0 { break }
      filled += read
    }
    return Array(head[..<filled])
  }
}
