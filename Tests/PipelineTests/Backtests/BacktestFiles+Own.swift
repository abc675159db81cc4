extension BacktestFiles {
  /// What is counted in the Kreis itself, the two tables about schools in official statistics, and the Ausländerbehörde.
  static var own: [String: String] {
    [
      "21111/2021/synthetisch-21111-01-03-4.csv": officialPupils(
        """
        2021;05978;      Kreis Unna;Hauptschulen;1;-;-
        2021;05978;      Kreis Unna;Gymnasien;4;200;.
        2021;05978;      Kreis Unna;Insgesamt;5;200;.
        """),
      "21111/2022/synthetisch-21111-01-03-4.csv": officialPupils(
        """
        2022;05;  Nordrhein-Westfalen;Hauptschulen;9;500;150
        2022;05;  Nordrhein-Westfalen;Gymnasien;9;2000;100
        2022;05;  Nordrhein-Westfalen;Insgesamt;18;2500;250
        2022;05978;      Kreis Unna;Hauptschulen;1;50;20
        2022;05978;      Kreis Unna;Gymnasien;4;200;10
        2022;05978;      Kreis Unna;Insgesamt;5;250;30
        """),
      "21111/2021/synthetisch-21111-02-06-4.csv": officialLeavers(
        "2021;05978;      Kreis Unna;100;50;.;.;20;10;40;20;10;5;-;-;35;15"),
      "21111/2022/synthetisch-21111-02-06-4.csv": officialLeavers(
        """
        2022;05;  Nordrhein-Westfalen;1000;500;80;40;200;100;400;200;50;25;20;10;300;150
        2022;05978;      Kreis Unna;100;50;5;-;15;10;40;20;10;5;-;-;40;20
        """),
      "altenpflege/2020/synthetisch-altenpflege.csv": care("2020", "20;4", ".;."),
      "altenpflege/2021/synthetisch-altenpflege.csv": care("2021", "20;5", "-;-"),
      "altenpflege/2022/synthetisch-altenpflege.csv": care("2022", "40;10", "10;5"),
      "konferenz/2020/synthetisch-konferenz.csv": conference("2020;Kreis Unna;x;x"),
      "konferenz/2022/synthetisch-konferenz.csv": conference("2022;Kreis Unna;40;10"),
      "veranstaltungen/2021/synthetisch-veranstaltungen.csv": events("2021", "5;1;4;2", ".;.;1;."),
      "veranstaltungen/2022/synthetisch-veranstaltungen.csv": events("2022", "6;2;4;3", "2;-;1;1"),
      "verwaltungspersonal/2021/synthetisch-personal.csv": staff("2021;05978;400;100;.;200;20"),
      "verwaltungspersonal/2022/synthetisch-personal.csv": staff("2022;05978;500;200;30;250;25"),
      "foerderplancontrolling/2022-01/synthetisch-foerderplan.csv": plan("2022-01", "10;3;1", "10;2;0"),
      "foerderplancontrolling/2022-02/synthetisch-foerderplan.csv": plan("2022-02", "10;6;2", "10;4;."),
    ]
  }

  private static func officialPupils(_ rows: String) -> String {
    let measure = "Schülerinnen und Schüler an allgemeinbildenden Schulen"
    return genesis(
      "21111-01-03-4", "Schulen, Schülerinnen und Schüler nach Schularten -;;;;;;",
      """
      Statistik der allgemeinbildenden Schulen;;;;;;
      ;;;;Allgemeinbildende Schulen;\(measure);\(measure)
      ;;;;;Geschlecht;Nationalität
      ;;;;;Insgesamt;ausländisch
      ;;;;Anzahl;Anzahl;Anzahl
      \(rows)
      """)
  }

  private static func officialLeavers(_ rows: String) -> String {
    let title = "Absolvierende/Abgehende allgemeinbildender Schulen nach dem Abschluss"
    let degrees = [
      "Insgesamt", "ohne Hauptschulabschluss", "mit Hauptschulabschluss", "mit Mittlerem Abschluss",
      "dar. schulischer Teil der Fachhochschulreife", "mit Fachhochschulreife", "mit allgemeiner Hochschulreife",
    ]
    return genesis(
      "21111-02-06-4", "Absolvierende/Abgehende allgemeinbildender Schulen nach;;;;;;;;;;;;;;;;",
      """
      Absolvierende/Abgehende (Anzahl);;;;;;;;;;;;;;;;
      ;;;\(Array(repeating: title, count: 14).joined(separator: ";"))
      ;;;\(degrees.flatMap { [$0, $0] }.joined(separator: ";"))
      ;;;\(Array(repeating: "Insgesamt;weiblich", count: 7).joined(separator: ";"))
      \(rows)
      """)
  }

  private static func care(_ year: String, _ bergkamen: String, _ boenen: String) -> String {
    """
    JAHR;AGS;SEMINARORT;TEILNEHMENDE;DARUNTER MIT MIGRATIONSHINTERGRUND
    \(year);05978004;Bergkamen, Stadt;\(bergkamen)
    \(year);05978008;Bönen;\(boenen)

    """
  }

  private static func conference(_ row: String) -> String {
    "Jahr;Kreis;Teilnehmende;darunter mit Zuwanderungsgeschichte\n\(row)\n"
  }

  private static func events(_ year: String, _ bergkamen: String, _ boenen: String) -> String {
    """
    Veranstaltungen des Kommunalen Integrationszentrums und seiner Partner (synthetisch)
    Jahr;Schlüssel;Gemeinde;Infoveranstaltungen;darunter in Vereinen;weiterführende Schulen;darunter mit Infoveranstaltung
    \(year);05978004;Bergkamen, Stadt;\(bergkamen)
    \(year);05978008;Bönen;\(boenen)

    """
  }

  private static func staff(_ row: String) -> String {
    """
    Jahr;Kreis;Beschäftigte;Befragte;Befragte mit Migrationshintergrund;Beschäftigte mit Publikumskontakt;\
    davon interkulturell geschult
    \(row)

    """
  }

  private static func plan(_ month: String, _ education: String, _ crossCutting: String) -> String {
    """
    Monat;Kreis;Schwerpunkt;geplant;begonnen;abgeschlossen
    \(month);05978;Integration durch Bildung;\(education)
    \(month);05978;Integration als Querschnittsaufgabe;\(crossCutting)

    """
  }

  /// Per group Bergkamen, Bönen and the Kreis.
  static var breakdown: String {
    let groups: [(dimension: Int, name: String, counts: [Int])] = [
      (0, "unter 18", [50, 10, 60]), (0, "18 bis 35", [100, 20, 120]), (0, "36 und älter", [50, 20, 70]),
      (1, "EU-Freizügigkeit", [20, 10, 30]), (1, "unbefristeter Aufenthaltstitel", [40, 20, 60]),
      (1, "befristeter Aufenthaltstitel", [60, 10, 70]), (1, "Antrag gestellt", [20, 0, 20]),
      (1, "Duldung", [30, 10, 40]), (1, "Aufenthaltsgestattung", [30, 0, 30]),
      (2, "EU, EWR, Schweiz", [20, 10, 30]), (2, "übriges Europa", [40, 20, 60]), (2, "Asien", [110, 10, 120]),
      (2, "Afrika", [30, 10, 40]), (3, "männlich", [100, 20, 120]), (3, "weiblich", [100, 30, 130]),
      (3, "insgesamt", [200, 50, 250]),
    ]
    let rows = groups.flatMap { dimension, name, counts in
      zip(["05978004;Bergkamen, Stadt", "05978008;Bönen", "05978;Kreis Unna"], counts).map { place, count in
        let members = (0..<4).map { $0 == dimension ? name : "insgesamt" }.joined(separator: ";")
        let status = name == "insgesamt" ? "offen" : "gerundet"
        return "\(place);\(members);\(count);\(status);;"
      }
    }
    let header =
      "ags;gebiet;alter;aufenthalt;staatsangehoerigkeit;geschlecht;personen;status;anteil_prozent;anteil_status"
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  // 200 persons in Bergkamen, 50 in Bönen; the report rounds to multiples of five, which all these numbers are.
  static let persons = """
    Stichtag;Gemeindeschlüssel;Staatsangehörigkeit;Altersgruppe;Geschlecht;Aufenthaltstitel;Ausländerbehörde;Anzahl
    31.12.2022;05978004;152;unter 18;m;EU-Freizügigkeit;Kreis Unna;20
    31.12.2022;05978004;163;18 bis 35;w;unbefristeter Aufenthaltstitel;Kreis Unna;40
    31.12.2022;05978004;475;18 bis 35;m;befristeter Aufenthaltstitel;Kreis Unna;60
    31.12.2022;05978004;232;36 und älter;w;Duldung;Kreis Unna;30
    31.12.2022;05978004;475;36 und älter;m;Antrag gestellt;Kreis Unna;20
    31.12.2022;05978004;475;unter 18;w;Aufenthaltsgestattung;Kreis Unna;30
    31.12.2022;05978008;152;unter 18;m;EU-Freizügigkeit;Kreis Unna;10
    31.12.2022;05978008;163;18 bis 35;w;unbefristeter Aufenthaltstitel;Kreis Unna;20
    31.12.2022;05978008;475;36 und älter;m;befristeter Aufenthaltstitel;Kreis Unna;10
    31.12.2022;05978008;232;36 und älter;w;Duldung;Kreis Unna;10

    """
}
