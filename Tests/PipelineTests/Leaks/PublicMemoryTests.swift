import FoundationEssentials
import Model
import Pipeline
import Protect
import Testing

/// What was published before is part of what everybody knows, and nothing is published while that is not known.
struct PublicMemoryTests {
  static let memory = "intern/rkn/cm/2021-03-31/veroeffentlicht.json"
  static let breakdown = "oeffentlich/rkn/cm/2021-03-31/aufgliederung.csv"

  @Test func `where the owner's record was lost a revision has no tables`() throws {
    let space = try Workspace(People(), .suppression)
    _ = try space.publish()
    try space.remove("out/intern")
    try space.deliver(DifferenceLeakTests.after)
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 2"])
    let files = try space.output()
    #expect(files[Self.breakdown] == nil)
    let page = try space.text("out/oeffentlich/rkn/cm/2021-03-31/index.html").replacing("\u{AD}", with: "")
    #expect(page.contains("Eine Aufgliederung erscheint zu diesem Stichtag nicht"))
    #expect(!page.contains("data-status="))
    // And it stays so: what the first revision said is still unknown.
    try space.deliver(People())
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 3"])
    #expect(try space.output()[Self.breakdown] == nil)
  }

  @Test(arguments: ["", "{", "{}", "{ kreis: \"05162\", revisionen: [{ revision: 1, zellen: [\"05162|*\"] }] }"])
  func `a damaged record of what was published stops, by name`(_ text: String) throws {
    let space = try Workspace(People(), .suppression)
    _ = try space.publish()
    try space.write("out/" + Self.memory, text)
    let files = try space.output()
    for people in [People(), DifferenceLeakTests.after] {
      try space.deliver(people)
      guard case .stopped(_, let findings)? = try space.run().first else {
        Issue.record("it did not stop")
        continue
      }
      #expect(findings.map(\.code) == [.machineRead] && findings[0].location == Location(file: Self.memory))
      #expect(try space.output() == files)
    }
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `two pipelines of one Kreis show and withhold the same`(_ method: ProtectionRule.Method) throws {
    let space = try Workspace(People(), method)
    let first = try space.publish()
    try space.write("pipelines/rkn/zwei.json5", Workspace.report(titled: "Ein zweiter Bericht"))
    #expect(try space.run(pipeline: "rkn/zwei") == ["2021-03-31 Revision 1"])
    #expect(try Sheet(space, pipeline: "rkn/zwei") == first)
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `both Stichtage at once give the bytes of one after the other`(_ method: ProtectionRule.Method) throws {
    let (once, twice) = (try Workspace(People(), method), try Workspace(People(), method))
    try once.deliver(DifferenceLeakTests.after, "2022-03-31")
    _ = try once.run()
    _ = try twice.run()
    try twice.deliver(DifferenceLeakTests.after, "2022-03-31")
    #expect(try twice.run().map(\.words) == ["2021-03-31 aktuell", "2022-03-31 Revision 1"])
    #expect(try once.output() == twice.output())
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `a damaged older edition comes back as it was, whatever was published since`(
    _ method: ProtectionRule.Method
  ) throws {
    let space = try Workspace(People(), method)
    _ = try space.publish()
    try space.deliver(DifferenceLeakTests.after, "2022-03-31")
    try space.write("pipelines/rkn/zwei.json5", Workspace.report(titled: "Ein zweiter Bericht"))
    _ = try space.run()
    _ = try space.run(pipeline: "rkn/zwei")
    let files = try space.output()
    for name in [Self.breakdown, "oeffentlich/rkn/cm/2021-03-31/index.html"] {
      try space.write("out/" + name, "")
      #expect(try space.run().map(\.words) == ["2021-03-31 Revision 1", "2022-03-31 aktuell"])
      #expect(try space.output() == files, "\(name)")
    }
  }
}
