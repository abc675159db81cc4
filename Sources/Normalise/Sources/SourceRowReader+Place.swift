import Model
import Notation

extension SourceRowReader {
  /// What a row says of all its figures, apart from their region.
  struct RowPlace {
    var period: Period?
    var measure: String?
    var unit: String?
    var members: [Int?]
  }

  /// Where the row's region is told.
  mutating func region() -> RegionColumn.Outcome {
    if definition.sections == .region { return regions.outcome(key: section ?? "", name: "") }
    if columns.region == nil, columns.regionName == nil {
      return definition.region.map { .region($0) } ?? .refused(Problem(.regionMissing, column: ""))
    }
    return regions.outcome(key: text(columns.region).trimmed, name: text(columns.regionName).trimmed)
  }

  /// What the row's own cells, the section it stands in and the definition say.
  mutating func place() -> RowPlace {
    var place = RowPlace(
      period: definition.period, measure: said(columns.measure), unit: said(columns.unit),
      members: [Int?](repeating: nil, count: members.count))
    for dimension in columns.dimensions { take(dimension, into: &place) }
    if columns.period != nil {
      let time = text(columns.period).trimmed
      if !time.isEmpty || definition.period == nil { place.period = period(time) }
    }
    if let section { take(section, into: &place) }
    return place
  }

  private mutating func take(_ dimension: SourceColumns.Members, into place: inout RowPlace) {
    let text = text(dimension.column)
    guard let variable = dimension.variable else {
      let index = index(of: dimension.name)
      let isBelow = columns.indented.contains(dimension.column) && !text.isBlank
      place.members[index] = noted(
        isBelow ? members[index].indentedOutcome(&builder) : members[index].outcome(text, &builder))
      return
    }
    guard let index = index(ofVariable: self.text(variable)) else { return }
    while place.members.count < members.count { place.members.append(nil) }
    guard place.members[index] == nil else { return }
    place.members[index] = noted(members[index].outcome(text, label: self.text(dimension.label).trimmed, &builder))
  }

  private func said(_ column: Int?) -> String? {
    guard let column else { return nil }
    let text = text(column)
    return text.isBlank ? nil : text.trimmed
  }

  private mutating func take(_ section: String, into place: inout RowPlace) {
    switch definition.sections {
    case .period: place.period = period(section)
    case .measure: place.measure = section
    case .unit: place.unit = section
    case .dimension(let name): place.members[index(of: name)] = member(section, of: index(of: name))
    case .region, .unused, nil: break
    }
  }

  private mutating func period(_ text: String) -> Period? {
    let known = periods[text] ?? PeriodReading.period(text)
    periods[text] = .some(known)
    if known == nil {
      let column = columns.period.map { columns.names[$0] } ?? ""
      problems.append(Problem(.periodInvalid, column: column, text.isEmpty ? [:] : [.found: .text(text)]))
    }
    return known
  }

  /// The member of a text, nil with a problem where it is unknown.
  mutating func member(_ text: String, of index: Int) -> Int? { noted(members[index].outcome(text, &builder)) }

  private mutating func noted(_ outcome: MemberColumn.Outcome) -> Int? {
    switch outcome {
    case .member(let place): return place
    case .unknown(let problem):
      problems.append(problem)
      return nil
    }
  }
}
