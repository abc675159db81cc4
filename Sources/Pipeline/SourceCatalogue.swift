import Ingest
import Model
import Normalise
import Notation
import Store

/// All source definitions that lie beside the pipelines.
struct SourceCatalogue {
  private(set) var definitions: [SourceDefinition] = []
  /// What is wrong with those that cannot be read; whoever finds no other that fits has to look at them.
  private(set) var broken: [Finding] = []

  init(_ pipelines: PipelineDirectory) throws(Stop) {
    for id in try pipelines.sources() {
      do {
        definitions.append(try SourceCatalogue.read(id, pipelines))
      } catch {
        broken += error.findings
      }
    }
  }

  /// Reads one definition.
  static func read(_ id: String, _ pipelines: PipelineDirectory) throws(Stop) -> SourceDefinition {
    try SourceDefinition.read(pipelines.source(id), id: id, file: "quellen/\(id).json5")
  }

  /// The definition of this name.
  subscript(id: String) -> SourceDefinition? { definitions.first { $0.id == id } }

  /// The definitions whose marks a file bears, each with the marks that gave it away.
  func fitting(_ look: TableLook) -> [(definition: SourceDefinition, reason: String)] {
    definitions.compactMap { definition in
      let marks = definition.preambleMarks.map { "im Vorspann steht »\($0)«" }
      let columns = definition.columnMarks.map { "»\($0)«" }
      guard definition.hasMarks, definition.fits(look) else { return nil }
      let named = columns.isEmpty ? [] : ["der Kopf hat \(columns.joined(separator: ", "))"]
      return (definition, (marks + named).joined(separator: "; "))
    }
  }
}

extension SourceDefinition {
  /// Whether it says how its files are told from others.
  var hasMarks: Bool { !preambleMarks.isEmpty || !columnMarks.isEmpty }

  /// Whether a file bears every mark.
  func fits(_ look: TableLook) -> Bool {
    let names = Set((look.header.names + look.header.paths.compactMap(\.last)).map(Nearest.fold))
    return preambleMarks.allSatisfy { mark in look.preamble.contains { $0.contains(mark) } }
      && columnMarks.allSatisfy { names.contains(Nearest.fold($0)) }
  }
}
