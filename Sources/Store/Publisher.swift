import Glibc
public import Model

extension OutDirectory {
  /// Makes the one publisher there can be at a time; a second one stops because the lock is held.
  public func lock() throws(Stop) -> Publisher { try Publisher(root: root) }
}

/// The run that may write. It holds the lock as long as it lives, and the kernel releases the lock should the process
/// die. Not sendable, since one edition is published at a time.
public final class Publisher {
  private static let lockName = ".stellwerk.lock"
  private static let draftName = ".entwurf"

  let out: Folder
  private let lock: Int32

  init(root: String) throws(Stop) {
    out = try Publisher.open(root)
    lock = openat(out.descriptor, Self.lockName, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { throw Area.output.unwritable(errno, at: Self.lockName) }
    if flock(lock, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK else { throw Area.output.unwritable(errno, at: Self.lockName) }
      throw Stop(Finding(.lockHeld, at: Location(file: Self.lockName)))
    }
    try removeDraft()
  }

  deinit { close(lock) }

  /// An empty folder for what is being written, on the same file system as the shelves and closed to others.
  func makeDraft() throws(Stop) -> Folder {
    try removeDraft()
    return try out.make(Self.draftName, for: .owner)
  }

  /// Removes what this run, or one that died, did not publish or has replaced.
  func removeDraft() throws(Stop) {
    for entry in try out.entries() where entry.name == Self.draftName { try out.remove(entry) }
  }

  private static func open(_ root: String) throws(Stop) -> Folder {
    // Only the last step: parents that are missing are rather a typing error.
    if mkdir(root, 0o755) == 0 {
      guard chmod(root, 0o755) == 0 else { throw Area.output.unwritable(errno, at: "") }
    } else if errno != EEXIST {
      throw Area.output.unwritable(errno, at: "")
    }
    guard let folder = try Folder.root(root, .output) else { throw Area.output.unwritable(ENOENT, at: "") }
    return folder
  }
}
