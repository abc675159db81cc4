import Glibc
import Model

/// What a call stops with; nothing when it goes through or fails otherwise.
func findings(_ body: () throws -> Void) -> [Finding] {
  do {
    try body()
    return []
  } catch {
    return (error as? Stop)?.findings ?? []
  }
}

/// The only kind of finding that Store makes, but for the lock.
func finding(_ code: FindingCode, _ file: String, _ reason: String) -> [Finding] {
  [Finding(code, at: Location(file: file), [.reason: .text(reason)])]
}

/// Whether permissions hold for us; the superuser passes them all.
func permissionsHold(_ test: String = #function) -> Bool {
  if geteuid() == 0 { print("\(test): skipped, since the superuser may read and write everything") }
  return geteuid() != 0
}
