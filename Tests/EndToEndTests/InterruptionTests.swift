import Glibc
import TestSupport
import Testing

/// Power cuts and second runs: what readers find is the old edition or the new one, and the next run just works.
struct InterruptionTests {
  @Test(arguments: [UInt64(1), 2])
  func aKilledRunLeavesTheOldEditionOrTheNewOne(_ seed: UInt64) throws {
    let workspace = try Workspace()
    let old = try workspace.publish()
    let duration = try workspace.changeAndMeasure()
    let new = try workspace.out
    var generator = SplitMix64(seed: seed)
    for round in 1...10 {
      try workspace.restore(old)
      let delay = UInt32.random(in: 0...duration, using: &generator)
      let run = try Running([Stellwerk.binary, "run"], in: workspace.root)
      usleep(delay)
      run.signal(SIGKILL)
      _ = run.wait()

      let left = try workspace.out
      for shelf in ["oeffentlich", "intern"] {
        let edition = left.below(shelf + "/" + Fixture.pipeline)
        let editions = [old, new].map { $0.below(shelf + "/" + Fixture.pipeline) }
        #expect(editions.contains(edition), "seed \(seed), round \(round), after \(delay) µs: \(shelf) is torn")
      }
      let portal = left.text("oeffentlich/index.html")
      #expect([old, new].contains { $0.text("oeffentlich/index.html") == portal })

      let next = try workspace.run("run")
      #expect(next.status == 0 && next.err == "", "\(next.err)")
      #expect(try workspace.out.changes(since: new) == [], "seed \(seed), round \(round), after \(delay) µs")
    }
  }

  @Test func ofTwoRunsAtOnceOnePublishesAndTheOtherSaysWhy() throws {
    // Whether the first is at work when the second starts is a race, so the first is stopped in its tracks; where it
    // was too quick, the next attempt has another directory.
    let workspace = try Workspace()
    let good = try workspace.publish()
    for attempt in 1...50 {
      let first = try Running([Stellwerk.binary, "run", "--out", "out\(attempt)"], in: workspace.root)
      guard first.stopsHoldingALock() else {
        _ = first.wait()
        continue
      }
      let second = try workspace.run("run", "--out", "out\(attempt)")
      first.signal(SIGCONT)
      #expect(second.status == 3)
      #expect(second.err.hasPrefix("Fehler LAUF-GESPERRT – .stellwerk.lock: "), "\(second.err)")
      #expect(first.wait().status == 0)
      #expect(try Tree(at: workspace.root + "/out\(attempt)").changes(since: good) == [])
      return
    }
    Issue.record("no attempt caught the first run at work")
  }
}

extension Running {
  /// Whether the process was stopped while it held a lock; false when it ended before.
  fileprivate func stopsHoldingALock() -> Bool {
    while true {
      usleep(500)
      signal(SIGSTOP)
      var info = siginfo_t()
      guard waitid(P_PID, id_t(pid), &info, WSTOPPED | WEXITED | WNOWAIT) == 0, info.si_code == CLD_STOPPED else {
        return false
      }
      let locks = (try? read("/proc/locks")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      if locks.contains(" \(pid) ") { return true }
      signal(SIGCONT)
    }
  }
}

extension Workspace {
  /// Changes an input, runs, and says how many microseconds that took.
  fileprivate func changeAndMeasure() throws -> UInt32 {
    try edit(.neuss) { $0[0, .sex] = $0[0, .sex] == "d" ? "u" : "d" }
    let clock = ContinuousClock()
    let duration = try clock.measure { try publish() }
    return UInt32(duration / .microseconds(1))
  }
}
