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
    named = try pipelines.sources().contains(directory) ? pipelines.sourceDefinition(directory) : nil
    if let named, named.kind != .register {
      let facts: [FactName: Fact] = [
        .name: "quelle", .found: .text(directory), .expected: "eine Quelldefinition mit »art: \"azr\"«",
      ]
      throw Stop(Finding(.configValue, at: Location(file: pipeline), facts))
    }
  }

  /// The definition whose marks a file bears: offices that send into one directory need not build their files alike. All
  /// are read only now, so that a broken one stops nobody who does not need it.
  func fitting(_ look: TableLook, file: String) throws(Stop) -> SourceDefinition? {
    try SourceCatalogue(pipelines).fitting(look, file: file, kind: .register)?.definition
  }

  /// What the exports of a Stichtag may be read by, for telling whether it changed. One that cannot be read says so where it is needed.
  var terms: [(name: String, value: String)] {
    get throws(Stop) {
      if let named { return [ExportDefinitions.term(named)] }
      return try SourceCatalogue(pipelines).ofExports.map(ExportDefinitions.term)
    }
  }

  private static func term(_ definition: SourceDefinition) -> (name: String, value: String) {
    ("quelldefinition.\(definition.id)", SHA256.hash(Array(definition.text().utf8)).hex)
  }
}
