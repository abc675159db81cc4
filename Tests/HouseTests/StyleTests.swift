import Foundation
import Testing

@Suite("The house keeps its own rules")
struct StyleTests {
  @Test("no file is longer than 400 lines")
  func filesStaySmall() throws {
    for file in try Checkout.swiftFiles(below: "Sources") + Checkout.swiftFiles(below: "Tests") {
      let lines = try Checkout.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 400, "\(file) has \(lines) lines")
    }
  }

  @Test("no source forces, traps by habit or leaves something for later")
  func sourcesAreFinished() throws {
    for file in try Checkout.swiftFiles(below: "Sources") {
      let text = try Checkout.text(file)
      for word in ["try!", "as!", "fatalError(", "TODO", "FIXME"] {
        #expect(!text.contains(word), "\(file) contains \(word)")
      }
    }
  }

  @Test("no type bears the name of its module")
  func typesAreNotModules() throws {
    for room in Layers.permitted.keys {
      for file in try Checkout.swiftFiles(below: "Sources/" + room) {
        let text = try Checkout.text(file)
        for kind in ["struct", "enum", "class", "actor", "protocol"] {
          #expect(!text.contains("\(kind) \(room) "), "\(file)")
          #expect(!text.contains("\(kind) \(room):"), "\(file)")
        }
      }
    }
  }

  @Test("only Store opens, writes or removes files")
  func diskIsInStore() throws {
    let calls = ["openat(", "unlink(", "rename(", "mkdir(", "fopen(", "pread(", "FileManager"]
    for room in Layers.permitted.keys where room != "Store" {
      for file in try Checkout.swiftFiles(below: "Sources/" + room) {
        let text = try Checkout.text(file)
        for call in calls {
          #expect(!text.contains(call), "\(file) calls \(call)")
        }
      }
    }
  }

  @Test("a release is made nowhere but behind the gate")
  func releaseHasNoPublicInitialiser() throws {
    for file in try Checkout.swiftFiles(below: "Sources/Protect") where file.contains("Release") {
      #expect(!(try Checkout.text(file)).contains("public init"), "\(file)")
    }
  }

  @Test("the top level holds what belongs there")
  func topLevel() throws {
    let permitted: Set<String> = [
      "Package.swift", "Sources", "Tests", "data", "pipelines", "out", "README.md", "CHANGELOG.md", "Package.resolved",
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.path)
    #expect(names.filter { !$0.hasPrefix(".") && !permitted.contains($0) } == [])
  }
}
