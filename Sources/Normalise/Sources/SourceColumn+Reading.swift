import Ingest
import Model
import Notation

extension SourceDefinition.Column {
  /// One entry of »spalten«. Which meanings there are depends on what the file's rows are.
  static func read(_ reader: ObjectReader, for kind: SourceDefinition.Kind) -> Self? {
    let reference = Reference.read(reader)
    let meaning =
      kind == .register ? reader.required("bedeutung", .registerColumn) : statistics(reader)
    guard let reference, let meaning else { return nil }
    var column = Self(reference, meaning)
    column.synonyms = reader.optional("auch", .array(of: .string)) ?? []
    column.measure = reader.optional("messgroesse", .string)
    column.unit = reader.optional("einheit", .string)
    column.period = reader.optional("zeit", .period)
    column.members = texts(reader, "merkmale")
    column.codes = texts(reader, "codes")
    column.isFilledDown = reader.optional("leer_wie_oben", .bool) ?? false
    column.isIndented = reader.optional("einrueckung", .bool) ?? false
    return column.hasOnlyItsOwn(reader) ? column : nil
  }

  private static func texts(_ reader: ObjectReader, _ key: String) -> [String: String] {
    let entries = reader.optional(key, .keyed(by: .string, of: .string)) ?? []
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value) })
  }

  // What is said in vain is mostly said at the wrong column.
  private func hasOnlyItsOwn(_ reader: ObjectReader) -> Bool {
    var isFilling = false
    var (isDimension, isRegister) = (false, false)
    switch meaning {
    case .region, .regionName, .period, .measure, .unit: isFilling = true
    case .dimension: (isFilling, isDimension) = (true, true)
    case .register: isRegister = true
    case .value, .quality, .unused: break
    }
    let rules: [(keys: [String], holds: Bool, owner: String)] = [
      (["messgroesse", "einheit", "zeit", "merkmale"], meaning == .value, "»bedeutung: \"wert\"«"),
      (["merkmal", "einrueckung"], isDimension, "»bedeutung: \"merkmal\"«"),
      (["leer_wie_oben"], isFilling, "Spalten, die sagen, wofür die Werte gelten"),
      (["codes"], isRegister, "»art: \"azr\"«"),
    ]
    var isFine = true
    for rule in rules where !rule.holds {
      for key in rule.keys where reader.has(key) {
        reader.place(of: key).refuse(
          .configValue, [.found: "die Angabe an dieser Spalte", .expected: .text("sie nur bei " + rule.owner)])
        isFine = false
      }
    }
    return isFine
  }

  private static func statistics(_ reader: ObjectReader) -> Meaning? {
    let plain: [String: Meaning] = [
      "gebiet": .region, "gebietsname": .regionName, "zeit": .period, "wert": .value, "messgroesse": .measure,
      "einheit": .unit, "qualitaet": .quality, "unbenutzt": .unused,
    ]
    let word = reader.required("bedeutung", .oneOf((plain.keys + ["merkmal"]).sorted()))
    let name = word == "merkmal" ? reader.required("merkmal", .string) : reader.optional("merkmal", .string)
    guard let word else { return nil }
    return plain[word] ?? name.map { .dimension($0) }
  }
}

extension SourceDefinition.Column.Reference {
  // By its name, its number, or its place in a fixed-width record.
  fileprivate static func read(_ reader: ObjectReader) -> Self? {
    let number = ObjectReader.Reading<Int>.whole.checked("eine Zahl von 1 bis 100000") { (1...100_000).contains($0) }
    let isField = reader.has("start") || reader.has("laenge")
    let name = isField || reader.has("nummer") ? reader.optional("spalte", .string) : reader.required("spalte", .string)
    let column = reader.optional("nummer", number)
    let start = isField ? reader.required("start", number) : nil
    let length = isField ? reader.required("laenge", number) : nil
    if reader.has("nummer"), isField || reader.has("spalte") {
      reader.place(of: "nummer").refuse(
        .configValue,
        [.found: .text("die Angabe neben »\(isField ? "start" : "spalte")«"), .expected: "nur eine von beiden"])
      return nil
    }
    if reader.has("nummer") { return column.map { .number($0) } }
    guard isField else { return name.map { .name($0) } }
    guard let start, let length else { return nil }
    return .field(FixedField(name: name ?? "\(start)–\(start + length - 1)", start: start, length: length))
  }
}

extension ObjectReader.Reading where Value == SourceDefinition.Column.Meaning {
  /// A column of the canonical export, under its canonical name.
  fileprivate static var registerColumn: Self {
    let words = ObjectReader.Reading<String>.oneOf(AZRColumn.allCases.map(\.rawValue) + ["unbenutzt"])
    return Self(words.expected) { place in
      words.read(place).map { $0 == "unbenutzt" ? .unused : .register($0) }
    }
  }
}

extension ObjectReader.Reading where Value == SourceDefinition.Role {
  /// `"zeit"`, `"messgroesse"`, `"einheit"`, `"unbenutzt"`, or `"merkmal: geschlecht"`.
  static var role: Self {
    text("eines von: gebiet, zeit, messgroesse, einheit, unbenutzt, merkmal: NAME") { text in
      let plain: [String: SourceDefinition.Role] = [
        "gebiet": .region, "zeit": .period, "messgroesse": .measure, "einheit": .unit, "unbenutzt": .unused,
      ]
      if let role = plain[text] { return role }
      guard text.hasPrefix("merkmal:") else { return nil }
      let name = String(text.dropFirst("merkmal:".count)).trimmed
      return name.isEmpty ? nil : .dimension(name)
    }
  }
}

extension ObjectReader.Reading where Value == UInt8 {
  /// One character of ASCII, the tab as `"\t"`.
  static var character: Self {
    text("ein einzelnes Zeichen wie \";\" oder \"\\t\"") { text in
      text.utf8.count == 1 ? text.utf8.first.flatMap { $0 < 0x80 ? $0 : nil } : nil
    }
  }
}

extension ObjectReader.Reading where Value == Period {
  /// A time as sources write it: `"2023"`, `"31.12.2024"`, `"2020/21"`.
  static var period: Self {
    text("eine Zeit wie \"2023\", \"31.12.2024\" oder \"2020/21\"") { PeriodReading.period($0) }
  }
}

extension ObjectReader.Reading where Value == NumberConvention {
  /// Which of comma and point stands before decimals.
  static var numberConvention: Self {
    let words = ObjectReader.Reading<String>.oneOf(["dezimalkomma", "dezimalpunkt"])
    return Self(words.expected) { place in
      words.read(place).map { $0 == "dezimalkomma" ? .decimalComma : .decimalPoint }
    }
  }
}

extension ObjectReader.Reading where Value == RegionKey {
  /// The key of a region at any level.
  static var region: Self { text("ein Gebietsschlüssel wie \"05162\" oder \"DG\"") { RegionKey($0) } }
}

extension ObjectReader.Reading where Value == RegionOrNone {
  /// A key, or nothing for rows that are left out.
  static var regionOrNone: Self {
    text("ein Gebietsschlüssel wie \"05162\", oder \"\" für Zeilen, die nicht gelesen werden") { text in
      if text.isEmpty { return RegionOrNone(key: nil) }
      return RegionKey(text).map { RegionOrNone(key: $0) }
    }
  }
}

/// A region that a text stands for; none where its rows are left out.
struct RegionOrNone {
  let key: RegionKey?
}
