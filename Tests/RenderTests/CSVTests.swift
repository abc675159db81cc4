import Compute
import Model
import Protect
import Render
import Testing

@Suite("stellenanteile.csv")
struct CSVTests {
  private static let header =
    "ags;gemeinde;personen;anteil_prozent;stellenanteil_exakt;stellenanteil;kernzielgruppe_mindestens;vorjahr;differenz;"
    + "status"

  private func csv(_ evidence: Evidence) throws -> String {
    let files = StellenanteilReport.files(try Gate.release(toEveryone: evidence))
    #expect(files.map(\.name) == ["index.html", "stellenanteile.csv", "csv-metadata.json", "dcat.jsonld"])
    return String(decoding: files[1].bytes, as: UTF8.self)
  }

  private func file(_ rows: [String]) -> String {
    "\u{FEFF}" + ([Self.header] + rows).map { $0 + "\r\n" }.joined()
  }

  @Test func withAPreviousStichtag() throws {
    #expect(
      try csv(Pages.full())
        == file([
          "05162004;Dormagen, Stadt;8312;12,59;0,881416;0,88;0,44;0,88;0,00;offen",
          "05162008;Grevenbroich, Stadt;9644;14,61;1,022663;1,02;0,51;1,03;-0,01;offen",
          "05162012;Jüchen, Stadt;2387;3,62;0,253121;0,25;0,13;0,22;0,03;offen",
          "05162016;Kaarst, Stadt;4921;7,45;0,521829;0,52;0,26;0,53;-0,01;offen",
          "05162020;Korschenbroich, Stadt;2803;4,25;0,297234;0,30;0,15;0,30;0,00;offen",
          "05162024;Meerbusch, Stadt;7415;11,23;0,786296;0,79;0,40;0,80;-0,01;offen",
          "05162028;Neuss, Stadt;29341;44,45;3,111359;3,11;1,56;3,11;0,00;offen",
          "05162032;Rommerskirchen;1189;1,80;0,126083;0,13;0,07;0,13;0,00;offen",
        ]))
  }

  @Test("other recipients have no key; without a previous Stichtag the value is missing, not empty")
  func otherRecipients() throws {
    #expect(
      try csv(Pages.particular(.hareNiemeyer))
        == file([
          "05162004;Dormagen, Stadt;8312;12,31;1,231189;1,10;0,55;fehlt;fehlt;offen",
          "05162008;Grevenbroich, Stadt;9644;14,28;1,428487;1,30;0,65;fehlt;fehlt;offen",
          "05162012;Jüchen, Stadt;2387;3,54;0,353567;0,50;0,25;fehlt;fehlt;offen",
          "05162016;Kaarst, Stadt;4921;7,29;0,728907;0,65;0,35;fehlt;fehlt;offen",
          "05162020;Korschenbroich, Stadt;2803;4,15;0,415185;0,50;0,25;fehlt;fehlt;offen",
          "05162024;Meerbusch, Stadt;7415;10,98;1,098323;1,00;0,50;fehlt;fehlt;offen",
          "05162028;Neuss, Stadt;29341;43,46;4,346042;3,95;2,00;fehlt;fehlt;offen",
          "05162032;Rommerskirchen;1189;1,76;0,176117;0,50;0,25;fehlt;fehlt;offen",
          ";Zentrale Unterbringungseinrichtung;1500;2,22;0,222183;0,50;0,25;fehlt;fehlt;offen",
        ]))
  }

  @Test("a name that a spreadsheet would run is made plain text")
  func formula() throws {
    let lines = try csv(Pages.hostile()).split(separator: "\r\n")
    #expect(lines[1].hasPrefix("05162004;'=cmd|' /C calc'!A0;8312;"))
    #expect(lines[2].hasPrefix("05162008;\"<script>alert('x')</script>\"\" onload=\"\"x&amp;1\";9644;"))
  }

  @Test("the owner gets the page alone")
  func owner() throws {
    #expect(StellenanteilReport.files(Gate.release(toOwner: try Pages.full())).map(\.name) == ["index.html"])
  }
}
