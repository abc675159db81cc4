import Model
import TestSupport
import Testing

@testable import Ingest

@Suite struct NaiveTableTests {
  @Test(arguments: TableCase.accepted + TableCase.quoted + TableCase.blank + TableCase.ragged + TableCase.badQuotes)
  func `The plain reading knows the grammar itself`(example: TableCase) {
    if !example.text.hasPrefix("sep=") { #expect(NaiveTable(example.text).transcript == example.transcript) }
  }

  @Test func `Random texts are read as by the plain reading, however their bytes arrive`() throws {
    var (broken, faulty) = (0, 0)
    try cases(4000) { random, seed in
      let length = Int.random(in: 1...40, using: &random)
      let text = String((0..<length).map { _ in "aä;;\"\"\n\n\r ".randomElement(using: &random) ?? "a" })
      var declared = TableDeclaration.oneHeaderRow
      (declared.encoding, declared.delimiter, declared.quote) = (.utf8, UInt8(ascii: ";"), UInt8(ascii: "\""))
      declared.skipsBlanks = false
      let source = ShortReads(bytes: Array(text.utf8), most: Int.random(in: 1...9, using: &random))
      let window = Int.random(in: 1...30, using: &random)
      let expected = NaiveTable(text)
      do {
        let read = try transcript(source, declared: declared, window: window, isPlain: true)
        #expect(read == expected.transcript, seed)
        faulty += read.contains { $0.hasPrefix("!") } ? 1 : 0
      } catch is Stop {
        #expect(expected.headerIsBroken, seed)
        broken += 1
      }
    }
    #expect(broken > 100)
    #expect(faulty > 100)
  }
}
