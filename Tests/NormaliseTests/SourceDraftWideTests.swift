import Normalise
import Testing

@Suite("A draft takes hundreds of columns without delay")
struct SourceDraftWideTests {
  @Test("three thousand columns with and without names of their own", .timeLimit(.minutes(1)))
  func wide() {
    let count = 3000
    let names = (1...count).map { "M\($0)" }.joined(separator: ";")
    let cells = (1...count).map(String.init).joined(separator: ";")
    let draft = draft(["AGS;Jahr;" + names], ["05162004;2022;" + cells, "05162024;2022;" + cells])
    #expect(draft.meanings == ["gebiet", "zeit"] + Array(repeating: "wert", count: count))
    #expect(draft.definition.columns.last?.reference == .name("M\(count)"))
    let alike = draftOfEqualNames(count)
    #expect(alike.definition.columns.map(\.reference) == (1...count).map { .number($0) })
  }

  private func draftOfEqualNames(_ count: Int) -> SourceDraft {
    draft([Array(repeating: "a", count: count).joined(separator: ";")], [])
  }
}
