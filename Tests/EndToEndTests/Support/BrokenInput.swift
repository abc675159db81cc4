import Testing

/// One export that a run must refuse, and what it says about it.
struct BrokenInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let office: Office
  let damage: Damage
  /// Everything that follows the line saying that nothing was published.
  let findings: String

  enum Damage: Sendable {
    case cells(@Sendable (inout Export) -> Void)
    case bytes(@Sendable ([UInt8]) -> [UInt8])
    /// The number of persons was announced before; any other damage announces what is there afterwards.
    case unannounced(@Sendable (inout Export) -> Void)
    case gone
  }

  init(_ description: String, _ office: Office, _ damage: Damage, _ findings: String) {
    (testDescription, self.office, self.damage, self.findings) = (description, office, damage, findings)
  }

  func apply(to workspace: Workspace) throws {
    switch damage {
    case .cells(let change):
      try workspace.edit(office, change)
      try workspace.announce()
    case .unannounced(let change): try workspace.edit(office, change)
    case .bytes(let change): try workspace.replace(office, with: change(workspace.bytes(office)))
    case .gone: try workspace.remove(office)
    }
  }

  /// What the terminal shows.
  var stopped: Outcome {
    let head = "\(Fixture.pipeline) 31.03.2021: nicht veröffentlicht; an den Berichten hat sich nichts geändert\n"
    return Outcome(status: 1, out: "", err: head + findings + "\n")
  }

  /// Publishes a good report, breaks the input, runs again: the whole message, and not one byte of the report.
  func check() throws {
    let workspace = try Workspace()
    let good = try workspace.publish()
    try apply(to: workspace)
    let outcome = try workspace.run("run")
    #expect(outcome == stopped)
    #expect(try workspace.out.changes(since: good) == [])
  }
}
