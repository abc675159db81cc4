import Model
import Store

/// Looks through everything that is about to become public for what must never be in it, however it got there: the
/// fingerprint of an input, which confirms guesses about a small counted file, and the path of one.
enum PublicBytes {
  static func check(_ files: [OutFile], inputs: [(path: String, sha256: String)]) throws(Stop) {
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for input in inputs where text.contains(input.sha256) || text.contains(input.path) {
        throw Stop(Finding(.releaseLeak, at: Location(file: file.name), [.name: .text(input.path)]))
      }
    }
  }
}
