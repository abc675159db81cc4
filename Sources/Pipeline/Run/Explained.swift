public import Model

/// What a report can tell about its figures: the answer to `explain`.
public struct Explained: Sendable {
  /// One figure or group of figures that users may ask for.
  public struct Entry: Sendable {
    /// What users type.
    public let id: String
    /// What readers call it.
    public let title: String
    /// What it is and where it comes from, in sentences.
    public let about: [String]
    /// Its values, the most important first.
    public let values: [Value]
  }

  /// One value.
  public struct Value: Sendable {
    /// What users may type to ask for it alone: a key, a name.
    public let names: [String]
    /// Of whom or what it is.
    public let title: String
    /// As the report shows it.
    public let text: String
    /// With its derivation; nil where it is withheld or missing.
    public let figure: Figure?
  }

  /// The report, its period and audience, in a line.
  public let heading: String
  /// Whether anything is invented.
  public let isSynthetic: Bool
  /// In the order of the report.
  public let entries: [Entry]
}
