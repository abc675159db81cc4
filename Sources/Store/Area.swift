import Glibc
import Model

/// One of the three trees that the tool knows; it decides under which code trouble is reported.
enum Area: Sendable {
  case data, pipelines, output

  /// By what the fingerprint of a file is remembered: its place in its tree.
  func key(_ path: String) -> String {
    switch self {
    case .data: "data/" + path
    case .pipelines: "pipelines/" + path
    case .output: "output/" + path
    }
  }

  /// Stops because something could not be read. Who must act depends on the cause: a missing permission is the
  /// sender's, a broken disk the machine's; whatever lies in the output is always the machine's.
  func unreadable(_ code: Int32, at path: String) -> Stop {
    let machine: Set = [EIO, EMFILE, ENFILE, ENOMEM, ESTALE, ETIMEDOUT, EHOSTDOWN, ENOTCONN, EINVAL, ENOSYS]
    return switch self {
    case .data where !machine.contains(code): stop(.fileUnreadable, path, reason(code, writing: false))
    case .pipelines where !machine.contains(code): stop(.configUnreadable, path, reason(code, writing: false))
    default: stop(.machineRead, path, reason(code, writing: false))
    }
  }

  /// Stops because something that must be there is not.
  func missing(_ path: String) -> Stop { unreadable(ENOENT, at: path) }

  /// Stops because something could not be written.
  func unwritable(_ code: Int32, at path: String) -> Stop {
    stop(.machineWrite, path, reason(code, writing: true))
  }

  /// Stops because two directories could not be exchanged; most causes are those of any writing.
  func unswappable(_ code: Int32, at path: String) -> Stop {
    // EPERM: container run-times of old refuse the call that they do not know.
    if code == EXDEV {
      return stop(.machineSwap, path, "das Verzeichnis liegt auf einem anderen Dateisystem als die Ausgabe")
    }
    guard [EINVAL, ENOSYS, EOPNOTSUPP, EPERM].contains(code) else { return unwritable(code, at: path) }
    return stop(.machineSwap, path, "Dateisystem kann Verzeichnisse nicht tauschen")
  }

  private func stop(_ code: FindingCode, _ path: String, _ reason: String) -> Stop {
    Stop(Finding(code, at: Location(file: path.isEmpty ? "." : path), [.reason: .text(reason)]))
  }
}
