import Foundation
import Testing

@Suite("The documentation is true")
struct DocumentationTests {
  @Test("the first command stands in the first 25 lines of the README")
  func firstCommandIsEarly() throws {
    let lines = try Checkout.text("README.md").split(separator: "\n", omittingEmptySubsequences: false).prefix(25)
    #expect(lines.contains("swift run stellwerk run"))
    #expect(lines.contains("swift test"))
  }

  @Test("pipelines/README.md names every key that the sources read, and no other")
  func everyKeyIsDocumented() throws {
    let sources = try [
      "Sources/Pipeline/Kreis/KreisDefinition.swift", "Sources/Pipeline/Kreis/Retention.swift",
      "Sources/Pipeline/Shares/StellenanteilDefinition+Reading.swift",
      "Sources/Pipeline/Indicators/Indicator+Reading.swift", "Sources/Pipeline/Indicators/IndicatorDefinition.swift",
      "Sources/Normalise/Sources/SourceDefinition+Reading.swift",
      "Sources/Normalise/Sources/SourceColumn+Reading.swift",
      "Sources/Pipeline/Goals/GoalDefinition+Reading.swift", "Sources/Pipeline/Goals/GoalNames+Values.swift",
      "Sources/Pipeline/Goals/GoalNames+Goals.swift", "Sources/Pipeline/Goals/GoalReading+Stand.swift",
      "Sources/Pipeline/Costs/CostDefinition+Reading.swift", "Sources/Pipeline/Costs/CostItem+Reading.swift",
      "Sources/Pipeline/Costs/CostScenario+Reading.swift",
      "Sources/Pipeline/Months/MonthDefinition+Reading.swift",
    ].map(Checkout.text).joined()
    let read = Set(Self.matches(of: #/(?:required|optional)\(\s*"([a-z_]+)"/#, in: sources))
    let page = try Checkout.text("pipelines/README.md")
    let documented = Set(Self.matches(of: #/(?m)^\| `([a-z_]+)` \|/#, in: page))
    #expect(read.count > 25)
    #expect(documented == read)
  }

  @Test("every key that the shipped pipelines use is documented")
  func shippedKeysAreDocumented() throws {
    let page = try Checkout.text("pipelines/README.md")
    let base = Checkout.root.appending(path: "pipelines").path
    for file in try FileManager.default.subpathsOfDirectory(atPath: base) where file.hasSuffix(".json5") {
      let keys = Self.matches(of: #/(?m)^\s*([a-z_]+):/#, in: try Checkout.text("pipelines/" + file))
      for key in keys
      where !["neuss", "dormagen", "kreis", "luenen", "troisdorf", "abschluss", "geschlecht"].contains(key) {
        #expect(page.contains("`\(key)`"), "\(file): \(key)")
      }
    }
  }

  @Test("every word that data/DATENSCHUTZ.md quotes stands in the sources, or is a file or folder here")
  func privacyWordsExist() throws {
    let sources = try Checkout.swiftFiles(below: "Sources").map(Checkout.text).joined()
    let words = Set(Self.matches(of: #/`([^`\n]+)`/#, in: try Checkout.text("data/DATENSCHUTZ.md")))
    #expect(words.count > 25)
    for word in words where !word.hasPrefix("out/") && !word.hasPrefix("data/<kreis>/") {
      let isFile = FileManager.default.fileExists(atPath: Checkout.root.appending(path: word).path)
      #expect(sources.contains(word) || isFile, "\(word)")
    }
  }

  @Test("the CHANGELOG opens with the version that the tool names")
  func changelogHasVersion() throws {
    let version = Self.matches(of: #/current = "([0-9.]+)"/#, in: try Checkout.text("Sources/Pipeline/Version.swift"))
    #expect(try Checkout.text("CHANGELOG.md").contains("## \(version.first ?? "?")"))
  }

  private static func matches(of pattern: Regex<(Substring, Substring)>, in text: String) -> [String] {
    text.matches(of: pattern).map { String($0.output.1) }
  }
}
