import Compute
import Model
import TestSupport
import Testing

@Suite struct NaiveComparisonTests {
  @Test(arguments: AllotmentMethod.allCases, [false, true])
  func `The result is the one of the plain definition, ties and minimum included`(
    method: AllotmentMethod, minimum: Bool
  ) throws {
    var ties = 0
    var held = 0
    try cases(2000) { random, seed in
      let question = try RandomCase.small(&random, method, minimum: minimum)
      let outcome = Outcome(try question.allotment)
      #expect(outcome == NaiveAllotment(question.claims, by: question.rule).outcome, seed)
      ties += outcome.tied.isEmpty ? 0 : 1
      held += outcome.held.isEmpty ? 0 : 1
    }
    // The cases are worth their time only if they get into the corners.
    #expect(ties > 100)
    #expect((held > 100) == minimum)
  }
}
