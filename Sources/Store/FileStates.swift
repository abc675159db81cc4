public import Model

/// Files with what tells one state of each from the next: equal states mean equal bytes.
public struct FileStates: Sendable {
  /// A line per file.
  public private(set) var text = ""
  private var identities: [Identity] = []

  mutating func add(_ name: String, _ identity: Identity) {
    text += "\(name) \(identity.text)\n"
    identities.append(identity)
  }

  func isSettled(at second: Int) -> Bool { identities.allSatisfy { $0.isSettled(at: second) } }
}

extension OutDirectory {
  /// How the files of an edition lie there, without reading them.
  public func states(_ edition: EditionName) throws(Stop) -> FileStates {
    var states = FileStates()
    for shelf in Shelf.allCases {
      for entry in try folder(shelf, edition)?.entries() ?? [] {
        states.add(shelf.rawValue + "/" + entry.name, entry.identity)
      }
    }
    return states
  }

  /// How the page that lists everything public lies there, and the same file of every edition from which it is made.
  public func portalStates(madeFrom file: String) throws(Stop) -> FileStates {
    var states = FileStates()
    guard let top = try Folder.root(root, .output)?.folder(Shelf.everyone.rawValue) else { return states }
    if let page = top.status("index.html") { states.add("index.html", Identity(page)) }
    for kreis in try top.folderNames(withLinks: false) {
      for name in try top.folder(kreis)?.folderNames(withLinks: false) ?? [] {
        guard let pipeline = try top.folder(kreis, name) else { continue }
        for period in try pipeline.folderNames(withLinks: false) {
          guard let status = try pipeline.folder(period)?.status(file) else { continue }
          states.add(pipeline.below(period), Identity(status))
        }
      }
    }
    return states
  }
}
