import TestSupport
import Testing

@testable import Protect

/// Holds the bounds of the audit against those found by trying, case by case.
struct BoundComparison {
  private var decided = 0
  private var undecided = 0
  // Numbers that were not given away and not open either: only there the comparison says something.
  private var bounded = 0

  mutating func check(_ publication: Publication, _ seed: Comment) {
    var naive = NaiveAttacker(publication)
    guard let bounds = naive.bounds() else {
      undecided += 1
      return
    }
    decided += 1
    bounded += bounds.count { $0.count > 1 }
    #expect(publication.view.bounds(publication.statements) == bounds, seed)
  }

  /// The cases are worth their time only if trying comes to an end in nearly all of them.
  func isWorthIts(_ cases: Int) -> Bool {
    decided + undecided == cases && undecided * 10 <= cases && bounded > 2 * cases
  }
}
