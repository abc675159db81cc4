import Glibc
public import Model

extension DataDirectory {
  /// Where the secret of a Kreis lies, below the data directory.
  public static func secretPath(kreis: String) -> String { kreis + "/zellschluessel" }

  /// The secret from which a Kreis shifts published numbers. A short one could be guessed, and one that others may read
  /// is none; both stop.
  public func secret(kreis: String) throws(Stop) -> [UInt8] {
    let path = DataDirectory.secretPath(kreis: kreis)
    func refused(_ reason: String) -> Stop {
      Stop(Finding(.protectionSecret, at: Location(file: path), [.reason: .text(reason)]))
    }
    guard let folder = try Folder.root(root, .data)?.folder(kreis), let bytes = try folder.read("zellschluessel") else {
      throw refused("die Datei gibt es nicht")
    }
    guard let status = folder.status("zellschluessel"), status.st_mode & 0o077 == 0 else {
      throw refused("andere Benutzer dürfen sie lesen")
    }
    let secret = Array(bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.joined())
    guard secret.count >= 32 else { throw refused("sie hat weniger als 32 Zeichen") }
    return secret
  }
}
