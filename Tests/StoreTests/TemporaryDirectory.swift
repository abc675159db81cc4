import Glibc

@testable import Store

/// A directory that goes away with the last reference to it. All that these tests write lies below one.
final class TemporaryDirectory {
  let path: String

  init() throws {
    var template = Array("/tmp/stellwerk-store-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestTrouble(code: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    if let folder = try? Folder.root(path, .output), let entries = try? folder.entries() {
      for entry in entries { try? folder.remove(entry) }
    }
    rmdir(path)
  }

  /// The absolute path of something below.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Makes a file and the directories on the way to it.
  func write(_ name: String, _ text: String = "") throws {
    let steps = name.split(separator: "/").dropLast()
    for count in 0..<steps.count { mkdir(self(steps[...count].joined(separator: "/")), 0o755) }
    try check(open(self(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)) { file in
      try check(Int32(Glibc.write(file, text, text.utf8.count)))
      close(file)
    }
  }

  /// Makes a directory and those on the way to it.
  func makeFolder(_ name: String) throws {
    try write(name + "/x")
    try check(unlink(self(name + "/x")))
  }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws { try check(symlink(target, self(name))) }

  func text(_ name: String) throws -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var length = 0
    try check(open(self(name), O_RDONLY)) { file in
      length = Glibc.read(file, &bytes, bytes.count)
      close(file)
    }
    return String(decoding: bytes.prefix(length), as: UTF8.self)
  }

  /// The permissions in octal, nil when nothing is there.
  func mode(_ name: String) -> String? {
    var status = stat()
    return lstat(self(name), &status) == 0 ? String(status.st_mode & 0o7777, radix: 8) : nil
  }

  /// Everything in a directory, the hidden too.
  func names(_ name: String) throws -> [String] {
    guard let stream = opendir(self(name)) else { throw TestTrouble(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let record = readdir(stream) {
      let name = withUnsafeBytes(of: &record.pointee.d_name) { $0.prefix { $0 != 0 }.map { $0 } }
      names.append(String(decoding: name, as: UTF8.self))
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}

/// A call of the test itself went wrong.
struct TestTrouble: Error { let code: Int32 }

func check(_ result: Int32, then body: (Int32) throws -> Void = { _ in }) throws {
  guard result >= 0 else { throw TestTrouble(code: errno) }
  try body(result)
}
