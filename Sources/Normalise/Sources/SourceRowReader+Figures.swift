import Model
import Notation

extension SourceRowReader {
  /// The figures of one row, and the symbols that stand instead of some.
  struct RowFigures {
    var cells: [(cell: StatisticCell, region: RegionKey, period: Period, measure: Int, members: [Int?])] = []
    var symbols: [StatisticSymbol] = []
  }

  /// Where a measure stands in the table, and whether it counts whole things.
  struct MeasurePlace {
    let place: Int
    let isCount: Bool
  }

  /// All figures are read before the first is kept.
  mutating func figures(_ place: RowPlace, _ region: RegionKey?) -> RowFigures {
    var figures = RowFigures()
    for value in columns.values {
      guard let reading = reading(of: value) else { continue }
      if let symbol = reading.cell.symbol, symbol != .empty || value.isNamed { figures.symbols.append(symbol) }
      if reading.cell.symbol == .empty { continue }
      let measure = measure(value, place, sign: reading.unit)
      if measure.isCount, !reading.cell.isWhole || reading.unit != nil {
        note(.numberNoCount, value.column, text(value.column))
      }
      guard let period = value.period ?? place.period else {
        if !problems.contains(where: { $0.code == .periodInvalid }) {
          problems.append(Problem(.periodMissing, column: ""))
        }
        continue
      }
      var codes = place.members
      while codes.count < members.count { codes.append(nil) }
      for (name, text) in value.members { codes[index(of: name)] = member(text, of: index(of: name)) }
      guard let region = self.region(of: value) ?? region else { continue }
      figures.cells.append((reading.cell, region, period, measure.place, codes))
    }
    return figures
  }

  // The region in the title above a column; nil where the row has one, or where rows of this region are left out.
  private mutating func region(of value: SourceColumns.Value) -> RegionKey? {
    guard let title = value.region else { return nil }
    switch regions.outcome(key: title, name: "") {
    case .region(let region): return region
    case .leftOut: return nil
    case .refused(let problem):
      problems.append(problem)
      return nil
    }
  }

  private mutating func measure(_ value: SourceColumns.Value, _ place: RowPlace, sign: NumberUnit?) -> MeasurePlace {
    let name = value.measure ?? place.measure ?? definition.measure ?? ""
    let unit = value.unit ?? place.unit ?? definition.unit ?? sign?.rawValue ?? ""
    let measure = StatisticTable.Measure(name, unit: unit)
    if let known = measures[measure] { return known }
    let found = MeasurePlace(place: builder.place(of: measure), isCount: Nearest.fold(unit) == "anzahl")
    measures[measure] = found
    return found
  }

  mutating func note(_ code: FindingCode, _ column: Int, _ text: String) {
    problems.append(Problem(code, column: columns.names[column], [.found: .text(text.trimmed)]))
  }
}

extension SourceRowReader {
  private typealias Reading = (cell: StatisticCell, unit: NumberUnit?)

  // Nil where the cell cannot be read, which is then a problem of the row.
  private mutating func reading(of value: SourceColumns.Value) -> (cell: StatisticCell, unit: NumberUnit?)? {
    let text = text(value.column)
    do throws(StatisticCellProblem) {
      let reading = try StatisticCellReading(text, convention: numbers, symbolsDeclared: definition.declaresSymbols)
      guard let quality = value.quality, !self.text(quality).isBlank else { return (reading.cell, reading.unit) }
      if let cell = self.quality(quality).applied(to: reading.cell) { return (cell, reading.unit) }
      note(.numberInvalid, quality, text.trimmed + " " + self.text(quality).trimmed)
    } catch .twoReadings(let readings) {
      problems.append(Problem(.numberAmbiguous, column: columns.names[value.column], readings.facts))
    } catch {
      note(.numberInvalid, value.column, text)
    }
    return nil
  }

  private mutating func quality(_ column: Int) -> QualityText {
    let text = text(column)
    if let known = qualities[text] { return known }
    let quality = QualityText(text)
    qualities[text] = quality
    return quality
  }

  /// The symbol in a value's column of quality marks, which says why there is no number.
  mutating func symbol(of value: SourceColumns.Value) -> StatisticSymbol? {
    guard let column = value.quality, case .symbol(let symbol) = quality(column) else { return nil }
    return symbol
  }
}

extension StatisticCell {
  /// Whether nothing but zeros stands behind the point.
  fileprivate var isWhole: Bool {
    guard let number, number.digits > 0 else { return true }
    return number.ratio.isWhole
  }
}
