import Model
import Store
import Testing

@testable import Pipeline

/// What a month says in the log about being unlike the one before, and when it should have come.
struct MonthDriftTests {
  typealias Kind = MonthSample.Kind

  private func drift(_ sample: MonthSample) throws -> [String] {
    let workplace = try sample.space.workplace()
    let name = try #require(PipelineName("rkn/monate"))
    return try Runner(workplace, workplace.out.lock()).run(name).flatMap { _, outcome -> [String] in
      guard case .published(let period, _, _, _, let drift) = outcome else { return [] }
      return drift.map { "\(period.iso) \($0.code.rawValue)" }
    }
  }

  @Test func `a share that jumps, a new column, a month that is missing`() throws {
    let sample = try MonthSample()
    try sample.deliver("2022-03-31", [Kind(count: 40), Kind(count: 40, title: "101")])
    try sample.deliver("2022-04-30", [Kind(count: 44), Kind(count: 37, title: "101")])
    #expect(try drift(sample) == [])
    try sample.deliver("2022-06-30", [Kind(count: 20), Kind(count: 60, title: "101")])
    let file = "data/rkn/azr-monat/2022-06-30/synthetisch-kreis.csv"
    let text = try sample.space.text(file)
    try sample.space.write(
      file,
      text.split(separator: "\n").enumerated().map { $1 + ($0 == 0 ? ";Religion" : ";x") }.joined(separator: "\n")
        + "\n")
    #expect(
      try drift(sample) == [
        "2022-06 DRIFT-SPALTE", "2022-06 DRIFT-ANTEIL", "2022-06 DRIFT-ANTEIL", "2022-06 DRIFT-LUECKE",
      ])
    // The exports of the month before may be gone: it left what is compared.
    try sample.deliver("2022-07-31", [Kind(count: 60), Kind(count: 20, title: "101")])
    try sample.space.remove("data/rkn/azr-monat/2022-06-30")
    #expect(try drift(sample) == ["2022-07 DRIFT-ANTEIL", "2022-07 DRIFT-ANTEIL"])
    // Half of the file: all shares are as they were.
    try sample.deliver("2022-08-31", [Kind(count: 30), Kind(count: 10, title: "101")])
    #expect(try drift(sample) == ["2022-08 DRIFT-GROESSE"])
  }

  @Test func `what is only compared makes no later month a revision`() throws {
    let sample = try MonthSample()
    for day in ["2022-05-31", "2022-06-30"] {
      try sample.deliver(day, [Kind(count: 40), Kind(count: 9, title: "902")])
    }
    try #require(sample.run() == ["2022-05 Revision 1", "2022-06 Revision 1"])
    try sample.deliver("2022-05-31", [Kind(count: 40), Kind(count: 8, title: "902")])
    #expect(try sample.run() == ["2022-05 Revision 2", "2022-06 aktuell"])
  }

  @Test(
    arguments: [
      ("2022-07-15", []), ("2022-07-16", ["DATEN-UEBERFAELLIG"]), ("2022-06-30", []),
      ("2023-01-01", ["DATEN-UEBERFAELLIG"]),
    ] as [(String, [String])])
  func `exports that do not come are told once their day is over`(_ today: String, _ told: [String]) throws {
    let sample = try MonthSample("{ art: 'monatsstatistik', titel: 'Monate', spaetestens_am: 15 }")
    try sample.deliver("2022-05-31", [Kind(count: 40)])
    // One that lies in the future makes up for none.
    try sample.deliver("2032-05-31", [Kind(count: 40)])
    try #require(sample.run() == ["2022-05 Revision 1", "2032-05 Revision 1"])
    let workplace = try sample.space.workplace()
    let name = try #require(PipelineName("rkn/monate"))
    let runner = Runner(workplace, try workplace.out.lock(), today: CalendarDate(today))
    #expect(runner.run(name).map(\.outcome.words) == ["2022-05 aktuell", "2032-05 aktuell"] + told)
  }
}
