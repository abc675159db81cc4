/// Names one report of one Kreis, as users write it: `rhein-kreis-neuss/cm-stellenanteile`.
public struct PipelineName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The directory below the pipelines, the data and the output alike.
  public let kreis: String
  /// The file without its ending.
  public let name: String

  /// Nil unless both are plain names that can stand in a path.
  public init?(kreis: String, name: String) {
    guard Folder.isPlain(kreis), Folder.isPlain(name) else { return nil }
    (self.kreis, self.name) = (kreis, name)
  }

  /// Reads `<kreis>/<name>`, nil for any other form.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    self.init(kreis: String(parts[0]), name: String(parts[1]))
  }

  /// What users type, and what suggestions show.
  public var description: String { kreis + "/" + name }

  /// By the bytes of what users type, as directories are sorted.
  public static func < (left: PipelineName, right: PipelineName) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
