import Glibc
import Model

/// A name in a directory and what it stands for.
struct Entry {
  enum Kind { case file, folder, link, other }

  /// With U+FFFD where the bytes are not UTF-8; such a file can be named to the user, but not opened.
  let name: String
  /// The bytes as the disk has them, with the final zero.
  let raw: [CChar]
  let kind: Kind
  let identity: Identity

  var isHidden: Bool { name.utf8.starts(with: ".".utf8) }
}

extension Folder {
  /// Everything in it but `.` and `..`, sorted by the bytes of the names.
  func entries() throws(Stop) -> [Entry] {
    // A second descriptor, because reading a directory moves a position that others share.
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw area.unreadable(errno, at: path) }
    guard let stream = fdopendir(own) else {
      defer { close(own) }
      throw area.unreadable(errno, at: path)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    errno = 0
    while let record = readdir(stream) {
      if let entry = entry(record) { entries.append(entry) }
      errno = 0
    }
    guard errno == 0 else { throw area.unreadable(errno, at: path) }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The names of the directories that show. Links count where the caller would miss them: opening one is refused
  /// aloud, which is better than data that are silently not there.
  func folderNames(withLinks: Bool) throws(Stop) -> [String] {
    try entries().filter { !$0.isHidden && ($0.kind == .folder || withLinks && $0.kind == .link) }.map(\.name)
  }

  private func entry(_ record: UnsafeMutablePointer<dirent>) -> Entry? {
    let raw = withUnsafeBytes(of: &record.pointee.d_name) { Array($0.bindMemory(to: CChar.self).prefix { $0 != 0 }) }
    let name = String(decoding: raw.map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard name != ".", name != ".." else { return nil }
    // Asked for each, because some file systems do not tell the kind in the directory. Gone meanwhile: not there.
    var status = stat()
    guard fstatat(descriptor, raw + [0], &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    let kind: Entry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Entry(name: name, raw: raw + [0], kind: kind, identity: Identity(status))
  }
}
