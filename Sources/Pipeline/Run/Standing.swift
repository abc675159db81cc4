import Store

/// Files as they lie there beside what they would be made from now: where both were found to agree before, none need be read again.
/// Only a hint: whatever is different in any respect that the system tells is looked at as if nothing were known.
struct Standing {
  private let fact: String
  private let files: FileStates
  private let out: OutDirectory
  private let digest: Digest

  init(_ fact: String, _ files: FileStates, madeFrom inputs: [String] = [], in out: OutDirectory) {
    (self.fact, self.files, self.out) = (fact, files, out)
    let all = [Version.current, RunningProgram.state] + inputs + [files.text]
    digest = SHA256.hash(Array(all.joined(separator: "\n").utf8))
  }

  /// Whether just this was found to stand.
  var isKnown: Bool { out.fingerprints.hasFound(fact, from: digest) }

  /// Keeps that it stands.
  func keep() { out.fingerprints.keep(fact, from: digest, about: files) }
}
