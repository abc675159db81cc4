import Glibc
public import Model

extension DataDirectory {
  /// Removes delivered files for good, and their directory when nothing is left in it. The only place where the tool touches what
  /// was delivered; a file that is not the one that was opened stays.
  public func delete(_ files: [FileSource], kreis: String, source: String, period: String) throws(Stop) {
    guard let parent = try Folder.root(root, .data)?.folder(kreis, source), let folder = try parent.folder(period)
    else { return }
    for file in files {
      guard !file.hasChanged() else { throw Stop(Finding(.fileChanged, at: Location(file: file.name))) }
      let name = file.name.split(separator: "/").last.map(String.init) ?? ""
      try folder.check(name)
      guard unlinkat(folder.descriptor, name, 0) == 0 else { throw undeletable(errno, folder.below(name)) }
    }
    try folder.sync()
    // Not empty: something else lies there, which is not ours to remove.
    _ = unlinkat(parent.descriptor, period, AT_REMOVEDIR)
    try parent.sync()
  }

  private func undeletable(_ code: Int32, _ path: String) -> Stop {
    Stop(
      Finding(
        .archiveRefused, at: Location(file: path), [.reason: .text("Löschen: " + reason(code, writing: true))]))
  }
}
