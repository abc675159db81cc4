public import Model

/// A comparison of costs worked out, with what has to be said about it.
public struct CostResult: Sendable {
  /// What was asked.
  public let comparison: CostComparison
  /// One per scenario, in their order.
  public let scenarios: [CostFigures]

  /// Works every scenario out.
  public init(_ comparison: CostComparison) {
    self.comparison = comparison
    scenarios = comparison.scenarios.map { CostFigures($0, in: comparison) }
  }

  /// How much more a scenario comes to than the first.
  public func difference(_ scenario: Int, _ name: CostResultName) -> Figure? {
    guard let figure = scenarios[scenario][name], let first = scenarios.first?[name] else { return nil }
    return .difference(.cost(CostResult.difference(name, figure.quantity)), of: figure.subject, figure, minus: first)
  }

  private static func difference(_ name: CostResultName, _ quantity: Quantity) -> CostQuantity {
    switch name {
    case .item(let id): if case .named(let item) = quantity { .difference(of: item) } else { .difference(of: id) }
    case .total: .totalDifference
    case .refund: .refundDifference
    case .share: .shareDifference
    }
  }

  /// The one place where euros are rounded: a half up, each number by itself from its exact value.
  public func shown(_ figure: Figure) -> FixedPoint { figure.value.rounded(digits: comparison.digits) }

  /// Whether the shown amounts of a scenario add up to its shown total; they need not, since each is rounded by itself.
  public func addsUp(_ scenario: Int) -> Bool {
    let figures = scenarios[scenario]
    func sum(_ items: [CostItem]) -> Int128 {
      items.compactMap { figures.amounts[$0.id] }.reduce(0) { $0 + shown($1).units }
    }
    return sum(comparison.items) == shown(figures.total).units
      && sum(comparison.refunds) == shown(figures.refund).units
      && shown(figures.total).units - shown(figures.refund).units == shown(figures.share).units
  }

  /// Numbers of the document that do not come out, and refunds above the costs.
  public var findings: [Finding] {
    zip(comparison.scenarios, scenarios).flatMap { scenario, figures -> [Finding] in
      let above = figures.share.value < Ratio(0)
      return differing(scenario, figures)
        + (above ? [Finding(.costRefundAbove, [.name: .text(scenario.name)])] : [])
    }
  }

  private func differing(_ scenario: CostScenario, _ figures: CostFigures) -> [Finding] {
    scenario.expected.compactMap { expected in
      guard let figure = figures[expected.result] else { return nil }
      let found = shown(figure)
      guard Ratio(found.units, powerOfTen(found.digits)) != expected.amount else { return nil }
      let digits = max(comparison.digits, expected.amount.exactDigits ?? 2)
      return Finding(
        .costDiffers, at: expected.location,
        [
          .name: .text(scenario.name), .other: .text(expected.result.key),
          .expected: .number(expected.amount.rounded(digits: digits)), .found: .number(found),
        ])
    }
  }
}
