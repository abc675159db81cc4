import FoundationEssentials
import Testing

/// Render believes that a release has passed the gate, so nobody else may be able to make one.
struct OneGateTests {
  @Test func `neither a release nor a part of one can be made outside Protect`() throws {
    let files = [
      "Release.swift", "ReleaseParts.swift", "Release+Breakdown.swift", "AuditVerdict.swift", "RoundedCount.swift",
    ]
    for file in files {
      let text = try Self.source(file)
      #expect(text.contains("public struct"))
      #expect(!text.contains("public init"), "\(file)")
      #expect(!text.contains("public var"), "\(file): what can be changed afterwards is not protected")
      #expect(!text.contains("public static"), "\(file)")
      #expect(!text.contains("package "), "\(file)")
      #expect(!text.contains("Codable") && !text.contains("Decodable"), "\(file)")
    }
  }

  @Test func `what a breakdown is made of has no door of its own`() throws {
    for name in ["Breakdown", "Table", "Cell", "Rate"] {
      #expect(try Self.source("Release+Breakdown.swift").contains("public struct \(name): Sendable {"))
    }
    // The tables and what is withheld from them are decided inside; only the verdict and the words for the record are told.
    let decided = try Self.source("ProtectedBreakdown.swift", in: "Breakdown")
    let lines = decided.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(
      lines.filter { $0.hasPrefix("public ") } == [
        "public struct ProtectedBreakdown: Sendable {", "public let verdict: AuditVerdict",
        "public init(_ evidence: BreakdownEvidence) {", "public var said: [FormerEdition.Cell] {",
      ])
  }

  @Test func `the gate has two doors`() throws {
    let text = try ["Gate.swift", "Gate+Parts.swift", "Gate+Breakdown.swift"].map { try Self.source($0) }.joined()
    let doors = text.split(separator: "\n").filter { $0.contains("public static func") }
    #expect(
      doors.map { $0.drop { $0 == " " } } == [
        "public static func release(toEveryone evidence: Evidence) throws(Stop) -> Release {",
        "public static func release(toOwner evidence: Evidence) -> Release {",
      ])
  }

  private static func source(_ name: String, in folder: String = "Gate") throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/Protect/\(folder)/\(name)")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
