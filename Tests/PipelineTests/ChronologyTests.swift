import Model
import Store
import Testing

@testable import Pipeline

/// A run over years says what a run after each delivery would have said, also where reports mind each other's words.
struct ChronologyTests {
  private static let pipelines = ["bericht", "ziele"]

  // Two reports on the same counts of persons: each has to mind what the other said.
  private func space() throws -> Workspace {
    let space = try Workspace()
    try space.write(
      "pipelines/quellen/kurse.json5", try GoalJobTests.source.replacing(once: "keine-personen", with: "personen"))
    try space.write("pipelines/indikatoren/kurse.json5", GoalJobTests.indicator)
    try space.write("pipelines/rkn/bericht.json5", "{ art: \"integrationsbericht\", titel: \"Bericht\" }")
    try space.write("pipelines/rkn/ziele.json5", GoalJobTests.goals)
    return space
  }

  private func deliver(_ year: Int, to space: Workspace) throws {
    let rows = "Jahr;AGS;Kurse\n\(year);05162004;\(year - 1980)\n\(year);05162024;\(year - 1970)\n"
    try space.write("data/rkn/kurse/\(year)/synthetisch-kurse.csv", rows)
  }

  private func run(_ space: Workspace) throws -> [String] {
    let workplace = try space.workplace()
    let names = try Self.pipelines.map { try #require(PipelineName("rkn/" + $0)) }
    let outcomes = try Runner(workplace, workplace.out.lock()).run(names)
    return outcomes.map { "\($0.name) \($0.outcome.words)" }
  }

  @Test func `years at once give the bytes of year after year`() throws {
    let (once, yearly) = (try space(), try space())
    for year in [2020, 2021, 2022] {
      try deliver(year, to: yearly)
      #expect(try run(yearly).filter { $0.hasSuffix(" 1") } == Self.pipelines.map { "rkn/\($0) \(year) Revision 1" })
      try deliver(year, to: once)
    }
    let told = Self.pipelines.flatMap { name in (2020...2022).map { "rkn/\(name) \($0) Revision 1" } }
    #expect(try run(once) == told)
    #expect(try once.output() == yearly.output())
  }

  @Test func `work is done in the order of time and of the pipelines`() throws {
    let space = try space()
    for year in [2020, 2021] { try deliver(year, to: space) }
    let workplace = try space.workplace()
    let jobs = try ["rkn/bericht", "rkn/cm"].map { name in
      try workplace.job(#require(PipelineName(name)), SourceLibrary(workplace))
    }
    let days = ["2020-12-31", "2021-12-31"].compactMap { CalendarDate($0).map(Period.day) }
    let agendas = [
      Runner.Agenda(name: jobs[0].name, job: jobs[0], periods: jobs[0].periods),
      Runner.Agenda(name: jobs[1].name, job: jobs[1], periods: days),
    ]
    let order = Runner.Agenda.chronological(agendas).map { "\($0.place) \($0.period.iso)" }
    #expect(order == ["0 2020", "1 2020-12-31", "0 2021", "1 2021-12-31"])
  }

  @Test func `a Kreis with two directories is one Kreis`() throws {
    let space = try Workspace()
    try space.write("pipelines/neuss/kreis.json5", Workspace.kreis)
    try space.write("pipelines/unna/kreis.json5", "{")
    let names = try ["neuss/a", "unna/b", "rkn/cm"].map { try #require(PipelineName($0)) }
    let groups = try space.workplace().byKreis(names)
    #expect(groups.map { $0.map(\.description) } == [["neuss/a", "rkn/cm"], ["unna/b"]])
  }
}
