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
    let rows = rows(IndicatorSample())
    for row in rows { print(row) }
    #expect(rows[0] == "indikator;ags;gebiet;zeitraum;wert;einheit;zaehler;nenner;status;hinweis")
  }

  @Test("no text runs as a formula, and no text breaks a row")
  func hostile() {
    let rows = rows(.hostile)
    #expect(rows.allSatisfy { !$0.contains(";=") && !$0.hasPrefix("=") })
    #expect(rows.contains { $0.hasPrefix("anteil;05162004;'=cmd|' /C calc'!A0;2019-2020;25,0;%;100;400;offen;") })
    #expect(rows.contains { $0.hasPrefix("anteil;05162012;\"\"\"Ort\"\"\";2021-2022;42,0;%;21;50;offen;") })
  }
}
