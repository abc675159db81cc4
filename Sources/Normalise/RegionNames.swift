import Model

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

  private let given: [String: RegionKey?]
  private let official: [String: Set<RegionKey>]

  init(_ given: [String: RegionKey?], _ registers: Registers) {
    self.given = Dictionary(given.map { (MunicipalityRegister.foldedName($0.key), $0.value) }) { first, _ in first }
    var official: [String: Set<RegionKey>] = [:]
    func add(_ name: String, _ key: RegionKey?) {
      if let key { official[MunicipalityRegister.foldedName(name), default: []].insert(key) }
    }
    for (name, key) in RegionNames.above { add(name, RegionKey(key)) }
    for entry in registers.kreise.entries {
      for name in RegionNames.spellings(of: entry) { add(name, RegionKey(entry.key)) }
    }
    for ags in Set(registers.municipalities.entries.map(\.municipality.ags)) {
      // A city that is its own Kreis is that Kreis in every table that knows only names.
      let isCity = ags.number % 1000 == 0
      let key = isCity ? RegionKey(ags.kreis) : RegionKey(ags)
      for name in registers.municipalities.foldedNames(of: ags) { add(name, key) }
    }
    self.official = official
  }

  /// What the definition itself says of a text, nil where it says nothing.
  func given(_ text: String) -> Meaning? {
    given[MunicipalityRegister.foldedName(text)].map { $0.map(Meaning.region) ?? .leftOut }
  }

  /// A name that several regions bear is unclear: it is never guessed.
  func meaning(of text: String) -> Meaning {
    if let given = given(text) { return given }
    let found = official[MunicipalityRegister.foldedName(text)] ?? []
    return found.count == 1 ? found.first.map(Meaning.region) ?? .unclear : .unclear
  }

  // Tables of the offices put the kind behind the name: »Unna, Kreis«, »Duisburg, krfr. Stadt«.
  private static func spellings(of entry: KreisRegister.Entry) -> [String] {
    let words = entry.name.split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, ["Kreis", "Stadt", "Städteregion"].contains(first) else {
      return [entry.name, entry.name + ", Kreis"]
    }
    let plain = words.dropFirst().joined(separator: " ")
    let kinds = first == "Stadt" ? ["krfr. Stadt", "kreisfreie Stadt", "Stadt"] : [first]
    return [entry.name] + kinds.map { plain + ", " + $0 }
  }

  private static let above: [(String, String)] = [
    ("Deutschland", "DG"), ("Bundesgebiet", "DG"), ("Bundesrepublik Deutschland", "DG"), ("Schleswig-Holstein", "01"),
    ("Hamburg", "02"), ("Niedersachsen", "03"), ("Bremen", "04"), ("Nordrhein-Westfalen", "05"), ("Hessen", "06"),
    ("Rheinland-Pfalz", "07"), ("Baden-Württemberg", "08"), ("Bayern", "09"), ("Saarland", "10"), ("Berlin", "11"),
    ("Brandenburg", "12"), ("Mecklenburg-Vorpommern", "13"), ("Sachsen", "14"), ("Sachsen-Anhalt", "15"),
    ("Thüringen", "16"), ("Regierungsbezirk Düsseldorf", "051"), ("Düsseldorf, Regierungsbezirk", "051"),
    ("Regierungsbezirk Köln", "053"), ("Köln, Regierungsbezirk", "053"), ("Regierungsbezirk Münster", "055"),
    ("Münster, Regierungsbezirk", "055"), ("Regierungsbezirk Detmold", "057"), ("Detmold, Regierungsbezirk", "057"),
    ("Regierungsbezirk Arnsberg", "059"), ("Arnsberg, Regierungsbezirk", "059"),
  ]
}
