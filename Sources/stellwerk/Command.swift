import Model

/// One command of the tool: what its help says, and what it does.
struct Command: Sendable {
  /// An option: `--period P`, or a flag without value.
  struct Option: Sendable {
    let name: String
    /// What the value is called in the help, nil for a flag.
    let value: String?
    let help: String
  }

  let name: String
  /// The arguments, as the usage line has them.
  let arguments: String
  /// One sentence.
  let summary: String
  /// What a user should know beyond the options.
  let details: [String]
  let options: [Option]
  /// Does the work; findings that stop it are thrown.
  let run: @Sendable (Arguments) throws -> ExitStatus

  static let all: [Command] = [run, plan, check, show, draft, explain, allocate, verify, archive, findings, demo]
}

/// The exit codes that scripts may rely on.
enum ExitStatus: Int32, Comparable {
  case success = 0
  case data = 1
  case usage = 2
  case locked = 3
  case machine = 4

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }

  /// The code for findings: the worst error decides, for a broken machine explains all the rest.
  init(_ findings: [Finding]) {
    let codes = findings.filter { $0.severity == .error }.map { finding -> ExitStatus in
      switch finding.code.domain {
      case .data: .data
      case .usage: .usage
      case .lock: .locked
      case .machine: .machine
      }
    }
    self = codes.max() ?? .success
  }
}
