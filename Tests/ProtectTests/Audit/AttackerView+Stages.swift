@testable import Protect

extension AttackerView {
  /// What is weak at the first stage at which anything is.
  func weaknesses(_ statements: [Statement], _ required: [Requirement?], isReleasable: [Bool]) -> [Weakness] {
    for stage in 0..<stages {
      let weak = weaknesses(at: stage, statements, required, isReleasable: isReleasable)
      if !weak.isEmpty { return weak }
    }
    return []
  }
}
