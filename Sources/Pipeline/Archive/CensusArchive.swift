import Compute
import Model
import Protect
import Store

/// What is kept of the exports of a Stichtag when they are deleted: the counts that one pipeline needs, and nothing of a
/// single row.
struct CensusArchive {
  /// Whose counts they are.
  let pipeline: PipelineName
  /// The directory that the exports lay in, below that of the Kreis.
  let source: String
  let stichtag: CalendarDate
  /// What the counts were made by; where it changes, they are the answer to another question.
  let terms: ArchiveTerms
  /// Registers and source definitions that the exports were read by, as settings name them.
  let readBy: [(name: String, value: String)]
  /// Files that lay beside the exports and were not read.
  let ignored: [String]
  let census: Census
}

/// What a report asks of exports: an archive holds just that.
struct ArchiveQuestion {
  /// An axis beyond those of every report, and the names of its codes.
  struct MoreCodes: Equatable {
    let axis: String
    let codes: [String]
  }

  let pipeline: PipelineName
  /// The directory of the exports below that of the Kreis.
  let source: String
  let kreis: KreisDefinition
  /// The bands of ages.
  let ages: AgeScale
  /// Status groups whose persons are told apart by age, nationality and sex.
  let groups: [StatusGroup]
  let more: [MoreCodes]
  /// The announced number of persons per office on a day.
  let expected: (CalendarDate) -> [String: Int]
}

extension LoadedPipeline {
  /// What the distribution of positions asks.
  var archiveQuestion: ArchiveQuestion {
    ArchiveQuestion(
      pipeline: name, source: definition.source, kreis: kreis, ages: AgeScale(splitAt: definition.coreAges),
      groups: StatusGroup.allCases.filter(definition.counting.groups.contains), more: [],
      expected: definition.expected)
  }
}

/// The part of the configuration that decides what is counted.
struct ArchiveTerms: Equatable {
  struct Entry: Equatable {
    let name: String
    let value: String
  }

  /// Who belongs to the Kreis, who serves whom, what was decided and announced.
  let counting: [Entry]
  /// First ages of the bands.
  let ages: [Int]
  /// Counted status groups: of all others nothing but their size by municipality and office is kept.
  let groups: [StatusGroup]

  /// Codes of axes that other reports do not have.
  let more: [ArchiveQuestion.MoreCodes]

  init(_ question: ArchiveQuestion, on day: CalendarDate) {
    let kreis = question.kreis
    let offices = kreis.offices.map { office in
      let keys = office.responsibleFor.sorted().map(\.description)
      return Entry(name: "auslaenderbehoerden." + office.id, value: ([office.name] + keys).joined(separator: "|"))
    }
    counting =
      [
        Entry(name: "kreis", value: kreis.key.description),
        Entry(name: "gemeinden", value: kreis.members?.sorted().map(\.description).joined(separator: ";") ?? ""),
      ] + offices
      + Settings.dated(question.expected(day), kreis, day).map { Entry(name: $0.name, value: $0.value) }
    (ages, groups, more) = (question.ages.starts, question.groups, question.more)
  }

  init(counting: [Entry], ages: [Int], groups: [StatusGroup], more: [ArchiveQuestion.MoreCodes]) {
    (self.counting, self.ages, self.groups, self.more) = (counting, ages, groups, more)
  }

  /// The axes of the counts of all exports together: no office, for no figure by age or sex asks for it.
  var axes: [String] { CensusArchive.axes + more.map(\.axis) }

  /// The settings by which these counts do not answer what is asked now. Who only compares with them asks for no ages.
  func differences(from asked: ArchiveTerms, forComparison: Bool) -> [String] {
    let names = (counting + asked.counting).map(\.name)
    var different: [String] = []
    for name in names where !different.contains(name) {
      let values = [counting, asked.counting].map { entries in entries.first { $0.name == name }?.value }
      if values[0] != values[1] { different.append(name) }
    }
    // The places of offices are codes.
    if different.isEmpty, counting.map(\.name) != asked.counting.map(\.name) { different = ["auslaenderbehoerden"] }
    if forComparison { return different }
    if ages != asked.ages { different.append("kernzielgruppe") }
    different += asked.more.filter { !more.contains($0) }.map(\.axis)
    if !Set(asked.groups).isSubset(of: groups) { different.append("gezaehlte_gruppen") }
    return different
  }
}
