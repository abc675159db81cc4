import Ingest
import Model
import Normalise
import Notation
import Store

/// The source definitions that say how the exports of one directory are built, where they are not canonical.
struct ExportDefinitions {
  /// The one that bears the directory's name and holds for all files in it.
  let named: SourceDefinition?
  private let pipelines: PipelineDirectory

  init(_ pipelines: PipelineDirectory, directory: String, pipeline: String) throws(Stop) {
    self.pipelines = pipelines
    named = try pipelines.sources().contains(directory) ? SourceCatalogue.read(directory, pipelines) : nil
    if let named, named.kind != .register {
      let facts: [FactName: Fact] = [
        .name: "quelle", .found: .text(directory), .expected: "eine Quelldefinition mit »art: \"azr\"«",
      ]
      throw Stop(Finding(.configValue, at: Location(file: pipeline), facts))
    }
  }

  /// The definition whose marks a file bears: offices that send into one directory need not build their files alike. All
  /// are read only now, so that a broken one stops nobody who does not need it.
  func fitting(_ look: TableLook) throws -> SourceDefinition? {
    let catalogue = try SourceCatalogue(pipelines)
    let fitting = catalogue.definitions.first { $0.kind == .register && $0.hasMarks && $0.fits(look) }
    if fitting == nil, !catalogue.broken.isEmpty { throw Stop(catalogue.broken) }
    return fitting
  }

  /// What the exports of a Stichtag may be read by, for telling whether it changed. One that cannot be read says so where it is needed.
  var terms: [(name: String, value: String)] {
    let ids = (try? pipelines.sources()) ?? []
    let others = ids.compactMap { try? SourceCatalogue.read($0, pipelines) }.filter {
      $0.kind == .register && $0.hasMarks
    }
    return (named.map { [$0] } ?? others).map { ("quelldefinition.\($0.id)", SHA256.hash(Array($0.text().utf8)).hex) }
  }
}
