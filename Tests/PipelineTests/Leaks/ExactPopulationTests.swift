import Model
import Pipeline
import Protect
import Store
import Testing

/// A second exact population of the same persons would publish the groups between the two by subtraction.
struct ExactPopulationTests {
  static let withoutDuldung = Workspace.report(titled: "Ohne Duldung").replacing(
    "titel:", with: "gezaehlte_gruppen: [\"befristet\", \"unbefristet\", \"eu-freizuegigkeit\", \"antrag\"],\n  titel:")

  @Test func `alone each report is published, and together they would tell the Duldungen of each municipality`() throws
  {
    let people = People()
    let spaces = [try Workspace(people, .rounding), try Workspace(people, .rounding)]
    try spaces[1].write("pipelines/rkn/cm.json5", Self.withoutDuldung)
    let sheets = try spaces.map { try $0.publish() }
    for (key, _) in People.sizes {
      let exact = try sheets.map { sheet in
        try #require(Int(sheet.values[[key] + [String](repeating: "insgesamt", count: 4)]?.persons ?? ""))
      }
      let tolerated = try people.count([key, "insgesamt", "Duldung", "insgesamt", "insgesamt"])
      #expect(exact[0] - exact[1] == tolerated && tolerated > 0)
    }
  }

  @Test(arguments: ["rkn", "rkn-zwei"])
  func `the second of a Kreis is refused, also from another directory`(_ directory: String) throws {
    let space = try Workspace(People(), .rounding)
    _ = try space.publish()
    let files = try space.output()
    try space.write("pipelines/\(directory)/kreis.json5", try space.text("pipelines/rkn/kreis.json5"))
    try space.write("pipelines/\(directory)/ohne.json5", Self.withoutDuldung)
    for office in ["neuss", "kreis"] {
      let file = "azr/2021-03-31/synthetisch-\(office).csv"
      try space.write("data/\(directory)/\(file)", try space.text("data/rkn/\(file)"))
    }
    let workplace = try space.workplace()
    let publisher = try workplace.out.lock()
    let outcomes = Runner(workplace, publisher).run(try #require(PipelineName("\(directory)/ohne"))).map(\.outcome)
    guard case .stopped(let day, let findings)? = outcomes.first else {
      Issue.record("it was published")
      return
    }
    #expect(
      findings == [
        Finding(
          .secondPopulation, at: Location(file: "\(directory)/ohne"),
          [.expected: .date(try #require(day).first), .other: "rkn/cm"])
      ])
    #expect(try space.output() == files)
  }
}
