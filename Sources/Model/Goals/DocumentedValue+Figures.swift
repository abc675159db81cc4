extension DocumentedValue {
  /// Figures that quote the document: one a number, both ends of a span, none for days and words. A sum is worked out
  /// from its parts, which stand before it, and the stated total follows.
  public func figures(among all: [DocumentedValue]) -> [Figure] {
    let addends = parts.compactMap { name in all.first { $0.id == name } }
    let sum = addends.isEmpty ? [] : [Figure.sum(.documentedValue, of: subject, addends.compactMap(\.ownFigures.first))]
    return sum + ownFigures
  }

  private var ownFigures: [Figure] {
    switch content {
    case .number(let value): [quoted(value, title)]
    case .part(let value, let whole): [quoted(value, title), quoted(whole, title + ", von insgesamt")]
    case .span(let lower, let upper): [quoted(lower, title + ", von"), quoted(upper, title + ", bis")]
    case .day, .text: []
    }
  }

  private var subject: Subject { .topic(name: title + ", Summe der Teile") }

  private func quoted(_ value: Ratio, _ name: String) -> Figure {
    Figure(.documentedValue, of: .topic(name: name), value: value, from: .quoted(quotation))
  }
}
