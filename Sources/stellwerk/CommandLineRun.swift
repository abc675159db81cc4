import Model
import Notation
import Pipeline

/// From the words of the command line to the exit code: finds the command, shows help, words what stopped it.
struct CommandLineRun {
  let status: Int32

  init(_ words: [String]) {
    do {
      status = max(try CommandLineRun.run(words), Terminal.status).rawValue
    } catch let stop as Stop {
      Terminal.report(stop.findings)
      // Whatever stopped the work is a failure, even if somebody graded it a warning.
      status = max(.data, ExitStatus(stop.findings), Terminal.status).rawValue
    } catch {
      Terminal.error("Unerwarteter Fehler: \(error)")
      status = ExitStatus.machine.rawValue
    }
  }

  private static func run(_ words: [String]) throws -> ExitStatus {
    guard let first = words.first else {
      Terminal.error(Help.overview)
      return .usage
    }
    switch first {
    case "--help", "-h", "help":
      Terminal.print(words.count > 1 ? Help.text(try find(words[1])) : Help.overview)
      return .success
    case "--version":
      Terminal.print("stellwerk " + Version.current)
      return .success
    default:
      let command = try find(first)
      if words.dropFirst().contains(where: { $0 == "--help" || $0 == "-h" }) {
        Terminal.print(Help.text(command))
        return .success
      }
      return try command.run(Arguments(Array(words.dropFirst()), for: command))
    }
  }

  private static func find(_ name: String) throws(Stop) -> Command {
    if let command = Command.all.first(where: { $0.name == name }) { return command }
    var facts: [FactName: Fact] = [.found: .text(name)]
    facts[.nearest] = Nearest.match(name, among: Command.all.map(\.name)).map { .text($0) }
    throw Stop(Finding(.usageCommand, facts))
  }
}
