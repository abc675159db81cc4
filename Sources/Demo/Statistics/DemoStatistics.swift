import Model

/// The offices whose figures are made up, one entry each.
enum DemoStatistics {
  static let all: [@Sendable (StatisticsDistrict) -> [DemoTable]] = [
    schools,
    leavers,
    transitions,
    languageTests,
    schoolEntry,
    languageCourses,
    courseOffers,
    events,
    conference,
    careSeminars,
    population,
    unemployment,
    naturalisations,
    foreigners,
    generalSchools,
    benefits,
    employment,
    staff,
    programme,
    migrationServices,
  ]
}

extension DemoDistrict {
  /// Invented figures of all offices, the same for the same seed.
  public func statistics(slug: String, seed: UInt64) -> [DemoTable] {
    let district = StatisticsDistrict(self, slug: slug, seed: seed)
    return DemoStatistics.all.flatMap { $0(district) }
  }
}
