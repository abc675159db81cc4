import Model
import Store

/// Looks through everything that is about to become public for what must never be in it, however it got there: the
/// fingerprint of an input, which confirms guesses about a small counted file, and the path of one.
enum PublicBytes {
  static func check(_ files: [OutFile], inputs: [(path: String, sha256: String)]) throws(Stop) {
    for file in files {
      for input in inputs where contains(file.bytes, input.sha256) || contains(file.bytes, input.path) {
        throw Stop(Finding(.releaseLeak, at: Location(file: file.name), [.name: .text(input.path)]))
      }
    }
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    // By hand: searching a String took as long as reading the exports.
    return bytes.withUnsafeBufferPointer { bytes in
      for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
        if wanted.indices.allSatisfy({ bytes[start + $0] == wanted[$0] }) { return true }
      }
      return false
    }
  }
}
