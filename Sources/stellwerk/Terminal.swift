import Glibc
import Model
import Notation

/// What the user sees: results on standard output, findings on standard error.
enum Terminal {
  static func print(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

  static func error(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // Nobody is left to read it, and nobody to tell.
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// All findings with what to do next; the same remedy is said once for all findings of its kind.
  static func report(_ findings: [Finding]) {
    var remedied: Set<FindingCode> = []
    for (index, finding) in findings.enumerated() {
      error(FindingWording.line(finding))
      let isLast = index + 1 == findings.count || findings[index + 1].code != finding.code
      if isLast, finding.severity != .note, remedied.insert(finding.code).inserted {
        error("  → " + FindingWording.remedy(finding))
      }
    }
  }
}
