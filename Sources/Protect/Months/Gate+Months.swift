extension Gate {
  /// A month for everyone: its counts pass the audit of own counts of persons, and what was said before stays what it was.
  public static func release(toEveryone evidence: MonthEvidence) -> (release: MonthRelease, said: [SaidCell]) {
    let (indicators, said) = release(toEveryone: evidence.indicators)
    return (release(evidence, indicators, evidence.saidToEveryone), said)
  }

  /// A month for the owner: everything, exactly.
  public static func release(toOwner evidence: MonthEvidence) -> MonthRelease {
    release(evidence, release(toOwner: evidence.indicators), evidence.saidToOwner)
  }

  private static func release(
    _ evidence: MonthEvidence, _ indicators: IndicatorRelease, _ series: MonthSeries
  ) -> MonthRelease {
    MonthRelease(
      indicators: indicators, figures: evidence.figures, stages: evidence.stages, day: evidence.day,
      known: evidence.known, services: evidence.services,
      accounts: indicators.audience == .owner ? evidence.accounts : [], series: series)
  }
}
