import Ingest
import Model
import Testing

@testable import Normalise

/// The Rhein-Kreis Neuss with its three offices, as its pipeline files have it. Every row in these tests is invented.
enum Neuss {
  static let day = CalendarDate(year: 2021, month: 3, day: 31)

  private static let loaded = Result { try Registers() }

  static func registers() throws -> Registers { try loaded.get() }

  static func kreis() throws -> Kreis {
    try district("05162", "Rhein-Kreis Neuss", on: #require(day), offices: offices())
  }

  static func reader() throws -> ExportReader {
    try ExportReader(kreis: kreis(), stichtag: #require(day), ages: .standard, registers: registers())
  }

  private static func offices() throws -> [Office] {
    try [
      Office(
        id: "neuss", name: "Stadt Neuss", synonyms: ["Neuss", "Ausländeramt Neuss"], responsibleFor: keys("05162024")),
      Office(id: "dormagen", name: "Stadt Dormagen", synonyms: ["Dormagen"], responsibleFor: keys("05162004")),
      Office(
        id: "kreis", name: "Rhein-Kreis Neuss", synonyms: ["Kreis Neuss", "RKN"],
        responsibleFor: keys("05162008", "05162012", "05162016", "05162020", "05162022", "05162028")),
    ]
  }
}

/// A Kreis with all municipalities that it has on that day.
func district(_ key: String, _ name: String, on day: CalendarDate, offices: [Office] = []) throws -> Kreis {
  let key = try #require(KreisKey(key))
  return Kreis(
    key: key, slug: "", name: name, municipalities: try Neuss.registers().municipalities.members(of: key, on: day),
    offices: offices)
}

func keys(_ texts: String...) throws -> Set<AGS> { Set(try texts.map { try #require(AGS($0)) }) }

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

func memory(_ text: String, name: String = "abh.csv") -> MemorySource {
  MemorySource(name: name, bytes: Array(text.utf8))
}

/// What a call stops with; nothing when it goes through.
func findings(_ body: () throws -> Void) -> [Finding] {
  do {
    try body()
    return []
  } catch {
    return (error as? Stop)?.findings ?? []
  }
}
