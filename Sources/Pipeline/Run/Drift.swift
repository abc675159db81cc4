import Compute
import Model
import Notation

/// What is unlike the period before and may be a mistake that no check can prove: it is published, and said in the log. Said are
/// names and keys, and no counts but those that the report publishes.
enum Drift {
  /// Percentage points by which the share of a status group may change between two Stichtage.
  private static let limit = 10

  /// Of the exports of one Stichtag, compared with those of the one before where these can be read.
  static func findings(_ assessment: Assessment, _ censuses: Censuses) throws -> [Finding] {
    let jumps = assessment.findings.filter { $0.code == .azrJump }
    let now = assessment.census
    guard let day = try censuses.stichtagBefore(now.stichtag), let before = try? censuses.census(day) else {
      return jumps
    }
    return jumps + new(.driftColumn, now, before, among: [.columnUnread])
      + new(.driftCode, now, before, among: [.azrNationalityDefunct, .azrMunicipalityDissolved]) + shares(now, before)
  }

  /// Of the newest deliveries of offices: what they call otherwise, and older ones did not.
  static func renamed(_ findings: [Finding], in files: Set<String>) -> [Finding] {
    let renamed = findings.filter { [.columnRenamed, .memberRenamed].contains($0.code) }
    func isNew(_ finding: Finding) -> Bool { finding.location.file.map(files.contains) ?? false }
    func said(_ finding: Finding) -> [Fact?] {
      [finding.facts[.name], finding.facts[.expected], finding.facts[.found]]
    }
    let old = Set(renamed.filter { !isNew($0) }.map(said))
    return renamed.filter { isNew($0) && !old.contains(said($0)) }
  }

  private static func new(
    _ code: FindingCode, _ now: Census, _ before: Census, among codes: Set<FindingCode>
  ) -> [Finding] {
    let new = found(now, codes).subtracting(found(before, codes)).sorted()
    return new.isEmpty ? [] : [Finding(code, [.found: .list(new), .other: .date(before.stichtag)])]
  }

  private static func found(_ census: Census, _ codes: Set<FindingCode>) -> Set<String> {
    let names = census.findings.filter { codes.contains($0.code) }.map { finding -> [String] in
      switch finding.facts[.found] {
      case .list(let names)?: names
      case .text(let name)?: [name]
      default: []
      }
    }
    return Set(names.joined())
  }

  private static func shares(_ now: Census, _ before: Census) -> [Finding] {
    let (new, old) = (persons(now), persons(before))
    let (all, former) = (new.reduce(0, +), old.reduce(0, +))
    guard all > 0, former > 0 else { return [] }
    return StatusGroup.allCases.filter { group in
      let change = new[group.code] * former - old[group.code] * all
      return change.magnitude * 100 > UInt(limit * all * former)
    }.map {
      Finding(
        .driftShare, [.name: .text(GermanTerms.name($0)), .other: .date(before.stichtag), .limit: .count(limit)])
    }
  }

  // Of the whole Kreis, by group.
  private static func persons(_ census: Census) -> [Int] {
    StatusGroup.allCases.map { group in
      census.exports.reduce(0) { $0 + $1.residents.sum(where: [AZRAxis.status: [group.code]]) }
    }
  }
}
