import Glibc
import Model

extension Folder {
  /// Opens a file right here; a missing one is refused like any other that cannot be read.
  func open(_ name: String) throws(Stop) -> FileSource {
    try check(name)
    return try FileSource(name, in: self, name: below(name), area: area)
  }

  /// All bytes of a file right here, nil when there is none.
  func read(_ name: String) throws(Stop) -> [UInt8]? {
    try check(name)
    if status(name) == nil && errno == ENOENT { return nil }
    return try open(name).bytes()
  }

  /// Opens a file of the tool's own, whose name is not for others to choose.
  func openHidden(_ name: String) throws(Stop) -> FileSource {
    try FileSource(name, in: self, name: below(name), area: area)
  }
}
