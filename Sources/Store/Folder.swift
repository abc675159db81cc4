import CSystem
import Glibc
import Model

/// An open directory. What lies below is reached one checked name at a time and no symbolic link is followed, so that
/// nothing outside the root can be reached, not even by someone who moves directories meanwhile.
final class Folder: Sendable {
  let descriptor: Int32
  /// The path below the root, for findings; empty for the root itself.
  let path: String
  let area: Area

  private init(descriptor: Int32, path: String, area: Area) {
    self.descriptor = descriptor
    self.path = path
    self.area = area
  }

  deinit { close(descriptor) }

  /// The root may be a symbolic link, since its owner named it; nil when it is missing.
  static func root(_ root: String, _ area: Area) throws(Stop) -> Folder? {
    let descriptor = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 && errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw area.unreadable(errno, at: "") }
    return Folder(descriptor: descriptor, path: "", area: area)
  }

  /// The folder some steps below, nil when one of them is missing.
  func folder(_ names: String...) throws(Stop) -> Folder? {
    // In one step where that succeeds; step by step it shows what is missing or in the way.
    if names.allSatisfy(Folder.isPlain), case let path = names.joined(separator: "/"),
      case let descriptor = csystem_open_beneath(descriptor, path), descriptor >= 0
    {
      return Folder(descriptor: descriptor, path: below(path), area: area)
    }
    var folder = self
    for name in names {
      try folder.check(name)
      guard let next = try folder.step(name, refusal: area.unreadable) else { return nil }
      folder = next
    }
    return folder
  }

  /// Opens a folder right here, nil when it is missing. The name is not checked, so that the tool reaches its own
  /// hidden folders.
  func step(_ name: String, refusal: (Int32, String) -> Stop) throws(Stop) -> Folder? {
    let descriptor = openat(self.descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor < 0 else { return Folder(descriptor: descriptor, path: below(name), area: area) }
    let code = errno
    if code == ENOENT { return nil }
    // The kernel calls a link "not a directory" too.
    let isLink = status(name).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
    throw refusal(isLink ? ELOOP : code, below(name))
  }

  /// Whether a name is one step down and shows: not empty, not hidden (nor `..`), without a slash.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.utf8.starts(with: ".".utf8) && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }

  func check(_ name: String) throws(Stop) {
    guard Folder.isPlain(name) else { throw area.unreadable(EILSEQ, at: below(name)) }
  }

  /// What stands under this name, a link as itself; nil when nothing does.
  func status(_ name: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  func below(_ name: String) -> String { path.isEmpty ? name : path + "/" + name }
}
