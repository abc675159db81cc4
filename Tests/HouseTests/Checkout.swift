import Foundation

/// The checkout that these tests stand in, read as text.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Swift files below a directory, by their path below the root.
  static func swiftFiles(below directory: String) throws -> [String] {
    let base = root.appending(path: directory).path
    return try FileManager.default.subpathsOfDirectory(atPath: base).filter { $0.hasSuffix(".swift") }
      .map { directory + "/" + $0 }.sorted()
  }

  /// The names of the directories in a directory.
  static func directories(in directory: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: directory).path)
    return names.filter { name in
      var isDirectory: ObjCBool = false
      let path = root.appending(path: directory + "/" + name).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }.sorted()
  }

  private static let accessLevels: Set = ["public", "internal", "package", "private", "fileprivate"]

  /// The modules that a Swift text imports.
  static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      words.removeFirst(words.prefix { $0.hasPrefix("@") || accessLevels.contains($0) }.count)
      guard words.first == "import", words.count > 1 else { return nil }
      let kinds = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      return String(name.split(separator: ".")[0])
    }
  }
}
