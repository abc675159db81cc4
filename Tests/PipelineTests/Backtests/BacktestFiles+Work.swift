extension BacktestFiles {
  static var work: [String: String] {
    [
      "sgb2/2021/synthetisch-sgb2.csv": agency(
        "2021", "Regelleistungsberechtigte;Bevölkerung unter 65 Jahren",
        ["05978004": "40;400 24;360 16;40", "05978008": "20;100 *;90 *;10"]),
      "sgb2/2022/synthetisch-sgb2.csv": agency(
        "2022", "Regelleistungsberechtigte;Bevölkerung unter 65 Jahren",
        [
          "05": "100;1000 60;800 40;200", "05978": "200;2000 150;1800 50;200", "05978004": "40;400 24;360 16;40",
          "05978008": "25;100 20;90 5;10",
        ]),
      "beschaeftigung/2021/synthetisch-beschaeftigung.csv": agency(
        "2021", "Sozialversicherungspflichtig Beschäftigte;Bevölkerung von 15 bis unter 65 Jahren",
        ["05978004": "200;400 160;320 40;80", "05978008": "50;100 *;80 *;20"]),
      "beschaeftigung/2022/synthetisch-beschaeftigung.csv": agency(
        "2022", "Sozialversicherungspflichtig Beschäftigte;Bevölkerung von 15 bis unter 65 Jahren",
        [
          "05": "600;1000 550;900 50;100", "05978004": "240;400 200;320 40;80", "05978008": "80;100 64;80 16;20",
        ]),
      "13211/2021/synthetisch-13211-02-05-4.csv": unemployed("2021;05978;Kreis Unna;180;.;4,5;."),
      "13211/2022/synthetisch-13211-02-05-4.csv": unemployed(
        "2022;05;Nordrhein-Westfalen;1000;300;6,5;15,5\n2022;05978;Kreis Unna;200;50;5,0;12,5"),
    ]
  }

  // Per region all, Germans and foreigners: »persons;base«.
  private static func agency(_ year: String, _ columns: String, _ regions: [String: String]) -> String {
    let rows = regions.sorted { $0.key < $1.key }.flatMap { key, cells in
      zip(["Insgesamt", "Deutsche", "Ausländer"], cells.split(separator: " ")).map { nation, cell in
        "31.12.\(year);\(key);;\(nation);\(cell)"
      }
    }
    return """
      Auswertung nach Gemeinden;;;;;
      Statistik der Bundesagentur für Arbeit (synthetisch);;;;;
      Stichtag;Schlüssel;Gebiet;Staatsangehörigkeit;\(columns)
      \(rows.joined(separator: "\n"))

      """
  }

  private static func unemployed(_ rows: String) -> String {
    let rate = "Arbeitslosenquote bez. auf alle zivile Erwerbsp."
    return genesis(
      "13211-02-05-4", "Arbeitslose nach ausgewählten Personengruppen sowie;;;;;;",
      """
      Arbeitslosenquoten - Jahresdurchschnitt - (ab 2009) regionale Tiefe:;;;;;;
      ;;;Arbeitslose;Arbeitslose;\(rate);\(rate)
      ;;;;Ausländer;;Ausländer
      ;;;Anzahl;Anzahl;Prozent;Prozent
      \(rows)
      """)
  }
}
