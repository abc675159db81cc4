import Model

/// What is odd about a file's bytes, as findings with lines.
struct FileFindings {
  private let source: any ByteSource
  private let recoding: Recoding

  init(_ source: any ByteSource, recoding: Recoding) {
    self.source = source
    self.recoding = recoding
  }

  func all(_ verdict: EncodingProbe.Verdict, unpaired: Int?) throws -> (findings: [Finding], brokenLine: Int?) {
    var findings = try verdict.problems.map { problem in
      switch problem {
      case .nul(let place): try finding(.fileNUL, at: place)
      case .mixed(let place): try finding(.fileEncoding, at: place, "teils UTF-8, teils nicht")
      case .undefined(let place): try finding(.fileEncoding, at: place, "weder UTF-8 noch Windows-1252")
      case .destroyed(let place): try finding(.fileDestroyedLetters, at: place)
      case .suspected(let place):
        try finding(
          .fileEncoding, at: place, "vermutlich \(verdict.encoding.rawValue), \(verdict.umlauts) Umlaute sprechen dafür"
        )
      }
    }
    if let unpaired {
      findings.removeAll { $0.code == .fileDestroyedLetters }
      findings.append(try finding(.fileEncoding, at: unpaired, "UTF-16 mit halben Zeichen"))
    }
    return (findings, try verdict.broken.map(lineNumber))
  }

  private func finding(_ code: FindingCode, at place: Int, _ found: String? = nil) throws -> Finding {
    let location = Location(file: source.name, line: try lineNumber(of: place))
    return Finding(code, at: location, found.map { [.found: .text($0)] } ?? [:])
  }

  // Counted only when there is something to report, so that the usual look stays fast.
  private func lineNumber(of place: Int) throws -> Int {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    var stream = TextStream(source, recoding: recoding)
    var (line, offset) = (1, 0)
    var previous: UInt8 = 0
    while offset < place, case let read = try stream.read(into: buffer), read > 0 {
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
