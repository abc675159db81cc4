import Foundation
import Glibc
import Testing

/// A directory with data, pipelines and a place for output; gone when the test is over.
final class Workspace {
  let root: String

  /// Takes the invented persons of one Stichtag unless told otherwise, and announces just as many as there are. Any
  /// other data come without pipelines.
  init(_ data: Tree? = nil) throws {
    root = try Workspace.makeDirectory()
    let data = try data ?? Fixture.persons()
    try data.write(to: root + "/data")
    guard data.files[Office.neuss.path] == (try Fixture.data().files[Office.neuss.path]) else { return }
    try write(Fixture.kreis(), to: "pipelines/rhein-kreis-neuss/kreis.json5")
    try announce()
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  static func makeDirectory() throws -> String {
    var path = Array((NSTemporaryDirectory() + "/stellwerk-test-XXXXXX").utf8CString)
    try #require(mkdtemp(&path) != nil)
    return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func run(_ words: String..., environment: [String: String] = [:]) throws -> Outcome {
    try Stellwerk.run(words, in: root, environment: environment)
  }

  /// What lies in the output directory.
  var out: Tree { get throws { try Tree(at: root + "/out") } }

  /// Puts an output back as it was.
  func restore(_ tree: Tree) throws {
    try FileManager.default.removeItem(atPath: root + "/out")
    try tree.write(to: root + "/out")
  }

  func write(_ text: String, to path: String) throws { try Tree([path: Array(text.utf8)]).write(to: root) }

  /// Publishes what lies there and returns it: the good report that nothing may touch afterwards.
  @discardableResult
  func publish() throws -> Tree {
    let outcome = try run("run")
    try #require(outcome.status == 0, "\(outcome.err)")
    return try out
  }
}

extension Workspace {
  func export(_ office: Office) throws -> Export { Export(try bytes(office)) }

  func bytes(_ office: Office) throws -> [UInt8] { try read(root + "/data/" + office.path) }

  func replace(_ office: Office, with bytes: [UInt8]) throws {
    try Tree([office.path: bytes]).write(to: root + "/data")
  }

  func remove(_ office: Office) throws { try FileManager.default.removeItem(atPath: root + "/data/" + office.path) }

  /// Changes the cells of one export.
  func edit(_ office: Office, _ change: (inout Export) throws -> Void) throws {
    var export = try export(office)
    try change(&export)
    try replace(office, with: export.bytes)
  }

  /// Writes the pipeline file so that it announces the persons that the exports hold now.
  func announce(setting: String = "") throws {
    var expected: [Office: Int] = [:]
    for office in Office.allCases { expected[office] = try export(office).rows.count }
    try write(
      Fixture.stellenanteile(expected: expected, setting: setting), to: "pipelines/\(Fixture.pipeline).json5")
  }

  func decide(_ decisions: String...) throws {
    try write(Fixture.kreis(decisions: decisions), to: "pipelines/rhein-kreis-neuss/kreis.json5")
  }
}
