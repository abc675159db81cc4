import Model
import Notation
import Store

/// All indicators that are declared, checked against each other.
struct IndicatorCatalogue {
  /// Those with sources of their own first, then the differences made of them; both in the order of their files.
  let indicators: [Indicator]
  /// The files' fingerprints.
  let digests: [(id: String, sha256: String)]

  init(_ pipelines: PipelineDirectory) throws(Stop) {
    var indicators: [Indicator] = []
    var digests: [(id: String, sha256: String)] = []
    for id in try pipelines.indicators() {
      let bytes = try pipelines.indicator(id)
      indicators += try IndicatorFile.read(bytes, id: id).indicators
      digests.append((id, SHA256.hash(bytes).hex))
    }
    self.indicators = indicators.filter { !$0.operands.isEmpty } + indicators.filter { $0.operands.isEmpty }
    self.digests = digests
    let findings = twice + differences
    if !findings.isEmpty { throw Stop(findings) }
  }

  /// The indicator of this name, nil where there is none.
  subscript(id: String) -> Indicator? { indicators.first { $0.id == id } }

  private var twice: [Finding] {
    let names = Dictionary(grouping: indicators, by: \.id).filter { $0.value.count > 1 }.keys.sorted()
    return names.map { id in
      Finding(
        .configValue, at: Location(file: "indikatoren"),
        [.name: "je", .found: .text(id), .expected: "jede Kennung nur einmal im Katalog"])
    }
  }

  // A difference is of two indicators in the catalogue that mean something side by side.
  private var differences: [Finding] {
    indicators.compactMap { indicator -> Finding? in
      guard case .difference(let first, let second) = indicator.formula else { return nil }
      let location = Location(file: "indikatoren/\(indicator.id).json5")
      guard let left = self[first], let right = self[second], !left.operands.isEmpty, !right.operands.isEmpty else {
        let unknown = self[first]?.operands.isEmpty == false ? second : first
        var facts: [FactName: Fact] = [
          .name: "differenz", .found: .text(unknown), .expected: "die Kennung eines Indikators mit Zähler oder Wert",
        ]
        facts[.nearest] = Nearest.match(unknown, among: indicators.map(\.id)).map { .text($0) }
        return Finding(.configValue, at: location, facts)
      }
      return IndicatorCatalogue.obstacle(left, right).map { reason in
        Finding(
          .indicatorIncomparable, at: location,
          [.name: .text(indicator.id), .found: .text(second), .other: .text(first), .reason: .text(reason)])
      }
    }
  }

  private static func obstacle(_ left: Indicator, _ right: Indicator) -> String? {
    if let group = left.incomparable, group == right.incomparable {
      return "beide sind als unvergleichbar gekennzeichnet (»\(group)«)"
    }
    if left.unit != right.unit { return "ihre Einheiten sind verschieden" }
    if left.reference != right.reference { return "ihre Zeiträume sind verschieden" }
    return left.place == right.place ? nil : "sie sind an verschiedenen Orten gezählt"
  }
}
