import FoundationEssentials
import Model
import Testing

@testable import Normalise

/// Where registers come from, and what a user's own one is told when it cannot be read.
struct BrokenRegisterTests {
  @Test(arguments: Registers.embedded.keys.sorted())
  func `the binary holds the register of the checkout`(_ name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appending(path: "data/register/" + name))
    #expect(Registers.embedded[name] == Array(bytes))
  }

  @Test func `own registers go before the embedded ones`() throws {
    let own =
      "kreis;name;art;kurz;gueltig_ab;gueltig_bis;nachfolger\n01001;Stadt Flensburg;kreisfreie Stadt;flensburg;;;\n"
    let registers = try Registers { $0 == "kreise.csv" ? Array(own.utf8) : nil }
    #expect(registers.kreise.entries.map(\.name) == ["Stadt Flensburg"])
    #expect(registers.municipalities.entries == (try Neuss.registers().municipalities.entries))
  }

  @Test func `reads a register that a spreadsheet saved`() throws {
    let text = "schluessel;name;gruppe;gueltig_ab;gueltig_bis\r\n151;Österreich;eu;;\r\n"
    let marked = try Registers { $0 == "staatsangehoerigkeiten.csv" ? [0xEF, 0xBB, 0xBF] + Array(text.utf8) : nil }
    let latin = try Registers { name in
      name == "staatsangehoerigkeiten.csv" ? text.unicodeScalars.map { UInt8($0.value) } : nil
    }
    #expect(marked.nationalities.entries.map(\.name) == ["Österreich"])
    #expect(latin.nationalities.entries.map(\.name) == ["Österreich"])
  }

  static let municipalities = "ags;name;kurzname;art;gueltig_ab;gueltig_bis;nachfolger;auch\n"
  static let titles = "von;bis;gruppe;untergruppe;gueltig_ab;gueltig_bis\n"
  static let nationalities = "schluessel;name;gruppe;gueltig_ab;gueltig_bis\n"

  @Test(arguments: [
    ("gemeinden.csv", municipalities + "5162024;Neuss;Neuss;Stadt;;;;\n", 2, "ags"),
    ("gemeinden.csv", municipalities + "\n05162024;Neuss;Neuss;Stadt;31.2.2000;;;\n", 3, "gueltig_ab"),
    ("gemeinden.csv", municipalities + "05162024;Neuss;Neuss;Stadt;;;;\n05162028;R;R;Stadt;;x;;\n", 3, "gueltig_bis"),
    ("gemeinden.csv", municipalities + "05162024;Neuss;Neuss;Stadt;;;Neuss;\n", 2, "nachfolger"),
    ("kreise.csv", "kreis;name;art;kurz;gueltig_ab;gueltig_bis;nachfolger\nNeuss;;;;;;\n", 2, "kreis"),
    ("staatsangehoerigkeiten.csv", nationalities + "151;Österreich;EU;;\n", 2, "gruppe"),
    ("aufenthaltstitel.csv", titles + "\"a\n\";199;duldung;;;\n", 2, "von"),
    ("aufenthaltstitel.csv", titles + "100;199;duldung;;;\n199;100;duldung;;;\n", 3, "bis"),
    ("aufenthaltstitel.csv", titles + "100;199;geduldet;;;\n", 2, "gruppe"),
    ("statusgruppen.csv", "gruppe;name;auch\nduldung;Duldung;\ngeduldet;Duldung;\n", 3, "gruppe"),
  ])
  func `names the place of an unreadable entry`(_ name: String, _ text: String, _ line: Int, _ column: String) {
    let location = Location(file: "register/" + name, line: line, field: column)
    #expect(stop(name, text) == [Finding(.registerInvalid, at: location)])
  }

  @Test func `names the header that a register needs`() {
    let location = Location(file: "register/statusgruppen.csv", line: 1)
    let finding = Finding(.registerInvalid, at: location, [.expected: "die Kopfzeile gruppe;name;auch"])
    #expect(stop("statusgruppen.csv", "gruppe;name\nduldung;Duldung\n") == [finding])
    #expect(stop("statusgruppen.csv", "\n") == [finding])
  }

  @Test func `names the first row with too many cells or an open quote`() {
    let header = "gruppe;name;auch\n"
    for text in ["duldung;Duldung;;\n", "\"duldung;Duldung;\n", "\"duldung\"x;Duldung;\nohne;ohne\n"] {
      let location = Location(file: "register/statusgruppen.csv", line: 2)
      let finding = Finding(.registerInvalid, at: location, [.expected: "3 Spalten"])
      #expect(stop("statusgruppen.csv", header + text) == [finding])
    }
  }

  @Test func `an empty register is an empty file`() {
    let location = Location(file: "register/kreise.csv")
    #expect(stop("kreise.csv", "") == [Finding(.fileEmpty, at: location)])
  }

  private func stop(_ name: String, _ text: String) -> [Finding] {
    findings { _ = try Registers { $0 == name ? Array(text.utf8) : nil } }
  }
}
