import Ingest
import Model
import Normalise
import Notation
import Store

/// The source definitions that say how the exports of one directory are built, where they are not canonical.
struct ExportDefinitions {
  /// The one that bears the directory's name and holds for all files in it.
  private let named: SourceDefinition?
  /// Those that files are told by: offices that send into one directory need not build their files alike.
  private let marked: [SourceDefinition]

  init(_ catalogue: SourceCatalogue, directory: String, pipeline: String) throws(Stop) {
    named = catalogue[directory]
    marked = named == nil ? catalogue.definitions.filter { $0.kind == .register && $0.hasMarks } : []
    if let named, named.kind != .register {
      let facts: [FactName: Fact] = [
        .name: "quelle", .found: .text(directory), .expected: "eine Quelldefinition mit »art: \"azr\"«",
      ]
      throw Stop(Finding(.configValue, at: Location(file: pipeline), facts))
    }
  }

  /// How a file is to be read; nil means canonically.
  func definition(for source: any ByteSource) throws -> SourceDefinition? {
    if let named { return named }
    guard !marked.isEmpty, case .success(let look) = try FileLook.understand(source) else { return nil }
    return ExportPeek.isCanonical(look.header) ? nil : marked.first { $0.fits(look) }
  }

  /// What the exports of a Stichtag are read by, for telling whether it changed.
  var terms: [(name: String, value: String)] {
    ([named].compactMap { $0 } + marked).map { ("quelldefinition.\($0.id)", SHA256.hash(Array($0.text().utf8)).hex) }
  }
}
