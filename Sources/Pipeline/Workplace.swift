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
    case .shares: ShareJob(try Censuses(load(name), in: self), self, library)
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

  /// The Stichtage for which a pipeline has data; other directory names are none.
  public func stichtage(of pipeline: LoadedPipeline) throws(Stop) -> [CalendarDate] {
    try periods(of: pipeline).compactMap { name in CalendarDate(name).flatMap { $0.iso == name ? $0 : nil } }.sorted()
  }

  /// Directories beside those of the Stichtage whose names are none: what lies in them would never be read.
  func strayDirectories(of pipeline: LoadedPipeline) throws(Stop) -> [Finding] {
    let source = pipeline.name.kreis + "/" + pipeline.definition.source
    return try periods(of: pipeline).filter { CalendarDate($0)?.iso != $0 }.map {
      Finding(.dataDirectoryStray, at: Location(file: source + "/" + $0), [.found: .text($0)])
    }
  }

  private func periods(of pipeline: LoadedPipeline) throws(Stop) -> [String] {
    try data.periods(kreis: pipeline.name.kreis, source: pipeline.definition.source)
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

  /// Stops because no export lies where this pipeline looks for them.
  var noData: Stop {
    let directory = "data/\(name.kreis)/\(definition.source)"
    return Stop(Finding(.noData, [.name: .text(kreis.name), .expected: .text(directory)]))
  }
}
