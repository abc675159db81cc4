import Notation

/// What the header of a flat file says.
struct FlatColumns {
  /// The four columns of one attribute: what it is and which member a row holds, each as code and as label.
  struct Variable {
    let code: Int
    let label: Int
    let attribute: Int
    let attributeLabel: Int
  }

  let names: [String]
  let statisticCode = 0
  let statisticLabel = 1
  let time: Int
  let variables: [Variable]
  let values: [Int]
  /// Which of comma and point stands before decimals, as far as the language of the names proves it.
  let numbers: NumberConvention?

  private let folded: [String]
  private let namesakes: [String: Int]
  // How many value columns begin with the same code.
  private let figures: [String: Int]
  private let isNarrow: Bool

  /// Nil unless the first columns name a statistic and a time.
  init?(_ names: [String]) {
    self.names = names
    folded = names.map(Nearest.fold)
    namesakes = folded.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let isGerman = folded.first == "statistikcode"
    guard isGerman || folded.first == "statisticscode", names.count > 5, folded[1].hasSuffix("label"),
      let time = folded.firstIndex(of: isGerman ? "zeit" : "time")
    else { return nil }
    self.time = time
    variables = FlatColumns.variables(names)
    let rest = (time + 1 + 4 * variables.count)..<max(names.count, time + 1 + 4 * variables.count)
    if let value = folded.firstIndex(of: "value") {
      (values, isNarrow, numbers) = ([value], true, nil)
    } else {
      values = rest.filter { names[$0].contains("__") && !names[$0].hasSuffix("_q") }
      (isNarrow, numbers) = (false, isGerman ? .decimalComma : .decimalPoint)
    }
    figures = values.reduce(into: [:]) { $0[FlatColumns.parts(names[$1])[0], default: 0] += 1 }
  }

  // English headers of older years call all four columns alike, so only their number and order count.
  private static func variables(_ names: [String]) -> [Variable] {
    (1...).lazy.map { number in names.indices.filter { names[$0].hasPrefix("\(number)_") } }
      .prefix { $0.count == 4 }
      .map { Variable(code: $0[0], label: $0[1], attribute: $0[2], attributeLabel: $0[3]) }
  }

  /// Names that tell the source from others as far as its header can.
  var marks: [String] {
    let attributes = variables.last.map { [names[$0.attribute]] } ?? []
    return [names[0], names[time]] + attributes + values.map { names[$0] }
  }

  /// A name that stands twice names no column.
  func reference(_ column: Int) -> SourceDefinition.Column.Reference {
    let isUnique = !names[column].isEmpty && namesakes[folded[column]] == 1
    return isUnique ? .name(names[column]) : .number(column + 1)
  }

  /// What the column is, attributes aside.
  func meaning(_ column: Int) -> SourceDefinition.Column.Meaning {
    if column == time { return .period }
    if values.contains(column) { return .value }
    if names[column].hasSuffix("_q") { return .quality }
    guard isNarrow else { return .unused }
    return switch folded[column] {
    case "valueunit": .unit
    case "valuevariablecode": .measure
    default: .unused
    }
  }

  /// Older flat files say in a value column's name what it counts: `BEVSTD__Bevoelkerungsstand__Anzahl`.
  func describe(_ column: Int, _ rule: inout SourceDefinition.Column) {
    guard !isNarrow else { return }
    let parts = FlatColumns.parts(names[column])
    rule.measure = figures[parts[0]] == 1 ? parts[0] : parts.prefix(2).joined(separator: "__")
    rule.unit = parts.count > 2 ? parts.last : nil
  }

  private static func parts(_ name: String) -> [String] {
    var parts = [""]
    var rest = name[...]
    while let first = rest.first {
      let isMark = rest.hasPrefix("__")
      if isMark { parts.append("") } else { parts[parts.count - 1].append(first) }
      rest = rest.dropFirst(isMark ? 2 : 1)
    }
    return parts
  }

  /// The attribute that holds the regions; one that is the same in all rows only when there is no other.
  func region(_ sample: FlatSample) -> Int? {
    let regional = variables.indices.filter { sample.isRegional(variables[$0]) }
    return regional.first { sample.texts(in: variables[$0].attribute).count > 1 } ?? regional.first
  }
}
