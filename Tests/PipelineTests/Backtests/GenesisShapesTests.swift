import Model
import Protect
import Testing

@testable import Pipeline

/// The same figures in the tables that offices show and in their flat files: no indicator may care.
@Suite("Tables of GENESIS feed indicators as they come, in either shape")
struct GenesisShapesTests {
  // Newest value of the Kreis; worked out in `BacktestTable`.
  private static let both = [
    "arbeitslose-auslaenderanteil": "50/200=25", "arbeitslosenquote": "5", "arbeitslosenquote-abstand": "7,5",
    "arbeitslosenquote-auslaender": "12,5", "azr-auslaender": "1200~", "azr-drittstaaten": "900/1200=75~",
    "azr-eu-staaten": "300/1200=25~", "azr-frauenanteil": "480/1200=40~", "bevoelkerung": "1000",
    "bevoelkerung-auslaenderanteil": "200/1000=20", "bevoelkerung-auslaenderinnen": "90/200=45",
    "bevoelkerung-frauenanteil": "515/1000=51,5", "einbuergerungen": "90~",
    "einbuergerungsquote-auslaender": "90/1200=7,5~", "schueler-auslaenderanteil": "30/250=12~",
    "schueler-auslaenderanteil-gymnasien": "10/200=5~", "schueler-auslaenderanteil-hauptschulen": "20/50=40~",
    "schulabgang-ohne-hauptschulabschluss": "5/100=5~",
  ]
  // No definition reads a table by age or length of stay in the other shape.
  private static let flatOnly = [
    "azr-alter-18-bis-unter-25": "120/1200=10~", "azr-alter-25-bis-unter-35": "240/1200=20~",
    "azr-alter-35-bis-unter-65": "480/1200=40~", "azr-alter-ab-65": "60/1200=5~", "azr-alter-unter-18": "300/1200=25~",
    "azr-aufenthalt-4-bis-unter-8-jahre": "200/1200=50/3~", "azr-aufenthalt-ab-20-jahre": "250/1200=125/6~",
    "azr-aufenthalt-ab-8-jahre": "600/1200=50~", "azr-aufenthalt-unter-4-jahre": "400/1200=100/3~",
    "einbuergerungsquote-10-jahre": "90/450=20~", "einbuergerungsquote-8-jahre": "90/600=15~",
  ]

  private func newest(_ files: [String: String]) throws -> [String: String] {
    let lines = BacktestLines.of(try BacktestSpace(files).release(2024))
    let values = lines.compactMap { line -> (String, String)? in
      guard let colon = line.firstRange(of: ": ") else { return nil }
      let cell = line[colon.upperBound...].split(separator: "; ").first { $0.hasPrefix("K ") }
      return cell.map { (String(line.prefix { $0 != " " }), String($0.dropFirst(2))) }
    }
    // Times of an indicator stand in order.
    return Dictionary(values) { $1 }
  }

  @Test("tables with titles above their columns")
  func classic() throws {
    let found = try newest(Self.select(BacktestFiles.all) { !$0.contains("flat") && !$0.contains("/2021/") })
    #expect(found.filter { Self.both[$0.key] != nil } == Self.both)
  }

  @Test("flat files")
  func flat() throws {
    let expected = Self.both.merging(Self.flatOnly) { first, _ in first }
    let found = try newest(Self.flatFiles)
    #expect(found.filter { expected[$0.key] != nil } == expected)
  }

  @Test("every official indicator is among them")
  func complete() throws {
    let families = ["21111", "13211", "12411", "12511", "12521"]
    let catalogue = try BacktestSpace([:]).catalogue()
    let official = catalogue.filter { !$0.operands.isEmpty && $0.operands.allSatisfy { families.contains($0.source) } }
    let expected = Set(Self.both.keys).union(Self.flatOnly.keys).subtracting(["arbeitslosenquote-abstand"])
    #expect(Set(official.map(\.id)) == expected)
  }

  private static func select(_ files: [String: String], _ isChosen: (String) -> Bool) -> [String: String] {
    let families = ["21111", "13211", "12411", "12511", "12521"]
    return files.filter { name, _ in families.contains { name.hasPrefix($0) } && isChosen(name) }
  }
}

extension GenesisShapesTests {
  // The figures of the Kreis that `BacktestFiles` has in the other shape.
  fileprivate static var flatFiles: [String: String] {
    let stays = BacktestFiles.all.filter { $0.key.hasPrefix("12521/") && $0.key.contains("flat") }
    return stays + [
      "12411/2022/synthetisch-flat.csv": population, "12511/2024/synthetisch-flat.csv": naturalised,
      "12521/2023/synthetisch-staaten-flat.csv": nations, "13211/2022/synthetisch-flat.csv": unemployed,
      "21111/2022/synthetisch-schueler-flat.csv": pupils, "21111/2022/synthetisch-abgaenge-flat.csv": leavers,
    ]
  }

  private static var population: String {
    let sexes = ["": ";Insgesamt", "m": "GESM;männlich", "w": "GESW;weiblich"]
    let nations = ["": ";Insgesamt", "d": "NATD;Deutsche", "a": "NATA;Ausländer(innen)"]
    let cells = [
      ("", "", 1000), ("", "m", 485), ("", "w", 515), ("d", "", 800), ("d", "m", 375), ("d", "w", 425), ("a", "", 200),
      ("a", "m", 110), ("a", "w", 90),
    ]
    return BacktestFiles.flat(
      "12411", attributes: 2,
      cells.map { nation, sex, count in
        "2022-12-31;05978;GES;Geschlecht;\(sexes[sex] ?? "");NAT;Nationalität;\(nations[nation] ?? "");\(count);Anzahl;"
          + "BEVSTD;Bevölkerungsstand"
      })
  }

  private static var naturalised: String {
    let continents = "STAKNW;Kontinente (einschl. staatenlos etc.)"
    return BacktestFiles.flat(
      "12511", attributes: 1,
      [";Insgesamt;90", "ST1;Europa;60", "ST2;Afrika;30"].map {
        "2024;05978;\(continents);\($0);Anzahl;BEV008;Einbürgerungen von Ausländern"
      })
  }

  // The groups overlap: Europe lies partly in the EU.
  private static var nations: String {
    let groups = [
      ";Insgesamt;1200", "STEU27;EU-27 (seit 01.02.2020);300", "STDRITT;Drittstaaten zu EU-27 (seit 01.02.2020);900",
    ]
    return BacktestFiles.flat(
      "12521", attributes: 1,
      groups.map { "2023-12-31;05978;STAGRU;Ländergruppierungen;\($0);Anzahl;BEV033;Ausländer" })
  }

  // Rows for all leave the attribute open.
  private static var unemployed: String {
    let (all, foreign) = (";;;", "NAT;Nationalität;NATA;Ausländer(innen)")
    let rate = "Prozent;ERWP10;Arbeitslosenquote bez. auf alle zivile Erwerbsp."
    return BacktestFiles.flat(
      "13211", attributes: 1,
      [
        "\(all);200;Anzahl;ERWP06;Arbeitslose", "\(foreign);50;Anzahl;ERWP06;Arbeitslose", "\(all);5,0;\(rate)",
        "\(foreign);12,5;\(rate)",
      ].map { "2022;05978;" + $0 })
  }

  private static var pupils: String {
    let forms = [
      ("SCHULE05;Hauptschulen", 50, 20), ("SCHULE08;Gymnasien", 200, 10), (";Insgesamt", 250, 30),
    ]
    let measure = "BIL003;Schülerinnen und Schüler an allgemeinbildenden Schulen"
    return BacktestFiles.flat(
      "21111", attributes: 2,
      forms.flatMap { form, all, foreign in
        [";Insgesamt;\(all)", "NATA;Ausländer(innen);\(foreign)"].map {
          "2022;05978;BILSA8;Schulart;\(form);NAT;Nationalität;\($0);Anzahl;\(measure)"
        }
      })
  }

  private static var leavers: String {
    BacktestFiles.flat(
      "21111", attributes: 1,
      [
        ";Insgesamt;100", "BILABS11;ohne Hauptschulabschluss;5", "BILABS12;mit Hauptschulabschluss;15",
        "BILABS13;mit Mittlerem Abschluss;40", "BILABS15;mit allgemeiner Hochschulreife;40",
      ].map { "2022;05978;BILABS;Abschluss;\($0);Anzahl;BIL002;Absolvierende und Abgehende" })
  }
}
