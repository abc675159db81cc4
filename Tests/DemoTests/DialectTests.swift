import Demo
import Model
import Testing

@Suite("Every office writes CSV in its own way")
struct DialectTests {
  @Test func modernFilesAreUTF8WithByteOrderMark() throws {
    let export = try #require(exports(rheinKreisNeuss, persons: 2_000).first)
    let header = "Stichtag;AZR-Nummer;Gemeindeschlüssel;Gemeinde;Staatsangehörigkeit;Geburtsmonat;Geschlecht;"
    #expect(
      head(4, of: export) == "\u{FEFF}" + header + """
        Aufenthaltstitel;Ersteinreise;Ausländerbehörde
        31.03.2021;SYN181298224;05162024;Neuss, Stadt;165;199301;w;;05.06.2017;Stadt Neuss
        31.03.2021;SYN142867874;05162024;Neuss, Stadt;122;201810;m;558;06.10.2018;Stadt Neuss
        31.03.2021;SYN902417099;05162024;Neuss, Stadt;442;197912;w;613;27.01.1989;Stadt Neuss

        """)
  }

  @Test func windowsFilesQuoteEveryCellAndHaveNoUmlautsInTheHeader() throws {
    let export = try exports(unna, persons: 2_000)[1]
    let header = #""STICHTAG";"AZR-NUMMER";"GEMEINDESCHLUESSEL";"GEMEINDE";"STAATSANGEHOERIGKEIT";"GEBURTSMONAT";"#
    let lines = [
      header + #""GESCHLECHT";"AUFENTHALTSTITEL";"ERSTEINREISE";"AUSLAENDERBEHOERDE""#,
      #""31.03.2021";"SYN108925582";"05978024";"Lünen, Stadt";"137";"200007";"w";"711";"12.09.2003";"Stadt Lünen""#,
      #""31.03.2021";"SYN247426109";"05978024";"Lünen, Stadt";"461";"199601";"m";"805";"26.11.2017";"Stadt Lünen""#,
    ]
    #expect(head(3, of: export) == lines.map { $0 + "\r\n" }.joined())
  }

  @Test func copiedFilesAreSeparatedByTabs() throws {
    let export = try exports(rheinKreisNeuss, persons: 2_000)[2]
    let lines = [
      "Stichtag AZR-Nummer Gemeindeschlüssel Gemeinde Staatsangehörigkeit Geburtsmonat Geschlecht Aufenthaltstitel"
        + " Ersteinreise Ausländerbehörde",
      "31.03.2021 SYN053645805 05162012 Jüchen,_Stadt 161 194809 w  16.04.2017 Rhein-Kreis_Neuss",
      "31.03.2021 SYN698058486 05162016 Kaarst,_Stadt 151 196610 m  15.10.2014 Rhein-Kreis_Neuss",
      "31.03.2021 SYN692353390 05162016 Kaarst,_Stadt 252 197709 w 631 24.01.2009 Rhein-Kreis_Neuss",
    ]
    // Tabs are written as spaces above and spaces as underscores: a tab in a source file cannot be seen.
    let visible = head(4, of: export).map { $0 == " " ? "_" : $0 == "\t" ? " " : $0 }
    #expect(String(visible) == lines.map { $0 + "\n" }.joined())
  }

  @Test func countedFilesFollowTheirOfficeToo() throws {
    let files = try exports(rheinKreisNeuss, persons: 2_000, as: .counts)
    let modern = """
      Stichtag;Gemeindeschlüssel;Gemeinde;Altersgruppe;Geschlecht;Aufenthaltstitel;Ausländerbehörde;Anzahl
      31.03.2021;05162008;Grevenbroich, Stadt;18 bis 35;w;EU-Freizügigkeit;Stadt Neuss;1

      """
    let windows = [
      #""STICHTAG";"GEMEINDESCHLUESSEL";"GEMEINDE";"ALTERSGRUPPE";"GESCHLECHT";"AUFENTHALTSTITEL";"#
        + #""AUSLAENDERBEHOERDE";"ANZAHL""#,
      #""31.03.2021";"05162004";"Dormagen, Stadt";"unter 18";"m";"EU-Freizügigkeit";"Stadt Dormagen";"11""#,
    ]
    let tabs = """
      Stichtag;Gemeindeschlüssel;Gemeinde;Altersgruppe;Geschlecht;Aufenthaltstitel;Ausländerbehörde;Anzahl
      31.03.2021;05162008;Grevenbroich, Stadt;unter 18;m;EU-Freizügigkeit;Rhein-Kreis Neuss;14

      """
    #expect(head(2, of: files[0]) == "\u{FEFF}" + modern)
    #expect(head(2, of: files[1]) == windows.map { $0 + "\r\n" }.joined())
    #expect(String(head(2, of: files[2]).map { $0 == "\t" ? ";" : $0 }) == tabs)
  }

  @Test func aWindowsUmlautIsOneByte() throws {
    let bytes = try exports(unna, persons: 10)[1].bytes
    let luenen = Array("\"L".utf8) + [0xFC] + Array("nen, Stadt\"".utf8)
    #expect(bytes.indices.contains { bytes[$0...].starts(with: luenen) })
  }

  @Test func linesEndAsTheDialectSaysAndTheLastOneToo() throws {
    let windows = try exports(unna, persons: 500)[1].bytes
    let tabs = try exports(rheinKreisNeuss, persons: 500)[2].bytes
    #expect(windows.suffix(3) == [0x22, 0x0D, 0x0A])
    #expect(windows.count { $0 == 0x0D } == windows.count { $0 == 0x0A })
    #expect(!tabs.contains(0x0D))
    #expect(tabs.last == 0x0A)
  }

  /// Names of municipalities hold commas, and a caller may name an office as it likes.
  @Test func specialCharactersAreQuoted() throws {
    let dialects = [
      DemoDialect(encoding: .utf8, delimiter: ","), DemoDialect(encoding: .utf8, quoting: .all),
      DemoDialect(encoding: .windows1252),
    ]
    let rows = try dialects.map { dialect in
      let export = try smallExport(municipality: "Å, Stadt", office: #"Amt "X""#, dialect: dialect)
      return text(export.bytes).split(separator: "\n")[1]
    }
    #expect(
      rows == [
        #"31.03.2021,SYN863950895,05999004,"Å, Stadt",163,197002,m,611,07.06.2001,"Amt ""X""""#,
        #""31.03.2021";"SYN863950895";"05999004";"Å, Stadt";"163";"197002";"m";"611";"07.06.2001";"Amt ""X""""#,
        #"31.03.2021;SYN863950895;05999004;Å, Stadt;163;197002;m;611;07.06.2001;"Amt ""X""""#,
      ])
  }

  @Test func aLetterThatWindowsLacksBecomesAQuestionMark() throws {
    let export = try smallExport(municipality: "Łódź", office: "Amt", dialect: .windows)
    #expect(export.rows[0][3] == "?ód?")
  }
}
