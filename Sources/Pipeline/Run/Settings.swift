import Compute
import Model
import Notation
import Protect
import Store

/// What an edition was made from, as names and values that can be compared with those of the edition before.
///
/// Only what has an influence on this period is in it: a comment, a new year's grant or another order of keys is not.
struct Settings {
  /// Settings that the public report shows too.
  let terms: [(name: String, value: String)]
  /// Settings and inputs that stay inside: they hold counts of persons, or fingerprints of files with such counts.
  let inputs: [(name: String, value: String)]
  /// What shifts of numbers are made from, where the Kreis protects by them.
  let secret: [UInt8]?

  init(
    terms: [(name: String, value: String)], inputs: [(name: String, value: String)], secret: [UInt8]? = nil
  ) {
    self.terms = terms
    self.inputs = inputs
    self.secret = secret
  }

  /// The fingerprint of everything: equal ones give equal bytes.
  var fingerprint: String { Settings.digest(terms + inputs) }

  /// The fingerprint that may be public, since everything in it is.
  var publicFingerprint: String { Settings.digest(terms) }

  private static func digest(_ entries: [(name: String, value: String)]) -> String {
    SHA256.hash(Array(entries.map { "\($0.name)=\($0.value)\n" }.joined().utf8)).hex
  }
}
