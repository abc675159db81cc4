extension BacktestFiles {
  static var schools: [String: String] {
    [
      "schuelerzahlen/2021-2022/synthetisch-schuldaten.csv": pupils(pupilsWithGaps),
      "schuelerzahlen/2022-2023/synthetisch-schuldaten.csv": pupils(pupilsWhole),
      "schulabgaenge/2021-2022/synthetisch-abgaenge.csv": leavers(
        """
        2021/22;05978004;Bergkamen, Stadt;50;10;5;2;5;2;20;3;5;1;15;2
        2021/22;05978008;Bönen;30;.;6;.;3;.;9;.;3;.;9;.
        """),
      "schulabgaenge/2022-2023/synthetisch-abgaenge.csv": leavers(
        """
        2022/23;05978004;Bergkamen, Stadt;100;20;5;3;15;7;40;5;10;1;30;4
        2022/23;05978008;Bönen;25;5;5;1;5;2;5;1;-;-;10;1
        """),
      "uebergaenge/2021-2022/synthetisch-uebergaenge.csv": transitions(
        "2021/22",
        [
          "Bergkamen": ["Insgesamt": "50/10", "Gesamtschule": "30/8", "Gymnasium": "20/2"],
          "Bönen": ["Insgesamt": "30/x", "Gesamtschule": "15/x", "Gymnasium": "15/x"],
        ]),
      "uebergaenge/2022-2023/synthetisch-uebergaenge.csv": transitions(
        "2022/23",
        [
          "Bergkamen": [
            "Insgesamt": "100/20", "Hauptschule": "5/2", "Realschule": "20/4", "Sekundarschule": "5/1",
            "Gesamtschule": "30/7", "Gymnasium": "36/5", "sonstige Schulform": "4/1",
          ],
          "Bönen": [
            "Insgesamt": "25/5", "Hauptschule": "1/1", "Realschule": "4/1", "Sekundarschule": "5/0",
            "Gesamtschule": "5/1", "Gymnasium": "10/2", "sonstige Schulform": "0/0",
          ],
        ]),
    ]
  }

  private static func pupils(_ rows: String) -> String {
    """
    Amtliche Schuldaten: Schülerinnen und Schüler an allgemeinbildenden Schulen nach Schulform
    Synthetische Daten – alle Zahlen sind erfunden
    Schuljahr;Gebiet;;Schulform;Schülerinnen und Schüler;;;
    ;Schlüssel;Name;;insgesamt;dar. ausländisch;mit Zuwanderungsgeschichte;ohne Zuwanderungsgeschichte
    \(rows)
    __________
    """
  }

  private static let pupilsWithGaps = """
    2021/22;05978004;Bergkamen, Stadt;Insgesamt;100;10;20;80
    2021/22;05978004;Bergkamen, Stadt;Grundschule;60;6;12;48
    2021/22;05978004;Bergkamen, Stadt;Gymnasium;40;4;8;32
    2021/22;05978008;Bönen;Insgesamt;50;10;20;30
    2021/22;05978008;Bönen;Grundschule;20;5;10;10
    2021/22;05978008;Bönen;Gymnasium;.;.;.;.
    """

  // The row of the Kreis counts all its municipalities, also those that do not take part; it must not matter.
  private static let pupilsWhole = """
    2022/23;05;Nordrhein-Westfalen;Insgesamt;1000;125;400;600
    2022/23;05;Nordrhein-Westfalen;Grundschule;400;40;160;240
    2022/23;05;Nordrhein-Westfalen;Hauptschule;50;10;30;20
    2022/23;05;Nordrhein-Westfalen;Realschule;100;10;50;50
    2022/23;05;Nordrhein-Westfalen;Sekundarschule;50;5;20;30
    2022/23;05;Nordrhein-Westfalen;Gesamtschule;200;40;100;100
    2022/23;05;Nordrhein-Westfalen;Gymnasium;160;8;24;136
    2022/23;05;Nordrhein-Westfalen;Förderschule;40;12;16;24
    2022/23;05978;Kreis Unna;Insgesamt;900;9;90;810
    2022/23;05978;Kreis Unna;Grundschule;800;8;80;720
    2022/23;05978;Kreis Unna;Gymnasium;100;1;10;90
    2022/23;05978004;Bergkamen, Stadt;Insgesamt;200;26;40;160
    2022/23;05978004;Bergkamen, Stadt;Grundschule;40;4;8;32
    2022/23;05978004;Bergkamen, Stadt;Hauptschule;20;5;10;10
    2022/23;05978004;Bergkamen, Stadt;Realschule;20;2;4;16
    2022/23;05978004;Bergkamen, Stadt;Sekundarschule;-;-;-;-
    2022/23;05978004;Bergkamen, Stadt;Gesamtschule;50;10;10;40
    2022/23;05978004;Bergkamen, Stadt;Gymnasium;60;3;6;54
    2022/23;05978004;Bergkamen, Stadt;Förderschule;10;2;2;8
    2022/23;05978008;Bönen;Insgesamt;80;16;40;40
    2022/23;05978008;Bönen;Grundschule;10;2;5;5
    2022/23;05978008;Bönen;Hauptschule;-;-;-;-
    2022/23;05978008;Bönen;Realschule;5;1;2;3
    2022/23;05978008;Bönen;Sekundarschule;20;5;10;10
    2022/23;05978008;Bönen;Gesamtschule;25;6;15;10
    2022/23;05978008;Bönen;Gymnasium;20;2;8;12
    2022/23;05978008;Bönen;Förderschule;-;-;-;-
    """

  private static func leavers(_ rows: String) -> String {
    let part = "dar. mit Zuwanderungsgeschichte"
    let degrees = [
      "Insgesamt", "ohne Hauptschulabschluss", "Hauptschulabschluss", "Mittlerer Schulabschluss", "Fachhochschulreife",
      "Allgemeine Hochschulreife",
    ]
    return """
      Schulamt: Abgängerinnen und Abgänger allgemeinbildender Schulen nach Abschluss
      Synthetische Daten – Abgang am Ende des Schuljahres

      Schuljahr;AGS;Schulort;\(degrees.joined(separator: ";;"));
      ;;;\(degrees.map { _ in "Insgesamt;" + part }.joined(separator: ";"))
      \(rows)

      """
  }

  // Per municipality and Schulform »all/with Zuwanderungsgeschichte«.
  private static func transitions(_ year: String, _ places: [String: [String: String]]) -> String {
    let rows = places.sorted { $0.key < $1.key }.flatMap { place, forms in
      forms.sorted { $0.key < $1.key }.flatMap { form, cell -> [String] in
        let parts = cell.split(separator: "/")
        return ["\(year),\(place),\(form),insgesamt,\(parts[0])", "\(year),\(place),\(form),mit,\(parts[1])"]
      }
    }
    let header = "Schuljahr,Gemeinde der Grundschule,Schulform danach,Zuwanderungsgeschichte,Kinder"
    return ([header] + rows).joined(separator: "\n") + "\n"
  }
}
