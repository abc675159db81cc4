import Compute
import Model
import Normalise
import Notation

/// What adding up the parts of a table came to, in words and findings.
struct SumReport {
  private let checks: [SumCheck]
  private let table: StatisticTable
  private let file: String
  private let isComplete: (RegionKey) -> Bool?

  /// `isComplete` says of a Kreis whether all its municipalities are in the table, nil where the registers do not know them.
  init(_ table: StatisticTable, rounding: RoundingBases, file: String, isComplete: @escaping (RegionKey) -> Bool?) {
    checks = SumCheck.all(in: table, rounding: rounding)
    self.isComplete = isComplete
    self.table = table
    self.file = file
  }

  /// One line for all checks, nothing where nothing adds up to anything.
  var words: [(name: String, value: String)] {
    let ran = checks.filter { $0.obstacle == nil }
    let parts = [
      (ran.reduce(0) { $0 + $1.exact }, "genau"),
      (ran.reduce(0) { $0 + $1.withinTolerance }, "im Rahmen der Rundung"),
      (ran.reduce(0) { $0 + $1.off }, "abweichend"),
      (ran.reduce(0) { $0 + $1.undecided }, "wegen unbekannter Teile offen"),
      (checks.filter { $0.obstacle != nil && isComplete($0) != false }.reduce(0) { $0 + $1.off }, "nicht prüfbar"),
    ].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return [] }
    return [("Summen", parts.map { "\(GermanNumber.text($0.0)) \($0.1)" }.joined(separator: ", "))]
  }

  /// To which multiples the figures seem to be rounded where nobody said so, since that explains parts that do not add up.
  func roundingWords(declared: RoundingBases) -> [(name: String, value: String)] {
    let evident = RoundingBases.evident(in: table)
    let regions = table.regions.filter { declared.base(for: $0).units == 0 && evident.base(for: $0).units > 0 }
    return Dictionary(grouping: regions) { evident.base(for: $0) }.sorted { $0.key < $1.key }.map { base, regions in
      let lands = Set(regions.compactMap { $0.above(at: .land) }).sorted().map(\.description).joined(separator: ", ")
      let place = lands.isEmpty ? "" : " in \(lands)"
      return (
        "Rundung", "alle Werte\(place) sind Vielfache von \(GermanNumber.text(base)), aber nicht als gerundet angegeben"
      )
    }
  }

  /// A warning per rule that does not hold, and a note on the widest deviation that rounding explains.
  var findings: [Finding] {
    let failed = checks.filter { $0.verdict == .fail }.compactMap { check -> Finding? in
      check.worst.first.map { finding(.sumDiffers, $0, check, count: check.off) }
    }
    let rounded = checks.filter { $0.verdict == .pass && $0.largest != nil }
    let widest = rounded.max { Self.distance($0) < Self.distance($1) }
    let count = rounded.reduce(0) { $0 + $1.withinTolerance }
    let note = widest.flatMap { check in check.largest.map { finding(.sumRounded, $0, check, count: count) } }
    return failed + unchecked + [note].compactMap { $0 }
  }

  // Parts that lie far off are rarely a slip, unless they are known to be all there. Rates do not add up anyway.
  private var unchecked: [Finding] {
    // A table of some municipalities has nothing to add up.
    let added = checks.filter { check in
      check.obstacle != nil && !table.measures[check.measure].isRate && isComplete(check) != false
    }
    let slips = added.filter { isComplete($0) == true }
    let sure = slips.compactMap { check in
      check.worst.first.map { finding(.sumDiffers, $0, check, count: check.off) }
    }
    let rest = added.filter { check in !slips.contains(check) && check.obstacle != .singlePart }
    let widest = rest.max { Self.distance($0) < Self.distance($1) }
    let note = widest.flatMap { check in
      check.worst.first.map { finding(.sumUnchecked, $0, check, count: rest.reduce(0) { $0 + $1.off }) }
    }
    return sure + [note].compactMap { $0 }
  }

  private func isComplete(_ check: SumCheck) -> Bool? {
    if case .regions(let region, .gemeinde) = check.rule { isComplete(region) } else { nil }
  }

  private static func distance(_ check: SumCheck) -> FixedPoint { check.largest?.difference.magnitude ?? .zero }

  private func finding(
    _ code: FindingCode, _ deviation: SumCheck.Deviation, _ check: SumCheck, count: Int
  ) -> Finding {
    var facts: [FactName: Fact] = [
      .name: .text(table.words(for: deviation.coordinates) + ", " + words(check.rule)),
      .found: .number(deviation.parts),
      .expected: .number(deviation.total), .count: .count(count),
    ]
    if deviation.tolerance.units > 0 { facts[.limit] = .number(deviation.tolerance) }
    return Finding(code, at: Location(file: file), facts)
  }

  private func words(_ rule: SumCheck.Rule) -> String {
    switch rule {
    case .members(let dimension): "Merkmal »\(table.dimensions[dimension].name)«"
    case .regions(_, let level): "Teile nach " + GermanTerms.dative(level)
    }
  }
}

extension SourceDefinition {
  /// To which multiples its figures are rounded, as the check of sums takes it.
  var rounding: RoundingBases {
    func base(_ number: Int) -> FixedPoint { FixedPoint(units: Int128(number), digits: 0) }
    return RoundingBases(everywhere: roundedTo.map(base) ?? .zero, regions: roundedIn.mapValues(base))
  }
}

extension StatisticTable.Measure {
  // What is divided by something does not add up.
  fileprivate var isRate: Bool {
    let folded = Nearest.fold(unit)
    return ["%", "‰"].contains(unit) || folded.contains("/") || folded.hasPrefix("prozent") || folded.hasPrefix("je")
  }
}
