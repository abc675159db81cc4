import Glibc

/// The two halves of the output; the raw value is the directory.
public enum Shelf: String, CaseIterable, Sendable {
  case everyone = "oeffentlich"
  case owner = "intern"

  /// The permissions of its directories, whatever the umask says.
  var folderMode: mode_t { self == .everyone ? 0o755 : 0o700 }

  /// The permissions of its files.
  var fileMode: mode_t { self == .everyone ? 0o644 : 0o600 }
}
