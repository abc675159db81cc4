import Render
import Testing

@Suite("indikatoren.csv")
struct IndicatorCSVTests {
  private func rows(_ sample: IndicatorSample) -> [String] {
    let bytes = sample.files().first { $0.name == "indikatoren.csv" }?.bytes ?? []
    #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    return String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test("a row for each indicator, region and time, keys with their zeros, every gap with its reason")
  func wholeFile() {
    #expect(
      rows(IndicatorSample()) == [
        "indikator;ags;gebiet;zeitraum;wert;einheit;zaehler;nenner;status;hinweis",
        "anteil;05162;Rhein-Kreis Neuss;2019-2020;24,0;%;180;750;offen;",
        "anteil;05162;Rhein-Kreis Neuss;2020-2021;fehlt;%;fehlt;771;fehlt;ein Teil der Summe ist unbekannt",
        "anteil;05162;Rhein-Kreis Neuss;2021-2022;32,0;%;253;790;offen;",
        "anteil;05162004;Dormagen, Stadt;2019-2020;25,0;%;100;400;offen;",
        "anteil;05162004;Dormagen, Stadt;2020-2021;25,4;%;104;410;offen;",
        "anteil;05162004;Dormagen, Stadt;2021-2022;40,0;%;168;420;offen;",
        "anteil;05162008;Grevenbroich, Stadt;2019-2020;20,0;%;60;300;offen;",
        "anteil;05162008;Grevenbroich, Stadt;2020-2021;22,6;%;70;310;offen;",
        "anteil;05162008;Grevenbroich, Stadt;2021-2022;20,0;%;64;320;offen;",
        #"anteil;05162012;Jüchen, Stadt;2019-2020;40,0;%;20;50;offen;"kleine Basis; 95-%-Intervall 27,6 bis 53,8""#,
        "anteil;05162012;Jüchen, Stadt;2020-2021;fehlt;%;fehlt;51;fehlt;"
          + "die Quelle hat an dieser Stelle: ».« (unbekannt oder geheim)",
        #"anteil;05162012;Jüchen, Stadt;2021-2022;42,0;%;21;50;offen;"kleine Basis; 95-%-Intervall 29,4 bis 55,8""#,
        "anteil;05;Nordrhein-Westfalen;2019-2020;25,0;%;2500;10000;offen;",
        "anteil;05;Nordrhein-Westfalen;2020-2021;fehlt;%;fehlt;fehlt;fehlt;die Quelle hat hierfür keinen Wert",
        "anteil;05;Nordrhein-Westfalen;2021-2022;26,0;%;2600;10000;offen;",
        "alle;05162;Rhein-Kreis Neuss;2019-2020;750;Anzahl;750;entfällt;offen;",
        "alle;05162;Rhein-Kreis Neuss;2020-2021;771;Anzahl;771;entfällt;offen;",
        "alle;05162;Rhein-Kreis Neuss;2021-2022;790;Anzahl;790;entfällt;offen;",
        "alle;05162004;Dormagen, Stadt;2019-2020;400;Anzahl;400;entfällt;offen;",
        "alle;05162004;Dormagen, Stadt;2020-2021;410;Anzahl;410;entfällt;offen;",
        "alle;05162004;Dormagen, Stadt;2021-2022;420;Anzahl;420;entfällt;offen;",
        "alle;05162008;Grevenbroich, Stadt;2019-2020;300;Anzahl;300;entfällt;offen;",
        "alle;05162008;Grevenbroich, Stadt;2020-2021;310;Anzahl;310;entfällt;offen;",
        "alle;05162008;Grevenbroich, Stadt;2021-2022;320;Anzahl;320;entfällt;offen;",
        "alle;05162012;Jüchen, Stadt;2019-2020;50;Anzahl;50;entfällt;offen;",
        "alle;05162012;Jüchen, Stadt;2020-2021;51;Anzahl;51;entfällt;offen;",
        "alle;05162012;Jüchen, Stadt;2021-2022;50;Anzahl;50;entfällt;offen;",
        "alle;05;Nordrhein-Westfalen;2019-2020;10000;Anzahl;10000;entfällt;offen;",
        "alle;05;Nordrhein-Westfalen;2020-2021;fehlt;Anzahl;fehlt;entfällt;fehlt;die Quelle hat hierfür keinen Wert",
        "alle;05;Nordrhein-Westfalen;2021-2022;10000;Anzahl;10000;entfällt;offen;",
        "kurse-a2;05162;Rhein-Kreis Neuss;2021;23,7;%;45;190;gerundet;",
        "kurse-a2;05162;Rhein-Kreis Neuss;2022;24,3;%;45;185;gerundet;",
        "kurse-a2;05162004;Dormagen, Stadt;2021;25,0;%;30;120;gerundet;",
        "kurse-a2;05162004;Dormagen, Stadt;2022;29,2;%;35;120;gerundet;",
        #"kurse-a2;05162008;Grevenbroich, Stadt;2021;16,7;%;10;60;gerundet;"kleine Basis; 95-%-Intervall 9,3 bis 28,0""#,
        #"kurse-a2;05162008;Grevenbroich, Stadt;2022;18,2;%;10;55;gerundet;"kleine Basis; 95-%-Intervall 10,2 bis 30,3""#,
        "kurse-a2;05162012;Jüchen, Stadt;2021;gesperrt;%;0;10;gesperrt;",
        "kurse-a2;05162012;Jüchen, Stadt;2022;gesperrt;%;0;5;gesperrt;",
        "kurse-b1;05162;Rhein-Kreis Neuss;2021;34,2;%;65;190;gerundet;",
        "kurse-b1;05162;Rhein-Kreis Neuss;2022;35,1;%;65;185;gerundet;",
        "kurse-b1;05162004;Dormagen, Stadt;2021;33,3;%;40;120;gerundet;",
        "kurse-b1;05162004;Dormagen, Stadt;2022;33,3;%;40;120;gerundet;",
        #"kurse-b1;05162008;Grevenbroich, Stadt;2021;41,7;%;25;60;gerundet;"kleine Basis; 95-%-Intervall 30,1 bis 54,3""#,
        #"kurse-b1;05162008;Grevenbroich, Stadt;2022;36,4;%;20;55;gerundet;"kleine Basis; 95-%-Intervall 24,9 bis 49,6""#,
        "kurse-b1;05162012;Jüchen, Stadt;2021;gesperrt;%;0;10;gesperrt;",
        "kurse-b1;05162012;Jüchen, Stadt;2022;gesperrt;%;0;5;gesperrt;",
        "abstand;05162;Rhein-Kreis Neuss;2021;10,5;Prozentpunkte;entfällt;entfällt;gerundet;",
        "abstand;05162;Rhein-Kreis Neuss;2022;10,8;Prozentpunkte;entfällt;entfällt;gerundet;",
        "abstand;05162004;Dormagen, Stadt;2021;8,3;Prozentpunkte;entfällt;entfällt;gerundet;",
        "abstand;05162004;Dormagen, Stadt;2022;4,2;Prozentpunkte;entfällt;entfällt;gerundet;",
        "abstand;05162008;Grevenbroich, Stadt;2021;25,0;Prozentpunkte;entfällt;entfällt;gerundet;kleine Basis",
        "abstand;05162008;Grevenbroich, Stadt;2022;18,2;Prozentpunkte;entfällt;entfällt;gerundet;kleine Basis",
        "abstand;05162012;Jüchen, Stadt;2021;gesperrt;Prozentpunkte;entfällt;entfällt;gesperrt;",
        "abstand;05162012;Jüchen, Stadt;2022;gesperrt;Prozentpunkte;entfällt;entfällt;gesperrt;",
      ])
  }

  @Test("no text runs as a formula, and no text breaks a row")
  func hostile() {
    let rows = rows(.hostile)
    #expect(rows.allSatisfy { !$0.contains(";=") && !$0.hasPrefix("=") })
    #expect(rows.contains { $0.hasPrefix("anteil;05162004;'=cmd|' /C calc'!A0;2019-2020;25,0;%;100;400;offen;") })
    #expect(rows.contains { $0.hasPrefix("anteil;05162012;\"\"\"Ort\"\"\";2021-2022;42,0;%;21;50;offen;") })
  }
}
