import Testing

/// A row of the Kreis that stands in the Neuss export too.
struct CopiedRow: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// What the copy says in the columns Ausländerbehörde and Gemeindeschlüssel; nil leaves the Kreis's own.
  let office: String?
  let residence: String?
  /// The rule that settles it, and the office whose row then does not count.
  let rule: String
  let loser: Office

  init(_ description: String, office: String?, residence: String? = nil, rule: String, loser: Office) {
    testDescription = description
    (self.office, self.residence, self.rule, self.loser) = (office, residence, rule, loser)
  }

  static let renamed = CopiedRow(
    "under the name of Neuss", office: "Stadt Neuss", rule: "zustaendige-behoerde", loser: .neuss)
  static let verbatim = CopiedRow(
    "verbatim, under the name of the Kreis", office: nil, rule: "zustaendige-behoerde", loser: .neuss)
  static let moved = CopiedRow(
    "moved to Neuss", office: "Stadt Neuss", residence: "05162024", rule: "vorrang", loser: .kreis)
}

extension Workspace {
  /// Copies rows of the Kreis into the export of Neuss.
  func add(_ copy: CopiedRow, rows: Range<Int>, number: (String) -> String = { $0 }) throws {
    let source = try export(.kreis)
    try edit(.neuss) { export in
      for row in rows {
        export.rows.append(source.rows[row])
        let last = export.rows.count - 1
        export[last, .number] = number(source[row, .number])
        if let office = copy.office { export[last, .office] = office }
        guard let residence = copy.residence else { continue }
        (export[last, .municipality], export[last, .place]) = (residence, "Neuss, Stadt")
      }
    }
    try announce()
  }
}
