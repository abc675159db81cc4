public import Model

extension StatisticTable {
  /// Where a cell stands, as findings say it: »05162, 2023, Insgesamt/weiblich«.
  public func words(for place: Coordinates) -> String {
    var parts = [regions[place.region].description, periods[place.period].description]
    if measures.count > 1 { parts.append(measures[place.measure].words) }
    let members = zip(dimensions, place.members).map { dimension, member in
      dimension.members.isEmpty ? "" : dimension.members[member].label
    }
    if !members.isEmpty { parts.append(members.map { $0.isEmpty ? "insgesamt" : $0 }.joined(separator: "/")) }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension StatisticTable.Measure {
  /// The name with its unit: »Bevölkerungsstand (Anzahl)«.
  public var words: String { unit.isEmpty ? name : "\(name) (\(unit))" }
}
