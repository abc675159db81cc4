import Foundation
import Glibc

/// Every file below a directory with its bytes, by relative path.
struct Tree: Equatable {
  var files: [String: [UInt8]] = [:]

  init(_ files: [String: [UInt8]] = [:]) { self.files = files }

  /// What lies there now; nothing when there is no such directory. The lock and the fingerprints are no content.
  init(at root: String) throws {
    for path in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if [".stellwerk.lock", ".fingerabdruecke"].contains(path) { continue }
      files[path] = try read(root + "/" + path)
    }
  }

  func write(to root: String) throws {
    for (path, bytes) in files {
      let place = URL(fileURLWithPath: root + "/" + path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: place)
    }
  }

  /// The paths that are new, gone or different: what a failed test can print.
  func changes(since old: Tree) -> [String] {
    Set(files.keys).union(old.files.keys).filter { files[$0] != old.files[$0] }.sorted()
  }

  /// All paths, for tests about what must not lie there.
  var paths: [String] { files.keys.sorted() }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// The files whose path begins so, with that beginning taken off.
  func below(_ prefix: String) -> Tree {
    Tree(
      Dictionary(
        uniqueKeysWithValues: files.filter { $0.key.hasPrefix(prefix + "/") }
          .map { (String($0.key.dropFirst(prefix.count + 1)), $0.value) }))
  }
}

func read(_ path: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(fileURLWithPath: path))) }

/// What tells a file that was written again from one that was left alone.
struct Stamp: Equatable, Hashable {
  let inode: ino_t
  let seconds: Int
  let nanoseconds: Int

  /// Of every file and directory below; fingerprints are no content.
  static func all(below root: String) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for path in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      var status = stat()
      guard path != ".fingerabdruecke", lstat(root + "/" + path, &status) == 0 else { continue }
      stamps[path] = Stamp(
        inode: status.st_ino, seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }
    return stamps
  }
}
