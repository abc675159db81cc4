import FoundationEssentials
import Testing

/// Render believes that a release has passed the gate, so nobody else may be able to make one.
struct OneGateTests {
  @Test func `neither a release nor a part of one can be made outside Protect`() throws {
    for file in ["Release.swift", "ReleaseParts.swift", "RoundedCount.swift"] {
      let text = try Self.source(file)
      #expect(text.contains("public struct"))
      #expect(!text.contains("public init"), "\(file)")
      #expect(!text.contains("public var"), "\(file): what can be changed afterwards is not protected")
      #expect(!text.contains("public static"), "\(file)")
      #expect(!text.contains("package "), "\(file)")
      #expect(!text.contains("Codable") && !text.contains("Decodable"), "\(file)")
    }
  }

  @Test func `the gate has two doors`() throws {
    let text = try Self.source("Gate.swift") + Self.source("Gate+Parts.swift")
    let doors = text.split(separator: "\n").filter { $0.contains("public static func") }
    #expect(
      doors.map { $0.drop { $0 == " " } } == [
        "public static func release(toEveryone evidence: Evidence) throws(Stop) -> Release {",
        "public static func release(toOwner evidence: Evidence) -> Release {",
      ])
  }

  private static func source(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return String(decoding: try Data(contentsOf: root.appending(path: "Sources/Protect/Gate/" + name)), as: UTF8.self)
  }
}
