import Model
import Normalise
import Notation
import Pipeline

/// Answers what users ask about the figures of a report.
struct ExplainedReport {
  private let explained: Explained

  init(_ explained: Explained) { self.explained = explained }

  /// Nothing asked: a line for everything. One word: the figure it names. Two: for the region or scenario of the second.
  func show(_ asked: [String]) throws(Stop) {
    Terminal.print(explained.heading)
    if explained.isSynthetic { Terminal.print("Synthetische Daten: die Zahlen sind erfunden.") }
    Terminal.print("")
    guard let what = asked.first else {
      for entry in explained.entries {
        let first = entry.values.first.map { ": " + ($0.title == entry.title ? "" : $0.title + ", ") + $0.text } ?? ""
        Terminal.print("\(entry.id) – \(entry.title)\(first)")
      }
      return
    }
    let entry = try entry(what)
    let value = try asked.dropFirst().first.map { (who) throws(Stop) in try self.value(who, of: entry) }
    show(entry, value ?? entry.values.first)
  }

  private func show(_ entry: Explained.Entry, _ value: Explained.Value?) {
    Terminal.print("\(entry.title) (\(entry.id))")
    for line in entry.about { Terminal.print("  " + line) }
    guard let value else { return }
    Terminal.print("")
    if let figure = value.figure {
      for (number, step) in Explanation.steps(of: figure).enumerated() {
        Terminal.print("\(number + 1). \(step.title)")
        Terminal.print("   " + (step.calculation.isEmpty ? "" : step.calculation + " = ") + step.result)
      }
    }
    Terminal.print("\nErgebnis: \(value.title), \(value.text)")
    let others = entry.values.filter { $0.title != value.title }
    if !others.isEmpty { Terminal.print("\nZum Vergleich:") }
    for other in others { Terminal.print("   \(other.title), \(other.text)") }
  }

  private func entry(_ text: String) throws(Stop) -> Explained.Entry {
    let folded = Nearest.fold(text)
    if let entry = explained.entries.first(where: { Nearest.fold($0.id) == folded || Nearest.fold($0.title) == folded })
    {
      return entry
    }
    throw unknown(text, among: explained.entries.map(\.id))
  }

  private func value(_ text: String, of entry: Explained.Entry) throws(Stop) -> Explained.Value {
    let folded = MunicipalityRegister.foldedName(text)
    let found = entry.values.first { value in
      value.names.contains { $0 == text || MunicipalityRegister.foldedName($0) == folded }
    }
    guard let found else { throw unknown(text, among: entry.values.map(\.title)) }
    return found
  }

  private func unknown(_ text: String, among names: [String]) -> Stop {
    var facts: [FactName: Fact] = [.found: .text(text), .expected: .list(names)]
    facts[.nearest] = Nearest.match(text, among: names).map { .text($0) }
    return Stop(Finding(.usageName, facts))
  }
}
