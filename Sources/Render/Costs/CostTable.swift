import Model
import Notation
import Protect

/// The comparison as councils are shown it: a row per item, the scenarios beside each other, what explains a number beside it.
struct CostTable {
  let release: CostRelease

  /// Costs and their sum, refunds and their sum, and what is left to the Kreis.
  var html: HTML {
    var table = Table(
      id: "kosten", caption: "Kosten je Jahr in Euro, Stand \(release.day)",
      columns: [.text("Posten")]
        + release.scenarios.flatMap { [.number($0.name + CostTable.mark(release)), .text("Erläuterung")] })
    table.kind = release.scenarios.count > 2 ? "dense" : "data"
    table.isKeptWhole = true
    table.rows = rows.map { row($0) }
    table.foot = share.map { row($0) } ?? []
    return table.html
  }

  /// How much more every other scenario comes to than the first; nil where there is only one.
  var differences: HTML? {
    guard release.scenarios.count > 1, let first = release.scenarios.first else { return nil }
    var table = Table(
      id: "unterschiede", caption: "Unterschied zu »\(first.name)« in Euro je Jahr",
      columns: [.text("Posten")] + release.scenarios.dropFirst().map { .number($0.name) })
    table.isKeptWhole = true
    table.rows = (rows + [share].compactMap { $0 }).map { row in
      [.text(CostTable.name(row))]
        + row.cells.dropFirst().map { cell in
          guard let figure = cell.difference, let digits = cell.shown?.digits else { return CostTable.withheld }
          return .text(GermanNumber.text(figure.value.rounded(digits: digits), alwaysSigned: true))
        }
    }
    return table.html
  }

  // In the order of the documents that councils know: costs and their sum, refunds and, of several, their sum.
  private var rows: [CostRelease.Row] {
    let sums = release.closing.filter { $0.result != .share }
    let total = sums.filter { $0.result == .total }
    let refund = release.refunds.count > 1 ? sums.filter { $0.result == .refund } : []
    return release.costs + total + release.refunds + refund
  }

  private var share: CostRelease.Row? { release.closing.first { $0.result == .share } }

  /// What readers call a row.
  static func name(_ row: CostRelease.Row) -> String {
    row.name ?? GermanTerms.name(row.result)
  }

  /// The sign at every scenario that leads to the footnote below the table.
  static func mark(_ release: CostRelease) -> String { release.footnote == nil ? "" : " (*)" }

  private func row(_ row: CostRelease.Row) -> [HTML] {
    [.text(CostTable.name(row))]
      + row.cells.flatMap { cell in
        [
          cell.shown.map { .text(GermanNumber.text($0)) } ?? CostTable.withheld,
          .text(CostTable.explanation(row, cell, of: release)),
        ]
      }
  }

  /// What stands beside a number: how it came about, what the document says, and whether it is an estimate.
  static func explanation(_ row: CostRelease.Row, _ cell: CostRelease.Cell, of release: CostRelease) -> String {
    guard cell.status == .open else { return "" }
    let estimate = cell.isEstimate && cell.note?.contains("schätz") != true ? "geschätzter Wert" : nil
    return [origin(row.rule, cell, of: release), cell.note, estimate].compactMap { $0 }.joined(separator: "; ")
  }

  private static func origin(_ rule: CostItem.Rule?, _ cell: CostRelease.Cell, of release: CostRelease) -> String? {
    switch rule {
    case .price(let price, let unit)?:
      let count = cell.quantity.map(GermanNumber.short) ?? ""
      // The number behind the name, since the name is in the plural and the number may be 1.
      let each = count + " zu je " + GermanNumber.text(price.rounded(digits: price.isWhole ? 0 : 2)) + "\u{A0}Euro"
      return unit.map { "\($0): \(each)" } ?? each
    case .percent(let percent, let bases)?:
      let names = (release.costs + release.refunds).filter { bases.contains($0.result.key) }.map(name)
      return GermanNumber.short(percent) + "\u{A0}% von: " + GermanTerms.list(names)
    case .amount?, nil: return nil
    }
  }

  private static let withheld = HTML(
    "span", ["class": "cell", "data-status": Release.CellStatus.withheld.rawValue],
    [
      HTML("span", ["class": "sign", "aria-hidden": "true"], [.text(StatusCell.sign(Release.CellStatus.withheld))]),
      HTML("span", ["class": "spoken"], [.text(" " + Release.CellStatus.withheld.rawValue)]),
    ])
}
