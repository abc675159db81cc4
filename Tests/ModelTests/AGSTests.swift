import Model
import Testing

@Suite struct AGSTests {
  @Test func `The leading zero is text, not number`() throws {
    let neuss = try #require(AGS("05162024"))
    #expect(neuss.number == 5_162_024)
    #expect(neuss.description == "05162024")
    #expect(AGS(number: 5_162_024) == neuss)
    #expect(neuss.kreis == KreisKey("05162"))
    #expect(neuss.kreis.description == "05162")
    #expect(neuss.kreis.number == 5162)
  }

  @Test(arguments: [
    "", "5162024", "051620240", "0516202a", "0516202 ", " 5162024", "-5162024", "0516202４", "05162\u{2D}24",
  ])
  func `Only eight ASCII digits are a key`(text: String) { #expect(AGS(text) == nil) }

  @Test(arguments: ["", "5162", "051620", "0516a", "-5162", "0516２"])
  func `Only five ASCII digits are the key of a Kreis`(text: String) { #expect(KreisKey(text) == nil) }

  @Test func `A number of nine digits is no key`() {
    #expect(AGS(number: 99_999_999)?.description == "99999999")
    #expect(AGS(number: 100_000_000) == nil)
    #expect(AGS(number: 0)?.description == "00000000")
  }

  @Test func `Keys are ordered as their digits are`() {
    let texts = ["09162000", "05162024", "10041100", "05162004", "05111000"]
    #expect(texts.compactMap { AGS($0) }.sorted().map(\.description) == texts.sorted())
    let keys = ["10041", "05162", "05111"]
    #expect(keys.compactMap { KreisKey($0) }.sorted().map(\.description) == keys.sorted())
  }
}
