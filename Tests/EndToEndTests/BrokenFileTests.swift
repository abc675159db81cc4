import Testing

/// Files that are damaged as files: the run stops, names the file and says what to do.
struct BrokenFileTests {
  @Test(arguments: files + columns + encodings + truncations) func stopsTheRun(_ input: BrokenInput) throws {
    try input.check()
  }

  private static let files = [
    BrokenInput(
      "empty file", .neuss, .bytes { _ in [] },
      """
      Fehler DATEI-LEER – \(Office.neuss.path): Die Datei enthält kein einziges Zeichen.
        → Die Datei bei der absendenden Stelle neu anfordern.
      """),
    BrokenInput(
      "binary file", .neuss, .bytes { Array("PK\u{3}\u{4}\u{0}\u{0}".utf8) + $0.dropFirst(6) },
      """
      Fehler DATEI-BINAER – \(Office.neuss.path): Die Datei ist kein CSV, sondern ein ZIP-Archiv.
        → Die Tabelle aus dem Programm oder Portal, aus dem sie stammt, als CSV speichern.
      """),
  ]

  private static let columns = [
    BrokenInput(
      "missing column", .kreis,
      .cells { export in
        export.header.remove(at: Column.sex.rawValue)
        for row in export.rows.indices { export.rows[row].remove(at: Column.sex.rawValue) }
      },
      """
      Fehler SPALTE-FEHLT – \(Office.kreis.path), Zeile 1: Die Spalte »Geschlecht« fehlt.
        → Den Export mit allen Spalten wiederholen lassen (siehe data/README.md).
      """),
    BrokenInput(
      "column twice", .kreis,
      .cells { export in
        export.header.append("Geschlecht")
        for row in export.rows.indices { export.rows[row].append("w") }
      },
      """
      Fehler SPALTE-DOPPELT – \(Office.kreis.path), Zeile 1: Die Spalte »Geschlecht« kommt 2 Mal vor.
        → Den Export mit jeder Spalte genau einmal wiederholen lassen.
      """),
  ]

  private static let encodings = [
    BrokenInput(
      "two encodings", .kreis,
      // The header is UTF-8, the name in line 3 is not.
      .bytes { replacing("Jüchen".utf8, in: $0, by: [0x4A, 0xFC] + Array("chen".utf8)) },
      """
      Fehler DATEI-ZEICHENSATZ – \(Office.kreis.path), Zeile 2: Der Zeichensatz der Datei ist nicht eindeutig: teils \
      UTF-8, teils nicht.
        → Die Datei als UTF-8 neu speichern lassen oder in einer Quelldefinition »zeichensatz« angeben.
      """),
    BrokenInput(
      "umlauts destroyed", .kreis, .bytes { replacing("Jüchen".utf8, in: $0, by: Array("J\u{FFFD}chen".utf8)) },
      """
      Fehler DATEI-UMLAUTE-ZERSTOERT – \(Office.kreis.path), Zeile 2: In der Datei sind Umlaute schon vor der \
      Lieferung zerstört worden.
        → Den Export in der Fachanwendung wiederholen; zerstörte Umlaute lassen sich nicht zurückrechnen.
      """),
  ]

  private static let truncations = [
    BrokenInput(
      "cut in the middle of the last line", .neuss, .bytes { $0.dropLast(30) },
      """
      Fehler DATEI-SPALTENZAHL – \(Office.neuss.path), Zeile 891: 1 Zeile hat nicht so viele Felder wie die \
      Kopfzeile (Zeile 891).
        → Prüfen, ob die Datei abgeschnitten ist oder ein Trennzeichen ohne Anführungszeichen im Feld steht; Datei neu \
      anfordern.
      Dazu Warnungen: 1. Sie stehen im internen Bericht, sobald er erscheint.
      """),
    BrokenInput(
      "cut in the middle of the last cell", .neuss, .bytes { $0.dropLast(4) },
      """
      Fehler AZR-BEHOERDE-UNBEKANNT – \(Office.neuss.path), Zeile 891: 1 Person nennt eine Ausländerbehörde, die \
      kreis.json5 nicht kennt (Zeile 891).
        → Die Schreibweise in kreis.json5 unter »auch« ergänzen oder die Datei berichtigen lassen.
      Dazu Warnungen: 1. Sie stehen im internen Bericht, sobald er erscheint.
      """),
    BrokenInput(
      "cut in the middle of a quoted field", .dormagen, .bytes { $0.dropLast(30) },
      """
      Fehler DATEI-ANFUEHRUNG-OFFEN – \(Office.dormagen.path), Zeile 253: Ein mit Anführungszeichen begonnenes Feld \
      endet nicht; die Datei ist dort vermutlich abgeschnitten.
        → Die Datei vollständig neu anfordern.
      Dazu Warnungen: 1. Sie stehen im internen Bericht, sobald er erscheint.
      """),
  ]

  @Test func aFileWithNothingButAHeaderIsJustThat() throws {
    try BrokenInput(
      "header only", .neuss, .bytes { Array($0.prefix { $0 != UInt8(ascii: "\n") }) + [UInt8(ascii: "\n")] },
      """
      Fehler DATEI-NUR-KOPF – \(Office.neuss.path): Unter der Kopfzeile steht keine einzige Zeile.
        → Prüfen, ob der Export abgebrochen ist, und die Datei neu anfordern.
      """
    ).check()
  }
}

/// The first occurrence replaced; all bytes around it as they were.
func replacing(_ part: some Sequence<UInt8>, in bytes: [UInt8], by other: [UInt8]) -> [UInt8] {
  let part = Array(part)
  guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: part) }) else { return bytes }
  return bytes[..<start] + other + bytes[(start + part.count)...]
}
