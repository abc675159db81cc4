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

  /// The axes of the tables of all exports together: no office, for no figure by age or sex asks for it.
  let tables: [[String]]

  init(_ task: CensusTask, on day: CalendarDate) {
    let kreis = task.kreis
    let offices = kreis.offices.map { office in
      let keys = office.responsibleFor.sorted().map(\.description)
      return Entry(name: "auslaenderbehoerden." + office.id, value: ([office.name] + keys).joined(separator: "|"))
    }
    counting =
      [
        Entry(name: "kreis", value: kreis.key.description),
        Entry(name: "gemeinden", value: kreis.members?.sorted().map(\.description).joined(separator: ";") ?? ""),
      ] + offices
      + Settings.dated(task.expected(day), kreis, day).map { Entry(name: $0.name, value: $0.value) }
    (ages, groups, tables) = (task.ages.starts, task.groups, task.tables)
  }

  init(counting: [Entry], ages: [Int], groups: [StatusGroup], tables: [[String]]) {
    (self.counting, self.ages, self.groups, self.tables) = (counting, ages, groups, tables)
  }

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
    if tables != asked.tables { different.append("tabellen") }
    if !Set(asked.groups).isSubset(of: groups) { different.append("gezaehlte_gruppen") }
    return different
  }
}
