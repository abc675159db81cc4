import FoundationEssentials
import Model
import Protect
import Store
import Testing

@testable import Pipeline

/// A fingerprint of a small counted file confirms guesses about its cells, and its path is the owner's.
struct PublicBytesTests {
  static let input = "rkn/azr/2021-03-31/synthetisch-neuss.csv"

  private func fingerprint(_ space: Workspace) throws -> String {
    SHA256.hash(Array(try space.text("data/" + Self.input).utf8)).hex
  }

  @Test(arguments: [false, true])
  func `a title that names an input or its fingerprint stops the run`(_ isPath: Bool) throws {
    let space = try Workspace(People(), .rounding)
    _ = try space.publish()
    let files = try space.output()
    let title = try isPath ? "Bericht aus \(Self.input)" : "Bericht \(fingerprint(space))"
    try space.write("pipelines/rkn/cm.json5", Workspace.report(titled: title))
    guard case .stopped(_, let findings)? = try space.run().first else {
      Issue.record("it did not stop")
      return
    }
    #expect(findings == [Finding(.releaseLeak, at: Location(file: "index.html"), [.name: .text(Self.input)])])
    #expect(try space.output() == files)
  }

  @Test func `without such a title no public file has any, and the owner's record has all`() throws {
    let space = try Workspace(People(), .rounding)
    _ = try space.publish()
    let files = try space.output().mapValues { String(decoding: $0, as: UTF8.self) }
    let own = try #require(files["intern/rkn/cm/2021-03-31/protokoll.json"])
    for office in ["neuss", "kreis"] {
      let path = "rkn/azr/2021-03-31/synthetisch-\(office).csv"
      let sha256 = SHA256.hash(Array(try space.text("data/" + path).utf8)).hex
      #expect(own.contains(sha256) && own.contains(path))
      for (name, text) in files where name.hasPrefix("oeffentlich/") {
        #expect(!text.contains(sha256) && !text.contains(path), "\(name)")
      }
    }
  }

  @Test(arguments: ["index.html", "run.json", "aufgliederung.csv", "dcat.jsonld"])
  func `every public file is looked through`(_ name: String) {
    let inputs = [(path: "a/b.csv", sha256: "0a1b2c3d")]
    func check(_ text: String) -> [Finding] {
      findings { try PublicBytes.check([OutFile(name: name, bytes: Array(text.utf8))], inputs: inputs) }
    }
    let leak = Finding(.releaseLeak, at: Location(file: name), [.name: "a/b.csv"])
    #expect(check("x0a1b2c3dx") == [leak])
    #expect(check("siehe a/b.csv") == [leak])
    #expect(check("a b.csv 0a1b2c3") == [])
  }
}
