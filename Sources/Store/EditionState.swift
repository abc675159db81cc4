/// All files of an edition, each with what tells one state of it from the next: equal states mean equal bytes.
public struct EditionState: Sendable {
  /// A line per file.
  public private(set) var text = ""
  private var identities: [Identity] = []

  mutating func add(_ entry: Entry, on shelf: Shelf) {
    text += "\(shelf.rawValue)/\(entry.name) \(entry.identity.text)\n"
    identities.append(entry.identity)
  }

  func isSettled(at second: Int) -> Bool { identities.allSatisfy { $0.isSettled(at: second) } }
}
