import Model
import Notation

/// What the cells of a column, or of a whole file, prove about how it writes numbers.
public struct NumberEvidence: Hashable, Sendable {
  /// What the evidence amounts to.
  public enum Verdict: Hashable, Sendable {
    /// No cell was a number.
    case noNumbers
    /// No cell has a comma or a point.
    case wholeNumbers
    /// The mark before decimals is proven, by decimals or by groups of the other mark; whether decimals were seen, and groups.
    case proven(NumberConvention, decimals: Bool, groups: Bool)
    /// Every mark could stand before decimals or between thousands; the first such number, and how it can be read.
    indirect case ambiguous(NumberReadings)
    /// One cell proves the comma before decimals, another the point.
    case contradictory(comma: String, point: String)
  }

  /// Cells that are numbers.
  public private(set) var numbers = 0
  /// Cells of digits with a zero in front: keys rather than numbers.
  public private(set) var keys = 0
  /// Cells that are neither number nor key nor symbol.
  public private(set) var others = 0
  private var comma = Proof()
  private var point = Proof()
  private var ambiguous: String?

  private struct Proof: Hashable, Sendable {
    var example: String?
    var hasDecimals = false
    var hasGroups = false

    mutating func add(_ text: String, _ shape: NumberShape) {
      if example == nil { example = text }
      if shape.hasDecimals { hasDecimals = true }
      if shape.isGrouped { hasGroups = true }
    }

    mutating func merge(_ other: Proof) {
      example = example ?? other.example
      hasDecimals = hasDecimals || other.hasDecimals
      hasGroups = hasGroups || other.hasGroups
    }
  }

  /// No cell was seen yet.
  public init() {}

  /// The evidence of these cells.
  public init(_ texts: some Sequence<String>) {
    for text in texts { add(text) }
  }

  /// Takes the text of one cell; symbols and empty cells prove nothing.
  public mutating func add(_ text: String) {
    if text.plainCount != nil {
      numbers += 1
      return
    }
    let trimmed = text.trimmed
    if StatisticSymbol(cell: trimmed) != nil { return }
    do {
      let shape = try NumberShape(NumberText(trimmed).body)
      numbers += 1
      switch shape.marks {
      case .none: break
      case .decimalComma: comma.add(trimmed, shape)
      case .decimalPoint: point.add(trimmed, shape)
      case .eitherComma, .eitherPoint: if ambiguous == nil { ambiguous = trimmed }
      }
    } catch .leadingZero {
      keys += 1
    } catch {
      others += 1
    }
  }

  /// Adds what other cells of the same file prove; of examples the earlier stay.
  public mutating func merge(_ later: NumberEvidence) {
    numbers += later.numbers
    keys += later.keys
    others += later.others
    comma.merge(later.comma)
    point.merge(later.point)
    ambiguous = ambiguous ?? later.ambiguous
  }

  /// What all cells together prove.
  public var verdict: Verdict {
    switch (comma.example, point.example) {
    case (let comma?, let point?): return .contradictory(comma: comma, point: point)
    case (_?, nil): return .proven(.decimalComma, decimals: comma.hasDecimals, groups: comma.hasGroups)
    case (nil, _?): return .proven(.decimalPoint, decimals: point.hasDecimals, groups: point.hasGroups)
    case (nil, nil): break
    }
    if let readings = ambiguous.flatMap(NumberEvidence.readings) { return .ambiguous(readings) }
    return numbers == 0 ? .noNumbers : .wholeNumbers
  }

  /// The convention to read the cells by, nil where a declaration is needed.
  public var convention: NumberConvention? {
    switch verdict {
    case .noNumbers, .wholeNumbers: .open
    case .proven(let convention, _, _): convention
    case .ambiguous, .contradictory: nil
    }
  }

  private static func readings(_ text: String) -> NumberReadings? {
    let parts = NumberText(text)
    return (try? NumberShape(parts.body)).map { StatisticCellReading.readings($0, parts) }
  }
}
