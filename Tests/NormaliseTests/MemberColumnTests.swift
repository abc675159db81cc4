import Model
import Testing

@testable import Normalise

@Suite("A text is the member that the definition, its wording or its place says")
struct MemberColumnTests {
  private typealias Member = StatisticTable.Member

  private func members(_ texts: [String], isIndented: Bool = false, _ set: (inout SourceDefinition.Dimension) -> Void)
    -> ([Member], unknown: [String], renamed: [String: String])
  {
    var dimension = SourceDefinition.Dimension(name: "g")
    set(&dimension)
    var builder = StatisticTable.Builder()
    var column = MemberColumn(dimension, place: builder.place(ofDimension: "g"))
    var unknown: [String] = []
    for text in texts {
      if isIndented { column.descend(to: text) }
      let outcome = isIndented ? column.indentedOutcome(&builder) : column.outcome(text, &builder)
      guard case .unknown(let problem) = outcome else { continue }
      let nearest: String = if case .text(let text)? = problem.facts[.nearest] { " ~ \(text)" } else { "" }
      unknown.append(text + nearest)
    }
    return (builder.dimensions[0].members, unknown, column.renamed)
  }

  @Test("as it stands, blanks aside")
  func plain() {
    let found = members(["A", " A ", "B\u{A0}", "a"]) { _ in }
    #expect(found.0 == [Member("A"), Member("B"), Member("a")])
    #expect(found.unknown == [])
    #expect(found.renamed == [:])
  }

  @Test("totals by usual words unless the definition names one")
  func totals() {
    let words = ["Insgesamt", "zusammen", "Summe", ""]
    #expect(members(words) { _ in }.0 == words.map { Member($0, isTotal: true) })
    let named = members(["Insgesamt", "Alle Kinder", "alle  kinder", ""]) { $0.total = "Alle Kinder" }
    #expect(named.0 == [Member("Insgesamt"), Member("Alle Kinder", isTotal: true), Member("")])
  }

  @Test(
    "subsets by wording",
    arguments: ["dar. Mädchen", "Dar.: Mädchen", "darunter weiblich", "davon weiblich", "und zwar"])
  func wording(_ text: String) {
    #expect(members([text]) { _ in }.0 == [Member(text, subsetOf: "")])
  }

  @Test("subsets by definition, in the names of the report")
  func subsets() {
    let found = members(["Kinder", "Mädchen", "darunter Jungen"]) {
      $0.subsets = ["Mädchen": "Kinder"]
      $0.codes = ["Kinder": "K", "Mädchen": "M", "darunter Jungen": "J"]
    }
    #expect(found.0 == [Member("K"), Member("M", subsetOf: "K"), Member("J", subsetOf: "")])
  }

  @Test("a code list knows all there are, and the nearest of them")
  func codes() {
    let found = members(["m", "w", "x", "insgesammt", "Insgesamt", "weiblich"]) {
      $0.codes = ["m": "männlich", "w": "weiblich"]
      $0.total = "Insgesamt"
    }
    #expect(found.0 == [Member("männlich"), Member("weiblich"), Member("Insgesamt", isTotal: true)])
    #expect(found.unknown == ["x", "insgesammt ~ Insgesamt", "weiblich"])
  }

  @Test("names of other years, also in a code list")
  func synonyms() {
    let found = members(["Ausländer", "auslaender", "deutsch"]) {
      $0.codes = ["ausländisch": "A", "deutsch": "D"]
      $0.synonyms = ["ausländisch": ["Ausländer"], "deutsch": ["Deutsche"]]
    }
    #expect(found.0 == [Member("A"), Member("D")])
    #expect(found.renamed == ["ausländisch": "auslaender"])
  }

  @Test("the blanks in front make a hierarchy, whatever their width")
  func indented() {
    let found = members(
      ["A", "  A1", "    x", "  A2", "    x", "B", "\u{A0}B1", "\t\tx", "zusammen", " C"], isIndented: true
    ) { _ in }
    #expect(
      found.0 == [
        Member("A"), Member("A / A1", subsetOf: "A"), Member("A / A1 / x", subsetOf: "A / A1"),
        Member("A / A2", subsetOf: "A"), Member("A / A2 / x", subsetOf: "A / A2"), Member("B"),
        Member("B / B1", subsetOf: "B"), Member("B / B1 / x", subsetOf: "B / B1"), Member("zusammen", isTotal: true),
        Member("C"),
      ])
  }
}
