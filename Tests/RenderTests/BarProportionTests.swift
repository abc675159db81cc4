import Model
import Testing

@testable import Render

/// A bar drawn from a number finer than the one beside it would tell that number.
@Suite("A bar says no more than the number beside it")
struct BarProportionTests {
  @Test func `every bar of every public page is as long as its printed number`() throws {
    var bars = 0
    for (name, page) in try Pages.positions() where !name.hasSuffix("inside") {
      for picture in page.root.all("svg") {
        let texts = picture.all("text").filter { $0.attributes["class"] == "value" }.map(\.text)
        let drawn = picture.all("rect").filter { $0.attributes["class"] == "bar" }.map { $0.attributes["width"] ?? "" }
        let values = try texts.map { try #require(Ratio(german: $0), "\($0)") }
        let most = try #require(values.max())
        let longest = try #require(drawn.compactMap { Ratio(german: $0.replacing(".", with: ",")) }.max())
        #expect(drawn == values.map { Self.width(most > Ratio(0) ? $0 / most * longest : Ratio(0)) }, "\(name)")
        // Marks, axes and names stand where they stand whatever the values.
        let others = picture.all("rect").filter { $0.attributes["class"] != "bar" }
        #expect(others.allSatisfy { $0.attributes["class"] == "axis" && $0.attributes["width"] == "1" }, "\(name)")
        #expect(picture.all("desc").map(\.text).allSatisfy { text in texts.allSatisfy(text.contains) }, "\(name)")
        bars += drawn.count
      }
    }
    #expect(bars > 50)
  }

  @Test func `the check sees a bar that is drawn from an unrounded number`() {
    let drawn = Self.width(Ratio(3_111_359, 1_000_000) / Ratio(4) * Ratio(480))
    #expect(drawn == "373.4" && Self.width(Ratio(311, 100) / Ratio(4) * Ratio(480)) == "373.2")
  }

  @Test func `pictures show positions alone, never persons`() throws {
    for (name, page) in try Pages.positions() {
      for picture in page.root.all("svg") {
        #expect(picture.all("title").allSatisfy { $0.text.hasPrefix("Stellenanteile zum Stichtag ") }, "\(name)")
      }
    }
  }

  private static func width(_ length: Ratio) -> String {
    let tenths = length.rounded(digits: 1).units
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Ratio {
  /// »1.234,56«, nil for anything else.
  fileprivate init?(german text: String) {
    let parts = text.filter { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    guard let first = parts.first, parts.count <= 2, let units = Int(first + decimals) else { return nil }
    self = Ratio(units, decimals.reduce(1) { size, _ in size * 10 })
  }
}
