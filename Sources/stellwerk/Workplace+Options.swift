import Model
import Normalise
import Notation
import Pipeline
import Store

extension Command.Option {
  static let data = Command.Option(name: "--data", value: "DIR", help: "Verzeichnis der Exporte (sonst: data)")
  static let pipelines = Command.Option(
    name: "--pipelines", value: "DIR", help: "Verzeichnis der Pipeline-Dateien (sonst: pipelines)")
  static let out = Command.Option(name: "--out", value: "DIR", help: "Verzeichnis der Berichte (sonst: out)")
  static let period = Command.Option(
    name: "--period", value: "ZEIT", help: "nur dieser Stichtag oder Zeitraum: 31.03.2021, 2021-03, 2021")
  static let source = Command.Option(
    name: "--source", value: "KENNUNG", help: "Quelldefinition aus pipelines/quellen, nach der gelesen wird")
  static let directories = [data, pipelines, out]
}

extension Arguments {
  /// The directories that the options name; a mistyped one is told before anything is read.
  func workplace(out: String? = nil, rereading: Bool = false) throws -> Workplace {
    let data = DataDirectory(root: value("--data") ?? "data")
    let pipelines = PipelineDirectory(root: value("--pipelines") ?? "pipelines")
    if value("--data") != nil, try !data.exists { throw missing("--data") }
    if try !pipelines.exists { throw missing("--pipelines") }
    return try Workplace(
      data: data, pipelines: pipelines, out: OutDirectory(root: out ?? outRoot, rereading: rereading))
  }

  /// The source definition of this name, or a stop with the nearest one there is.
  func sourceDefinition(_ id: String) throws -> SourceDefinition {
    let directory = PipelineDirectory(root: value("--pipelines") ?? "pipelines")
    let ids = try directory.sources()
    if ids.contains(id) { return try directory.sourceDefinition(id) }
    var facts: [FactName: Fact] = [
      .name: .text("--source"), .found: .text(id), .expected: .text("eine Kennung aus pipelines/quellen"),
    ]
    facts[.nearest] = Nearest.match(id, among: ids).map { .text($0) }
    throw Stop(Finding(.usageValue, facts))
  }

  var outRoot: String { value("--out") ?? "out" }

  private func missing(_ option: String) -> Stop {
    Stop(
      Finding(
        .usageValue,
        [
          .name: .text(option), .found: .text(value(option) ?? "pipelines"),
          .expected: .text("ein Verzeichnis, das es gibt"),
        ]))
  }

  func stichtag() throws(Stop) -> CalendarDate? {
    try value("--period", expected: "ein Stichtag wie 31.03.2021") { CalendarDate($0) }
  }

  /// A day as users write it, or a span as directories are named.
  func period() throws(Stop) -> Period? {
    try value("--period", expected: "ein Stichtag wie 31.03.2021 oder ein Zeitraum wie 2021 oder 2020-2021") { text in
      CalendarDate(text).map(Period.day) ?? Period(iso: text)
    }
  }

  /// All pipelines; none at all is rather a share that is not mounted than a wish.
  func allPipelines(in workplace: Workplace) throws -> [PipelineName] {
    let all = try workplace.pipelines.all()
    guard all.isEmpty else { return all }
    throw Stop(
      Finding(
        .usageValue,
        [
          .name: .text("--pipelines"), .found: .text(value("--pipelines") ?? "pipelines"),
          .expected: .text("ein Verzeichnis mit Pipeline-Dateien"),
        ]))
  }

  /// The pipeline of that name, or a stop with the nearest one there is.
  func pipeline(_ text: String, in workplace: Workplace) throws -> PipelineName {
    let all = try workplace.pipelines.all()
    if let name = PipelineName(text), all.contains(name) { return name }
    var facts: [FactName: Fact] = [.found: .text(text)]
    let nearest =
      Nearest.match(text, among: all.map(\.description))
      // Whoever leaves out one half of the name means the only pipeline that has the other.
      ?? all.first { $0.kreis == text || $0.name == text }?.description
    facts[.nearest] = nearest.map { .text($0) }
    throw Stop(Finding(.usagePipeline, facts))
  }
}
