import Model
import Notation

/// What the rows at hand say.
struct FlatSample {
  let rows: [[String]]

  /// Different texts of a column in the order of the file, empty ones not.
  func texts(in column: Int) -> [String] {
    var seen: Set<String> = []
    return rows.compactMap { row in
      let text = cell(row, column).trimmed
      return !text.isEmpty && seen.insert(text).inserted ? text : nil
    }
  }

  private func cell(_ row: [String], _ column: Int) -> String { column < row.count ? row[column] : "" }

  // GENESIS, the Zensus and the Regionaldatenbank name levels of regions so.
  private static let regional = ["KREIS", "GEMEIN", "DLAND", "REGBEZ", "DINSG", "GEO", "BLAND", "LAND", "STADT"]

  /// Whether the attribute's members are regions, by its code and theirs.
  func isRegional(_ variable: FlatColumns.Variable) -> Bool {
    let codes = texts(in: variable.code)
    let members = texts(in: variable.attribute)
    guard !members.isEmpty, members.allSatisfy({ RegionKey($0) != nil }) else { return false }
    return codes.contains { code in FlatSample.regional.contains { code.hasPrefix($0) } }
      || members.allSatisfy { $0.utf8.count >= 5 }
  }

  /// The regions of rows without key, by their labels: Germany where regions of several Länder stand beside them, else
  /// nobody knows.
  func regionsOfTotals(_ variable: FlatColumns.Variable) -> [String: RegionKey?] {
    let lands = Set(texts(in: variable.attribute).compactMap { RegionKey($0)?.above(at: .land) })
    let labels = rows.filter { cell($0, variable.attribute).trimmed.isEmpty }.map {
      cell($0, variable.attributeLabel).trimmed
    }
    return labels.reduce(into: [:]) { $0[$1] = .some(lands.count > 1 ? .deutschland : nil) }
  }

  /// Which members lie in others, by the blanks before their labels.
  func subsets(of variable: FlatColumns.Variable) -> [String: String] {
    var seen: Set<String> = []
    let members = rows.compactMap { row -> (text: String, depth: Int)? in
      let code = cell(row, variable.attribute).trimmed
      guard !code.isEmpty, seen.insert(code).inserted else { return nil }
      return (code, cell(row, variable.attributeLabel).prefix { $0.isWhitespace }.count)
    }
    return Indentation.parents(members)
  }
}

/// Texts under texts, as offices set them: each with more blanks before it than the one that it is a part of.
enum Indentation {
  /// The nearest text above with fewer blanks, by text.
  static func parents(_ texts: [(text: String, depth: Int)]) -> [String: String] {
    var above: [(text: String, depth: Int)] = []
    var parents: [String: String] = [:]
    for entry in texts {
      above.removeAll { $0.depth >= entry.depth }
      if let parent = above.last { parents[entry.text] = parent.text }
      above.append(entry)
    }
    return parents
  }
}
