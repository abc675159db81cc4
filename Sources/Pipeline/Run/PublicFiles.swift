import Notation
import Store

/// What was read of published files in this run, each parsed once however many drafts ask for it.
final class PublicFiles<Content> {
  private struct Place: Hashable {
    let shelf: Shelf
    let edition: EditionName
    let file: String
  }

  private var known: [Place: (stamp: FileStamp, content: Content)] = [:]

  /// What a file holds, nil when there is none; a file that was replaced meanwhile is read again.
  func content(
    _ shelf: Shelf, _ edition: EditionName, file: String, in out: OutDirectory, _ read: ([UInt8]) throws -> Content
  ) throws -> Content? {
    let place = Place(shelf: shelf, edition: edition, file: file)
    guard let found = try out.file(shelf, edition, file: file) else { return nil }
    if let known = known[place], known.stamp == found.stamp { return known.content }
    guard let bytes = try found.bytes else { return nil }
    let content = try read(bytes)
    known[place] = (found.stamp, content)
    return content
  }
}

extension PublicFiles<JSON5Value?> {
  /// What an edition says about itself to everyone; nil where nothing can be read.
  func record(_ edition: EditionName, in out: OutDirectory) throws -> JSON5Value? {
    let file = "run.json"
    return try content(.everyone, edition, file: file, in: out) { try? JSON5.parse($0, file: file) }.flatMap { $0 }
  }
}
