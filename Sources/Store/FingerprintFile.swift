/// How fingerprints stand on disk: a line per file and per finding under the digest of all lines, so that half a file counts for
/// nothing.
enum FingerprintFile {
  static func bytes(_ entries: [String: Fingerprints.Entry], _ found: [String: Digest]) -> [UInt8] {
    let files = entries.map { (name: $0.key, line: "\($0.value.digest.hex) \($0.value.identity.text) \($0.key)\n") }
    let facts = found.map { (name: $0.key, line: "\($0.value.hex) \(mark) \($0.key)\n") }
    let lines = (files + facts).filter { !$0.name.utf8.contains(lineEnd) }.map(\.line).sorted()
    let body = Array(lines.joined().utf8)
    return Array((SHA256.hash(body).hex + "\n").utf8) + body
  }

  static func read(_ bytes: [UInt8]) -> (entries: [String: Fingerprints.Entry], found: [String: Digest]) {
    let (head, body) = (bytes.prefix(65), Array(bytes.dropFirst(65)))
    guard head.count == 65, SHA256.hash(body).hex.utf8.elementsEqual(head.dropLast()) else { return ([:], [:]) }
    var entries: [String: Fingerprints.Entry] = [:]
    var found: [String: Digest] = [:]
    for line in body.split(separator: lineEnd) {
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 8)
      guard let digest = fields.first.flatMap({ Digest(hex: $0) }) else { continue }
      if fields.count > 2, fields[1].elementsEqual(mark.utf8) {
        found[String(decoding: line.dropFirst(67), as: UTF8.self)] = digest
      } else if fields.count == 9, let identity = Identity(fields[1...7].compactMap(number)) {
        let name = String(decoding: fields[8], as: UTF8.self)
        entries[name] = Fingerprints.Entry(identity: identity, digest: digest)
      }
    }
    return (entries, found)
  }

  /// Stands where files have their numbers.
  private static let mark = "="
  private static let lineEnd = UInt8(ascii: "\n")

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}
