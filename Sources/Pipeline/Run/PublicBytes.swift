import Model
import Store

/// Looks through everything that is about to become public for what must never be in it, however it got there: the
/// fingerprint of an input, which confirms guesses about a small counted file, and the path of one.
enum PublicBytes {
  static func check(_ files: [OutFile], inputs: [(path: String, sha256: String)]) throws(Stop) {
    let wanted = inputs.flatMap { [(Array($0.sha256.utf8), $0.path), (Array($0.path.utf8), $0.path)] }
    let search = ByteSearch(wanted.map { (text: $0, name: $1) })
    for file in files {
      guard let path = search.first(in: file.bytes) else { continue }
      throw Stop(Finding(.releaseLeak, at: Location(file: file.name), [.name: .text(path)]))
    }
  }
}

/// Looks for many texts at once: there are hundreds of them, and pages are long.
private struct ByteSearch {
  // By the first two bytes, of which most pairs begin no text.
  private var texts: [[(text: [UInt8], name: String)]]

  init(_ wanted: [(text: [UInt8], name: String)]) {
    texts = [[(text: [UInt8], name: String)]](repeating: [], count: 1 << 16)
    for entry in wanted where entry.text.count >= 2 {
      texts[Int(entry.text[0]) << 8 | Int(entry.text[1])].append(entry)
    }
  }

  /// The name of a text that occurs.
  func first(in bytes: [UInt8]) -> String? {
    let isStart = texts.map { !$0.isEmpty }
    return bytes.withUnsafeBufferPointer { bytes in
      isStart.withUnsafeBufferPointer { isStart in
        var pair = 0
        for (place, byte) in bytes.enumerated() {
          pair = (pair << 8 | Int(byte)) & 0xffff
          guard isStart[pair], place > 0 else { continue }
          let found = texts[pair].first { bytes[(place - 1)...].starts(with: $0.text) }
          if let found { return found.name }
        }
        return nil
      }
    }
  }
}
