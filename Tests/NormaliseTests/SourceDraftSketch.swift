import Ingest
import Normalise

/// A draft for a table sketched with semicolons; titles stand above every column that they hold for.
func draft(
  above preamble: [String] = [], _ header: [String], _ rows: [String], id: String = "probe"
) -> SourceDraft {
  func cells(_ line: String) -> [String] {
    line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }
  let titles = header.map(cells)
  let paths = (titles.first ?? []).indices.map { column in titles.map { $0[column] } }
  return SourceDraft(
    preamble: preamble, header: TableHeader(lines: Array(header.indices), paths: paths), rows: rows.map(cells), id: id)
}

extension SourceDraft {
  /// What the columns are, one word each.
  var meanings: [String] {
    definition.columns.map { column in
      switch column.meaning {
      case .dimension(let name): "merkmal " + name
      case .region: "gebiet"
      case .regionName: "gebietsname"
      case .period: "zeit"
      case .value: "wert"
      case .measure: "messgroesse"
      case .unit: "einheit"
      case .quality: "qualitaet"
      case .unused: "unbenutzt"
      case .register(let name): name
      }
    }
  }

  /// What is uncertain, without the places.
  var sentences: [String] { doubts.map(\.sentence) }
}
