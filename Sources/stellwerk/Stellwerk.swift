import Glibc
import Model

@main
struct Stellwerk {
  static func main() {
    // A reader that closes early, such as »head«, is no failure.
    signal(SIGPIPE, SIG_DFL)
    // A file that grows past its limit is a full disk like any other, and says so instead of dying of it.
    signal(SIGXFSZ, SIG_IGN)
    exit(CommandLineRun(Array(CommandLine.arguments.dropFirst())).status)
  }
}
