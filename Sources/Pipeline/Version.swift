/// The version that records and `--version` name.
public enum Version {
  /// As CHANGELOG.md has it.
  public static let current = "0.6.0"
}
