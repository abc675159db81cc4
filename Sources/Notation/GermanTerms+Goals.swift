public import Model

extension GermanTerms {
  /// What readers get to know of a goal's status; a direction says whether it is the one wanted only beside the target.
  public static func name(_ verdict: GoalOutcome.Verdict) -> String {
    switch verdict {
    case .reached: "erreicht"
    case .onCourse: "auf Kurs"
    case .missed: "verfehlt"
    case .noData: "keine Daten"
    case .targetOpen: "Zielwert offen"
    case .directionOnly(let movement): name(movement)
    case .yes: "ja"
    case .no: "nein"
    }
  }

  /// How a value moved.
  public static func name(_ movement: GoalOutcome.Movement) -> String {
    switch movement {
    case .up: "gestiegen"
    case .down: "gesunken"
    case .same: "unverändert"
    case .undecided: "Richtung nicht bestimmbar"
    }
  }

  /// What the documents call the steps, for headings.
  public static func plural(_ level: Goal.Level) -> String {
    switch level {
    case .principle: "Leitziele"
    case .yearly: "Jahresziele"
    case .indicator: "Indikatoren"
    case .measure: "Maßnahmen"
    }
  }

  /// What has to come about: »mindestens 10 Infoveranstaltungen«.
  public static func name(_ target: GoalTarget, unit: String) -> String {
    switch target {
    case .atLeast(let value): "mindestens " + amount(value, unit)
    case .atMost(let value): "höchstens " + amount(value, unit)
    case .open(let wording, let wanted):
      "Zielwert offen (»\(wording)«)" + (wanted.map { ", soll " + $0.rawValue } ?? "")
    case .direction(let wanted): "soll " + wanted.rawValue
    case .yesNo: "ja oder nein"
    }
  }

  /// A number with its unit: `4 %`, `1.200 Euro`, `1 Kurs`.
  public static func amount(_ value: Ratio, _ unit: String) -> String {
    let number = GermanNumber.short(value)
    let noun = value == Ratio(1) ? singulars[unit] ?? unit : unit
    return noun.isEmpty ? number : number + " " + noun
  }

  // Units are written in the plural; of one thing these are said otherwise.
  private static let singulars = [
    "Personen": "Person", "Punkte": "Punkt", "Kurse": "Kurs", "Kursangebote": "Kursangebot", "Gruppen": "Gruppe",
    "Fortbildungen": "Fortbildung", "Infoveranstaltungen": "Infoveranstaltung", "Jahre": "Jahr",
    "Kindertageseinrichtungen": "Kindertageseinrichtung", "Prozentpunkte": "Prozentpunkt",
  ]
}
