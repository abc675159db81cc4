public import Model

/// Where figures come from.
public struct IndicatorSource: Hashable, Sendable {
  /// The directory.
  public let id: String
  /// What readers call it; empty where nothing was delivered.
  public let title: String
  /// Whether its figures may be shown as they are.
  public let confidentiality: Confidentiality?
  /// The times that it has.
  public let periods: [Period]
  /// Its files; only for the owner.
  public let files: [InputFile]

  /// As the run found it.
  public init(
    id: String, title: String, confidentiality: Confidentiality?, periods: [Period], files: [InputFile]
  ) {
    (self.id, self.title, self.confidentiality) = (id, title, confidentiality)
    (self.periods, self.files) = (periods, files)
  }
}

extension IndicatorSource {
  /// The same without the names of files.
  var withoutFiles: Self {
    Self(id: id, title: title, confidentiality: confidentiality, periods: periods, files: [])
  }
}
