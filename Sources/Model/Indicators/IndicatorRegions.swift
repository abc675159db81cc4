/// The regions of a report.
public struct IndicatorRegions: Sendable {
  /// The district.
  public let kreis: RegionKey
  /// Its municipalities by key.
  public let municipalities: [RegionKey]
  /// What it is compared with: the Land and Germany.
  public let compared: [RegionKey]
  /// What readers call them.
  public let names: [RegionKey: String]

  /// As registers have them at the end of the time of the report.
  public init(kreis: RegionKey, municipalities: [RegionKey], compared: [RegionKey], names: [RegionKey: String]) {
    self.kreis = kreis
    self.municipalities = municipalities
    self.compared = compared
    self.names = names
  }

  /// In the order of reports: the Kreis, its municipalities, then what it is compared with.
  public var all: [RegionKey] { [kreis] + municipalities + compared }
}
