import Model
import Protect
import Testing

/// Two editions that differ by one person, held side by side.
struct DifferenceLeakTests {
  /// One more in Neuss.
  static let newcomer = People.Kind(key: "05162024", birth: "197101", title: "Duldung", nationality: "252", sex: "m")

  static let before = People()
  static let after: People = {
    var people = before
    people.add(newcomer)
    return people
  }()

  @Test(arguments: ProtectionRule.Method.allCases)
  func `without looking back the newcomer would be told`(_ method: ProtectionRule.Method) throws {
    let first = try Workspace(Self.before, method).publish()
    let second = try Workspace(Self.after, method).publish()
    let told = second.told(beside: first)
    #expect(told.contains { $0[0] == Self.newcomer.key })
    for cell in told {
      #expect(try Self.after.count(cell) == Self.before.count(cell) + 1, "\(cell) is not the newcomer's")
    }
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `a revision tells nothing of the newcomer`(_ method: ProtectionRule.Method) throws {
    let space = try Workspace(Self.before, method)
    let first = try space.publish()
    try space.deliver(Self.after)
    let second = try space.publish()
    check(second, beside: first, method)
    #expect(second.values[Self.everybody("05162024")]?.persons == "427")
    #expect(second.values[Self.everybody("05162")]?.persons == "962")
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `nor does the next Stichtag`(_ method: ProtectionRule.Method) throws {
    let space = try Workspace(Self.before, method)
    try space.deliver(Self.after, "2022-03-31")
    #expect(try space.run(pipeline: "rkn/cm") == ["2021-03-31 Revision 1", "2022-03-31 Revision 1"])
    check(try Sheet(space, period: "2022-03-31"), beside: try Sheet(space), method)
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `nor does an earlier Stichtag that is published later`(_ method: ProtectionRule.Method) throws {
    let space = try Workspace(Self.after, method)
    let later = try space.publish()
    try space.deliver(Self.before, "2020-03-31")
    try space.edit("pipelines/rkn/cm.json5", "01.01.2021", "01.01.2020")
    #expect(try space.run(pipeline: "rkn/cm", CalendarDate("2020-03-31")) == ["2020-03-31 Revision 1"])
    let earlier = try Sheet(space, period: "2020-03-31")
    check(earlier, beside: later, method)
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `nor does a Stichtag after one that kept silent`(_ method: ProtectionRule.Method) throws {
    let space = try Workspace(Self.before, method)
    try space.deliver(Self.after, "2022-03-31")
    try space.deliver(Self.after, "2023-03-31")
    #expect(try space.run(pipeline: "rkn/cm").count == 3)
    check(try Sheet(space, period: "2023-03-31"), beside: try Sheet(space), method)
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `a revision tells nothing of somebody whose title changed`(_ method: ProtectionRule.Method) throws {
    var changed = Self.newcomer
    changed.title = "unbefristet"
    var other = Self.before
    other.add(changed)
    let space = try Workspace(Self.after, method)
    let first = try space.publish()
    try space.deliver(other)
    #expect(try space.publish().told(beside: first) == [])
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `a revision of nothing but the title shows and withholds the same`(_ method: ProtectionRule.Method) throws {
    let space = try Workspace(Self.before, method)
    let first = try space.publish()
    try space.write("pipelines/rkn/cm.json5", Workspace.report(titled: "Stellenanteile, neuer Titel"))
    #expect(try space.run().map(\.words) == ["2021-03-31 Revision 2"])
    #expect(try Sheet(space) == first)
  }

  // Nobody is told, the municipality's tables and those of the Kreis are withheld, the others stay.
  private func check(_ second: Sheet, beside first: Sheet, _ method: ProtectionRule.Method) {
    #expect(second.told(beside: first) == [])
    // A 0 that was one before tells of nobody.
    let open = second.inside(Self.newcomer.key).filter { $1.status != "gesperrt" && $1.persons != "0" }
    #expect(open.keys.sorted { $0.lexicographicallyPrecedes($1) } == [])
    for key in ["05162004", "05162008", "05162012"] {
      let (now, then) = (second.inside(key), first.inside(key))
      #expect(now.keys == then.keys)
      #expect(now.values.contains { $0.status != "gesperrt" && $0.persons != "0" }, "\(key)")
    }
    if method == .suppression {
      #expect(second.inside("05162").values.allSatisfy { $0.status == "gesperrt" || $0.persons == "0" })
    }
  }

  private static func everybody(_ key: String) -> [String] { [key] + [String](repeating: "insgesamt", count: 4) }
}

extension Sheet {
  /// The cells, populations apart, that both show and not alike.
  func told(beside other: Sheet) -> [[String]] {
    values.filter { cell, value in
      guard cell.dropFirst().contains(where: { $0 != "insgesamt" }), let before = other.values[cell] else {
        return false
      }
      return value.status != "gesperrt" && before.status != "gesperrt" && value.persons != before.persons
    }.keys.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
