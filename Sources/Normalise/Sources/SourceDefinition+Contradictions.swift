import Ingest
import Model
import Notation

extension SourceDefinition {
  /// Finds what single keys may say but not together.
  func refuseContradictions(_ reader: ObjectReader) {
    let entries = ColumnEntries(reader)
    // A column refused by itself is not there to be compared.
    guard entries.count == columns.count else { return }
    refuseMixedPlaces(reader)
    refuseOverlaps(entries)
    refuseRepeated(entries)
    refuseRolesTwice(reader)
    refuseUndeclaredMembers(entries)
    refuseHeader(reader)
  }

  private func refuseMixedPlaces(_ reader: ObjectReader) {
    guard !table.fields.isEmpty, table.fields.count != columns.count else { return }
    reader.place(of: "spalten").refuse(
      .configValue,
      [
        .found: "eine Liste mit und ohne »start«",
        .expected: "entweder alle Spalten mit »start« und »laenge« oder keine",
      ])
  }

  // A part of a key is not read beside the key: which of both would be refused with it?
  private func refuseOverlaps(_ entries: ColumnEntries) {
    let fields = columns.enumerated().compactMap { place, column in
      if case .field(let field) = column.reference { (place: place, field: field) } else { nil }
    }.sorted { ($0.field.start, $0.place) < ($1.field.start, $1.place) }
    for (before, after) in zip(fields, fields.dropFirst()) where after.field.start <= before.field.last {
      entries.refuse(
        after.place, "start", found: "»\(after.field.name)« ab Zeichen \(after.field.start)",
        expected: "ein Feld hinter »\(before.field.name)«, das bis Zeichen \(before.field.last) reicht")
    }
  }

  private func refuseRepeated(_ entries: ColumnEntries) {
    var references: [String: Int] = [:]
    var meanings: [Column.Meaning: Int] = [:]
    for (place, column) in columns.enumerated() {
      let (key, text) = column.reference.key
      if let first = references.updateValue(place, forKey: key + Nearest.fold(text)) {
        entries.refuse(
          place, key, found: "»\(text)«", expected: "eine Spalte, die nicht schon Eintrag \(first + 1) nennt")
      }
      guard ![.value, .quality, .unused].contains(column.meaning) else { continue }
      if let first = meanings.updateValue(place, forKey: column.meaning) {
        entries.refuse(
          place, "bedeutung", found: "dieselbe Bedeutung wie in Eintrag \(first + 1)",
          expected: "jede nur einmal, außer »wert«, »qualitaet« und »unbenutzt«")
      }
    }
  }

  // The header above the figures, a column and the rows between cannot all say the time.
  private func refuseRolesTwice(_ reader: ObjectReader) {
    var said: [Role: String] = [:]
    for column in columns {
      if let role = column.meaning.role { said[role] = "»spalten«" }
    }
    for (key, roles) in [("kopf", levels), ("zwischenzeilen", [sections].compactMap { $0 })] {
      for role in roles where role != .unused {
        // Titles of measures on two levels are read as one.
        if let place = said[role], role != .measure || place != "»\(key)«" {
          reader.place(of: key).refuse(
            .configValue, [.found: .text("»\(role.word)«"), .expected: .text("was nicht schon \(place) sagt")])
        }
        said[role] = "»\(key)«"
      }
    }
  }

  private func refuseUndeclaredMembers(_ entries: ColumnEntries) {
    let roles = levels + [sections].compactMap { $0 } + columns.compactMap(\.meaning.role)
    let known = dimensions.map(\.name) + roles.compactMap { if case .dimension(let name) = $0 { name } else { nil } }
    for (place, column) in columns.enumerated() {
      for name in column.members.keys.sorted() where !known.contains(name) {
        var facts: [FactName: Fact] = [
          .found: .text("»\(name)«"), .expected: "ein Merkmal, das unter »merkmale« steht",
        ]
        facts[.nearest] = Nearest.match(name, among: known).map { .text($0) }
        entries.refuse(place, "merkmale", facts)
      }
    }
  }

  private func refuseHeader(_ reader: ObjectReader) {
    guard let rows = table.headerRows else { return }
    if !levels.isEmpty, levels.count != rows {
      reader.place(of: "kopf").refuse(
        .configValue,
        [
          .found: .text("eine Liste der Länge \(levels.count)"),
          .expected: .text("ein Eintrag je Kopfzeile, hier \(rows)"),
        ])
    }
    let name = columns.compactMap { if case .name(let name) = $0.reference { name } else { nil } }.first
    if rows == 0, let name {
      reader.place(of: "spalten").refuse(
        .configValue,
        [.found: .text("»\(name)«"), .expected: "»nummer«, denn bei »kopfzeilen: 0« hat keine Spalte einen Namen"])
    }
  }
}

/// The entries of »spalten« with their places, for findings about what several of them say together.
private struct ColumnEntries {
  private let list: ObjectReader.Place
  private let values: [JSON5Value]

  init(_ reader: ObjectReader) {
    list = reader.place(of: "spalten")
    if case .array(let values) = list.value.kind { self.values = values } else { values = [] }
  }

  var count: Int { values.count }

  /// Points to a key of an entry, or to the entry where it does not have the key.
  func refuse(_ place: Int, _ key: String, _ facts: [FactName: Fact]) {
    let path = "\(list.path)[\(place + 1)]"
    var (position, name) = (values[place].position, path)
    if case .object(let members) = values[place].kind, let member = members.first(where: { $0.key == key }) {
      (position, name) = (member.value.position, "\(path).\(key)")
    }
    list.refuse(.configValue, at: position, facts.merging([.name: .text(name)]) { $1 })
  }

  func refuse(_ place: Int, _ key: String, found: String, expected: String) {
    refuse(place, key, [.found: .text(found), .expected: .text(expected)])
  }
}

extension FixedField {
  // Its last character in the line.
  fileprivate var last: Int { start + length - 1 }
}

extension SourceDefinition.Column.Reference {
  // The key of the entry that says where the column stands, and what it says.
  fileprivate var key: (key: String, text: String) {
    switch self {
    case .name(let name): ("spalte", name)
    case .number(let number): ("nummer", "\(number)")
    case .field(let field): ("spalte", field.name)
    }
  }
}

extension SourceDefinition.Column.Meaning {
  // What else can say the same.
  fileprivate var role: SourceDefinition.Role? {
    switch self {
    case .period: .period
    case .measure: .measure
    case .unit: .unit
    case .dimension(let name): .dimension(name)
    case .region, .regionName: .region
    case .value, .quality, .unused, .register: nil
    }
  }
}
