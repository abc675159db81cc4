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

  /// The code for Germans on the status axis: they have no title and are never counted.
  public static let german = StatusGroup.allCases.count

  /// An empty cube for this Kreis. Municipalities come first, so that one municipality's cells lie side by side.
  public static func cube(for kreis: Kreis, ages: AgeScale) -> Cube {
    Cube(axes: [
      Cube.Axis(municipality, size: kreis.municipalities.count), Cube.Axis(office, size: kreis.offices.count),
      Cube.Axis(status, size: german + 1), Cube.Axis(age, size: ages.codeCount),
      Cube.Axis(nationality, size: NationalityGroup.allCases.count), Cube.Axis(sex, size: Sex.allCases.count),
    ])
  }
}
