import Glibc
public import Model

extension DataDirectory {
  private static let ending = ".geloescht"

  /// Removes delivered files for good: the only place where the tool touches what was delivered. First the directory gets a
  /// hidden name, in one step, so that nobody ever reads a delivery of which a part is gone; what else lies in it comes back.
  public func delete(_ files: [FileSource], kreis: String, source: String, period: String) throws(Stop) {
    guard let parent = try Folder.root(root, .data)?.folder(kreis, source), try parent.folder(period) != nil else {
      return
    }
    for file in files where file.hasChanged() { throw Stop(Finding(.fileChanged, at: Location(file: file.name))) }
    let hidden = "." + period + Self.ending
    guard renameat(parent.descriptor, period, parent.descriptor, hidden) == 0 else {
      throw undeletable(errno, parent.below(period))
    }
    try parent.sync()
    try empty(hidden, in: parent, of: files.compactMap { $0.name.split(separator: "/").last.map(String.init) }, period)
  }

  /// Periods whose deletion a crash interrupted.
  public func halfDeleted(kreis: String, source: String) throws(Stop) -> [String] {
    let entries = try Folder.root(root, .data)?.folder(kreis, source)?.entries() ?? []
    return entries.filter { $0.kind == .folder && $0.isHidden && $0.name.hasSuffix(Self.ending) }.map {
      String($0.name.dropFirst().dropLast(Self.ending.count))
    }
  }

  /// Ends an interrupted deletion of these files; that it was right had been found out before it began.
  public func finishDeletion(of names: [String], kreis: String, source: String, period: String) throws(Stop) {
    guard let parent = try Folder.root(root, .data)?.folder(kreis, source) else { return }
    try empty("." + period + Self.ending, in: parent, of: names, period)
  }

  // Whatever else lies there, even if it came a moment ago, is put back.
  private func empty(_ hidden: String, in parent: Folder, of names: [String], _ period: String) throws(Stop) {
    guard let folder = try parent.step(hidden, refusal: parent.area.unreadable) else { return }
    for entry in try folder.entries() where names.contains(entry.name) {
      guard unlinkat(folder.descriptor, entry.raw, 0) == 0 else { throw undeletable(errno, folder.below(entry.name)) }
    }
    try folder.sync()
    if unlinkat(parent.descriptor, hidden, AT_REMOVEDIR) != 0 {
      guard renameat(parent.descriptor, hidden, parent.descriptor, period) == 0 else {
        throw undeletable(errno, parent.below(period))
      }
    }
    try parent.sync()
  }

  private func undeletable(_ code: Int32, _ path: String) -> Stop {
    let cause = "die Datei lässt sich nicht löschen, " + reason(code, writing: true)
    return Stop(Finding(.machineWrite, at: Location(file: path), [.reason: .text(cause)]))
  }
}
