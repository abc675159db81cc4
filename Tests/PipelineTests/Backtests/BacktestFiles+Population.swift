extension BacktestFiles {
  static var population: [String: String] {
    [
      "12411/2021/synthetisch-12411-gemeinden-flat.csv": residents(
        "2021-12-31", ["05978004": "400 200 200 . .", "05978008": "100 50 50 90 10"]),
      "12411/2022/synthetisch-12411-gemeinden-flat.csv": residents(
        "2022-12-31", ["05978004": "500 260 240 400 100", "05978008": "100 40 60 95 5"]),
      "12411/2022/synthetisch-12411-03-03-4.csv": genesis(
        "12411-03-03-4", "Bevölkerungsstand: Bevölkerung nach Geschlecht, Nationalität;;;;;;;;;;;;",
        """
        und Altersgruppen - Stichtag 31.12. - (ab 2011);;;;;;;;;;;;
        Bevölkerungsstand (Anzahl);;;;;;;;;;;;
        ;;;;Insgesamt;Insgesamt;Insgesamt;Deutsche;Deutsche;Deutsche;Ausländer(innen);Ausländer(innen);Ausländer(innen)
        ;;;;Insgesamt;männlich;weiblich;Insgesamt;männlich;weiblich;Insgesamt;männlich;weiblich
        31.12.2022;05;  Nordrhein-Westfalen;unter 18 Jahre;2500;1300;1200;2000;1000;1000;500;300;200
        31.12.2022;05;  Nordrhein-Westfalen;18 Jahre und mehr;7500;3600;3900;6500;3000;3500;1000;600;400
        31.12.2022;05;  Nordrhein-Westfalen;Insgesamt;10000;4900;5100;8500;4000;4500;1500;900;600
        31.12.2022;05978;      Kreis Unna;unter 18 Jahre;300;155;145;250;125;125;50;30;20
        31.12.2022;05978;      Kreis Unna;18 Jahre und mehr;700;330;370;550;250;300;150;80;70
        31.12.2022;05978;      Kreis Unna;Insgesamt;1000;485;515;800;375;425;200;110;90
        """),
    ]
  }

  // Per region all, men, women, Germans, foreigners: two tables of the office in one file.
  private static func residents(_ day: String, _ regions: [String: String]) -> String {
    let members = [
      ";Insgesamt;NAT;Nationalität;;Insgesamt", "GESM;männlich;NAT;Nationalität;;Insgesamt",
      "GESW;weiblich;NAT;Nationalität;;Insgesamt", ";Insgesamt;NAT;Nationalität;NATD;Deutsche",
      ";Insgesamt;NAT;Nationalität;NATA;Ausländer(innen)",
    ]
    return flat(
      "12411", attributes: 2,
      regions.sorted { $0.key < $1.key }.flatMap { key, cells in
        zip(members, cells.split(separator: " ")).map { member, cell in
          "\(day);\(key);GES;Geschlecht;\(member);\(cell);Anzahl;BEVSTD;Bevölkerungsstand"
        }
      })
  }

  static var foreigners: [String: String] {
    [
      "12511/2022/synthetisch-12511-01-01-4.csv": naturalised(
        "2022;05;Nordrhein-Westfalen;400;400\n2022;05978;Kreis Unna;.;."),
      "12511/2023/synthetisch-12511-01-01-4.csv": naturalised(
        "2023;05;Nordrhein-Westfalen;400;400\n2023;05978;Kreis Unna;50;50"),
      "12511/2024/synthetisch-12511-01-01-4.csv": naturalised("2024;05978;Kreis Unna;90;90"),
      "12521/2022/synthetisch-12521-aufenthaltsdauer-flat.csv": stay(
        "2022-12-31",
        [
          "05978": [50, 250, 100, 100, 100, 100, 100, 50, 50, 50, 25, 25],
          "05": [500, 2500, 1000, 1000, 1000, 1000, 1000, 500, 500, 500, 250, 250],
        ]),
      "12521/2022/synthetisch-12521-alter-flat.csv": ages(
        "2022-12-31", ["unter 18 Jahre": ". . .", "Insgesamt": "1000 . ."]),
      "12521/2023/synthetisch-12521-aufenthaltsdauer-flat.csv": stay(
        "2023-12-31", ["05978": [100, 300, 100, 100, 150, 100, 100, 50, 50, 50, 50, 50]]),
      "12521/2023/synthetisch-12521-alter-flat.csv": ages(
        "2023-12-31",
        [
          "unter 18 Jahre": "300 160 140", "18 bis unter 25 Jahre": "120 80 40", "25 bis unter 35 Jahre": "240 150 90",
          "35 bis unter 65 Jahre": "480 300 180", "65 Jahre und mehr": "60 30 30", "Insgesamt": "1200 720 480",
        ]),
      "12521/2023/synthetisch-12521-0041.csv": """
      Tabelle: 12521-0041
      Ausländer: Kreise, Stichtag, Geschlecht,;;;;;;
      Ausländer (Anzahl);;;;;;;;;
      ;;;;männlich;männlich;weiblich;weiblich;Insgesamt;Insgesamt
      31.12.2023;05978;Kreis Unna;Insgesamt;720;e;480;e;1200;e
      31.12.2023;05978;Kreis Unna;Europa;400;e;200;e;600;e
      31.12.2023;05978;Kreis Unna;EU-27 (seit 01.02.2020);150;e;150;e;300;e
      31.12.2023;05978;Kreis Unna;Drittstaaten zu EU-27 (seit 01.02.2020);570;e;330;e;900;e
      __________
      Synthetische Daten: alle Werte sind erfunden.

      """,
    ]
  }

  private static func naturalised(_ rows: String) -> String {
    genesis(
      "12511-01-01-4", "Einbürgerungen von Ausländern nach Kontinenten;;;;",
      """
      Einbürgerungsstatistik;;;;
      ;;;Einbürgerungen von Ausländern;Einbürgerungen von Ausländern
      ;;;Kontinente (einschl. staatenlos etc.);Kontinente (einschl. staatenlos etc.)
      ;;;Insgesamt;Europa
      ;;;Anzahl;Anzahl
      \(rows)
      """)
  }

  private static let stays = [
    "unter 1 Jahr", "1 bis unter 4 Jahre", "4 bis unter 6 Jahre", "6 bis unter 8 Jahre", "8 bis unter 10 Jahre",
    "10 bis unter 15 Jahre", "15 bis unter 20 Jahre", "20 bis unter 25 Jahre", "25 bis unter 30 Jahre",
    "30 bis unter 35 Jahre", "35 bis unter 40 Jahre", "40 Jahre und mehr",
  ]

  private static func stay(_ day: String, _ regions: [String: [Int]]) -> String {
    flat(
      "12521", attributes: 1,
      regions.sorted { $0.key < $1.key }.flatMap { key, counts in
        (zip(stays, counts).map { ("\($0)", "\($1)") } + [("Insgesamt", "\(counts.reduce(0, +))")]).map { name, count in
          let code = name == "Insgesamt" ? "" : "D" + name.filter { $0.isNumber }
          return "\(day);\(key);AUFDA1;Aufenthaltsdauer;\(code);\(name);\(count);Anzahl;BEV033;Ausländer"
        }
      })
  }

  // Per age all, men and women of the Kreis.
  private static func ages(_ day: String, _ groups: [String: String]) -> String {
    flat(
      "12521", attributes: 2,
      groups.sorted { $0.key < $1.key }.flatMap { name, cells in
        zip([";Insgesamt", "GESM;männlich", "GESW;weiblich"], cells.split(separator: " ")).map { sex, cell in
          let code = name == "Insgesamt" ? "" : "A" + name.filter { $0.isNumber }
          return
            "\(day);05978;ALTAZ1;Altersgruppen;\(code);\(name);GES;Geschlecht;\(sex);\(cell);Anzahl;BEV033;Ausländer"
        }
      })
  }
}
