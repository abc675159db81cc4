import Model
import Notation

/// Finds the region that a text means where no key stands beside it: by the definition's own list, then by the
/// official names of Kreise and municipalities.
struct RegionNames {
  /// What a text turned out to mean.
  enum Meaning: Equatable {
    case region(RegionKey)
    /// Its rows are not wanted.
    case leftOut
    /// Nothing, or several.
    case unclear
  }

  private let given: [String: Meaning]
  private let givenFolded: [String: Meaning]
  private let official: [String: Set<RegionKey>]
  /// Names that only regions bear that were dissolved.
  private let former: [String: Set<RegionKey>]
  /// All keys of the registers, those of dissolved regions too.
  let keys: Set<RegionKey>

  init(_ given: [String: RegionKey?], _ registers: Registers) {
    self.given = given.mapValues { $0.map(Meaning.region) ?? .leftOut }
    // Two spellings of one name that mean different regions mean neither where a third spelling stands.
    givenFolded = Dictionary(self.given.map { (Nearest.fold($0.key), $0.value) }) { $0 == $1 ? $0 : .unclear }
    let names = registers.names.names
    (official, former, keys) = (names.current, names.former, names.keys)
  }

  /// The lists that hold for every definition.
  static func official(_ municipalities: MunicipalityRegister, _ kreise: KreisRegister) -> OfficialNames {
    var lists = OfficialNames()
    for (name, key) in RegionNames.lands + RegionNames.districts { lists.current.add(name, RegionKey(key)) }
    for entry in kreise.entries {
      for name in RegionNames.spellings(of: entry) {
        if entry.validity.last == nil { lists.current.add(name, RegionKey(entry.key)) }
        lists.former.add(name, RegionKey(entry.key))
      }
    }
    let current = Set(municipalities.entries.filter { $0.validity.last == nil }.map(\.municipality.ags))
    for ags in Set(municipalities.entries.map(\.municipality.ags)) {
      // A city that is its own Kreis is that Kreis in every table that knows only names.
      guard let key = ags.number % 1000 == 0 ? RegionKey(ags.kreis) : RegionKey(ags) else { continue }
      for name in municipalities.foldedNames(of: ags) {
        if current.contains(ags) {
          lists.current[name, default: []].insert(key)
        } else {
          lists.former[name, default: []].insert(key)
        }
      }
    }
    lists.keys = Set(
      kreise.entries.compactMap { RegionKey($0.key) }
        + municipalities.entries.compactMap { RegionKey($0.municipality.ags) })
    return lists
  }

  /// What the definition itself says of a text, nil where it says nothing.
  func given(_ text: String) -> Meaning? {
    if let meaning = given[text] { return meaning }
    let folded = Nearest.fold(text)
    return folded.isEmpty ? nil : givenFolded[folded]
  }

  /// A name that several regions bear is unclear: it is never guessed.
  func meaning(of text: String) -> Meaning {
    if let given = given(text) { return given }
    let name = RegionNames.withoutNote(text)
    // A number tells parts of a region apart, which have no key.
    if name.contains(where: \.isNumber) { return .unclear }
    let folded = MunicipalityRegister.foldedName(String(name))
    let found = official[folded] ?? former[folded] ?? []
    return found.count == 1 ? found.first.map(Meaning.region) ?? .unclear : .unclear
  }

  // »Neuss 1)« has a note below the table.
  private static func withoutNote(_ text: String) -> Substring {
    guard text.hasSuffix(")"), let blank = text.lastIndex(of: " ") else { return text[...] }
    let mark = text[text.index(after: blank)...].dropLast()
    return (1...2).contains(mark.count) && mark.allSatisfy(\.isNumber) ? text[..<blank] : text[...]
  }

  // Tables of the offices put the kind behind the name, »Unna, Kreis«, »Duisburg, krfr. Stadt«, or leave it out: then a
  // Kreis is called like the town in it.
  private static func spellings(of entry: KreisRegister.Entry) -> [String] {
    let words = entry.name.split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, ["Kreis", "Stadt", "Städteregion"].contains(first) else {
      return [entry.name, entry.name + ", Kreis"]
    }
    let plain = words.dropFirst().joined(separator: " ")
    let kinds = first == "Stadt" ? ["krfr. Stadt", "kreisfreie Stadt", "Stadt"] : [first]
    return [entry.name, plain] + kinds.flatMap { [plain + ", " + $0, $0 + " " + plain] }
  }

  /// Germany and its Länder.
  static let lands: [(name: String, key: String)] = [
    ("Deutschland", "DG"), ("Bundesgebiet", "DG"), ("Bundesrepublik Deutschland", "DG"), ("Schleswig-Holstein", "01"),
    ("Hamburg", "02"), ("Niedersachsen", "03"), ("Bremen", "04"), ("Nordrhein-Westfalen", "05"), ("Hessen", "06"),
    ("Rheinland-Pfalz", "07"), ("Baden-Württemberg", "08"), ("Bayern", "09"), ("Saarland", "10"), ("Berlin", "11"),
    ("Brandenburg", "12"), ("Mecklenburg-Vorpommern", "13"), ("Sachsen", "14"), ("Sachsen-Anhalt", "15"),
    ("Thüringen", "16"),
  ]

  private static let districts: [(name: String, key: String)] = [
    ("Düsseldorf", "051"), ("Köln", "053"), ("Münster", "055"), ("Detmold", "057"), ("Arnsberg", "059"),
  ].flatMap { name, key in
    ["Regierungsbezirk", "Reg.-Bez.", "RB"].flatMap { [("\($0) \(name)", key), ("\(name), \($0)", key)] }
  }
}

extension [String: Set<RegionKey>] {
  fileprivate mutating func add(_ name: String, _ key: RegionKey?) {
    if let key { self[MunicipalityRegister.foldedName(name), default: []].insert(key) }
  }
}
