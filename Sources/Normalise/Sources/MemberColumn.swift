import Model
import Notation

/// Finds the member of one dimension that a text means: by the code list, under the name of another year, or as it is.
struct MemberColumn {
  /// Where the table's builder keeps the dimension.
  let place: Int

  private let dimension: SourceDefinition.Dimension
  private let current: [String: String]
  private var known: [String: Outcome] = [:]
  private var path: [Step] = []
  /// Members found under the name of another year: what they are called here, by what they were expected to be.
  private(set) var renamed: [String: String] = [:]

  /// What a text turned out to mean.
  enum Outcome {
    case member(Int)
    case unknown(Problem)
  }

  private struct Step {
    let indent: Int
    let text: String
    let isTotal: Bool
  }

  init(_ dimension: SourceDefinition.Dimension, place: Int) {
    self.dimension = dimension
    self.place = place
    var current: [String: String] = [:]
    for (name, others) in dimension.synonyms.sorted(by: { $0.key < $1.key }) {
      for other in others { current[Nearest.fold(other)] = name }
    }
    self.current = current
  }

  /// The name of the dimension.
  var name: String { dimension.name }

  /// The member of a text without regard to blanks around it.
  mutating func outcome(_ text: String, label: String = "", _ builder: inout StatisticTable.Builder) -> Outcome {
    if let outcome = known[text] { return outcome }
    let outcome = understand(text.trimmed, label: label, within: nil, &builder)
    known[text] = outcome
    return outcome
  }

  /// Notes how deep a text lies below those of the rows above: its blanks in front say so. Rows without figures count.
  mutating func descend(to text: String) {
    let indent = text.prefix { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }.count
    while let last = path.last, last.indent >= indent { path.removeLast() }
    path.append(Step(indent: indent, text: text.trimmed, isTotal: isTotal(name(of: text.trimmed))))
  }

  /// The member of the text that was descended to. What lies below a total is a part of it like any other.
  mutating func indentedOutcome(_ builder: inout StatisticTable.Builder) -> Outcome {
    let parents = path.dropLast().filter { !$0.isTotal }.map(\.text)
    let whole = (parents + path.suffix(1).map(\.text)).joined(separator: " / ")
    if let outcome = known[whole] { return outcome }
    let parent = parents.isEmpty ? nil : parents.joined(separator: " / ")
    let outcome = understand(whole, within: parent, &builder)
    known[whole] = outcome
    return outcome
  }

  private mutating func understand(
    _ text: String, label: String = "", within parent: String?, _ builder: inout StatisticTable.Builder
  ) -> Outcome {
    let name = name(of: text)
    if Nearest.fold(name) != Nearest.fold(text) { renamed[name] = text }
    let isTotal = isTotal(name)
    if !dimension.codes.isEmpty, dimension.codes[name] == nil, !isTotal { return .unknown(problem(name)) }
    let code = dimension.codes[name] ?? name
    // What overlaps or leaves something out is never added up.
    let open = dimension.isComplete ? nil : ""
    let subset = dimension.subsets[name] ?? parent ?? MemberColumn.parentByWording(name) ?? open
    let member = StatisticTable.Member(
      code, label: label.isEmpty ? nil : label, isTotal: isTotal,
      subsetOf: isTotal ? nil : subset.map { dimension.codes[$0] ?? $0 })
    return .member(builder.place(of: member, in: place))
  }

  private func problem(_ name: String) -> Problem {
    var facts: [FactName: Fact] = [.name: .text(dimension.name), .found: .text(name)]
    let total = dimension.total.map { [$0] } ?? []
    facts[.nearest] = Nearest.match(name, among: dimension.codes.keys.sorted() + total).map { .text($0) }
    return Problem(.memberUnknown, column: dimension.name, facts)
  }

  // Spelled as the definition has it, or under a name of another year.
  private func name(of text: String) -> String {
    if text == dimension.total || dimension.codes[text] != nil || dimension.subsets[text] != nil { return text }
    let folded = Nearest.fold(text)
    if let total = dimension.total, folded == Nearest.fold(total) { return total }
    return current[folded] ?? text
  }

  private func isTotal(_ name: String) -> Bool {
    if let total = dimension.total { return name == total }
    return name.isEmpty || MemberColumn.totals.contains(Nearest.fold(name))
  }

  private static let totals: Set<String> = ["insgesamt", "zusammen", "gesamt", "total", "summe", "alle"]

  /// »darunter« and its like begin what is already in the figure before it; which figure that is, the words do not say.
  static func parentByWording(_ name: String) -> String? {
    let folded = name.lowercased()
    return ["dar.", "darunter", "davon", "dav.", "und zwar"].contains { folded.hasPrefix($0) } ? "" : nil
  }
}
