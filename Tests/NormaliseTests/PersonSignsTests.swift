import Ingest
import Normalise
import Testing

@Suite("A list of persons gives itself away by its titles or its cells")
struct PersonSignsTests {
  private func columns(_ titles: [String], _ rows: [[String]] = []) -> [String] {
    PersonSigns.columns(in: TableHeader(lines: [1], paths: titles.map { [$0] }), rows: rows)
  }

  @Test(arguments: [
    "AZR-Nummer", "AZR-Nr.", "FAMILIENNAME", "Vor- und Nachname", "Vorname (lt. Pass)", "Geb.-Datum", "geboren am",
    "Schüler-ID", "Name des Kindes", "Aktenzeichen", "IBAN",
  ])
  func titlesThatOnlyPersonsHave(_ title: String) { #expect(columns([title, "Wert"]) == [title]) }

  @Test(arguments: [
    "Gemeinde", "Gemeindename", "Geburtsjahr", "Alter", "Personen", "Personengruppe", "Teilnehmergruppe", "Kita", "",
  ])
  func titlesOfTables(_ title: String) { #expect(columns([title], [["Aa"], ["Bb"], ["Cc"]]) == []) }

  @Test func aNounIsAPersonWhereItsCellsAreWords() {
    #expect(columns(["Teilnehmer/in"], [["Beispiel, Erika"], ["Muster, Max"]]) == ["Teilnehmer/in"])
    #expect(columns(["Teilnehmerinnen"], [["12"], ["-"], ["7"]]) == [])
    #expect(columns(["Name"], [["Erika Beispiel"], ["Max Muster"], ["Ida Probe"]]) == ["Name"])
    let keyed = [["05162024", "Stadt Neuss"], ["05162004", "Stadt Dormagen"], ["05162008", "Stadt Grevenbroich"]]
    #expect(columns(["AGS", "Name"], keyed) == [])
  }

  @Test func daysInNoOrderAreBirthsAndASeriesIsNot() {
    let births = [["01.02.1990"], ["17.05.1961"], ["30.11.2004"], ["08.08.1975"]]
    #expect(columns(["Tag"], births) == ["Tag"])
    #expect(columns(["Stichtag"], [["31.12.1990"], ["31.12.2000"], ["31.12.2010"], ["31.12.2020"]]) == [])
  }

  @Test(arguments: [
    ("SYN431088907", true), ("431088907123", true), ("05162024", false), ("051620024024", false), ("1.234.567", false),
    ("2023", false), ("BEV12", false),
  ])
  func identifiers(_ text: String, _ isOne: Bool) { #expect(PersonSigns.isIdentifier(text) == isOne) }

  @Test(arguments: [
    ("31.03.2021;SYN431088907;05162024", true), ("05162024;m;01.02.1990;451", true), ("2023;05162;m;123", false),
    ("31.12.2024;05162;Insgesamt;12.345", false),
  ])
  func lines(_ line: String, _ speaks: Bool) { #expect(PersonSigns.speaksOfPerson(line) == speaks) }
}
