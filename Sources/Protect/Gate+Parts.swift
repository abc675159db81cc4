import Compute
import Model

extension Gate {
  static func row(_ index: Int, _ evidence: Evidence, _ shown: (Figure) -> Figure) -> Release.Row {
    let share = evidence.result.shares[index]
    let before = evidence.previous?.shares.first { $0.subject.identity == share.subject.identity }
    let previous = before.map {
      Figure(.previousPositions, of: share.subject, value: $0.positions.value, from: $0.positions.derivation)
    }
    let difference = previous.map { Figure.difference(.difference, of: share.subject, share.positions, minus: $0) }
    return Release.Row(
      subject: share.subject, persons: shown(share.persons), share: shown(share.share), exact: shown(share.exact),
      positions: shown(share.positions), coreMinimum: shown(share.coreMinimum), previous: previous.map(shown),
      difference: difference.map(shown),
      byMethod: evidence.result.byMethod.mapValues { $0.positions(index) },
      previousPersons: before.map { Int($0.persons.value.numerator) })
  }

  static func totals(_ evidence: Evidence, _ shown: (Figure) -> Figure) -> Release.Totals {
    Release.Totals(
      persons: shown(evidence.result.totalPersons),
      positions: evidence.result.shares.reduce(Ratio(0)) { $0 + $1.positions.value },
      coreMinimum: evidence.result.shares.reduce(Ratio(0)) { $0 + $1.coreMinimum.value },
      previous: evidence.previous.map { $0.shares.reduce(Ratio(0)) { $0 + $1.positions.value } })
  }

  static func remarks(_ result: Stellenanteile) -> Release.Remarks {
    func name(_ index: Int) -> String { result.shares[index].subject.name }
    return Release.Remarks(
      tie: result.allotment.tie.map { ($0.claims.map(name), $0.served) },
      losersByOneMore: result.losersByOneMoreUnit().map(name),
      heldByMinimum: result.allotment.heldByMinimum.sorted().map(name))
  }

  // Counts of few persons leave only rounded, each by itself, so that their sums need not close.
  static func quality(_ evidence: Evidence) -> Release.Quality {
    let accounts = accounts(evidence)
    var excluded: [RowAccount.Exclusion: Int] = [:]
    for account in accounts { excluded.merge(account.excluded, uniquingKeysWith: +) }
    let order = StatusGroup.allCases.map(RowAccount.Exclusion.statusGroup) + [.german, .decidedDuplicate]
    let published: Set<FindingCode> = Set(evidence.findings.filter { $0.severity != .note }.map(\.code))
    return Release.Quality(
      offices: evidence.result.question.kreis.offices.map {
        ($0.id, $0.name, evidence.provenOffices.contains($0.id))
      },
      read: RoundedCount(accounts.reduce(0) { $0 + $1.read }),
      counted: accounts.reduce(0) { $0 + $1.counted },
      excluded: order.compactMap { reason in excluded[reason].map { (reason, RoundedCount($0)) } },
      rejected: RoundedCount(accounts.reduce(0) { $0 + $1.rejected.values.reduce(0, +) }),
      findings: FindingCode.allCases.filter(published.contains),
      jumps: evidence.findings.filter { $0.code == .azrJump },
      duplicatesChecked: evidence.duplicatesChecked)
  }
}
