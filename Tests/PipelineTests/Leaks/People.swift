import Model
import TestSupport
import Testing

/// Invented persons as counted exports tell them: how many there are of each kind.
struct People {
  /// What a row says besides the number.
  struct Kind: Hashable {
    var key: String
    var birth = "199901"
    var title = "befristet"
    var nationality = "475"
    var sex = "w"

    var cells: [String] { [key, birth, title, nationality, sex] }
  }

  private(set) var persons: [Kind: Int] = [:]

  /// Municipalities of the invented Kreis and how many live in each.
  static let sizes = [("05162004", 260), ("05162008", 180), ("05162012", 90), ("05162024", 420)]

  /// By lot, the same for the same seed.
  init(seed: UInt64 = 1) {
    var random = SplitMix64(seed: seed)
    for (key, count) in People.sizes {
      for _ in 0..<count {
        func any(_ choices: [String]) -> String { choices[Int.random(in: choices.indices, using: &random)] }
        add(
          Kind(
            key: key, birth: any(["201801", "201201", "200601", "199901", "199001", "197101", "195101"]),
            title: any(["EU-Freizügigkeit", "befristet", "befristet", "unbefristet", "Duldung"]),
            nationality: any(["161", "161", "163", "475", "475", "252"]), sex: any(["m", "w"])))
      }
    }
    // A few of their kind, so that there is something to withhold.
    for (key, count) in [("05162004", 3), ("05162012", 2), ("05162024", 6)] { add(Kind(key: key, title: "804"), count) }
  }

  mutating func add(_ kind: Kind, _ count: Int = 1) { persons[kind, default: 0] += count }

  /// All persons of the municipalities that an office is responsible for.
  func export(_ day: CalendarDate, office: String, keys: Set<String>) -> String {
    let header =
      "Stichtag;Gemeindeschlüssel;Geburtsmonat;Aufenthaltstitel;Staatsangehörigkeit;Geschlecht;Ausländerbehörde;Anzahl"
    let rows = persons.filter { keys.contains($0.key.key) && $0.value > 0 }.map { kind, count in
      "\(day);" + kind.cells.joined(separator: ";") + ";\(office);\(count)"
    }
    return ([header] + rows.sorted()).map { $0 + "\n" }.joined()
  }

  /// How many there truly are in a published cell: key of a municipality or the Kreis, then the groups by their names in
  /// the file; »insgesamt« is everybody. Made coarser the groups have other names, which nobody here bears.
  func count(_ cell: [String]) throws -> Int {
    try #require(Set(cell.dropFirst()).isSubset(of: People.groups), "\(cell)")
    return persons.filter { kind, _ in
      (cell[0].count == 5 || kind.key == cell[0])
        && zip(cell.dropFirst(), kind.cells.dropFirst()).allSatisfy { $0 == "insgesamt" || $0 == People.names[$1] }
    }.reduce(0) { $0 + $1.value }
  }

  /// What the file calls the groups of these values.
  static let names = [
    "201801": "unter 6", "201201": "6 bis 11", "200601": "12 bis 17", "199901": "18 bis 26", "199001": "27 bis 35",
    "197101": "36 bis 64", "195101": "65 und älter", "EU-Freizügigkeit": "EU-Freizügigkeit",
    "befristet": "befristeter Aufenthaltstitel", "unbefristet": "unbefristeter Aufenthaltstitel", "Duldung": "Duldung",
    "804": "Antrag gestellt",
    "161": "EU, EWR, Schweiz", "163": "übriges Europa", "475": "Asien", "252": "Afrika", "m": "männlich",
    "w": "weiblich",
  ]

  private static let groups = Set(names.values).union([
    "insgesamt", "ohne eindeutige Angabe", "befreit oder heimatlos", "Aufenthaltsgestattung",
    "Amerika", "Australien, Ozeanien", "staatenlos, ungeklärt, ohne Angabe", "divers", "ohne Angabe",
  ])
}
