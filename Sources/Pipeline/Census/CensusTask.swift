import Compute
import Model
import Store

/// What a report asks of the exports that lie in one directory. An archive of them answers just that and nothing finer.
struct CensusTask: Sendable {
  let pipeline: PipelineName
  let kreis: KreisDefinition
  /// The directory of the exports below that of the Kreis.
  let source: String
  let exports: ExportDefinitions
  /// The bands into which ages are counted.
  let ages: AgeScale
  /// Status groups whose persons are told apart by more than where they live.
  let groups: [StatusGroup]
  /// The axes of the tables that figures are made from.
  let tables: [[String]]
  /// The announced number of persons per office on a day.
  let expected: @Sendable (CalendarDate) -> [String: Int]

  /// Whether persons are counted by their length of stay too.
  var countsStays: Bool { tables.joined().contains(AZRAxis.stay) }
}

extension LoadedPipeline {
  /// Ages as the Kernzielgruppe needs them; the breakdown crosses all attributes, and nobody asks for stays.
  var census: CensusTask {
    CensusTask(
      pipeline: name, kreis: kreis, source: definition.source, exports: exports,
      ages: AgeScale(splitAt: definition.coreAges),
      groups: StatusGroup.allCases.filter(definition.counting.groups.contains), tables: [CensusTask.crossed],
      expected: { [definition] in definition.expected(on: $0) })
  }
}

extension CensusTask {
  /// One table of all attributes but the office and the length of stay.
  static let crossed = [AZRAxis.municipality, AZRAxis.status, AZRAxis.age, AZRAxis.nationality, AZRAxis.sex]
}
