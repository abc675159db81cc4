import Compute
import Model
import Protect
import Store

/// One Stichtag from files to exact results: the part of a run that publishes nothing.
struct Assessment {
  let pipeline: LoadedPipeline
  let census: Census
  let result: Stellenanteile
  /// The Stichtag before: the newest that has exports or whose result a council settled.
  let previousStichtag: CalendarDate?
  /// Its result, computed from its exports, where they are still there.
  let previous: Stellenanteile?
  /// Its result as the council settled it, which goes before the computed one.
  let settledBefore: StellenanteilDefinition.Settled?
  let findings: [Finding]

  /// Checks and computes; stops with all findings when one of them is an error.
  init(_ stichtag: CalendarDate, _ pipeline: LoadedPipeline, _ censuses: Censuses) throws {
    self.pipeline = pipeline
    census = try censuses.census(stichtag)
    result = try Assessment.compute(pipeline, census)
    let counted = try censuses.stichtagBefore(stichtag)
    let settled = pipeline.definition.settledBefore(stichtag)
    previousStichtag = [counted, settled?.key].compactMap { $0 }.max()
    previous = try counted == previousStichtag ? counted.map { try Assessment.previous($0, pipeline, censuses) } : nil
    settledBefore = settled?.key == previousStichtag ? settled?.value : nil
    let afterthoughts = Assessment.afterthoughts(census, result, previous, pipeline)
    findings = Assessment.ordered(census.findings + afterthoughts)
    if findings.contains(where: { $0.severity == .error }) { throw Stop(findings) }
  }

  private static func previous(
    _ day: CalendarDate, _ pipeline: LoadedPipeline, _ censuses: Censuses
  ) throws -> Stellenanteile {
    do {
      return try compute(pipeline, censuses.census(day, forComparison: true))
    } catch let stop as Stop {
      throw Stop([Finding(.azrPreviousFaulty, [.other: .date(day)])] + stop.findings.filter { $0.severity == .error })
    }
  }

  /// Where the persons of each file went.
  var accounts: [RowAccount] { census.exports.map(pipeline.definition.counting.account) }

  private static func compute(_ pipeline: LoadedPipeline, _ census: Census) throws(Stop) -> Stellenanteile {
    if census.findings.contains(where: { $0.severity == .error }) { throw Stop(ordered(census.findings)) }
    for account in census.exports.map(pipeline.definition.counting.account) {
      precondition(account.closes, "persons were lost between reading and counting")
    }
    do {
      return try Stellenanteile(pipeline.definition.question(census))
    } catch {
      throw Stop(error.findings.map { $0.placed(in: pipeline.file) })
    }
  }

  // What only shows when the figures are there.
  private static func afterthoughts(
    _ census: Census, _ result: Stellenanteile, _ previous: Stellenanteile?, _ pipeline: LoadedPipeline
  ) -> [Finding] {
    let reconciliation = Reconciliation(census.exports, kreis: census.kreis, counting: result.question.counting)
    var findings = zip(census.kreis.offices, reconciliation.outside).filter { $1 > 0 }.map { office, persons in
      Finding(.azrOutsideOffice, [.count: .count(persons), .name: .text(office.name)])
    }
    if let previous {
      findings += Jumps.findings(result, previous, percent: pipeline.definition.jumpPercent)
    }
    if let tie = result.allotment.tie {
      findings.append(Finding(.allotmentTie, [.name: .list(tie.claims.map { result.shares[$0].subject.name })]))
    }
    let losers = result.losersByOneMoreUnit()
    if !losers.isEmpty {
      findings.append(Finding(.allotmentParadox, [.name: .list(losers.map { result.shares[$0].subject.name })]))
    }
    return findings
  }

  // Errors first; within a severity by file and line, so that the order does not depend on threads.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    func key(_ finding: Finding) -> (Int, String, Int, String) {
      (
        -finding.severity.rawValue, finding.location.file ?? "", finding.location.line ?? 0, finding.code.rawValue
      )
    }
    return findings.enumerated().sorted { left, right in
      let (first, second) = (key(left.element), key(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}

extension Finding {
  /// The same finding with the file it comes from, where it has none.
  func placed(in file: String) -> Finding {
    location.file == nil ? Finding(code, at: Location(file: file), severity: severity, facts) : self
  }
}

/// Municipalities whose population changed so much that a part of the data may be missing or double.
enum Jumps {
  static func findings(_ result: Stellenanteile, _ previous: Stellenanteile, percent: Int) -> [Finding] {
    var before: [String: Int128] = [:]
    for share in previous.shares { before[share.subject.identity] = share.persons.value.numerator }
    let pairs = result.shares.compactMap { share in
      before[share.subject.identity].map { (share.subject.name, $0, share.persons.value.numerator) }
    }
    let whole = (result.question.kreis.name, previous.totalPersons.value.numerator, result.totalPersons.value.numerator)
    return (pairs + [whole]).filter { _, old, new in
      Int128((new - old).magnitude) * 100 > Int128(percent) * old
    }.map { name, old, new in
      Finding(
        .azrJump,
        [.name: .text(name), .other: .count(Int(old)), .found: .count(Int(new)), .limit: .count(percent)])
    }
  }
}

extension StellenanteilDefinition {
  /// The question that this definition and this census make.
  func question(_ census: Census) throws(Stop) -> StellenanteilQuestion {
    let grant = try grant(on: census.stichtag)
    let recommendation = recommendedShare.flatMap { share in
      grant.atCentre.map { StellenanteilQuestion.Recommendation(share: share, located: $0) }
    }
    return StellenanteilQuestion(
      kreis: census.kreis, exports: census.exports, counting: counting, granted: grant.positions, reserved: reserved,
      others: others, step: step, method: method, minimum: minimum, coreShare: coreShare,
      recommendation: recommendation)
  }
}
