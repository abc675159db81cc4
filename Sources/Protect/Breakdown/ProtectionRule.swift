/// How a Kreis protects persons in what it publishes: one method for every cell, whichever pipeline shows it.
public struct ProtectionRule: Hashable, Sendable {
  /// The raw values are what kreis.json5 and reports call them.
  public enum Method: String, CaseIterable, Sendable {
    /// Each number by itself to the nearest multiple of 5, as official figures of the register are.
    case rounding = "runden-5"
    /// Small numbers are withheld, and others with them so that nobody can subtract.
    case suppression = "sperren"
    /// Each number is shifted a little, the same cell always by the same.
    case cellKey = "cell-key"
  }

  /// The method for all cells.
  public let method: Method
  /// Fewer persons than this are recognisable.
  public let threshold: Int

  /// Official figures of the register are rounded, so that is what nobody has to choose.
  public static let standard = ProtectionRule(method: .rounding, threshold: 3)

  /// How many whole numbers a withheld one must leave open.
  public static let openValues = 5

  /// As kreis.json5 states it.
  public init(method: Method, threshold: Int) {
    self.method = method
    self.threshold = threshold
  }
}
