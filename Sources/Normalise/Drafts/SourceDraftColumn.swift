import Model
import Notation

/// One column of the rows at hand, with what its texts look like.
struct DraftColumn {
  let place: Int
  /// The titles above it, the topmost first.
  let path: [String]
  /// What the header calls it, trimmed; empty where it does not.
  let name: String
  /// As they stand in the file.
  let raw: [String]
  let cells: [String]
  /// Different texts in the order of the file, empty ones not.
  let distinct: [String]
  let filled: Int
  private let counts: [String: Int]

  init(place: Int, path: [String], name: String, raw: [String]) {
    (self.place, self.path, self.name, self.raw) = (place, path, name, raw)
    cells = raw.map(\.trimmed)
    var counts: [String: Int] = [:]
    var distinct: [String] = []
    for cell in cells where !cell.isEmpty {
      if counts[cell] == nil { distinct.append(cell) }
      counts[cell, default: 0] += 1
    }
    self.counts = counts
    self.distinct = distinct
    filled = counts.values.reduce(0, +)
  }

  /// Whether so many of a hundred filled cells are what is asked for.
  func mostly(_ percent: Int, _ holds: (String) -> Bool) -> Bool {
    let fitting = counts.reduce(0) { $0 + (holds($1.key) ? $1.value : 0) }
    return filled > 0 && fitting * 100 >= filled * percent
  }

  /// Whether some blanks before its texts are more than others.
  var isIndented: Bool { Set(raw.filter { !$0.trimmed.isEmpty }.map { $0.prefix { $0.isWhitespace }.count }).count > 1 }
}

extension DraftColumn {
  /// Figures, and symbols in their place; a column of symbols alone is none.
  var holdsFigures: Bool {
    mostly(80) { DraftCell.isNumber($0) || DraftCell.isSymbol($0) } && distinct.contains(where: DraftCell.isNumber)
  }

  /// Numbers among cells that cannot be read: as figures they become errors, while as texts they would be lost.
  var holdsSpoiltFigures: Bool {
    let isNamedOtherwise =
      DraftWords.namesPeriod(name) || DraftWords.namesKey(name) || DraftWords.namesRegion(name)
      || DraftWords.namesNumbering(name) || Nearest.fold(name).contains("alter")
    guard !isNamedOtherwise, DraftWords.dimension(of: distinct) == nil else { return false }
    return mostly(30, DraftCell.isNumber) || holdsPlaceholders
  }

  /// Numbers, symbols, and what programs and people write instead of them.
  var holdsPlaceholders: Bool {
    mostly(80) { DraftCell.isNumber($0) || DraftCell.isSymbol($0) || DraftCell.isPlaceholder($0) }
      && distinct.contains(where: DraftCell.isNumber)
  }

  /// Nothing but symbols, as in rare categories.
  var holdsSymbols: Bool { mostly(100, DraftCell.isSymbol) }

  /// Marks such as `e` and `p` that stand beside figures.
  var holdsMarks: Bool { mostly(100) { $0.utf8.count <= 3 && $0.allSatisfy { "eprsbu()/".contains($0) } } }

  /// The same in tables that write a symbol beside a symbol; at least one mark is a letter.
  var holdsMarksAndSymbols: Bool {
    mostly(100) { $0.utf8.count <= 3 && $0.allSatisfy { "eprsbu()/.-x".contains($0) } }
      && distinct.contains { $0.contains(where: \.isLetter) }
  }

  /// Times; bare years only where the name or the place says that they are no figures.
  func holdsPeriods(isLeading: Bool) -> Bool {
    if DraftWords.namesCount(name) { return false }
    // A time that cannot be read becomes an error; as figures the years would be added up.
    if DraftWords.namesPeriod(name), mostly(50, { PeriodReading.period($0) != nil }) {
      return PeriodReading.period(path.last ?? "") == nil
    }
    guard mostly(100, { PeriodReading.period($0) != nil }) else { return false }
    if PeriodReading.period(path.last ?? "") != nil { return false }
    let years = mostly(100) { $0.utf8.count == 4 && (1950...2060).contains(Int($0) ?? 0) }
    let digits = mostly(100) { $0.allSatisfy(\.isNumber) }
    return years ? isLeading : !digits
  }

  /// Keys of regions, some perhaps without their leading zero.
  func holdsKeys(isLeading: Bool) -> Bool {
    switch RegionReading(column: distinct).verdict {
    case .keys, .maybe: DraftWords.namesKey(name) || isLeading && hasKeyShape
    case .years, .no: false
    }
  }

  // Without a name, numbers that have lost their zeros may as well be figures.
  private var hasKeyShape: Bool {
    let hasZero = distinct.contains { $0 == "DG" || $0.hasPrefix("0") && $0.utf8.count > 1 }
    let lengths = Set(distinct.map(\.utf8.count))
    return hasZero || lengths.count == 1 && lengths.isSubset(of: [5, 8, 12]) && distinct.count > 1
  }

  /// Codes with leading zeros are no figures, whatever they are.
  var holdsCodes: Bool {
    mostly(100) { $0.allSatisfy { $0.isASCII && $0.isNumber } }
      && distinct.contains { $0.hasPrefix("0") && $0.utf8.count > 1 }
  }

  /// Units; a column of nothing but 1000 may as well be figures.
  var holdsUnits: Bool { mostly(100, DraftWords.isUnit) && !distinct.allSatisfy(DraftCell.isNumber) }

  /// Whether each text of the other column goes with one text of this one.
  func depends(on other: DraftColumn) -> Bool {
    var known: [String: String] = [:]
    for (key, cell) in zip(other.cells, cells) where !key.isEmpty {
      if let before = known[key], before != cell { return false }
      known[key] = cell
    }
    return !known.isEmpty
  }
}

/// What single cells look like before anything is known of the table.
enum DraftCell {
  /// A number as statistics write it, sign, unit and quality marks included; keys with a zero in front look like one too.
  static func isNumber(_ text: String) -> Bool {
    do {
      _ = try NumberShape(NumberText(text).body)
      return true
    } catch {
      return error == .leadingZero
    }
  }

  /// What offices write where there is no number.
  static func isSymbol(_ text: String) -> Bool {
    ["()", "( )"].contains(text) || StatisticSymbol(cell: text).map { $0 != .empty } ?? false
  }

  /// What stands in the place of a number and is none: `#NV`, `<5`, `k. A.`, a number with the mark of a footnote.
  static func isPlaceholder(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    if first == "#" || placeholders.contains(Nearest.fold(text)) { return true }
    if "<>≤≥".contains(first) { return isNumber(text.dropFirst().drop { "= ".contains($0) }.trimmed) }
    guard let last = text.last, "*)¹²³⁴⁵⁶⁷⁸⁹†".contains(last) else { return false }
    let body = String(text.reversed().drop { "*)(¹²³⁴⁵⁶⁷⁸⁹†".contains($0) }.reversed())
    let words = body.split(separator: " ")
    let isNumbered = last == ")" && words.count > 1
    return isNumber(isNumbered ? words.dropLast().joined(separator: " ") : body.trimmed)
  }

  private static let placeholders: Set<String> = [
    "k.a.", "k.a", "ka", "n/a", "n.a.", "na", "nan", "null", "keineangabe", "none", "n.v.", "nv", "geheim", "div/0!",
  ]

  /// A whole number however grouped; nil for fractions as far as the digits behind the last mark show one.
  static func whole(_ text: String) -> Int? {
    guard isNumber(text) else { return nil }
    let parts = text.split { ".,' \u{A0}\u{202F}\u{2009}".contains($0) }
    guard parts.count == 1 || parts.dropFirst().allSatisfy({ $0.utf8.filter { (48...57).contains($0) }.count == 3 })
    else { return nil }
    return Int(text.filter { $0.isASCII && $0.isNumber })
  }
}
