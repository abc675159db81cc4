import Model
import Store

/// What a report asks of the exports that lie in one directory.
struct CensusTask: Sendable {
  /// The directory of the Kreis.
  let slug: String
  let kreis: KreisDefinition
  /// The directory of the exports below it.
  let source: String
  let exports: ExportDefinitions
  /// The bands into which ages are counted.
  let ages: AgeScale
  /// Whether persons are counted by their length of stay too.
  let countsStays: Bool
  /// The announced number of persons per office on a day.
  let expected: @Sendable (CalendarDate) -> [String: Int]
}

extension LoadedPipeline {
  /// Ages as the Kernzielgruppe needs them; nobody asks for stays.
  var census: CensusTask {
    CensusTask(
      slug: name.kreis, kreis: kreis, source: definition.source, exports: exports,
      ages: AgeScale(splitAt: definition.coreAges), countsStays: false,
      expected: { [definition] in definition.expected(on: $0) })
  }
}
