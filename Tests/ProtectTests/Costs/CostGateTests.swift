import FoundationEssentials
import Testing

/// Render believes that a comparison of costs has passed the gate, so nobody else may be able to make one.
struct CostGateTests {
  @Test func `neither a release of costs nor a part of one can be made outside Protect`() throws {
    let text = try Self.source("CostRelease.swift")
    for word in ["public init", "public var", "public static", "package ", "Codable", "Decodable"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `the gate has two doors for costs`() throws {
    let doors = try Self.source("Gate+Costs.swift").split(separator: "\n").filter { $0.contains("public static") }
    #expect(
      doors.map { $0.drop { $0 == " " } } == [
        "public static func costs(toEveryone result: CostResult, rule: ProtectionRule) -> CostRelease {",
        "public static func costs(toOwner result: CostResult, rule: ProtectionRule) -> CostRelease {",
      ])
  }

  private static func source(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return String(decoding: try Data(contentsOf: root.appending(path: "Sources/Protect/Costs/\(name)")), as: UTF8.self)
  }
}
