import Store

/// An edition as it lies there beside what it would be made from now: where both were found to agree before, nothing of it need be
/// read again. Only a hint: whatever is different in any respect that the system tells is looked at as if nothing were known.
struct Standing {
  private let out: OutDirectory
  private let fact: String
  private let state: EditionState
  private let digest: Digest

  init(_ name: EditionName, _ settings: Settings, reason: String?, in out: OutDirectory) throws {
    (self.out, fact) = (out, "\(name.pipeline)/\(name.period)")
    state = try out.state(name)
    let all = [Version.current, RunningProgram.state, settings.fingerprint, reason.map { "=" + $0 } ?? "", state.text]
    digest = SHA256.hash(Array(all.joined(separator: "\n").utf8))
  }

  /// Whether just this was found to stand.
  var isKnown: Bool { out.fingerprints.hasFound(fact, from: digest) }

  /// Keeps that it stands.
  func keep() { out.fingerprints.keep(fact, from: digest, about: state) }
}
