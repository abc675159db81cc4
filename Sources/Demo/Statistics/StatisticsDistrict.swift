import Model

/// A Kreis as the makers of statistics see it: its municipalities with an invented population, and numbers that repeat.
struct StatisticsDistrict: Sendable {
  /// A municipality of the Kreis.
  struct Place: Sendable {
    let ags: AGS
    let name: String
    /// Invented residents, among them the foreigners.
    let residents: Int
    /// Invented residents without German citizenship.
    let foreigners: Int
  }

  let kreis: KreisKey
  let name: String
  let slug: String
  let places: [Place]
  private let generator: SeededGenerator

  init(_ district: DemoDistrict, slug: String, seed: UInt64) {
    kreis = district.kreis
    name = district.name
    self.slug = slug
    let random = SeededGenerator(seed: seed).branch(Int(district.kreis.number)).branch(2_000)
    generator = random
    places = district.municipalities.map { municipality in
      var own = random.branch(Int(municipality.ags.number))
      let perForeigner = 55 + own.below(40)
      return Place(
        ags: municipality.ags, name: municipality.name, residents: municipality.weight * perForeigner / 10,
        foreigners: municipality.weight)
    }
  }

  /// A whole number near the expected one, the same for the same place, topic and year: up to a tenth more or less.
  func near(_ expected: Int, _ place: Place, topic: Int, year: Int) -> Int {
    var own = generator.branch(Int(place.ags.number)).branch(topic).branch(year)
    let span = expected / 5 + 2
    return max(0, expected - span / 2 + own.below(span + 1))
  }
}
