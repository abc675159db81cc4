public import Compute
import Model

extension Gate {
  /// The comparison for everyone: no sum of pay is in it, nor anything it could be worked out from, that tells what one person
  /// is paid, unless a public paper told before.
  public static func costs(toEveryone result: CostResult, rule: ProtectionRule) -> CostRelease {
    let protection = CostProtection(result.comparison, threshold: max(threshold, rule.threshold))
    // That a refund is above the costs tells something of costs that nobody may see.
    let findings = zip(result.comparison.scenarios.indices, result.scenarios).filter { scenario, figures in
      figures.share.value < Ratio(0) && protection.isOpen(scenario, .share)
    }.map { scenario, _ in Finding(.costRefundAbove, [.name: .text(result.comparison.scenarios[scenario].name)]) }
    return costs(result, for: .everyone, findings: findings, isOpen: protection.isOpen)
  }

  /// The comparison for the owner: every number, and a warning for each that others will not see.
  public static func costs(toOwner result: CostResult, rule: ProtectionRule) -> CostRelease {
    let protection = CostProtection(result.comparison, threshold: max(threshold, rule.threshold))
    let findings = result.findings + protection.findings(result.comparison)
    return costs(result, for: .owner, findings: findings) { _, _ in true }
  }

  private static func costs(
    _ result: CostResult, for audience: Audience, findings: [Finding], isOpen: (Int, CostResultName) -> Bool
  ) -> CostRelease {
    func row(_ name: CostResultName, _ item: CostItem?) -> CostRelease.Row {
      CostRelease.Row(
        result: name, name: item?.name, rule: item?.rule,
        cells: result.scenarios.indices.map { cell(result, $0, name, isOpen) })
    }
    let whole = result.scenarios.indices.filter { scenario in
      CostResultName.closing.allSatisfy { isOpen(scenario, $0) }
    }
    return CostRelease(
      audience: audience, comparison: result.comparison,
      costs: result.comparison.items.map { row(.item($0.id), $0) },
      refunds: result.comparison.refunds.map { row(.item($0.id), $0) },
      closing: CostResultName.closing.map { row($0, nil) }, findings: findings, addsUp: whole.allSatisfy(result.addsUp))
  }

  private static func cell(
    _ result: CostResult, _ scenario: Int, _ name: CostResultName, _ isOpen: (Int, CostResultName) -> Bool
  ) -> CostRelease.Cell {
    guard isOpen(scenario, name), let figure = result.scenarios[scenario][name] else {
      return CostRelease.Cell(
        status: .withheld, figure: nil, shown: nil, difference: nil, quantity: nil, note: nil, isEstimate: false,
        publishedIn: nil)
    }
    let entry = result.comparison.scenarios[scenario].entries[name.key]
    let hasPrice = result.comparison.rows.contains { $0.id == name.key && $0.hasPrice }
    return CostRelease.Cell(
      status: .open, figure: figure, shown: result.shown(figure),
      difference: scenario > 0 && isOpen(0, name) ? result.difference(scenario, name) : nil,
      quantity: hasPrice ? entry?.value : nil, note: entry?.note, isEstimate: entry?.isEstimate ?? false,
      publishedIn: entry?.pay?.publishedIn)
  }
}
