/// Other populations by hand: some persons move from one group of the finest cross-tabulation to another, and others move
/// to make up for what that would change in public. Where changed numbers leave room, such moves prove most cells safe
/// without any equation being solved.
struct Relocation {
  let system: DeviationSystem
  let truth: [Int]
  let neighbourhood: Neighbourhood

  /// Tries a few persons more and fewer in a cell until enough was seen.
  func look(at cell: Int, noting witnesses: inout Witnesses, until isEnough: (Witnesses) -> Bool) {
    for deviation in [1, -1, 2, -2, 3, -3, 4, -4] where !witnesses.hasSeen(cell, deviation) {
      for beginning in 0..<Relocation.beginnings {
        var attempt = RelocationAttempt(self, cell, beginning: beginning)
        guard attempt.reach(deviation), system.admits(attempt.deviations) else { continue }
        for (changed, by) in attempt.deviations.enumerated() where by != 0 { witnesses.add(changed, by) }
        break
      }
      if isEnough(witnesses) { return }
    }
  }

  // The best first move is not always the one that can be made up for.
  private static let beginnings = 4
}
