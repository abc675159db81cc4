import Foundation
import Ingest
import Model
import Testing

@testable import Normalise

/// A small table in the shape in which an office publishes it, read by the definition that comes with the tool.
struct GenesisFamily {
  let sketch: SourceSketch
  let id: String

  /// All definitions beside the pipelines, by their names.
  static func definitions() throws -> [SourceDefinition] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let directory = root.appending(path: "pipelines/quellen")
    return try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted().map { name in
      let bytes = try Array(Data(contentsOf: directory.appending(path: name)))
      return try SourceDefinition.read(bytes, id: String(name.dropLast(".json5".count)), file: name)
    }
  }

  /// Title lines are padded to the width of the last, as the databases do it.
  init(_ lines: [String]) throws {
    let width = lines.map { $0.count { $0 == ";" } }.max() ?? 0
    let padded = lines.enumerated().map { place, line in
      place == 0 || line.contains(";") ? line : line + String(repeating: ";", count: width)
    }
    let text = (padded + ["__________", "Stand: 05.11.2025 / 10:11:12", ""]).joined(separator: "\n")
    let source = MemorySource(name: "probe.csv", bytes: Array(text.utf8))
    let look = try FileLook.look(at: source).get()
    let fitting = try GenesisFamily.definitions().filter { definition in
      !definition.preambleMarks.isEmpty
        && definition.preambleMarks.allSatisfy { mark in look.preamble.contains { $0.contains(mark) } }
    }
    let definition = try #require(fitting.first)
    #expect(fitting.map(\.id) == [definition.id])
    id = definition.id
    sketch = try SourceSketch(definition, source)
  }
}
