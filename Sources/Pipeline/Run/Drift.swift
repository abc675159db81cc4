import Model

/// What is unlike the period before and may be a mistake that no check can prove: it is published, and said in the log. Said are
/// names and keys, and no counts but those that the report publishes.
enum Drift {
  /// Of the exports of one Stichtag, compared with those of the one before where these can be read.
  static func findings(_ assessment: Assessment, _ censuses: Censuses) throws -> [Finding] {
    let jumps = assessment.findings.filter { $0.code == .azrJump }
    guard let day = try censuses.stichtagBefore(assessment.census.stichtag), let before = try? censuses.census(day)
    else {
      return jumps
    }
    return jumps + DriftMarks(assessment.census).findings(after: DriftMarks(before))
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
}
