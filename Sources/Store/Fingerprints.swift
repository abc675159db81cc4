import Glibc
import Model
import Synchronization

/// What files hashed to when they were last read, and what was found to hold of them, so that a run with nothing new need not read
/// them all again.
///
/// Losing it costs time and nothing else. An entry counts only for a file that is the same in every respect the system
/// tells: device, inode, size, and the times of its content and of its state in nanoseconds. The second of the two times
/// cannot be set by hand, so a file that was replaced under an old time stamp is seen.
public final class Fingerprints: Sendable {
  static let fileName = ".fingerabdruecke"
  /// A file written to again within a tick of the clock keeps its times; one this young is not remembered.
  private static let settling = 2

  struct Entry: Equatable {
    let identity: Identity
    let digest: Digest
  }

  private struct State {
    /// By where a file is; nil until the file on disk was read.
    var known: [String: Entry]?
    /// What was found, by what it is about: the digest of all that it followed from.
    var found: [String: Digest] = [:]
    /// What this run asked for.
    var used: Set<String> = []
    var isChanged = false
  }

  private let root: String
  private let state = Mutex(State())

  /// Fresh ones know nothing of earlier runs.
  init(root: String, isFresh: Bool = false) {
    self.root = root
    if isFresh { state.withLock { $0.known = [:] } }
  }

  /// The digest of a file; it is read unless it is known.
  public func digest(of source: FileSource) throws -> Digest {
    let key = source.key
    if let known = known(key, source.opened) { return known }
    let began = Fingerprints.now
    let digest = try SHA256.hash(source)
    if source.opened.isSettled(at: began - Self.settling), !source.hasChanged() {
      state.withLock { state in
        state.known?[key] = Entry(identity: source.opened, digest: digest)
        state.isChanged = true
      }
    }
    return digest
  }

  /// The digest of a file in a folder; one that is known is not even opened.
  func digest(of name: String, in folder: Folder) throws -> Digest {
    if let status = folder.status(name), let known = known(folder.area.key(folder.below(name)), Identity(status)) {
      return known
    }
    return try digest(of: folder.open(name))
  }

  /// Whether a file need not be read for its digest.
  public func isKnown(_ source: FileSource) -> Bool { known(source.key, source.opened) != nil }

  private func known(_ key: String, _ identity: Identity) -> Digest? {
    state.withLock { state in
      load(&state)
      state.used.insert(key)
      return state.known?[key].flatMap { $0.identity == identity ? $0.digest : nil }
    }
  }

  /// Whether the same was found before, following from the same.
  public func hasFound(_ fact: String, from digest: Digest) -> Bool {
    state.withLock { state in
      load(&state)
      state.used.insert(fact)
      return state.found[fact] == digest
    }
  }

  /// Keeps what was found about files that lay there like this; one that was just written may still change unseen.
  public func keep(_ fact: String, from digest: Digest, about files: FileStates) {
    guard files.isSettled(at: Fingerprints.now - Self.settling) else { return }
    state.withLock { state in
      load(&state)
      state.used.insert(fact)
      (state.found[fact], state.isChanged) = (digest, true)
    }
  }

  private func load(_ state: inout State) {
    guard state.known == nil else { return }
    let bytes = try? Folder.root(root, .output)?.openHidden(Self.fileName).bytes()
    (state.known, state.found) = bytes.flatMap { $0 }.map(FingerprintFile.read) ?? ([:], [:])
  }

  /// What shall be on disk now, nil when it is there already. A run over everything forgets what it did not ask for.
  func pending(isComplete: Bool) -> [UInt8]? {
    state.withLock { state in
      guard let known = state.known else { return nil }
      let kept = isComplete ? known.filter { state.used.contains($0.key) } : known
      let found = isComplete ? state.found.filter { state.used.contains($0.key) } : state.found
      guard state.isChanged || kept.count < known.count || found.count < state.found.count else { return nil }
      return FingerprintFile.bytes(kept, found)
    }
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }
}
