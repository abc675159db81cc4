import Glibc
import Model
import Synchronization

/// What files hashed to when they were last read, so that a run with nothing new need not read them all again.
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
    let known = state.withLock { state -> Entry? in
      load(&state)
      state.used.insert(key)
      return state.known?[key]
    }
    if let known, known.identity == source.opened { return known.digest }
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

  private func load(_ state: inout State) {
    guard state.known == nil else { return }
    let bytes = try? Folder.root(root, .output)?.openHidden(Self.fileName).bytes()
    state.known = bytes.flatMap { $0 }.map(FingerprintFile.entries) ?? [:]
  }

  /// What shall be on disk now, nil when it is there already. A run over everything forgets what it did not ask for.
  func pending(isComplete: Bool) -> [UInt8]? {
    state.withLock { state in
      guard let known = state.known else { return nil }
      let kept = isComplete ? known.filter { state.used.contains($0.key) } : known
      guard state.isChanged || kept.count < known.count else { return nil }
      return FingerprintFile.bytes(kept)
    }
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }
}

/// What tells one state of a file from the next without reading it.
struct Identity: Equatable, Sendable {
  let device: UInt64, inode: UInt64, size: Int
  /// Seconds and nanoseconds when the content was last written, and when anything about the file last changed.
  let times: [Int]

  init(_ status: stat) {
    (device, inode, size) = (UInt64(status.st_dev), UInt64(status.st_ino), Int(status.st_size))
    times = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }

  init?(_ fields: [Substring]) {
    let times = fields.dropFirst(3).compactMap { Int($0) }
    guard fields.count == 7, let device = UInt64(fields[0]), let inode = UInt64(fields[1]), let size = Int(fields[2]),
      times.count == 4
    else { return nil }
    (self.device, self.inode, self.size, self.times) = (device, inode, size, times)
  }

  var text: String { "\(device) \(inode) \(size) " + times.map(String.init).joined(separator: " ") }

  /// Whether nothing but the state of the file, such as its permissions, may differ.
  func hasContent(of other: Identity) -> Bool {
    device == other.device && inode == other.inode && size == other.size && times.prefix(2) == other.times.prefix(2)
  }

  /// Whether both times are before this second; after a jump of the clock they may lie in the future.
  func isSettled(at second: Int) -> Bool { times[0] < second && times[2] < second }
}

/// How fingerprints stand on disk: a line per file under the digest of all lines, so that half a file counts for nothing.
enum FingerprintFile {
  static func bytes(_ entries: [String: Fingerprints.Entry]) -> [UInt8] {
    let lines = entries.filter { !$0.key.utf8.contains(UInt8(ascii: "\n")) }.sorted { $0.key < $1.key }.map {
      "\($0.value.digest.hex) \($0.value.identity.text) \($0.key)\n"
    }
    let body = Array(lines.joined().utf8)
    return Array((SHA256.hash(body).hex + "\n").utf8) + body
  }

  static func entries(_ bytes: [UInt8]) -> [String: Fingerprints.Entry] {
    let (head, body) = (bytes.prefix(65), Array(bytes.dropFirst(65)))
    guard head.count == 65, SHA256.hash(body).hex.utf8.elementsEqual(head.dropLast()) else { return [:] }
    var entries: [String: Fingerprints.Entry] = [:]
    for line in String(decoding: body, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 8)
      guard fields.count == 9, let digest = Digest(hex: fields[0]), let identity = Identity(Array(fields[1...7])) else {
        continue
      }
      entries[String(fields[8])] = Fingerprints.Entry(identity: identity, digest: digest)
    }
    return entries
  }
}
