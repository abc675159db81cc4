public import Model
import Normalise
import Notation
public import Store

/// The three directories of a run and the registers that hold in it.
public struct Workplace: Sendable {
  /// What comes in.
  public let data: DataDirectory
  /// What to do.
  public let pipelines: PipelineDirectory
  /// What comes out.
  public let out: OutDirectory
  let registers: Registers
  let registerDigests: [(name: String, sha256: String)]
  /// All source definitions.
  let catalogue: OnDemand<SourceCatalogue>

  /// Reads the registers; those in the data directory go before those inside the binary.
  public init(data: DataDirectory, pipelines: PipelineDirectory, out: OutDirectory) throws {
    self.data = data
    self.pipelines = pipelines
    self.out = out
    catalogue = OnDemand { () throws(Stop) in try SourceCatalogue(pipelines) }
    registers = try Registers(overriding: data.register)
    registerDigests = try Registers.embedded.keys.sorted().map { name in
      let bytes = try data.register(name) ?? Registers.embedded[name] ?? []
      return (name, SHA256.hash(bytes).hex)
    }
  }

  /// The pipeline of this name, ready to work.
  func job(_ name: PipelineName, _ library: SourceLibrary) throws -> any Job {
    switch try kind(of: name) {
    case .indicators: try IndicatorJob(name, self, library)
    case .goals: try GoalJob(name, self, library)
    case .costs: try CostJob(name, self)
    case .months: try MonthJob(name, self, library)
    case .shares: try ShareJob(load(name), self, library)
    }
  }

  /// What a pipeline file calls itself; one that says nothing known is read as the oldest kind, whose reader says what is wrong.
  func kind(of name: PipelineName) throws(Stop) -> PipelineKind {
    let text = try JSON5.parse(pipelines.pipeline(name), file: name.description + ".json5")["art"]?.string
    return text.flatMap(PipelineKind.init) ?? .shares
  }

  /// Reads and checks the files of a pipeline that distributes positions.
  public func load(_ name: PipelineName) throws(Stop) -> LoadedPipeline {
    let kreis = try kreis(name.kreis)
    let file = name.description + ".json5"
    let definition = try StellenanteilDefinition.read(pipelines.pipeline(name), file: file, kreis: kreis)
    let exports = try ExportDefinitions(pipelines, catalogue, directory: definition.source, pipeline: file)
    return LoadedPipeline(name: name, file: file, kreis: kreis, definition: definition, exports: exports)
  }

  /// Reads and checks what the pipelines of a Kreis share.
  func kreis(_ slug: String) throws(Stop) -> KreisDefinition {
    try KreisDefinition.read(pipelines.kreis(slug), file: slug + "/kreis.json5", registers: registers)
  }
}

/// A pipeline whose files were read and found in order.
public struct LoadedPipeline: Sendable {
  /// What users call it.
  public let name: PipelineName
  /// Its file below the pipelines directory.
  public let file: String
  let kreis: KreisDefinition
  let definition: StellenanteilDefinition
  let exports: ExportDefinitions
}
