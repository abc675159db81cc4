import Model
import Store
import Testing

@testable import Pipeline

/// What happens when a month has lost what it left for later ones.
struct MonthLossTests {
  private static let days = ["2022-05-31", "2022-06-30"]

  private func sample(method: String = "sperren") throws -> MonthSample {
    let sample = try MonthSample(method: method)
    for day in Self.days { try sample.deliver(day, [MonthSample.Kind(count: 40)]) }
    try #require(sample.run() == ["2022-05 Revision 1", "2022-06 Revision 1"])
    return sample
  }

  @Test func `a lost series is made again as it was while the exports are there`() throws {
    let sample = try sample()
    let good = try sample.space.output()
    try sample.space.remove("out/intern/rkn/monate/2022-05/reihe.json")
    #expect(try sample.run() == ["2022-05 Revision 1", "2022-06 aktuell"])
    #expect(try sample.space.output() == good)
  }

  @Test(arguments: ["reihe.json", "gesagt-monat.json"])
  func `without exports no later month shows a gap where a report is public`(_ file: String) throws {
    let sample = try sample()
    try sample.space.remove("out/intern/rkn/monate/2022-05/" + file)
    try sample.space.remove("data/rkn/azr-monat/2022-05-31")
    try sample.deliver("2022-07-31", [MonthSample.Kind(count: 40)])
    let good = try sample.space.output()
    #expect(try sample.run().suffix(1) == ["MASCHINE-LESEN"])
    #expect(try sample.space.output() == good)
  }

  @Test func `exports that vanish without an archive are told until their time is over`() throws {
    let sample = try sample()
    try sample.space.edit(
      "pipelines/rkn/kreis.json5", "schutz:", "aufbewahrung: { exporte_monate: 1, archive_monate: 12 }, schutz:")
    try sample.space.remove("data/rkn/azr-monat/2022-05-31")
    func told(_ day: String) throws -> [String] {
      let workplace = try sample.space.workplace()
      let runner = Runner(workplace, try workplace.out.lock(), today: CalendarDate(day))
      return runner.run(try #require(PipelineName("rkn/monate"))).map(\.outcome.words)
    }
    #expect(try told("2023-05-30") == ["2022-06 aktuell", "DATEN-VERSCHWUNDEN"])
    #expect(try told("2023-05-31") == ["2022-06 aktuell"])
  }

  @Test func `what a month said is never forgotten silently`() throws {
    let sample = try sample()
    let good = try sample.space.output()
    let lost = "intern/rkn/monate/2022-05/gesagt-monat.json"
    try sample.space.remove("out/" + lost)
    #expect(try sample.run() == ["MASCHINE-LESEN", "2022-06 aktuell"])
    #expect(try sample.space.output() == good.filter { $0.key != lost })
  }
}
