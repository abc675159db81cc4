public import Protect

/// The report about indicators.
public enum IndicatorReport {
  /// The files for the audience of the release: an overview, one page for each field of action and for each municipality, the catalogue,
  /// and the method; for everyone the values as CSV with their description for programs.
  public static func files(_ release: IndicatorRelease, fields: [String]) -> [RenderedFile] {
    []
  }
}
