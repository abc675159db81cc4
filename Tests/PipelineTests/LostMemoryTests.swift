import FoundationEssentials
import Testing

@testable import Pipeline

/// What happens when nobody knows any more what was said before.
struct LostMemoryTests {
  private static let tables = "oeffentlich/rkn/cm/2021-03-31/aufgliederung.csv"
  private static let memory = "out/intern/rkn/cm/2021-03-31/veroeffentlicht.json"

  @Test func `a first edition is made again as it was`() throws {
    let space = try Workspace()
    _ = try space.run()
    let files = try space.output()
    try space.remove(Self.memory)
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 1"])
    #expect(try space.output() == files)
  }

  @Test func `a revision shows no tables, for those that it replaced may have said more`() throws {
    let space = try Workspace()
    _ = try space.run()
    try space.edit("pipelines/rkn/cm.json5", "anzahl: 7", "anzahl: 8")
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 2"])
    #expect(try space.output()[Self.tables] != nil)
    try space.remove(Self.memory)
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 2"])
    #expect(try space.output()[Self.tables] == nil)
    #expect(try space.run().map(\.words) == ["2021-03-31 aktuell"])
  }
}
