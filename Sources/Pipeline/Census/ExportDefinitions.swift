import Ingest
import Model
import Normalise
import Notation
import Store

/// The source definitions that say how the exports of one directory are built, where they are not canonical.
struct ExportDefinitions {
  /// The one that bears the directory's name and holds for all files in it.
  let named: SourceDefinition?
  private let catalogue: OnDemand<SourceCatalogue>
  // Every Stichtag asks for it.
  private let known: OnDemand<[Term]>

  init(
    _ pipelines: PipelineDirectory, _ catalogue: OnDemand<SourceCatalogue>, directory: String, pipeline: String
  ) throws(Stop) {
    self.catalogue = catalogue
    known = OnDemand { () throws(Stop) in try catalogue.value.ofExports.map(Term.init) }
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
    try catalogue.value.fitting(look, file: file, kind: .register)?.definition
  }

  /// What the exports of a Stichtag may be read by, for telling whether it changed. One that cannot be read says so where it is needed.
  var terms: [(name: String, value: String)] {
    get throws(Stop) {
      if let term = named.map(Term.init) { return [(term.name, term.value)] }
      return try known.value.map { ($0.name, $0.value) }
    }
  }

  private struct Term {
    let name: String
    let value: String

    init(_ definition: SourceDefinition) {
      name = "quelldefinition.\(definition.id)"
      value = SHA256.hash(Array(definition.text().utf8)).hex
    }
  }
}
