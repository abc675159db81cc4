import Glibc
import Ingest
import Model
import Notation
import Synchronization

/// What the user sees: results on standard output, findings on standard error.
enum Terminal {
  // A table that a full disk cut off must not look whole.
  private static let failed = Atomic(false)

  /// Whether everything could be written, for the exit code.
  static var status: ExitStatus { failed.load(ordering: .relaxed) ? .machine : .success }

  static func print(_ text: String) { write(Array((text + "\n").utf8)) }

  static func error(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if descriptor == STDOUT_FILENO, !failed.exchange(true, ordering: .relaxed) {
          report([Finding(.machineWrite, [.reason: "die Standardausgabe nimmt nichts mehr an"])])
        }
        return
      }
      rest = rest.dropFirst(count)
    }
  }

  /// All findings with what to do next; the same remedy is said once for all findings of its kind.
  static func report(_ findings: [Finding], excerpts: [Finding: LineExcerpt] = [:]) {
    var remedied: Set<FindingCode> = []
    for (index, finding) in findings.enumerated() {
      error(FindingWording.line(finding))
      if let excerpt = excerpts[finding] {
        error("    " + excerpt.text)
        error("    " + String(repeating: " ", count: excerpt.offset) + "^")
      }
      let isLast = index + 1 == findings.count || findings[index + 1].code != finding.code
      if isLast, finding.severity != .note, remedied.insert(finding.code).inserted {
        error("  → " + FindingWording.remedy(finding))
      }
    }
  }
}
