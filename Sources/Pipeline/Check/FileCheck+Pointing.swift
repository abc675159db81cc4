import Ingest
import Model
import Normalise
import Notation
import Store

extension FileCheck {
  // More lines than these nobody looks at.
  private static let mostExcerpts = 20

  /// Looks up the lines that findings name, so that each can be shown with a caret. Whatever goes wrong here is no news:
  /// the findings stand without it.
  mutating func point(at source: any ByteSource) {
    let places = findings.filter { $0.location.file == path && $0.location.line != nil && $0.severity != .note }.prefix(
      FileCheck.mostExcerpts)
    guard !places.isEmpty, case .success(let look)? = try? FileLook.understand(source),
      let lines = try? FileLines(source, look, numbers: Set(places.compactMap(\.location.line)))
    else { return }
    for finding in places {
      // A row of persons may have got into a table of figures.
      guard let plain = lines.excerpt(finding, isMasked: false) else { continue }
      let isMasked = !isFigures || PersonSigns.speaksOfPerson(plain.text)
      guard let excerpt = isMasked ? lines.excerpt(finding, isMasked: true) : plain else { continue }
      let located = finding.located(column: excerpt.column)
      if let place = findings.firstIndex(of: finding) { findings[place] = located }
      excerpts[located] = excerpt
    }
  }

  // A file that no definition knows is taken for figures only when some were read.
  private var isFigures: Bool {
    if case .null = coverage { return isKnown }
    return understood.first?.value == "Statistik"
  }
}

extension Finding {
  fileprivate func located(column: Int) -> Finding {
    let place = Location(file: location.file, line: location.line, column: column, field: location.field)
    return Finding(code, at: place, severity: severity, facts)
  }
}
