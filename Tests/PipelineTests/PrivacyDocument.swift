import Foundation
import Store
import Testing

@testable import Pipeline

/// data/DATENSCHUTZ.md as it stands in the checkout.
enum PrivacyDocument {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func text() throws -> String {
    try String(contentsOfFile: root + "/data/DATENSCHUTZ.md", encoding: .utf8)
  }

  /// The rows of a table between its markers, without its head.
  static func rows(of table: String) throws -> [String] {
    let parts = try text().components(separatedBy: "<!-- \(table) -->\n")
    try #require(parts.count == 3, "the table stands between two markers")
    return parts[1].split(separator: "\n").dropFirst(2).map(String.init)
  }

  /// The rows of the table with this head.
  static func rows(below head: String) throws -> [String] {
    let lines = try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = try #require(lines.firstIndex(of: head))
    return Array(lines[(place + 2)...].prefix { $0.hasPrefix("|") })
  }

  /// The data and pipelines that come with the tool; nothing is published from them here.
  static func workplace(data: String? = nil) throws -> Workplace {
    try Workplace(
      data: DataDirectory(root: data ?? root + "/data"), pipelines: PipelineDirectory(root: root + "/pipelines"),
      out: OutDirectory(root: root + "/out"))
  }
}
