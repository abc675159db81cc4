public import Model

/// All registers of a run: those of the data directory where it has them, else the copies inside the binary.
public struct Registers: Sendable {
  /// Municipalities of Nordrhein-Westfalen.
  public let municipalities: MunicipalityRegister
  /// Kreise of Nordrhein-Westfalen.
  public let kreise: KreisRegister
  /// Nationality keys.
  public let nationalities: NationalityRegister
  /// Residence titles and their groups.
  public let titles: TitleRegister
  let names: OfficialNames.Maker

  /// The files that make up the registers, with the bytes embedded in the binary.
  public static let embedded: [String: [UInt8]] = [
    "gemeinden.csv": PackageResources.gemeinden_csv,
    "kreise.csv": PackageResources.kreise_csv,
    "staatsangehoerigkeiten.csv": PackageResources.staatsangehoerigkeiten_csv,
    "aufenthaltstitel.csv": PackageResources.aufenthaltstitel_csv,
    "statusgruppen.csv": PackageResources.statusgruppen_csv,
  ]

  /// Asks for each file first where the user keeps registers; nil there means the embedded copy.
  public init(overriding own: (String) throws -> [UInt8]? = { _ in nil }) throws {
    func bytes(_ name: String) throws -> [UInt8] { try own(name) ?? Registers.embedded[name] ?? [] }
    municipalities = try MunicipalityRegister(bytes("gemeinden.csv"))
    kreise = try KreisRegister(bytes("kreise.csv"))
    nationalities = try NationalityRegister(bytes("staatsangehoerigkeiten.csv"))
    titles = try TitleRegister(codes: bytes("aufenthaltstitel.csv"), groups: bytes("statusgruppen.csv"))
    names = OfficialNames.Maker(municipalities, kreise)
  }
}

extension Registers {
  /// What readers call a region, nil for one that no register knows.
  public func name(of region: RegionKey, on day: CalendarDate) -> String? {
    if let ags = region.ags { return municipalities.entry(ags, on: day)?.municipality.name }
    if let kreis = KreisKey(region.description) { return kreise.entry(kreis)?.name }
    return RegionNames.lands.first { $0.key == region.description }?.name
  }
}
