/// A file that was read, as the owner's record names it.
public struct InputFile: Hashable, Sendable {
  /// The path below the data directory.
  public let path: String
  /// As `sha256sum` prints it.
  public let sha256: String
  /// Encoding and delimiter, in words.
  public let dialect: String
  /// The office that sent it.
  public let sender: String
  /// Bytes.
  public let size: Int

  /// As the run met it.
  public init(path: String, sha256: String, dialect: String, sender: String, size: Int) {
    self.path = path
    self.sha256 = sha256
    self.dialect = dialect
    self.sender = sender
    self.size = size
  }
}
