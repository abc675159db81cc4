import Model

/// The formula of the concept as figures: persons ÷ all persons × positions, and what the method made of it.
struct FormulaFigures {
  let subjects: [Subject]
  let persons: [Figure]
  let total: Figure
  let distributed: Figure
  private let step: Figure
  private let kreis: Subject
  private let coreShare: Figure

  init(_ question: StellenanteilQuestion) {
    let kreis = Subject.kreis(name: question.kreis.name)
    let municipalities = question.kreis.municipalities.enumerated().map { place, municipality in
      let subject = Subject.municipality(municipality.ags, name: municipality.name)
      let cells = question.exports.map {
        CountedCells(file: $0.file, persons: question.counting.persons(in: $0, municipality: place))
      }
      let persons = cells.reduce(0) { $0 + $1.persons }
      return Figure(.persons, of: subject, value: Ratio(persons), from: .counted(cells.filter { $0.persons > 0 }))
    }
    let others = question.others.map {
      Figure.given(.weight, of: .recipient(name: $0.name), Ratio($0.weight), key: "weitere_empfaenger")
    }
    persons = municipalities + others
    subjects = persons.map(\.subject)
    total = .sum(others.isEmpty ? .persons : .personsAndWeights, of: kreis, persons)
    let granted = Figure.given(.grantedPositions, of: kreis, question.granted, key: "stellen")
    distributed = question.reserved.reduce(granted) { left, reserved in
      let kept = Figure.given(
        .reservedPositions, of: .recipient(name: reserved.recipient), reserved.positions, key: "vorab")
      return .difference(.distributedPositions, of: kreis, left, minus: kept)
    }
    step = .given(.step, of: kreis, question.step, key: "koernung")
    coreShare = .given(.coreGroupShare, of: kreis, question.coreShare, key: "kernzielgruppe.anteil")
    self.kreis = kreis
  }

  func share(_ index: Int, trace: AllotmentTrace, allotment: Allotment) -> Stellenanteile.Share {
    let subject = subjects[index]
    let share = Figure.quotient(.share, of: subject, persons[index], by: total)
    let exact = Figure.product(.exactPositions, of: subject, share, distributed)
    let base: Figure =
      switch trace {
      case .remainder: quota(index, exact: exact, allotment)
      case .divisor, .minimum: persons[index]
      }
    let units = Figure(.units, of: subject, value: Ratio(allotment.units[index]), from: .allotted(base, trace))
    let positions = Figure.product(.positions, of: subject, units, step)
    let core = Figure(
      .coreGroupPositions, of: subject,
      value: Ratio((units.value * coreShare.value).ceiling) * step.value,
      from: .partRoundedUp(of: positions, part: coreShare))
    return Stellenanteile.Share(
      subject: subject, persons: persons[index], share: share, exact: exact, units: units, positions: positions,
      coreMinimum: core)
  }

  // In steps. With a minimum the quota refers to what is left after those who stand at it.
  private func quota(_ index: Int, exact: Figure, _ allotment: Allotment) -> Figure {
    let subject = subjects[index]
    guard !allotment.heldByMinimum.isEmpty else { return .quotient(.quota, of: subject, exact, by: step) }
    let taking = persons.indices.filter { !allotment.heldByMinimum.contains($0) }.map { persons[$0] }
    let total = Figure.quotient(.totalUnits, of: kreis, distributed, by: step)
    let held = allotment.heldByMinimum.sorted().map {
      Figure.given(.units, of: subjects[$0], Ratio(allotment.rule.minimumUnits), key: "mindestanteil")
    }
    let atMinimum = Figure.sum(.unitsAtMinimum, of: kreis, held)
    let units = Figure.difference(.unitsAboveMinimum, of: kreis, total, minus: atMinimum)
    let rest = Figure.sum(.personsAboveMinimum, of: kreis, taking)
    let share = Figure.quotient(.shareAboveMinimum, of: subject, persons[index], by: rest)
    return .product(.quota, of: subject, share, units)
  }
}
