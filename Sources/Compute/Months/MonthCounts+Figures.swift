public import Model

extension MonthCounts {
  /// The numbers of a report on this month, in its order; `services` are those that told whom they serve.
  public func figures(_ stages: TargetStages, on day: CalendarDate, services: Set<MonthService>) -> [MonthFigure] {
    let begun = stages.begun(on: day)
    let staged = begun.flatMap { stage -> [MonthFigure] in
      var kinds: [MonthFigure.Kind] = [.size]
      if !parts(of: stage).perhaps.isEmpty, hasOpenAges(stage) { kinds.append(.most) }
      if services.contains(where: { $0.isLeftOut(of: stage) }) {
        if stage == .first, services.contains(.initiative) { kinds.append(.withInitiative) }
        kinds += [.served, .unserved]
      }
      if known.contains(.stay) { kinds.append(.arrivals) }
      kinds += MonthAttribute.allCases.filter(known.contains).flatMap { attribute in
        members(attribute, stage, stages, on: day).map { .member(attribute, $0) }
      }
      return kinds.map { MonthFigure($0, of: stage) }
    }
    let beside: [StagePart] = (begun.contains(.second) ? [] : [.initiative]) + [.minors]
    return staged + beside.map { MonthFigure(.beside($0), of: nil) }
  }

  // Whether there is anybody whose birth date leaves it open.
  private func hasOpenAges(_ stage: Stage) -> Bool {
    let perhaps = Set(parts(of: stage).perhaps)
    guard let dimension = table.dimensions.firstIndex(where: { $0.name == MonthTable.part }) else { return false }
    return table.entries.contains { coordinates, cell in
      perhaps.contains(table.dimensions[dimension].members[coordinates.members[dimension]].code)
        && (cell.number?.ratio ?? Ratio(0)) > Ratio(0)
    }
  }

  /// The members of an attribute that persons of the stage can have.
  private func members(
    _ attribute: MonthAttribute, _ stage: Stage, _ stages: TargetStages, on day: CalendarDate
  ) -> [String] {
    let all = table.dimensions.first { $0.name == attribute.rawValue }?.members.filter { !$0.isTotal } ?? []
    let codes = all.filter { $0.subsetOf == nil }.map(\.code)
    guard attribute == .age || attribute == .status else { return codes }
    let statuses = StatusGroup.allCases.filter(stages.counted.contains)
    func isPossible(_ status: StatusGroup, _ band: Int) -> Bool {
      stage.parts.contains(stages.part(of: status, age: ages.ages(of: band).first, on: day))
    }
    if attribute == .status {
      return codes.filter { code in
        StatusGroup(rawValue: code).map { status in ages.starts.indices.contains { isPossible(status, $0) } } ?? false
      }
    }
    return codes.enumerated().filter { place, code in
      code == MonthTable.ageOpen || statuses.contains { isPossible($0, place) }
    }.map(\.element)
  }

  /// Which cells a number is the sum of; nil for what is no sum of cells of this table.
  public func operand(_ figure: MonthFigure, source: String) -> Indicator.Operand? {
    func operand(_ parts: [String], _ attribute: MonthAttribute? = nil, _ member: String = "") -> Indicator.Operand {
      let part = Indicator.Operand.Selection(dimension: [MonthTable.part], members: parts.map { [$0] })
      let own = attribute.map { Indicator.Operand.Selection(dimension: [$0.rawValue], members: [[member]]) }
      return Indicator.Operand(
        source: source, measure: [MonthTable.measure], selections: [part] + (own.map { [$0] } ?? []))
    }
    let codes = figure.stage.map { parts(of: $0) } ?? (surely: [], perhaps: [])
    switch figure.kind {
    case .size: return operand(codes.surely)
    case .most: return operand(codes.surely + codes.perhaps)
    case .member(let attribute, let code): return operand(codes.surely, attribute, code)
    case .arrivals: return operand(codes.surely, .stay, StayBand.thisMonth.rawValue)
    case .withInitiative: return operand(parts(of: .second).surely)
    case .beside(let part): return operand([part.rawValue])
    case .served, .unserved: return nil
    }
  }
}
