import Protect
import Testing

struct DominanceTests {
  private let rule = Dominance(percent: 10)

  @Test(arguments: [
    ([], false), ([0, 0], false), ([500], true), ([500, 500], true), ([100, 100, 100], false),
    // To the second the rest of 9 leaves the largest open by 9 per cent only, a rest of 10 by 10.
    ([100, 50, 9], true), ([100, 50, 10], false), ([100, 50, 5, 5], false), ([-100, 50, 9], true),
  ])
  func `an amount is sensitive where the rest does not hide the largest contribution`(
    _ contributions: [Int], _ isSensitive: Bool
  ) {
    #expect(rule.isSensitive(contributions, threshold: 3) == isSensitive)
    #expect(rule.isSensitive(contributions.reversed(), threshold: 3) == isSensitive)
  }
}
