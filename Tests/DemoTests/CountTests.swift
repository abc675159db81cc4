import Demo
import Model
import Testing

@Suite("Counted exports tell of the same persons")
struct CountTests {
  @Test(arguments: [0, 1, 500, 5_000])
  func theNumbersAddUpToThePersons(persons: Int) throws {
    for kreis in [rheinKreisNeuss, unna, rheinSieg] {
      for export in try exports(kreis, persons: persons, as: .counts) {
        #expect(export.rows.reduce(0) { $0 + (Int($1[7]) ?? 0) } == export.persons)
      }
    }
  }

  @Test func residenceAndSexAgreeWithThePersons() throws {
    let persons = try exports(rheinKreisNeuss, persons: 10_000).flatMap(\.rows)
      .reduce(into: [[String]: Int]()) { $0[[$1[9], $1[2], $1[3], $1[6]], default: 0] += 1 }
    let counts = try exports(rheinKreisNeuss, persons: 10_000, as: .counts).flatMap(\.rows)
      .reduce(into: [[String]: Int]()) { $0[[$1[6], $1[1], $1[2], $1[4]], default: 0] += Int($1[7]) ?? 0 }
    #expect(persons == counts)
  }

  @Test func wordsAreThoseOfTheFormat() throws {
    let rows = try exports(rheinKreisNeuss, persons: 30_000, as: .counts).flatMap(\.rows)
    #expect(Set(rows.map { $0[3] }) == ["unter 18", "18 bis 35", "über 35"])
    #expect(Set(rows.map { $0[4] }) == ["m", "w", "d", "u"])
    #expect(
      Set(rows.map { $0[5] }) == [
        "EU-Freizügigkeit", "befreit oder heimatlos", "unbefristeter Aufenthaltstitel", "befristeter Aufenthaltstitel",
        "Antrag gestellt", "Duldung", "Aufenthaltsgestattung", "ohne Aufenthaltsrecht",
      ])
  }

  @Test func noCombinationStandsTwice() throws {
    for export in try exports(rheinSieg, persons: 5_000, as: .counts) {
      let combinations = export.rows.map { $0.dropLast() }
      #expect(Set(combinations).count == combinations.count)
    }
  }
}
