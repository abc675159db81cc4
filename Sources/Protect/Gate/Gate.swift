import Compute
public import Model

/// The one way from exact results to something that can be rendered.
public enum Gate {
  /// Fewer counted persons than this in a municipality could be recognised behind its exact number, whatever higher
  /// threshold the Kreis has chosen.
  public static let threshold = 3

  /// The release for everyone. Of persons it holds one population exactly: those the formula counts, by municipality.
  /// A municipality with fewer than the threshold stops it, and nothing else of the population is in it unrounded.
  public static func release(toEveryone evidence: Evidence) throws(Stop) -> Release {
    let threshold = max(threshold, evidence.breakdown?.evidence.rule.threshold ?? threshold)
    let tooSmall = tooSmall(evidence.result, threshold)
    guard tooSmall.isEmpty else {
      throw Stop(Finding(.azrBelowThreshold, [.name: .list(tooSmall), .limit: .count(threshold)]))
    }
    // A Stichtag that could not be published itself is not published as the one before either.
    let isComparable = evidence.previous.map { Gate.tooSmall($0, threshold).isEmpty } ?? true
    let shown = isComparable ? evidence : evidence.withoutComparison
    return build(shown, for: .everyone, inside: nil) { $0.withoutParts() }
  }

  private static func tooSmall(_ result: Stellenanteile, _ threshold: Int) -> [String] {
    result.shares.compactMap { share in
      guard case .municipality(_, let name) = share.subject, share.persons.value < Ratio(threshold) else { return nil }
      return name
    }
  }

  /// The release for the owner: everything, exactly.
  public static func release(toOwner evidence: Evidence) -> Release {
    let question = evidence.result.question
    let inside = Release.Inside(
      accounts: accounts(evidence),
      findings: evidence.findings,
      reconciliation: Reconciliation(question.exports, kreis: question.kreis, counting: question.counting),
      offices: question.kreis.offices,
      municipalities: question.kreis.municipalities,
      sensitivities: evidence.result.sensitivities(),
      coreGroup: CoreGroupSize(question.exports, ages: evidence.coreAges, counting: question.counting),
      files: evidence.files)
    return build(evidence, for: .owner, inside: inside) { $0 }
  }

  static func accounts(_ evidence: Evidence) -> [RowAccount] {
    let question = evidence.result.question
    return question.exports.map(question.counting.account)
  }

  private static func build(
    _ evidence: Evidence, for audience: Audience, inside: Release.Inside?, shown: (Figure) -> Figure
  ) -> Release {
    let question = evidence.result.question
    let groups = StatusGroup.allCases
    return Release(
      audience: audience,
      heading: evidence.heading,
      terms: Release.Terms(
        granted: question.granted, reserved: question.reserved, rule: evidence.result.allotment.rule,
        countedGroups: groups.filter(question.counting.groups.contains),
        uncountedGroups: groups.filter { !question.counting.groups.contains($0) }, coreAges: evidence.coreAges,
        coreShare: question.coreShare),
      rows: evidence.result.shares.indices.map { row($0, evidence, shown) },
      totals: totals(evidence, shown),
      remarks: remarks(evidence.result),
      recommendation: question.recommendation.map {
        Release.RecommendationCheck(
          share: $0.share, located: $0.located, granted: question.granted,
          isMet: $0.located >= $0.share * question.granted)
      },
      quality: quality(evidence),
      breakdown: evidence.breakdown.map { breakdown($0, for: audience) },
      decisions: evidence.decisions,
      revision: evidence.revision.map { audience == .owner ? $0 : $0.withoutInputs },
      inside: inside)
  }
}
