import Glibc
public import Model

/// A directory that invented exports are written into, so that it can serve as a data directory afterwards.
public struct ExportDirectory: Sendable {
  private let root: Folder

  /// Makes the directory where it is missing, but not its parents.
  public init(root path: String) throws(Stop) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Area.output.unwritable(errno, at: path) }
    guard let root = try Folder.root(path, .output) else { throw Area.output.unwritable(ENOENT, at: path) }
    self.root = root
  }

  /// Writes `<kreis>/<source>/<period>/<file>` piece by piece; the name appears only when the file is whole.
  public func write(
    kreis: String, source: String, period: String, file: String,
    _ body: (_ sink: ([UInt8]) throws(Stop) -> Void) throws -> Void
  ) throws {
    var folder = root
    for step in [kreis, source, period] {
      try folder.check(step)
      folder = try folder.make(step, for: .everyone)
    }
    try folder.check(file)
    let draft = "." + file + ".neu"
    let descriptor = openat(folder.descriptor, draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw Area.output.unwritable(errno, at: folder.below(file)) }
    do {
      defer { close(descriptor) }
      try body { bytes throws(Stop) in
        let code = Folder.fill(descriptor, with: bytes)
        guard code == 0 else { throw Area.output.unwritable(code, at: folder.below(file)) }
      }
      guard fsync(descriptor) == 0 else { throw Area.output.unwritable(errno, at: folder.below(file)) }
    } catch {
      unlinkat(folder.descriptor, draft, 0)
      throw error
    }
    guard renameat(folder.descriptor, draft, folder.descriptor, file) == 0 else {
      throw Area.output.unwritable(errno, at: folder.below(file))
    }
  }
}
