public import Model

/// The answer for one Stichtag: what every recipient gets and why.
public struct Stellenanteile: Sendable {
  /// One row of the result.
  public struct Share: Sendable {
    /// A municipality or another recipient.
    public let subject: Subject
    /// Counted persons, or the weight of another recipient.
    public let persons: Figure
    /// Of all persons.
    public let share: Figure
    /// The formula's result before anything is rounded.
    public let exact: Figure
    /// Whole steps that the method gave.
    public let units: Figure
    /// The result.
    public let positions: Figure
    /// What of it serves the Kernzielgruppe at least.
    public let coreMinimum: Figure
  }

  /// The question it answers.
  public let question: StellenanteilQuestion
  /// Municipalities by key, then the other recipients.
  public let shares: [Share]
  /// All counted persons and other weights.
  public let totalPersons: Figure
  /// Positions that were distributed: those granted without those reserved.
  public let distributed: Figure
  /// The chosen method's result.
  public let allotment: Allotment
  /// The result under each method, the chosen one among them.
  public let byMethod: [AllotmentMethod: Allotment]

  /// Computes everything; stops when the positions cannot be met exactly.
  public init(_ question: StellenanteilQuestion) throws(Stop) {
    let rule = try question.rule()
    let figures = FormulaFigures(question)
    let claims = zip(figures.subjects, figures.persons).map { subject, persons in
      Claim(key: subject.identity, weight: Int(persons.value.numerator))
    }
    let allotment = try Allotment(claims, by: rule)
    var byMethod: [AllotmentMethod: Allotment] = [:]
    for method in AllotmentMethod.allCases { byMethod[method] = try Allotment(claims, by: rule.with(method: method)) }
    self.question = question
    self.allotment = allotment
    self.byMethod = byMethod
    totalPersons = figures.total
    distributed = figures.distributed
    shares = zip(figures.subjects.indices, allotment.traces()).map { index, trace in
      figures.share(index, trace: trace, allotment: allotment)
    }
  }

  /// How far each recipient stands from one unit more or less.
  public func sensitivities() -> [Sensitivity] { shares.indices.map { Sensitivity(of: $0, in: allotment) } }

  /// Recipients who would lose a unit if there were one more to distribute; only Hare/Niemeyer knows such.
  public func losersByOneMoreUnit() -> [Int] {
    guard let more = try? Allotment(allotment.claims, by: allotment.rule.withOneMoreUnit) else { return [] }
    return shares.indices.filter { more.units[$0] < allotment.units[$0] }
  }
}
