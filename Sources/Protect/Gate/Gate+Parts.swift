import Compute
import Model

extension Gate {
  static func row(_ index: Int, _ evidence: Evidence, _ shown: (Figure) -> Figure) -> Release.Row {
    let share = evidence.result.shares[index]
    let before = evidence.previous?.shares.first { $0.subject.identity == share.subject.identity }
    let settled = evidence.settledBefore?[share.subject.identity].map {
      Figure.given(.previousPositions, of: share.subject, $0, key: "festgestellt")
    }
    let computed = evidence.settledBefore == nil ? before?.positions : nil
    let previous =
      settled
      ?? computed.map { Figure(.previousPositions, of: share.subject, value: $0.value, from: $0.derivation) }
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
      previous: evidence.settledBefore.map { $0.values.reduce(Ratio(0), +) }
        ?? evidence.previous.map { $0.shares.reduce(Ratio(0)) { $0 + $1.positions.value } })
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
    // Every reason is named, whether or not anybody was left out for it: a reason that appears only then gives a 1 away.
    let groups = StatusGroup.allCases.filter { !evidence.result.question.counting.groups.contains($0) }
    let order = groups.map(RowAccount.Exclusion.statusGroup) + [.german, .decidedDuplicate]
    let published = Gate.publicKinds(evidence.findings)
    return Release.Quality(
      offices: evidence.result.question.kreis.offices.map {
        ($0.id, $0.name, evidence.provenOffices.contains($0.id))
      },
      counted: accounts.reduce(0) { $0 + $1.counted },
      excluded: order.map { ($0, RoundedCount(excluded[$0] ?? 0)) },
      rejected: RoundedCount(accounts.reduce(0) { $0 + $1.rejected.values.reduce(0, +) }),
      findings: FindingCode.allCases.filter(published.contains),
      jumps: evidence.findings.filter { $0.code == .azrJump },
      duplicatesChecked: evidence.duplicatesChecked, nationalitiesKnown: evidence.nationalitiesKnown)
  }

  // A kind of finding about persons is named only where its count would not be rounded to nothing: one person whose
  // state no longer exists is nobody's business.
  private static func publicKinds(_ findings: [Finding]) -> Set<FindingCode> {
    var persons: [FindingCode: Int] = [:]
    for finding in findings {
      if case .count(let count)? = finding.facts[.count] { persons[finding.code, default: 0] += count }
    }
    let named = findings.filter { finding in
      finding.severity != .note && persons[finding.code].map { RoundedCount($0).value > 0 } ?? true
    }
    return Set(named.map(\.code))
  }
}
