public import Model

extension GermanTerms {
  /// What tables of costs call their figures.
  public static func name(_ quantity: CostQuantity) -> String {
    switch quantity {
    case .total: "Gesamtkosten"
    case .refund: "Kostenerstattung"
    case .share: "Jährlicher Kostenanteil Kreis"
    case .number(let item, let unit): "\(item): \(unit ?? "Anzahl")"
    case .price(let item): "\(item): Preis"
    case .rate(let item): "\(item): Satz"
    case .base(let item): "\(item): Grundlage"
    case .difference(let item): "\(item): Unterschied"
    case .totalDifference: "Gesamtkosten: Unterschied"
    case .refundDifference: "Kostenerstattung: Unterschied"
    case .shareDifference: "Jährlicher Kostenanteil Kreis: Unterschied"
    }
  }

  /// What readers call a result that has no name of its own.
  public static func name(_ result: CostResultName) -> String {
    switch result {
    case .item(let id): id
    case .total: name(CostQuantity.total)
    case .refund: name(CostQuantity.refund)
    case .share: name(CostQuantity.share)
    }
  }
}
