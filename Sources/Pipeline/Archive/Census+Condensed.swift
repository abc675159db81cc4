import Model

extension Census {
  /// The persons of all exports together in these tables; those of an archive have no others.
  func tables(_ axes: [[String]]) -> [Cube] {
    if let kept { return kept }
    guard let first = exports.first else { return [] }
    return axes.map { axes in
      exports.dropFirst().reduce(into: first.cube.projected(onto: axes)) { sum, export in
        sum.merge(export.cube.projected(onto: axes))
      }
    }
  }

  /// The same with no more than a report asks for: by file only residence, office and status; the rest of all files together, without
  /// the office, and only of persons who count.
  func condensed(to terms: ArchiveTerms) -> Census {
    var tables = tables(terms.tables)
    for place in tables.indices { tables[place].clear(except: Set(terms.groups.map(\.code)), on: AZRAxis.status) }
    return Census(
      kreis: kreis, stichtag: stichtag, exports: CountedExport.holding(tables, in: exports), files: files,
      findings: findings, decisions: decisions, provenOffices: provenOffices, duplicatesChecked: duplicatesChecked,
      nationalitiesKnown: nationalitiesKnown, entriesKnown: entriesKnown, isSynthetic: isSynthetic, kept: tables)
  }
}

extension CountedExport {
  /// The same exports with nothing finer than these tables: what they count of all files together stands in the first of them.
  static func holding(_ tables: [Cube], in exports: [CountedExport]) -> [CountedExport] {
    guard let table = tables.first else { return exports }
    return exports.enumerated().map { place, export in
      CountedExport(
        file: export.file, sender: export.sender, read: export.read, rejected: export.rejected,
        residents: export.residents, cube: place == 0 ? table : Cube(axes: table.axes),
        decidedDuplicates: export.decidedDuplicates)
    }
  }
}

extension Censuses {
  /// What would be kept of the exports of a Stichtag.
  func condensed(_ stichtag: CalendarDate) throws -> CensusArchive {
    let terms = ArchiveTerms(task, on: stichtag)
    return CensusArchive(
      pipeline: task.pipeline, source: task.source, stichtag: stichtag, terms: terms, readBy: try readBy(stichtag),
      ignored: try delivery(stichtag).ignored, census: try census(stichtag).condensed(to: terms))
  }
}
