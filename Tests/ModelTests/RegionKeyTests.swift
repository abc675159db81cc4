import Model
import TestSupport
import Testing

@Suite struct RegionKeyTests {
  @Test(arguments: [
    ("DG", RegionKey.Level.deutschland, "DG"), ("05", .land, "05"), ("051", .regierungsbezirk, "051"),
    ("05162", .kreis, "05162"), ("02000", .kreis, "02000"), ("05162024", .gemeinde, "05162024"),
    ("05111000", .gemeinde, "05111000"), ("010515163", .gemeindeverband, "010515163"),
    ("051620000024", .gemeinde, "05162024"), ("010515163003", .gemeinde, "01051003"),
    ("010515163000", .gemeindeverband, "010515163"), ("051620000000", .kreis, "05162"), ("16077", .kreis, "16077"),
  ])
  func `The number of digits says the level`(text: String, level: RegionKey.Level, description: String) throws {
    let key = try #require(RegionKey(text))
    #expect(key.level == level)
    #expect(key.description == description)
  }

  @Test(arguments: [
    "", "5", "0516", "051620", "0516202", "0516200000", "05162000002", "0516200000241", "00", "17", "2023", "99999",
    "D", "dg", "Insgesamt", "0516a", "05 162", "00000000", "5,162E+06", "0516２",
  ])
  func `Nothing else is a key`(text: String) { #expect(RegionKey(text) == nil) }

  @Test func `A municipality lies in its Kreis, Regierungsbezirk, Land and Germany`() throws {
    let neuss = try #require(RegionKey("05162024"))
    for wider in ["05162", "051", "05", "DG"] { #expect(RegionKey(wider)?.contains(neuss) == true, "\(wider)") }
    for other in ["05162024", "05162", "05161", "053", "06", "051620000"] where other != "05162" {
      #expect(RegionKey(other)?.contains(neuss) == false, "\(other)")
    }
    #expect(
      RegionKey.Level.allCases.map { neuss.above(at: $0)?.description } == [
        "DG", "05", "051", "05162", "05162024", nil,
      ])
    #expect(neuss.contains(try #require(RegionKey("05162"))) == false)
  }

  @Test func `A Verband lies in its Kreis and does not know its municipalities`() throws {
    let verband = try #require(RegionKey("010515163"))
    #expect(RegionKey("01051")?.contains(verband) == true)
    #expect(verband.contains(try #require(RegionKey("01051003"))) == false)
  }

  @Test func `A region comes right before what lies in it`() {
    let texts = [
      "DG", "01", "01051", "010515163", "01051003", "05", "051", "05111", "05111000", "05162", "05162024", "053",
    ]
    #expect(
      texts.reversed().compactMap { RegionKey($0) }.sorted().map(\.description) == [
        "DG", "01", "01051", "01051003", "010515163", "05", "051", "05111", "05111000", "05162", "05162024", "053",
      ])
    #expect(RegionKey.Level.allCases.sorted().last == .gemeinde)
  }

  @Test func `Keys of municipalities and Kreise are taken over`() throws {
    let neuss = try #require(AGS("05162024"))
    #expect(RegionKey(neuss)?.ags == neuss)
    #expect(RegionKey(neuss.kreis) == RegionKey("05162"))
    #expect(RegionKey("05162")?.ags == nil)
    #expect(AGS("99162024").flatMap { RegionKey($0) } == nil)
  }

  @Test func `Every key reads what it writes`() {
    cases(2000) { random, seed in
      let count = [2, 3, 5, 8, 9].randomElement(using: &random) ?? 2
      var text = Int.random(in: 1...16, using: &random).description
      text = (text.count == 1 ? "0" : "") + text
      while text.count < count { text += String(Int.random(in: 0...9, using: &random)) }
      #expect(RegionKey(text)?.description == text, seed)
    }
  }
}
