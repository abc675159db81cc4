import Store

extension Settings {
  /// That the secret of a Kreis changed is to be seen, itself it is not.
  static func fingerprint(of secret: [UInt8]?) -> [(name: String, value: String)] {
    secret.map { [("zellschluessel", SHA256.hash(Array("fingerabdruck|".utf8) + $0).hex)] } ?? []
  }

  /// What shifts of numbers are drawn by: a lot for each name, which nobody can tell without the secret.
  static func lots(from secret: [UInt8]) -> @Sendable (String) -> UInt32 {
    { name in SHA256.hash(secret + Array(name.utf8)).bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
  }
}
