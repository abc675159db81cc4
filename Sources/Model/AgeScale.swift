/// Bands of completed years, and the codes that the cube's age axis has for them.
///
/// A birth year leaves open which of two ages a person has, and a counted export may say no more than »unter 18«. So a
/// code stands for a span of neighbouring bands in which the age surely lies, and one more for an age that nobody knows.
public struct AgeScale: Hashable, Sendable {
  /// The first age of each band, ascending from 0; the last band is open-ended.
  public let starts: [Int]

  /// The code of persons whose age nobody knows.
  public static let unknown = 0

  /// School begins at 6, the Jugendmigrationsdienst serves from 12 to 27, the Landesinitiative and the Kernzielgruppe
  /// begin at 18, the one ends before 27, the other before 36; work ends at 65 as official tables have it.
  public static let standard = AgeScale(starts: [0, 6, 12, 18, 27, 36, 65])

  private init(starts: [Int]) { self.starts = starts }

  /// The standard bands, cut once more where this age group begins or ends within one of them.
  public init(splitAt core: ClosedRange<Int>) {
    precondition(core.lowerBound >= 0, "an age below 0")
    starts = Set(AgeScale.standard.starts).union([core.lowerBound, core.upperBound + 1]).sorted()
  }

  /// Bands that begin at these ages and are cut wherever one of the groups begins or ends.
  public init(from first: [Int], splitAt groups: [ClosedRange<Int>]) {
    precondition(groups.allSatisfy { $0.lowerBound >= 0 }, "an age below 0")
    starts = Set([0] + first + groups.flatMap { [$0.lowerBound, $0.upperBound + 1] }).sorted()
  }

  /// How many codes the axis has: one for unknown ages and one for each span.
  public var codeCount: Int { 1 + starts.count * (starts.count + 1) / 2 }

  /// The code for an age between these two in completed years; no oldest age means that there is no limit.
  public func code(youngest: Int, oldest: Int?) -> Int {
    code(of: band(of: youngest)...(oldest.map(band) ?? starts.count - 1))
  }

  /// The bands of a code's span, nil where the age is unknown.
  public func bands(of code: Int) -> ClosedRange<Int>? {
    precondition((0..<codeCount).contains(code), "a code that the scale lacks")
    guard code != AgeScale.unknown else { return nil }
    let first = starts.indices.last { self.code(of: $0...$0) <= code } ?? 0
    return first...(first + code - self.code(of: first...first))
  }

  /// The first and last age of a band, no last one where it is open-ended.
  public func ages(of band: Int) -> (first: Int, last: Int?) {
    (starts[band], band + 1 < starts.count ? starts[band + 1] - 1 : nil)
  }

  // Spans are numbered by their first band, then by their last one.
  private func code(of bands: ClosedRange<Int>) -> Int {
    bands.lowerBound * (2 * starts.count - bands.lowerBound + 1) / 2 + bands.count
  }

  private func band(of age: Int) -> Int {
    precondition(age >= 0, "an age below 0")
    return starts.lastIndex { $0 <= age } ?? 0
  }
}
