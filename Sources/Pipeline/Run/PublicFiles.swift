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
    guard let stamp = try out.stamp(shelf, edition, file: file) else { return nil }
    if let known = known[place], known.stamp == stamp { return known.content }
    guard let bytes = try out.read(shelf, edition, file: file) else { return nil }
    let content = try read(bytes)
    known[place] = (stamp, content)
    return content
  }
}
