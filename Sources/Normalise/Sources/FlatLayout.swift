import Model
import Notation

/// The flat files of GENESIS and its relatives: one figure or a few in a row, and the header says what each column is.
public enum FlatLayout {
  /// What the header and the first rows of such a file say of it; nil when it is no flat file.
  public static func definition(header: [String], rows: [[String]], id: String) -> SourceDefinition? {
    guard let columns = FlatColumns(header.map(\.trimmed)), !columns.values.isEmpty else { return nil }
    let sample = FlatSample(rows: rows)
    let label = sample.texts(in: columns.statisticLabel).first
    let code = sample.texts(in: columns.statisticCode).first
    var definition = SourceDefinition(
      id: id, title: [label, code.map { "(\($0))" }].compactMap { $0 }.joined(separator: " "))
    if definition.title.isEmpty { definition.title = id }
    // Only statistical offices write this layout, and only what they have published.
    definition.confidentiality = .published
    // The file does not say where people are counted; of these statistics everybody knows.
    let known = code.flatMap { FlatLayout.known[$0] }
    (definition.place, definition.roundedTo) = (known?.place, known?.roundedTo)
    definition.columnMarks = columns.marks
    definition.numbers = columns.numbers
    let region = columns.region(sample)
    definition.columns = columns.names.indices.map { column in
      SourceDefinition.Column(columns.reference(column), columns.meaning(column))
    }
    for (place, variable) in columns.variables.enumerated() {
      define(variable, isRegion: place == region, columns, sample, &definition)
    }
    if region == nil { definition.region = .deutschland }
    for column in columns.values { columns.describe(column, &definition.columns[column]) }
    return definition
  }

  // Schools and the Ausländerzentralregister are published rounded, each cell and each sum by itself.
  private static let known: [String: (place: CountingPlace, roundedTo: Int?)] = [
    "12411": (.residence, nil), "12511": (.residence, 5), "12521": (.residence, 5), "13211": (.residence, nil),
    "21111": (.school, 5),
  ]

  private static func define(
    _ variable: FlatColumns.Variable, isRegion: Bool, _ columns: FlatColumns, _ sample: FlatSample,
    _ definition: inout SourceDefinition
  ) {
    if isRegion {
      definition.columns[variable.attribute].meaning = .region
      definition.columns[variable.attributeLabel].meaning = .regionName
      for (label, region) in sample.regionsOfTotals(variable) { definition.regions[label] = .some(region) }
      return
    }
    // Tables that set several attributes side by side change the attribute from row to row.
    let names = sample.texts(in: variable.code).map { $0.lowercased() }
    // Two columns of one attribute would be the same twice.
    let own = names.filter { name in !definition.dimensions.contains { $0.name == name } }
    guard let name = own.first else { return }
    definition.columns[variable.attribute].meaning = .dimension(name)
    definition.columns[variable.attribute].label = columns.reference(variable.attributeLabel)
    definition.columns[variable.attribute].variable = columns.reference(variable.code)
    for name in own {
      var dimension = SourceDefinition.Dimension(name: name)
      // GENESIS gives the sum over all attributes no code of its own.
      dimension.total = ""
      dimension.subsets = sample.subsets(of: variable)
      definition.dimensions.append(dimension)
    }
  }
}
