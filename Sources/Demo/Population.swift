import Model

/// Everything a row says about a person.
struct Person {
  let number: Int
  /// The place of residence, as an index into the district's municipalities.
  let municipality: Int
  /// The nationality, as an index into the list.
  let nationality: Int
  let sex: Sex
  let title: ResidenceTitle
  let birth: Month
  /// The register knows only the year of birth.
  let birthYearOnly: Bool
  let entry: Month
  /// The day of the entry, 1 to 28.
  let entryDay: Int
  /// Completed years at the Stichtag.
  let age: Int
}

/// A month as the count of months since the year 0, so that ages and stays are differences.
struct Month {
  let index: Int

  init(_ index: Int) { self.index = index }
  init(of day: CalendarDate) { self.init(day.year * 12 + day.month - 1) }

  var year: Int { index / 12 }
  var number: Int { index % 12 + 1 }
}

/// The persons of one office at a Stichtag. Each has a slot and is made from the seed and the slot alone: memory does
/// not grow, and a larger population contains the smaller one. After twenty years a slot passes to somebody who just
/// arrived, at another month in each slot: so from year to year about one in twenty leaves, and the others stay.
struct Population: Sendable {
  /// How many months a slot belongs to one person.
  private static let occupancy = 240
  /// One case in so many lives in another office's municipality because it has not been handed over yet.
  private static let handovers = 333
  /// One slot in so many holds a slip that makes the person older than 110. Not by lot: some are wanted in 66,000.
  private static let slips = 30_000

  private let generator: SeededGenerator
  private let numbers: PersonNumbers
  private let own: [Int]
  private let others: [Int]
  private let ownChoice: WeightedChoice
  private let otherChoice: WeightedChoice
  private let stichtag: Month
  /// The latest month in which anybody came.
  private let lastArrival: Int
  private let nationalities = Nationality.all
  private let nationality = WeightedChoice(Nationality.all.map(\.weight))
  /// In the order of all sexes.
  private let sex = WeightedChoice([53_940, 45_970, 30, 60])
  /// Ages on arrival; the first are born here.
  private let arrivals = [0...0, 1...17, 18...34, 35...54, 55...75]
  private let arrival = WeightedChoice([13, 13, 46, 20, 8])
  private let titles = ResidenceTitles()

  init(
    municipalities: [DemoDistrict.Municipality], responsible: Set<AGS>, stichtag: CalendarDate,
    isMonthOver: Bool = false, generator: SeededGenerator, numbers: PersonNumbers
  ) {
    own = municipalities.indices.filter { responsible.contains(municipalities[$0].ags) }
    others = municipalities.indices.filter { !responsible.contains(municipalities[$0].ags) }
    ownChoice = WeightedChoice(own.map { municipalities[$0].weight })
    otherChoice = WeightedChoice(others.map { municipalities[$0].weight })
    self.stichtag = Month(of: stichtag)
    // Nobody arrives in the month of a Stichtag that is not known to be its last day: it may not be over.
    lastArrival = Month(of: stichtag).index - (isMonthOver ? 0 : 1)
    self.generator = generator
    self.numbers = numbers
  }

  func person(_ slot: Int) -> Person {
    var random = generator.branch(slot)
    let time = lastArrival + random.below(Population.occupancy)
    let occupant = time / Population.occupancy
    random = random.branch(occupant)

    let (born, entry) = life(from: lastArrival - time % Population.occupancy, &random)
    let slipped = slot % Population.slips == Population.slips / 3
    let birth = slipped ? Month(stichtag.index - 112 * 12 - random.below(60)) : born
    let age = (stichtag.index - birth.index) / 12
    let nationality = nationality.pick(&random)
    return Person(
      number: numbers.number(slot: slot, occupant: occupant), municipality: municipality(&random),
      nationality: nationality, sex: Sex.allCases[sex.pick(&random)],
      title: titles.title(
        of: nationalities[nationality].origin, age: age, stay: stichtag.index - entry.index, &random),
      birth: birth, birthYearOnly: random.below(100) == 0, entry: entry, entryDay: 1 + random.below(28), age: age)
  }

  /// The months of birth and of the first entry of somebody who came to the district in that month.
  private func life(from arrived: Int, _ random: inout SeededGenerator) -> (birth: Month, entry: Month) {
    let ages = arrivals[arrival.pick(&random)]
    let monthsOld = ages.upperBound == 0 ? 0 : ages.lowerBound * 12 + random.below(ages.count * 12)
    // One in four lived elsewhere in Germany before.
    let earlier = random.below(4) == 0 ? random.below(min(monthsOld, Population.occupancy) + 1) : 0
    return (Month(arrived - monthsOld), Month(arrived - earlier))
  }

  private func municipality(_ random: inout SeededGenerator) -> Int {
    if random.below(Population.handovers) == 0, !others.isEmpty { return others[otherChoice.pick(&random)] }
    return own[ownChoice.pick(&random)]
  }
}
