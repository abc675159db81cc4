import Model
import Notation
import Protect

/// One release on its way to a page. The parts of the page are extensions of it; all numbers come from the release.
struct Report {
  let release: Release

  var heading: Heading { release.heading }
  var terms: Release.Terms { release.terms }
  var isPublic: Bool { release.audience == .everyone }

  /// Whether anything can be compared with the previous Stichtag.
  var hasComparison: Bool { release.rows.contains { $0.previous != nil } }

  /// Recipients by size, the largest first, equal ones in the order of the table.
  var bySize: [Release.Row] {
    release.rows.enumerated().sorted { left, right in
      let (first, second) = (left.element.positions.value, right.element.positions.value)
      return first != second ? first > second : left.offset < right.offset
    }.map(\.element)
  }

  /// What a row stands for: »Gemeinde«, unless others take part too.
  var recipientWord: String { release.rows.allSatisfy(\.isMunicipality) ? "Gemeinde" : "Empfänger" }

  /// What is weighed: persons, and the weights of those who are not municipalities.
  var weightWord: String { release.rows.allSatisfy(\.isMunicipality) ? "Personen" : "Personen (Gewicht)" }

  /// The name that the rows show for a recipient whose full name the release states elsewhere.
  func shownName(_ name: String) -> String { release.rows.first { $0.subject.name == name }?.name ?? name }

  /// The heading of the column with the result before.
  var previousWord: String { heading.previousStichtag.map { "am \($0)" } ?? "am vorigen Stichtag" }
}

extension Release.Row {
  var isMunicipality: Bool {
    guard case .municipality = subject else { return false }
    return true
  }

  /// The name without what official tables add behind a comma: »Neuss« for »Neuss, Stadt«.
  var name: String {
    guard isMunicipality, let comma = subject.name.firstRange(of: ", ") else { return subject.name }
    return String(subject.name[..<comma.lowerBound])
  }

  /// The whole steps, what they were made from, and how; nil only for a figure that came about otherwise.
  var handedOut: (units: Figure, base: Figure, trace: AllotmentTrace)? {
    guard case .product(let units, _) = positions.derivation, case .allotted(let base, let trace) = units.derivation
    else { return nil }
    return (units, base, trace)
  }
}
