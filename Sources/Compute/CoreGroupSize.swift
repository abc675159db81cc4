public import Model

/// The size of the Kernzielgruppe as far as birth dates tell: sure members, and those who may belong to it.
public struct CoreGroupSize: Hashable, Sendable {
  /// Counted persons surely within the ages.
  public let atLeast: Int
  /// Those and the ones whose birth date leaves it open.
  public let atMost: Int
  /// Counted persons surely below the ages: shown beside, never added, for the export links no child to a parent.
  public let minorsAtLeast: Int
  /// Those and the ones whose birth date leaves it open.
  public let minorsAtMost: Int
  /// Counted persons without a usable birth date, who are in `atMost` too.
  public let unknown: Int

  /// Sums over all exports and municipalities; their cubes must have been counted into bands that are cut at the ages.
  public init(_ exports: [CountedExport], ages: ClosedRange<Int>, counting: CountingRule) {
    let scale = AgeScale(splitAt: ages)
    let core = scale.bands(making: ages)
    func sum(_ codes: Set<Int>) -> Int {
      exports.reduce(0) { total, export in
        total + export.cube.sum(where: [AZRAxis.status: counting.codes, AZRAxis.age: codes])
      }
    }
    atLeast = sum(scale.codes(surelyIn: core))
    unknown = sum([AgeScale.unknown])
    atMost = atLeast + sum(scale.codes(perhapsIn: core)) + unknown
    minorsAtLeast = sum(scale.codes(surelyIn: 0..<core.lowerBound))
    minorsAtMost = minorsAtLeast + sum(scale.codes(perhapsIn: 0..<core.lowerBound)) + unknown
  }
}
