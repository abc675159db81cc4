import Model
import Testing

@testable import Notation

/// Every kind of finding has its words, and the words ask only for facts that there are.
struct FindingCatalogueTests {
  static let catalogues = [
    FindingWording.aboutFiles, FindingWording.aboutSources, FindingWording.aboutAZR, FindingWording.aboutAllotment,
    FindingWording.aboutCosts, FindingWording.aboutIndicators, FindingWording.aboutArchives,
    FindingWording.aboutDrift,
    FindingWording.aboutUse,
  ]

  @Test(arguments: FindingCode.allCases)
  func `every code has one wording, whole and in sentences`(_ code: FindingCode) throws {
    let wordings = Self.catalogues.compactMap { $0[code] }
    let wording = try #require(wordings.first)
    #expect(wordings.count == 1)
    #expect(!wording.title.isEmpty && !wording.title.hasSuffix("."))
    #expect(wording.sentence.hasSuffix("."))
    #expect(wording.remedy.hasSuffix("."))
    #expect(!FindingWording.pattern(code).contains(#/[{}?!]|\s\s/#))
    #expect(!FindingWording.remedy(code).contains(#/[{}?!]|\s\s/#))
  }

  @Test(arguments: FindingCode.allCases)
  func `templates ask only for facts that findings can have`(_ code: FindingCode) throws {
    let wording = try #require(Self.catalogues.compactMap { $0[code] }.first)
    let known = Set(FactName.allCases.map(\.rawValue) + ["field"])
    for template in [wording.sentence, wording.remedy] {
      for match in template.matches(of: #/\{!?([^{}?]*)/#) { #expect(known.contains(String(match.1)), "\(match.0)") }
      #expect(template.count { $0 == "{" } == template.count { $0 == "}" })
    }
  }

  @Test(arguments: FindingCode.allCases)
  func `a finding with all facts leaves no gap`(_ code: FindingCode) {
    let finding = Finding(code, at: Location(file: "a.csv", line: 7, field: "Spalte"), facts(count: 12))
    for text in [FindingWording.sentence(finding), FindingWording.remedy(finding)] {
      #expect(!text.contains(#/[{}]|\s\s|… ?[.,;]/#), "\(text)")
    }
  }

  @Test(arguments: FindingCode.allCases)
  func `a single person is not spoken of as several`(_ code: FindingCode) {
    let finding = Finding(code, at: Location(file: "a.csv", line: 7, field: "Spalte"), facts(count: 1))
    let sentence = FindingWording.sentence(finding)
    #expect(
      !sentence.contains(#/\b1 (Personen|Zeilen)|^1 Person [^;]*\b(haben|stehen|nennen|wohnen|sind)\b/#), "\(sentence)")
  }

  @Test func `codes and titles are each given once`() {
    let titles = FindingCode.allCases.map(FindingWording.title)
    #expect(Set(titles).count >= titles.count - 1)  // »Ein unzulässiger Wert« is one for files and the command line.
    #expect(FindingCode.allCases.allSatisfy { $0.rawValue.utf8.allSatisfy { (65...90).contains($0) || $0 == 45 } })
  }

  private func facts(count: Int) -> [FactName: Fact] {
    [
      .expected: "e", .found: "x", .count: .count(count), .other: "y", .nearest: "z", .name: "n", .lines: .lines([7]),
      .places: .lines([9]), .rule: "r", .reason: "g", .limit: 3, .total: 5,
    ]
  }
}
