/// A figure that is declared, not programmed: what is divided by what, for which time, and what one should know of it.
public struct Indicator: Hashable, Sendable {
  /// How the value comes about.
  public enum Formula: Hashable, Sendable {
    /// A number of cases.
    case count(Operand)
    /// A part of a whole.
    case ratio(Operand, Operand)
    /// A rate as the source publishes it; it has no parts to add up.
    case published(Operand)
    /// One indicator minus another.
    case difference(String, String)
  }

  /// Which way is the better one.
  public enum Direction: String, CaseIterable, Sendable {
    case higher = "hoeher"
    case lower = "niedriger"
  }

  /// A day from which on values mean something else.
  public struct SeriesBreak: Hashable, Sendable {
    /// The first day of the new meaning.
    public let day: CalendarDate
    /// Why.
    public let reason: String

    /// As the catalogue states it.
    public init(day: CalendarDate, reason: String) { (self.day, self.reason) = (day, reason) }
  }

  /// What somebody wants the value to be.
  public struct Target: Hashable, Sendable {
    /// In the unit of the indicator.
    public let value: Ratio
    /// The year at whose end it is due.
    public let year: Int
    /// Who set it, and where.
    public let source: String

    /// As the catalogue states it.
    public init(value: Ratio, year: Int, source: String) {
      (self.value, self.year, self.source) = (value, year, source)
    }
  }

  /// Names it for good: the file in the catalogue, and the member where there is one indicator for each.
  public var id: String
  /// What readers call it.
  public var title: String
  /// The page that it stands on.
  public var field: String
  /// In full sentences.
  public var definition: String
  /// Of the value.
  public var unit: Unit
  /// What kind of time a value is about.
  public var reference: Period.Kind
  /// Where those are counted whom it is about.
  public var place: CountingPlace
  /// How the value comes about.
  public var formula: Formula
  /// The office and the statistic.
  public var origin: String
  /// Nil where neither way is better.
  public var direction: Direction?
  /// Whether an order of municipalities means something.
  public var isRanked = false
  /// What somebody wants it to be.
  public var target: Target?
  /// Whether it is from a sample.
  public var isSample = false
  /// Days across which nothing is compared.
  public var breaks: [SeriesBreak] = []
  /// Indicators of the same word are never compared with each other.
  public var incomparable: String?
  /// What else one should know.
  public var note: String?
  /// Whether the source has municipalities at all.
  public var hasMunicipalities = true
  /// The file that declares it, and the member for which it is where there is one indicator for each.
  public var family: (id: String, member: String?) { (familyID ?? id, member) }
  /// Set together with the next one by who declares several at once.
  public var familyID: String?
  /// What tells it from the others of its family.
  public var member: String?

  /// Everything that must be said; the rest is set afterwards.
  public init(
    id: String, title: String, field: String, definition: String, unit: Unit, reference: Period.Kind,
    place: CountingPlace, formula: Formula, origin: String
  ) {
    self.id = id
    self.title = title
    self.field = field
    self.definition = definition
    self.unit = unit
    self.reference = reference
    self.place = place
    self.formula = formula
    self.origin = origin
  }

  /// The break that lies between two periods, so that they must not be compared; of several the latest. A span in which the meaning
  /// changed belongs to the new one.
  public func breakBetween(_ earlier: Period, _ later: Period) -> SeriesBreak? {
    breaks.filter { earlier.last < $0.day && $0.day <= later.last }.max { $0.day < $1.day }
  }

  /// What is read for it.
  public var operands: [Operand] {
    switch formula {
    case .count(let operand), .published(let operand): [operand]
    case .ratio(let upper, let lower): [upper, lower]
    case .difference: []
    }
  }
}

extension Indicator {
  /// In what a value is given.
  public struct Unit: Hashable, Sendable {
    /// As readers see it: `%`, `‰`, `Anzahl`, `Prozentpunkte`, `je 1.000`.
    public let name: String

    /// As the catalogue states it.
    public init(_ name: String) { self.name = name }

    /// By what a part of a whole is multiplied.
    public var factor: Int {
      switch name {
      case "%", "Prozentpunkte": 100
      case "‰", "je 1.000": 1000
      default: 1
      }
    }

    /// Whether it is a part of a whole, so that an interval means something.
    public var isShare: Bool { name == "%" || name == "‰" }

    /// How many decimals are shown.
    public var digits: Int { name == "Anzahl" || name == "Euro" ? 0 : 1 }
  }

  /// What is read from a source: cells of a measure and of members of its dimensions, added up.
  public struct Operand: Hashable, Sendable {
    /// Members of a dimension; of both names any spelling counts.
    public struct Selection: Hashable, Sendable {
      /// Spellings of the dimension.
      public let dimension: [String]
      /// Members to be added up, spellings of each.
      public let members: [[String]]

      /// As the catalogue states it.
      public init(dimension: [String], members: [[String]]) { (self.dimension, self.members) = (dimension, members) }
    }

    /// The directory that it comes from.
    public let source: String
    /// Spellings of what is measured; empty where the source has one measure.
    public let measure: [String]
    /// Dimensions that are not taken as a whole.
    public let selections: [Selection]
    /// Whether the year before counts, as for rates of those who were there when it began.
    public let isYearBefore: Bool

    /// As the catalogue states it.
    public init(source: String, measure: [String], selections: [Selection], isYearBefore: Bool = false) {
      self.source = source
      self.measure = measure
      self.selections = selections
      self.isYearBefore = isYearBefore
    }
  }
}
