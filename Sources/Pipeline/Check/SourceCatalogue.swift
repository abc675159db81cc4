import Ingest
public import Model
public import Normalise
import Notation
public import Store

/// All source definitions that lie beside the pipelines.
struct SourceCatalogue {
  private var definitions: [SourceDefinition] = []
  /// What is wrong with those that cannot be read; whoever finds no other that fits has to look at them.
  private var broken: [Finding] = []

  init(_ pipelines: PipelineDirectory) throws(Stop) {
    for id in try pipelines.sources() {
      do {
        definitions.append(try pipelines.sourceDefinition(id))
      } catch {
        broken += error.findings
      }
    }
  }

  /// The definition of this name.
  subscript(id: String) -> SourceDefinition? { definitions.first { $0.id == id } }

  /// The definitions of exports that files are told by.
  var ofExports: [SourceDefinition] { definitions.filter { $0.kind == .register && $0.hasMarks } }

  /// The definition whose marks a file bears, with the marks that gave it away; nil where there is none. Where several fit none is
  /// chosen, and where none fits one that cannot be read might.
  func fitting(
    _ look: TableLook, file: String, kind: SourceDefinition.Kind? = nil
  ) throws(Stop) -> (definition: SourceDefinition, reason: String)? {
    let fitting = definitions.filter { $0.hasMarks && (kind == nil || $0.kind == kind) && $0.fits(look) }
    if fitting.count > 1 {
      throw Stop(Finding(.sourceAmbiguous, at: Location(file: file), [.found: .list(fitting.map(\.id))]))
    }
    if fitting.isEmpty, !broken.isEmpty { throw Stop(broken) }
    return fitting.first.map { ($0, $0.marks) }
  }
}

extension PipelineDirectory {
  /// Reads one source definition.
  public func sourceDefinition(_ id: String) throws(Stop) -> SourceDefinition {
    try SourceDefinition.read(source(id), id: id, file: "quellen/\(id).json5")
  }
}

extension SourceDefinition {
  // Whether it says how its files are told from others.
  fileprivate var hasMarks: Bool { !preambleMarks.isEmpty || !columnMarks.isEmpty }

  // What files are told by, in words.
  fileprivate var marks: String {
    let columns = columnMarks.map { "»\($0)«" }.joined(separator: ", ")
    let above = preambleMarks.map { "im Vorspann steht »\($0)«" }
    return (above + (columns.isEmpty ? [] : ["der Kopf hat \(columns)"])).joined(separator: "; ")
  }

  // Whether a file bears every mark.
  fileprivate func fits(_ look: TableLook) -> Bool {
    let names = Set((look.header.names + look.header.paths.compactMap(\.last)).map(Nearest.fold))
    return preambleMarks.allSatisfy { mark in look.preamble.contains { $0.contains(mark) } }
      && columnMarks.allSatisfy { names.contains(Nearest.fold($0)) }
  }
}
