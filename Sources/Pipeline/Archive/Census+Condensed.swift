import Model

extension Census {
  /// The same with no more than a pipeline needs: by file only residence, office and status; the rest of all files together,
  /// without
  /// the office, and only of persons who count.
  func condensed(to terms: ArchiveTerms) -> Census {
    guard let first = exports.first else { return self }
    let whole = exports.dropFirst().reduce(into: first.cube.projected(onto: terms.axes)) { sum, export in
      sum.merge(export.cube.projected(onto: terms.axes))
    }
    var counted = whole
    counted.clear(except: Set(terms.groups.map(\.code)), on: AZRAxis.status)
    let empty = Cube(axes: counted.axes)
    let condensed = exports.enumerated().map { place, export in
      CountedExport(
        file: export.file, sender: export.sender, read: export.read, rejected: export.rejected,
        residents: export.residents, cube: place == 0 ? counted : empty, decidedDuplicates: export.decidedDuplicates)
    }
    return Census(
      kreis: kreis, stichtag: stichtag, exports: condensed, files: files, findings: findings, decisions: decisions,
      provenOffices: provenOffices, duplicatesChecked: duplicatesChecked, nationalitiesKnown: nationalitiesKnown,
      entriesKnown: entriesKnown, isSynthetic: isSynthetic)
  }
}

extension Censuses {
  /// What would be kept of the exports of a Stichtag.
  func condensed(_ stichtag: CalendarDate) throws -> CensusArchive {
    let terms = ArchiveTerms(pipeline.archiveQuestion, on: stichtag)
    return CensusArchive(
      pipeline: pipeline.name, source: pipeline.definition.source, stichtag: stichtag, terms: terms,
      readBy: try readBy(stichtag), ignored: try delivery(stichtag).ignored,
      census: try census(stichtag).condensed(to: terms))
  }
}
