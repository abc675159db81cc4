import Model
import Notation

/// Understands the cells of a column of keys, each distinct text once; repaired ones are remembered for a finding.
struct RegionColumn {
  /// What a row's region turned out to be.
  enum Outcome {
    case region(RegionKey)
    case leftOut
    case refused(Problem)
  }

  private let names: RegionNames
  private let reading: RegionReading
  private let column: String
  private let nameColumn: String
  private var keys: [String: Outcome] = [:]
  private var byName: [String: Outcome] = [:]
  /// Keys that had lost their leading zero: an example and how many rows.
  private(set) var repaired: (text: String, key: RegionKey, rows: Int)?
  private var repairedTexts: Set<String> = []

  init(_ names: RegionNames, _ reading: RegionReading, column: String, nameColumn: String) {
    self.names = names
    self.reading = reading
    self.column = column
    self.nameColumn = nameColumn
  }

  /// The region of a row by its key, or by its name where the key is empty.
  mutating func outcome(key: String, name: String) -> Outcome {
    if key.isEmpty { return outcome(name: name) }
    let outcome = keys[key] ?? understand(key)
    keys[key] = outcome
    if case .region(let region) = outcome, repairedTexts.contains(key) {
      repaired = (repaired?.text ?? key, repaired?.key ?? region, (repaired?.rows ?? 0) + 1)
    }
    return outcome
  }

  private mutating func outcome(name: String) -> Outcome {
    if let known = byName[name] { return known }
    let outcome: Outcome =
      switch names.meaning(of: name) {
      case .region(let key): .region(key)
      case .leftOut: .leftOut
      case .unclear:
        .refused(
          Problem(
            .regionInvalid, column: nameColumn.isEmpty ? column : nameColumn,
            name.isEmpty ? [:] : [.found: .text(name)]))
      }
    byName[name] = outcome
    return outcome
  }

  private mutating func understand(_ text: String) -> Outcome {
    switch names.given(text) {
    case .region(let key): return .region(key)
    case .leftOut: return .leftOut
    case .unclear, nil: break
    }
    guard let found = reading.key(text) else {
      if case .region(let key) = names.meaning(of: text) { return .region(key) }
      return .refused(Problem(.regionInvalid, column: column, [.found: .text(text)]))
    }
    if found.isRepaired { repairedTexts.insert(text) }
    return .region(found.key)
  }
}
