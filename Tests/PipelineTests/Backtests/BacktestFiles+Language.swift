extension BacktestFiles {
  static var language: [String: String] {
    [
      "schuleingang/2021/synthetisch-schuleingang.csv": entry(
        ["2021\t059780004004\tBergkamen\t50\t10\t5\t10\t5", "2021\t059780008008\tBönen\t.\t.\t.\t.\t."]),
      "schuleingang/2022/synthetisch-schuleingang.csv": entry(
        ["2022\t059780004004\tBergkamen\t100\t30\t6\t20\t15", "2022\t059780008008\tBönen\t25\t10\t4\t10\t5"]),
      "sprachstand/2012-2013/synthetisch-delfin.csv": test("2012/13", "80;20", "/;/"),
      "sprachstand/2013-2014/synthetisch-delfin.csv": test("2013/14", "100;20", "60;30"),
      "sprachstand/2014-2015/synthetisch-delfin.csv": test("2014/15", "5;3", "20;7"),
      "sprachkurse/2022/synthetisch-sprachkurse.csv": courses,
      "kursangebot/2021/synthetisch-kursangebot.csv": offer(
        "2021;05978004;Bergkamen, Stadt;5;1\n2021;05978008;Bönen;...;..."),
      "kursangebot/2022/synthetisch-kursangebot.csv": offer(
        "2022;05978004;Bergkamen, Stadt;8;2\n2022;05978008;Bönen;3;-"),
    ]
  }

  private static func entry(_ rows: [String]) -> String {
    let header = """
      Einschulungsjahr\tRegionalschlüssel\tWohngemeinde\tUntersuchte Kinder\tdavon nichtdeutsche Erstsprache\t\
      davon ohne oder mit geringen Deutschkenntnissen\tdavon mit Sprachförderbedarf\tdavon mit auffälliger Sprachentwicklung
      """
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  private static func test(_ year: String, _ bergkamen: String, _ boenen: String) -> String {
    """
    Kindergartenjahr;AGS;Wohngemeinde;Getestete Kinder;darunter mit Sprachförderbedarf
    \(year);5978004;Bergkamen, Stadt;\(bergkamen)
    \(year);5978008;Bönen;\(boenen)

    """
  }

  // Mothers who fled are in both columns: they are never added up.
  private static let courses = """
    Integrations- und Sprachkurse im Kreisgebiet, Meldung der Kursträger – synthetisch
    Halbjahr;AGS;Kursort;Teilnehmende;darunter Mütter mit Kind unter drei Jahren;darunter Geflüchtete;\
    Prüfungsteilnehmende;darunter B1 bestanden
    1. Halbjahr 2022;05978004;Bergkamen, Stadt;40;4;10;20;10
    1. Halbjahr 2022;05978008;Bönen;10;2;5;5;4
    2. Halbjahr 2022;05978004;Bergkamen, Stadt;60;3;30;20;15
    2. Halbjahr 2022;05978008;Bönen;20;.;8;-;-

    """

  private static func offer(_ rows: String) -> String {
    "Jahr;AGS;Kursort;Sprachkurse;darunter niederschwellige Kurse\n\(rows)\n"
  }
}
