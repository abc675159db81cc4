import Model
import Notation

/// What of the exports of one Stichtag is compared with the one before to see whether something changed unnoticed.
struct DriftMarks: Equatable {
  static let fileName = "vergleich.json"

  /// The Stichtag.
  let day: CalendarDate
  /// Columns that are not read.
  let columns: Set<String>
  /// Keys that are no longer valid.
  let keys: Set<String>
  /// Persons of the whole Kreis by status group.
  let persons: [StatusGroup: Int]
  /// Persons by municipality, named as readers know it.
  let residents: [String: Int]

  init(_ census: Census) {
    func found(_ codes: Set<FindingCode>) -> Set<String> {
      let names = census.findings.filter { codes.contains($0.code) }.map { finding -> [String] in
        switch finding.facts[.found] {
        case .list(let names)?: names
        case .text(let name)?: [name]
        default: []
        }
      }
      return Set(names.joined())
    }
    day = census.stichtag
    columns = found([.columnUnread])
    keys = found([.azrNationalityDefunct, .azrMunicipalityDissolved])
    persons = Dictionary(
      uniqueKeysWithValues: StatusGroup.allCases.map { group in
        (group, census.exports.reduce(0) { $0 + $1.residents.sum(where: [AZRAxis.status: [group.code]]) })
      })
    let municipalities = census.kreis.municipalities.enumerated().map { place, municipality in
      (
        municipality.shortName,
        census.exports.reduce(0) { $0 + $1.residents.sum(where: [AZRAxis.municipality: [place]]) }
      )
    }
    residents = Dictionary(municipalities) { $0 + $1 }
  }

  /// As a month leaves it to the next one.
  var json: JSONValue {
    .object([
      ("stichtag", .string(day.iso)), ("nicht_gelesene_spalten", .array(columns.sorted().map(JSONValue.string))),
      ("ungueltige_schluessel", .array(keys.sorted().map(JSONValue.string))),
      ("personen", .object(StatusGroup.allCases.map { ($0.rawValue, .int(persons[$0] ?? 0)) })),
      ("gemeinden", .object(residents.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) })),
    ])
  }

  init?(_ value: JSON5Value) {
    guard let day = value["stichtag"]?.string.flatMap({ CalendarDate($0) }),
      let columns = value["nicht_gelesene_spalten"]?.texts, let keys = value["ungueltige_schluessel"]?.texts,
      let persons = value["personen"], case .object(let municipalities)? = value["gemeinden"]?.kind
    else { return nil }
    residents = Dictionary(municipalities.compactMap { member in member.value.int.map { (member.key, $0) } }) {
      $0 + $1
    }
    (self.day, self.columns, self.keys) = (day, Set(columns), Set(keys))
    self.persons = Dictionary(
      uniqueKeysWithValues: StatusGroup.allCases.map { ($0, persons[$0.rawValue]?.int ?? 0) })
  }

  /// What is unlike an earlier Stichtag: names and keys, and no counts.
  func findings(after before: DriftMarks) -> [Finding] {
    new(.driftColumn, columns.subtracting(before.columns), before)
      + new(.driftCode, keys.subtracting(before.keys), before)
      + shares(before) + sizes(before)
  }

  private func new(_ code: FindingCode, _ names: Set<String>, _ before: DriftMarks) -> [Finding] {
    names.isEmpty ? [] : [Finding(code, [.found: .list(names.sorted()), .other: .date(before.day)])]
  }

  /// Percent and persons by which a municipality may grow or shrink between two Stichtage.
  private static let (percent, persons) = (20, 20)

  private func sizes(_ before: DriftMarks) -> [Finding] {
    let jumped = residents.filter { name, now in
      guard let old = before.residents[name] else { return false }
      let change = abs(now - old)
      return change >= DriftMarks.persons && change * 100 > DriftMarks.percent * old
    }
    guard !jumped.isEmpty else { return [] }
    return [
      Finding(
        .driftSize,
        [.name: .list(jumped.keys.sorted()), .other: .date(before.day), .limit: .count(DriftMarks.percent)])
    ]
  }

  /// Percentage points by which the share of a status group may change between two Stichtage.
  private static let limit = 10

  private func shares(_ before: DriftMarks) -> [Finding] {
    let (all, former) = (persons.values.reduce(0, +), before.persons.values.reduce(0, +))
    guard all > 0, former > 0 else { return [] }
    return StatusGroup.allCases.filter { group in
      let change = (persons[group] ?? 0) * former - (before.persons[group] ?? 0) * all
      return change.magnitude * 100 > UInt(DriftMarks.limit * all * former)
    }.map {
      Finding(
        .driftShare,
        [.name: .text(GermanTerms.name($0)), .other: .date(before.day), .limit: .count(DriftMarks.limit)])
    }
  }
}
