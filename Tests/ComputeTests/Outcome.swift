import Compute

/// An allotment by key, so that the order of the claims is out of it.
struct Outcome: Equatable {
  var units: [String: Int]
  /// The tied keys in the order in which they are served; empty without a tie.
  var tied: [String]
  var served: Int
  var held: Set<String>
}

extension Outcome {
  init(_ allotment: Allotment) {
    let keys = allotment.claims.map(\.key)
    units = Dictionary(uniqueKeysWithValues: zip(keys, allotment.units))
    tied = allotment.tie?.claims.map { keys[$0] } ?? []
    served = allotment.tie?.served ?? 0
    held = Set(allotment.heldByMinimum.map { keys[$0] })
  }
}
