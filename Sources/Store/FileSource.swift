import Glibc
public import Ingest
public import Model

/// A regular file, open for reading until nobody holds it any more.
public final class FileSource: ByteSource {
  /// As given when it was opened: a path below the data directory, or what the user typed.
  public let name: String
  private let descriptor: Int32
  let opened: Identity
  /// Where `path` starts; nil is the working directory.
  private let folder: Folder?
  private let path: String
  private let area: Area

  /// Opens a file that the user named, with the name that findings shall give it.
  public convenience init(path: String, name: String) throws(Stop) {
    try self.init(path, in: nil, name: name, area: .data)
  }

  init(_ path: String, in folder: Folder?, name: String, area: Area) throws(Stop) {
    // Without O_NONBLOCK, opening a FIFO would wait for someone to write into it.
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    descriptor = openat(folder?.descriptor ?? AT_FDCWD, path, flags)
    guard descriptor >= 0 else { throw area.unreadable(FileSource.cause(errno, name), at: name) }
    var status = stat()
    let code: Int32 = fstat(descriptor, &status) == 0 ? FileSource.refusal(status.st_mode) : errno
    guard code == 0 else {
      close(descriptor)
      throw area.unreadable(code, at: name)
    }
    (self.path, self.folder, self.name, self.area) = (path, folder, name, area)
    opened = Identity(status)
  }

  deinit { close(descriptor) }

  /// The size now, which may differ from the one when it was opened.
  public var count: Int {
    get throws(Stop) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw area.unreadable(errno, at: name) }
      return Int(status.st_size)
    }
  }

  /// Fills the buffer from this offset on; less only at the end of the file.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Stop) -> Int {
    var filled = 0
    while filled < buffer.count {
      let free = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = pread(descriptor, free.baseAddress, free.count, off_t(offset + filled))
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw area.unreadable(errno, at: name) }
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }

  /// By what its fingerprint is remembered: the place in its tree.
  var key: String { area.key(name) }

  /// Whether the name stands for other bytes than when it was opened: the file grew, was written to, was replaced or
  /// is gone. A change that keeps the size within one tick of the file system's clock goes unseen.
  public func hasChanged() -> Bool {
    var status = stat()
    guard fstatat(folder?.descriptor ?? AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return true }
    return !Identity(status).hasContent(of: opened)
  }

  /// Everything in it.
  func bytes() throws(Stop) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: try count)
    var span = bytes.mutableSpan
    let length = try span.withUnsafeMutableBytes { (all) throws(Stop) in try read(into: all, at: 0) }
    bytes.removeLast(bytes.count - length)
    return bytes
  }

  /// A name that is not UTF-8 is listed with U+FFFD in it; under that name there is nothing.
  private static func cause(_ code: Int32, _ name: String) -> Int32 {
    if code == ENOENT && name.unicodeScalars.contains("\u{FFFD}") { return EILSEQ }
    return code
  }

  private static func refusal(_ mode: mode_t) -> Int32 {
    switch mode & S_IFMT {
    case S_IFREG: 0
    case S_IFDIR: EISDIR
    default: ENXIO
    }
  }
}
