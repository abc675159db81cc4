import FoundationEssentials
import Model
import Pipeline
import Protect
import Testing

/// Numbers shifted by the keys of those who are in them.
struct CellKeyTests {
  @Test func `zeros stay zero, no shift is larger than two, and shifts even out`() throws {
    let people = People()
    let sheet = try Workspace(people, .cellKey).publish()
    var shifts: [Int] = []
    for (cell, value) in sheet.values where value.status == "gerundet" {
      let (shown, truth) = (try #require(Int(value.persons)), try people.count(cell))
      #expect(truth == 0 ? shown == 0 : abs(shown - truth) <= 2 && shown >= 0, "\(cell): \(truth)")
      if truth > 0 { shifts.append(shown - truth) }
    }
    #expect(shifts.count > 150 && Set(shifts) == [-2, -1, 0, 1, 2])
    // Four standard errors of the mean of so many shifts.
    #expect(abs(shifts.reduce(0, +)) * 100 < shifts.count * 35, "\(shifts.reduce(0, +)) of \(shifts.count)")
  }

  @Test func `the same persons have the same number in every report, file and Stichtag`() throws {
    let space = try Workspace(People(), .cellKey)
    try space.deliver(People(), "2022-03-31")
    try space.write("pipelines/rkn/zwei.json5", Workspace.report(titled: "Ein zweiter Bericht"))
    _ = try space.run()
    _ = try space.run(pipeline: "rkn/zwei")
    let first = try Sheet(space)
    for (pipeline, period) in [("rkn/cm", "2022-03-31"), ("rkn/zwei", "2021-03-31"), ("rkn/zwei", "2022-03-31")] {
      #expect(try Sheet(space, pipeline: pipeline, period: period) == first)
    }
  }

  @Test func `another secret shifts otherwise, and a revision made with it narrows nothing down`() throws {
    let (one, other) = (try Workspace(People(), .cellKey), try Workspace(People(), .cellKey))
    let secret = String(repeating: "anders-0123456789", count: 3)
    try other.write(secret: secret)
    let (first, second) = (try one.publish(), try other.publish())
    let apart = second.told(beside: first).filter { second.distance($0, to: first) > 2 }
    #expect(second.told(beside: first).count > 50 && !apart.isEmpty)
    try one.write(secret: secret)
    #expect(try one.run().map(\.words) == ["2021-03-31 Revision 2"])
    let revised = try Sheet(one)
    // Shown further apart, both together would leave fewer than three numbers open.
    #expect(revised.told(beside: first).filter { revised.distance($0, to: first) > 2 } == [])
  }

  @Test(arguments: [
    (nil, 0o600, "die Datei gibt es nicht"), ("kurz", 0o600, "sie hat weniger als 32 Zeichen"),
    (String(repeating: "0", count: 31), 0o600, "sie hat weniger als 32 Zeichen"),
    (String(repeating: "0", count: 40), 0o644, "andere Benutzer dürfen sie lesen"),
    (String(repeating: "0", count: 40), 0o640, "andere Benutzer dürfen sie lesen"),
  ])
  func `without a secret nothing is published`(_ secret: String?, _ permissions: Int, _ reason: String) throws {
    let space = try Workspace(People(), .cellKey)
    try space.remove("data/rkn/zellschluessel")
    if let secret { try space.write(secret: secret, permissions: permissions) }
    guard case .stopped(_, let findings)? = try space.run().first else {
      Issue.record("it did not stop")
      return
    }
    #expect(
      findings == [
        Finding(.protectionSecret, at: Location(file: "rkn/zellschluessel"), [.reason: .text(reason)])
      ])
    #expect(!FileManager.default.fileExists(atPath: space.path + "/out/oeffentlich"))
  }

  @Test func `a secret that is a link is none`() throws {
    let space = try Workspace(People(), .cellKey)
    let file = space.path + "/data/rkn/zellschluessel"
    try FileManager.default.moveItem(atPath: file, toPath: space.path + "/woanders")
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: space.path + "/woanders")
    guard case .stopped? = try space.run().first else {
      Issue.record("it did not stop")
      return
    }
    #expect(!FileManager.default.fileExists(atPath: space.path + "/out/oeffentlich"))
  }

  @Test func `the secret stands in no file, open or not`() throws {
    let space = try Workspace(People(), .cellKey)
    let secret = "Q7vX-" + String(repeating: "zK4w", count: 10)
    try space.write(secret: secret)
    _ = try space.publish()
    for (name, bytes) in try space.output() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("Q7vX") && !text.contains("zK4w"), "\(name)")
    }
  }
}

extension Sheet {
  /// How far apart two editions show a cell.
  fileprivate func distance(_ cell: [String], to other: Sheet) -> Int {
    guard let now = values[cell].flatMap({ Int($0.persons) }),
      let then = other.values[cell].flatMap({ Int($0.persons) })
    else { return 0 }
    return abs(now - then)
  }
}
