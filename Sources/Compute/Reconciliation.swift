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
            + export.residents.sum(where: [
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
