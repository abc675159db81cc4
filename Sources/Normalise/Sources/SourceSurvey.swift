import Ingest
import Model
import Notation

/// What only all cells of a file together can say: how it writes numbers, and of which levels its keys are.
struct SourceSurvey {
  /// The keys of the column of regions.
  let regions: RegionReading
  private var evidence = NumberEvidence()
  /// Columns of which every filled cell is a quality mark: GENESIS sets one behind each column of figures on request.
  let qualities: Set<Int>

  /// Reads the whole file once.
  init(_ source: any ByteSource, _ look: TableLook, _ columns: SourceColumns) throws {
    let values = columns.values.map(\.column)
    let wanted = values + [columns.region].compactMap { $0 }
    let encoding = look.dialect.encoding
    var memos = wanted.map { _ in TextMemo() }
    var keys: Set<String> = []
    var marks = values.map { _ in Marks() }
    if var table = try TableReader(source, look: look) {
      while let batch = try table.nextBatch(columns: wanted) {
        for row in 0..<batch.rows {
          for slot in values.indices {
            let text = memos[slot].text(batch.cell(row, slot), encoding)
            if !marks[slot].take(text) { evidence.add(text) }
          }
          guard let slot = wanted.indices.last, slot >= values.count else { continue }
          keys.insert(memos[slot].text(batch.cell(row, slot), encoding))
        }
      }
    }
    regions = RegionReading(column: keys)
    qualities = Set(values.indices.filter { marks[$0].isQuality }.map { values[$0] })
  }

  private struct Marks {
    private var hasLetters = false
    private var hasOthers = false

    var isQuality: Bool { hasLetters && !hasOthers }

    // Whether the cell is nothing but letters of quality.
    mutating func take(_ text: String) -> Bool {
      if text.isBlank { return false }
      if case .marks(let marks) = QualityText(text), marks != [] {
        hasLetters = true
        return true
      }
      hasOthers = true
      return false
    }
  }

  /// The convention that the figures prove; where they leave two readings open, nothing is guessed.
  func convention(file: String) throws(Stop) -> NumberConvention {
    switch evidence.verdict {
    case .noNumbers, .wholeNumbers: return .open
    case .proven(let convention, _, _): return convention
    case .ambiguous(let readings): throw Stop(Finding(.numberAmbiguous, at: Location(file: file), readings.facts))
    case .contradictory(let comma, let point):
      throw Stop(Finding(.numberContradictory, at: Location(file: file), [.found: .text(point), .other: .text(comma)]))
    }
  }
}

extension NumberReadings {
  /// The text and both numbers that it can be.
  var facts: [FactName: Fact] {
    [
      .found: .text(text), .expected: .text(GermanNumber.text(grouped)), .other: .text(GermanNumber.text(decimal)),
    ]
  }
}
