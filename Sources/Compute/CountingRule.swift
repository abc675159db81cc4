public import Model

/// Which persons the formula counts: the Kreis's reading of »gemeldete ausländische Personen«.
public struct CountingRule: Hashable, Sendable {
  /// The status groups that count. Germans never do: Einbürgerung is the goal reached.
  public let groups: Set<StatusGroup>

  /// Every group that is not named is excluded by rule.
  public init(groups: Set<StatusGroup>) { self.groups = groups }

  /// The counted codes of the cube's status axis.
  var codes: Set<Int> { Set(groups.map(\.code)) }

  /// Counted persons with residence in the municipality at this place of the Kreis.
  public func persons(in export: CountedExport, municipality: Int) -> Int {
    export.residents.sum(where: [AZRAxis.municipality: [municipality], AZRAxis.status: codes])
  }

  /// Where all persons of a file went.
  public func account(of export: CountedExport) -> RowAccount {
    var account = RowAccount(file: export.file)
    account.read = export.read
    account.counted = export.residents.sum(where: [AZRAxis.status: codes])
    account.rejected = export.rejected
    for group in StatusGroup.allCases where !groups.contains(group) {
      let persons = export.residents.sum(where: [AZRAxis.status: [group.code]])
      if persons > 0 { account.excluded[.statusGroup(group)] = persons }
    }
    let germans = export.residents.sum(where: [AZRAxis.status: [AZRAxis.german]])
    if germans > 0 { account.excluded[.german] = germans }
    if export.decidedDuplicates > 0 { account.excluded[.decidedDuplicate] = export.decidedDuplicates }
    return account
  }
}
