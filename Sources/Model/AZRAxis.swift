/// The axes of the cube that an export of the Ausländerzentralregister is counted into.
public enum AZRAxis {
  /// Places in `Kreis.municipalities`.
  public static let municipality = "gemeinde"
  /// Places in `Kreis.offices`.
  public static let office = "auslaenderbehoerde"
  /// Codes of `StatusGroup`, then one code for Germans.
  public static let status = "status"
  /// Codes of an `AgeScale`.
  public static let age = "alter"
  /// Codes of `NationalityGroup`.
  public static let nationality = "staatsangehoerigkeit"
  /// Codes of `Sex`.
  public static let sex = "geschlecht"
  /// Codes of a `StayBand`; only in cubes that were asked for it.
  public static let stay = "dauer"

  /// The code for Germans on the status axis: they have no title and are never counted.
  public static let german = StatusGroup.allCases.count

  /// An empty cube for this Kreis. Municipalities come first, so that one municipality's cells lie side by side. Lengths of stay make it
  /// seven times as large, so only who needs them pays for them.
  public static func cube(for kreis: Kreis, ages: AgeScale, withStays: Bool = false) -> Cube {
    let axes = [
      Cube.Axis(municipality, size: kreis.municipalities.count), Cube.Axis(office, size: kreis.offices.count),
      Cube.Axis(status, size: german + 1), Cube.Axis(age, size: ages.codeCount),
      Cube.Axis(nationality, size: NationalityGroup.allCases.count), Cube.Axis(sex, size: Sex.allCases.count),
    ]
    return Cube(axes: axes + (withStays ? [Cube.Axis(stay, size: StayBand.allCases.count)] : []))
  }
}
