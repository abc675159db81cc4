import Glibc
import Model

@main
struct Stellwerk {
  static func main() {
    // A reader that closes early, such as »head«, is no failure.
    signal(SIGPIPE, SIG_DFL)
    exit(CommandLineRun(Array(CommandLine.arguments.dropFirst())).status)
  }
}
