public import Model

/// The first look at a file: whether it is text, in which encoding, and how it separates its fields.
public enum FileProbe {
  private static let windowSize = 1 << 20
  private static let headSize = 1 << 16

  /// Reads the whole file once. A file that is no clean text gives the reason instead.
  public static func dialect(of source: any ByteSource) throws -> Result<TableDialect, Stop> {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: windowSize, alignment: 16)
    defer { buffer.deallocate() }
    var probe = EncodingProbe()
    var head: [UInt8] = []
    var offset = 0
    while case let read = try source.read(into: buffer, at: offset), read > 0 {
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<read])
      head.append(contentsOf: bytes.prefix(headSize - head.count))
      probe.update(bytes)
      offset += read
    }
    guard offset > 0 else { return .failure(Stop(Finding(.fileEmpty, at: Location(file: source.name)))) }
    return try verdict(probe.verdict(), head, source)
  }

  private static func verdict(_ verdict: EncodingProbe.Verdict, _ head: [UInt8], _ source: any ByteSource) throws
    -> Result<TableDialect, Stop>
  {
    func stop(_ code: FindingCode, at place: Int, _ facts: [FactName: Fact] = [:]) throws -> Stop {
      Stop(Finding(code, at: Location(file: source.name, line: try lineNumber(of: place, in: source)), facts))
    }
    switch verdict {
    case .text(let encoding): return .success(TableDialect(encoding: encoding, firstBytes: head))
    case .binary(let place): return .failure(try stop(.fileBinary, at: place))
    case .mixed(let place):
      return .failure(try stop(.fileEncoding, at: place, [.found: .text("teils UTF-8, teils nicht")]))
    case .undefined(let place):
      return .failure(try stop(.fileEncoding, at: place, [.found: .text("weder UTF-8 noch Windows-1252")]))
    case .destroyed(let place): return .failure(try stop(.fileDestroyedLetters, at: place))
    case .unsupported(let name): return .failure(try stop(.fileEncoding, at: 0, [.found: .text(name)]))
    }
  }

  // Counted only when there is something to report, so that the usual look stays fast.
  private static func lineNumber(of place: Int, in source: any ByteSource) throws -> Int {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: windowSize, alignment: 16)
    defer { buffer.deallocate() }
    var (line, offset) = (1, 0)
    var previous: UInt8 = 0
    while offset < place, case let read = try source.read(into: buffer, at: offset), read > 0 {
      for byte in buffer[..<min(read, place - offset)] {
        let isFeedAlone = byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r")
        if isFeedAlone || byte == UInt8(ascii: "\r") { line += 1 }
        previous = byte
      }
      offset += read
    }
    return line
  }
}
