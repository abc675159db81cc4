import Compute
import Model

/// A breakdown after the decision which of its numbers may be seen: the finest layout that protects everybody, or none.
public struct ProtectedBreakdown: Sendable {
  /// What was checked.
  public let verdict: AuditVerdict
  let evidence: BreakdownEvidence
  /// The layout that passed; nil where none did and no table may be shown.
  let attempt: BreakdownAttempt?
  /// Places of the cells that are withheld.
  let withheld: Set<Int>

  /// Tries one layout after another, each coarser than the one before.
  public init(_ evidence: BreakdownEvidence) {
    self.evidence = evidence
    let former = FormerSayings(evidence)
    var passed: (attempt: BreakdownAttempt, withheld: Set<Int>, hasCrossTabulation: Bool, step: Int)?
    for coarseness in BreakdownLayout.Coarseness.allCases where passed == nil && evidence.isPastKnown {
      let attempt = BreakdownAttempt(evidence, coarseness, former)
      if let pattern = attempt.pattern() {
        passed = (attempt, pattern.withheld, pattern.hasCrossTabulation, coarseness.rawValue)
      }
    }
    attempt = passed?.attempt
    withheld = passed?.withheld ?? []
    verdict = AuditVerdict(
      cells: passed?.attempt.cells.addresses.count ?? 0, withheld: withheld.count, coarsened: passed?.step,
      hasCrossTabulation: passed?.hasCrossTabulation ?? false, compared: former.editions.map(\.name),
      incomparable: former.editions.reduce(0) { $0 + $1.incomparable })
  }

  /// Everything that the public release says about numbers of persons, for the comparison with later editions.
  public var said: [FormerEdition.Cell] {
    guard let attempt else { return populations }
    let names = groups(of: attempt)
    return attempt.cells.addresses.indices.filter { !withheld.contains($0) }.map { place in
      FormerEdition.Cell(
        groups: names[attempt.cells.addresses[place]]?.map { $0?.id } ?? [],
        range: attempt.cells.statements[place].range)
    }
  }

  // Without tables the exact populations are all that is said.
  private var populations: [FormerEdition.Cell] {
    let whole = CellAddress(evidence.population.codes)
    let places = evidence.population.municipalities.enumerated().map { place, municipality in
      (municipality.ags.description as String?, whole.with([place], at: 0))
    }
    return ([(nil, whole)] + places).map { name, address in
      let persons = evidence.population.persons(address.extents)
      return FormerEdition.Cell(groups: [name, nil, nil, nil, nil], range: persons...persons)
    }
  }

  /// The groups that a layout has for each address.
  func groups(of attempt: BreakdownAttempt) -> [CellAddress: [Category?]] {
    let whole = CellAddress(evidence.population.codes)
    var partitions = Attribute.allCases.map { _ in [(category: Category, codes: [Int])]() }
    partitions[0] = Partition.fine(.municipality, of: evidence.population).groups
    for plan in attempt.layout.plans {
      partitions[plan.rows.attribute.place] = plan.rows.groups
      if let columns = plan.columns { partitions[columns.attribute.place] = columns.groups }
    }
    let names = partitions.map { Dictionary($0.map { ($0.codes, $0.category) }) { first, _ in first } }
    var groups: [CellAddress: [Category?]] = [:]
    for address in attempt.cells.addresses {
      groups[address] = address.extents.indices.map { place in
        address.extents[place] == whole.extents[place] ? nil : names[place][address.extents[place]]
      }
    }
    return groups
  }
}
