import Model
import Notation

/// The words behind a command, sorted into options and the rest.
struct Arguments {
  let positional: [String]
  private let values: [String: String]
  private let flags: Set<String>

  /// Stops at the first option that the command does not know, naming the nearest it does.
  init(_ words: [String], for command: Command) throws(Stop) {
    var positional: [String] = []
    var values: [String: String] = [:]
    var flags: Set<String> = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positional += rest
        break
      }
      guard word.hasPrefix("--") else {
        if word.hasPrefix("-"), word.count > 1 { throw Arguments.unknown(word, command) }
        positional.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let option = command.options.first(where: { $0.name == parts[0] }) else {
        throw Arguments.unknown(parts[0], command)
      }
      if option.value == nil {
        guard parts.count == 1 else {
          throw Stop(
            Finding(
              .usageValue, [.name: .text(option.name), .found: .text(parts[1]), .expected: .text("kein Wert")]))
        }
        flags.insert(option.name)
      } else if let value = parts.count == 2 ? parts[1] : rest.popFirst(), !value.isEmpty {
        values[option.name] = value
      } else {
        throw Stop(
          Finding(
            .usageMissing,
            [.name: .text(command.name), .expected: .text("ein Wert für \(option.name) \(option.value ?? "")")]))
      }
    }
    (self.positional, self.values, self.flags) = (positional, values, flags)
  }

  private static func unknown(_ word: String, _ command: Command) -> Stop {
    var facts: [FactName: Fact] = [.found: .text(word), .name: .text(command.name)]
    facts[.nearest] = Nearest.match(word, among: command.options.map(\.name)).map { .text($0) }
    return Stop(Finding(.usageOption, facts))
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  func value(_ option: String) -> String? { values[option] }

  /// The value as something else, or a stop that says what was expected.
  func value<Value>(_ option: String, expected: String, _ parse: (String) -> Value?) throws(Stop) -> Value? {
    guard let text = values[option] else { return nil }
    if let value = parse(text) { return value }
    throw Stop(Finding(.usageValue, [.name: .text(option), .found: .text(text), .expected: .text(expected)]))
  }

  /// Stops unless there are as many arguments as the command takes.
  func expect(_ range: ClosedRange<Int>, _ missing: String, for command: String) throws(Stop) {
    if positional.count < range.lowerBound {
      throw Stop(Finding(.usageMissing, [.name: .text(command), .expected: .text(missing)]))
    }
    if positional.count > range.upperBound {
      let extra = positional[range.upperBound]
      throw Stop(
        Finding(.usageValue, [.name: .text(command), .found: .text(extra), .expected: .text("keine weitere Angabe")]))
    }
  }
}
