public import Model

/// Who sent whom: counted persons by sending office and residence, so that a wrong responsibility shows.
public struct Reconciliation: Hashable, Sendable {
  /// Counted persons per office (rows) and municipality (columns), in the order of the Kreis.
  public let persons: [[Int]]
  /// Persons whose residence lies outside the responsibility of the office named in their row, per office.
  public let outside: [Int]

  /// Sums over all exports.
  public init(_ exports: [CountedExport], kreis: Kreis, counting: CountingRule) {
    let persons = kreis.offices.indices.map { office in
      kreis.municipalities.indices.map { municipality in
        exports.reduce(0) { sum, export in
          sum
            + export.cube.sum(where: [
              AZRAxis.office: [office], AZRAxis.municipality: [municipality], AZRAxis.status: counting.codes,
            ])
        }
      }
    }
    self.persons = persons
    outside = kreis.offices.enumerated().map { place, office in
      kreis.municipalities.indices.reduce(0) { sum, municipality in
        office.responsibleFor.contains(kreis.municipalities[municipality].ags)
          ? sum : sum + persons[place][municipality]
      }
    }
  }
}

/// The size of the Kernzielgruppe as far as birth dates tell: sure members, and those who may belong to it.
public struct CoreGroupSize: Hashable, Sendable {
  /// Counted persons surely within the ages.
  public let atLeast: Int
  /// Those and the ones whose birth date leaves it open.
  public let atMost: Int
  /// Counted persons surely below the ages: shown beside, never added, for the export links no child to a parent.
  public let minorsAtLeast: Int
  /// Those and the ones whose birth date leaves it open.
  public let minorsAtMost: Int
  /// Counted persons without a usable birth date, who are in `atMost` too.
  public let unknown: Int

  /// Sums over all exports and municipalities.
  public init(_ exports: [CountedExport], counting: CountingRule) {
    func sum(_ classes: [AgeClass]) -> Int {
      exports.reduce(0) { total, export in
        total
          + export.cube.sum(where: [AZRAxis.status: counting.codes, AZRAxis.age: Set(classes.map(\.rawValue))])
      }
    }
    atLeast = sum([.within])
    unknown = sum([.unknown])
    atMost = atLeast + sum([.maybeBelow, .maybeAbove]) + unknown
    minorsAtLeast = sum([.below])
    minorsAtMost = minorsAtLeast + sum([.maybeBelow]) + unknown
  }
}
