import Normalise
import Testing

@Suite("A draft for persons maps names of columns and quotes no cell")
struct SourceDraftRegisterTests {
  @Test("other names for the columns of the register")
  func persons() {
    let draft = draft(
      ["Stichtag;AZR-Nr.;AGS;Nationalität;Geburtsdatum;Geschlecht;Aufenthaltstitel;Sachbearbeitung;;"],
      ["31.03.2021;123;05162024;163;198001;m;301;Meyer;;"])
    #expect(draft.definition.kind == .register)
    #expect(
      draft.meanings == [
        "Stichtag", "AZR-Nummer", "Gemeindeschlüssel", "Staatsangehörigkeit", "Geburtsmonat", "Geschlecht",
        "Aufenthaltstitel", "unbenutzt", "unbenutzt", "unbenutzt",
      ])
    #expect(draft.doubts.count == 4)
    #expect(!draft.text.contains("Meyer"))
  }

  @Test("age groups of a counted export")
  func ageGroups() {
    let draft = draft(
      ["Stichtag;AGS;Altersklasse;Geschlecht;Aufenthaltstitel;Behörde;Anzahl"],
      ["31.03.2021;05162024;unter 18;m;301;Neuss;12"])
    #expect(
      draft.meanings == [
        "Stichtag", "Gemeindeschlüssel", "Altersgruppe", "Geschlecht", "Aufenthaltstitel", "Ausländerbehörde", "Anzahl",
      ])
  }

  @Test("statistics about foreigners are no persons")
  func statistics() {
    let draft = draft(["Stichtag;AGS;Gemeinde;Staatsangehörigkeit;Anzahl"], ["31.03.2021;05162024;Neuss;Türkei;163"])
    #expect(draft.definition.kind == .statistics)
  }
}
