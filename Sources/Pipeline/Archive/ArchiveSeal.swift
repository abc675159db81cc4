import Model
import Notation
import Store

/// The last line of an archive: the SHA-256 of everything before it, so that nobody takes a changed or cut file for the counts of a
/// Stichtag. `head -n -2 DATEI | sha256sum` prints it. It proves that the file is whole, not who wrote it.
enum ArchiveSeal {
  private static let mark = Array("  \"siegel\": \"".utf8)
  private static let end = Array("\"\n}\n".utf8)

  /// The whole file.
  static func sealed(_ members: [(String, JSONValue)]) -> [UInt8] {
    let text = JSONValue.object(members).text()
    let body = Array(text.utf8.dropLast(3)) + Array(",\n".utf8)
    return body + mark + Array(SHA256.hash(body).hex.utf8) + end
  }

  /// Whether the file is as it was written.
  static func holds(_ bytes: [UInt8]) -> Bool {
    let length = mark.count + 64 + end.count
    guard bytes.count > length, bytes.suffix(end.count).elementsEqual(end) else { return false }
    let seal = bytes.suffix(length)
    guard seal.starts(with: mark) else { return false }
    let digest = String(decoding: seal.dropFirst(mark.count).prefix(64), as: UTF8.self)
    return SHA256.hash(Array(bytes.dropLast(length))).hex == digest
  }
}
