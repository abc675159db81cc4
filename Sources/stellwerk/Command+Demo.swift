import Demo
import Model
import Normalise
import Store

extension Command {
  static let demo = Command(
    name: "demo", arguments: "DIR [--persons N] [--kreis KREIS] [--seed S]",
    summary: "Erzeugt synthetische Exporte jeder Größe; DIR ist dann ein --data-Verzeichnis.",
    details: [
      "Alle Personen sind erfunden. Derselbe Startwert gibt dieselben Bytes. Ohne --kreis entstehen die drei Kreise der",
      "mitgelieferten Daten; für jeden anderen Kreis in Nordrhein-Westfalen entsteht ein Export einer Behörde.",
      "Beispiel: stellwerk demo /tmp/demo --kreis 05162 --persons 200000",
    ],
    options: [
      Option(name: "--persons", value: "N", help: "Personen je Kreis am ersten Stichtag"),
      Option(name: "--kreis", value: "KREIS", help: "fünfstelliger Kreisschlüssel"),
      Option(name: "--seed", value: "S", help: "Startwert des Zufalls (sonst: 1)"),
    ]
  ) { arguments in
    try arguments.expect(1...1, "ein Verzeichnis", for: "demo")
    // The second Stichtag has a few more than the first.
    let most = DemoDistrict.maximumPersons / 2
    let persons = try arguments.value("--persons", expected: "eine ganze Zahl von 1 bis \(most)") { text in
      Int(text).flatMap { (1...most).contains($0) ? $0 : nil }
    }
    let seed = try arguments.value("--seed", expected: "eine ganze Zahl ab 0") { UInt64($0) } ?? 1
    let registers = try Registers()
    let kreis = try arguments.value("--kreis", expected: "ein Kreisschlüssel aus Nordrhein-Westfalen") { text in
      KreisKey(text).flatMap { registers.kreise.entry($0) }
    }
    let directory = try ExportDirectory(root: arguments.positional[0])
    let chosen = kreis.map { [$0] } ?? DemoSet.kreise.compactMap { KreisKey($0).flatMap(registers.kreise.entry) }
    for entry in chosen {
      let set = DemoSet(entry, persons: persons, seed: seed, registers: registers)
      try set.write(to: directory) { Terminal.print(arguments.positional[0] + "/" + $0) }
    }
    return .success
  }
}

/// The exports of one Kreis at two Stichtage: persons at the first, counts at the second.
private struct DemoSet {
  /// The districts that come with the tool.
  static let kreise = ["05162", "05978", "05382"]

  private let slug: String
  private let district: DemoDistrict
  private let persons: Int
  private let seed: UInt64

  init(_ entry: KreisRegister.Entry, persons: Int?, seed: UInt64, registers: Registers) {
    slug = entry.slug
    self.seed = seed
    // Rhein-Kreis Neuss has its real size; the other two are smaller, to keep the repository small.
    self.persons = persons ?? (entry.key.description == "05162" ? 66_000 : 12_000)
    let members = registers.municipalities.entries.filter {
      $0.municipality.ags.kreis == entry.key && $0.validity.last == nil
    }
    district =
      DemoDistrict.profile(of: entry.key)
      ?? DemoDistrict(
        kreis: entry.key, name: entry.name, slug: entry.slug,
        municipalities: members.map { ($0.municipality.ags, $0.municipality.name) }, seed: seed)
  }

  func write(to directory: ExportDirectory, noting: (String) -> Void) throws {
    guard let first = CalendarDate(year: 2021, month: 3, day: 31),
      let second = CalendarDate(year: 2022, month: 3, day: 31)
    else { return }
    let before = district.exports(at: first, persons: persons, seed: seed)
    let after = district.drifted(seed: seed).exports(
      at: second, persons: persons + persons / 25, seed: seed, as: .counts)
    try write([(first, before), (second, after)], as: "azr", to: directory, noting)
    let months = district.months(persons: persons, seed: seed)
    try write(months.map { ($0.stichtag, $0.exports) }, as: "azr-monat", to: directory, noting)
    for table in district.statistics(slug: slug, seed: seed) {
      try directory.write(kreis: slug, source: table.source, period: table.period, file: table.file) { sink in
        try sink(table.bytes)
      }
      noting("\(slug)/\(table.source)/\(table.period)/\(table.file)")
    }
  }

  private func write(
    _ deliveries: [(CalendarDate, [DemoExport])], as source: String, to directory: ExportDirectory,
    _ noting: (String) -> Void
  ) throws {
    for (day, exports) in deliveries {
      for export in exports {
        try directory.write(kreis: slug, source: source, period: day.iso, file: export.fileName) { sink in
          try export.write { try sink($0) }
        }
        noting("\(slug)/\(source)/\(day.iso)/\(export.fileName)")
      }
    }
  }
}
