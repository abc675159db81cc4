import Foundation
import Testing

@Suite("Rooms import only rooms below them")
struct LayerTests {
  @Test(arguments: Layers.permitted.keys.sorted())
  func importsStayBelow(room: String) throws {
    for file in try Checkout.swiftFiles(below: "Sources/" + room) {
      let forbidden = Layers.forbidden(in: try Checkout.text(file), of: room)
      #expect(forbidden.isEmpty, "\(file) imports \(forbidden)")
    }
  }

  @Test("the check sees a room that imports one above it")
  func checkCanFail() {
    let text = "// reaches up\n@testable import Render\npublic import struct Pipeline.Runner\nimport Model\n"
    #expect(Layers.forbidden(in: text, of: "Compute") == ["Render", "Pipeline"])
    #expect(Layers.forbidden(in: "import Foundation\n", of: "Model") == ["Foundation"])
  }

  @Test("the table has no circle: every room stands above all it imports")
  func tableIsLayered() {
    let order = [
      "Model", "CSystem", "Notation", "Demo", "Ingest", "Normalise", "Compute", "Protect", "Render", "Store",
      "Pipeline", "stellwerk",
    ]
    for (room, imports) in Layers.permitted {
      let place = order.firstIndex(of: room) ?? -1
      for name in imports {
        #expect((order.firstIndex(of: name) ?? .max) < place, "\(room) stands below \(name)")
      }
    }
  }

  @Test("Package.swift permits what the table permits, and no more")
  func manifestEqualsTable() throws {
    let manifest = try Checkout.text("Package.swift").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for (room, imports) in Layers.permitted where room != "stellwerk" {
      let list = imports.sorted()
      #expect(Self.dependencies(of: room, in: manifest)?.sorted() == list, "\(room)")
    }
    let executable = manifest.split(separator: ".executableTarget(")[1]
    let names = Self.names(in: executable.split(separator: "dependencies: [")[1])
    #expect(names.sorted() == (Layers.permitted["stellwerk"] ?? []).sorted())
    #expect(!manifest.contains(".package("))
  }

  @Test("every room has its tests, and no directory stands outside the table")
  func roomsAndTestsMatch() throws {
    let rooms = try Checkout.directories(in: "Sources")
    #expect(Set(rooms) == Set(Layers.permitted.keys).union(["CSystem"]))
    let tests = try Checkout.directories(in: "Tests")
    let expected = Set(Layers.permitted.keys).subtracting(["stellwerk"]).map { $0 + "Tests" }
    #expect(Set(tests) == Set(expected).union(["EndToEndTests", "HouseTests", "TestSupport"]))
  }

  // The names in the brackets behind `imports:` of a room's row.
  private static func dependencies(of room: String, in manifest: String) -> [String]? {
    let parts = manifest.components(separatedBy: "name: \"\(room)\", imports: [")
    guard parts.count == 2 else { return nil }
    return names(in: parts[1])
  }

  private static func names(in text: some StringProtocol) -> [String] {
    let list = text.prefix { $0 != "]" }
    return list.split(separator: ",").map { String($0.filter(\.isLetter)) }.filter { !$0.isEmpty }
  }
}
