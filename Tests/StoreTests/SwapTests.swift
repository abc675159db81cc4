import CSystem
import Glibc
import Model
import Testing

@testable import Store

@Suite struct SwapTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func folder(_ name: String) throws -> Folder {
    try #require(try Folder.root(directory.path, .output)?.folder(name))
  }

  @Test func exchange() throws {
    try directory.write("a/file", "1")
    try directory.write("b/file", "2")
    let root = try #require(try Folder.root(directory.path, .output))
    #expect(csystem_exchange(root.descriptor, "a", root.descriptor, "b") == 0)
    #expect(try directory.text("a/file") == "2")
    #expect(try directory.text("b/file") == "1")
    #expect(csystem_exchange(root.descriptor, "a", root.descriptor, "missing") == ENOENT)
  }

  /// The second directory of the draft is missing, as if the disk had lost it: both places keep what they had.
  @Test(arguments: [true, false]) func takenBack(replaces: Bool) throws {
    if replaces { try directory.write("shelf/first/file", "old") }
    try directory.write("shelf/second/file", "old")
    try directory.write("draft/first/file", "new")
    let (draft, shelf) = (try folder("draft"), try folder("shelf"))
    let swaps = [
      try Swap(draft: draft, name: "first", shelf: shelf, period: "first"),
      try Swap(draft: draft, name: "second", shelf: shelf, period: "second"),
    ]
    #expect(findings { try Swap.all(swaps) } == finding(.machineWrite, "shelf/second", "gibt es nicht"))
    #expect(try directory.names("shelf") == (replaces ? ["first", "second"] : ["second"]))
    #expect(try directory.text("shelf/second/file") == "old")
    #expect(try directory.text("draft/first/file") == "new")
  }

  @Test func fileSystemsThatCannot() {
    let cannot = "Dateisystem kann Verzeichnisse nicht tauschen"
    for code in [EINVAL, ENOSYS, EOPNOTSUPP, EPERM] {
      #expect(Area.output.unswappable(code, at: "x").findings == finding(.machineSwap, "x", cannot))
    }
    #expect(Area.output.unswappable(ENOSPC, at: "x").findings == finding(.machineWrite, "x", "Datenträger voll"))
    #expect(
      Area.output.unswappable(EXDEV, at: "x").findings
        == finding(.machineSwap, "x", "das Verzeichnis liegt auf einem anderen Dateisystem als die Ausgabe"))
  }
}
