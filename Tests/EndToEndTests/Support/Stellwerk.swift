import Foundation
import Glibc
import Testing

/// How a command ended and what it said.
struct Outcome: Equatable {
  /// The exit code; the signal's number below zero when a signal ended it.
  let status: Int32
  let out: String
  let err: String
}

/// The binary under test, as users start it.
enum Stellwerk {
  /// Beside the test bundle, where SwiftPM builds it, unless the environment names another one.
  static let binary: String = {
    if let named = ProcessInfo.processInfo.environment["STELLWERK_BINARY"] { return named }
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("stellwerk").path
  }()

  /// The top of the package, for what is checked in.
  static let repository = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).reduce("") { path, part in
    part == "/" ? path : path + "/" + part
  }

  static func run(
    _ words: [String], in directory: String, environment: [String: String] = [:]
  ) throws -> Outcome {
    try Running([binary] + words, in: directory, environment: environment).wait()
  }
}

/// A command that runs until it is waited for. Its output goes to nameless files, which no pipe's size can block.
final class Running {
  let pid: pid_t
  private let out: Int32
  private let err: Int32

  init(_ words: [String], in directory: String, environment: [String: String] = [:]) throws {
    out = try Running.namelessFile()
    err = try Running.namelessFile()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO)
    let merged = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // The shell changes the directory and becomes the command, so that the process is the command's own.
    var arguments = (["/bin/sh", "-c", #"cd "$0" && exec "$@""#, directory] + words).map { strdup($0) } + [nil]
    var variables = merged.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", &actions, nil, &arguments, &variables)
    try #require(code == 0, "\(words[0]) cannot be started: \(String(cString: strerror(code)))")
    pid = child
  }

  deinit {
    close(out)
    close(err)
  }

  func signal(_ number: Int32) { kill(pid, number) }

  func wait() -> Outcome {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : -signal, out: Running.text(out), err: Running.text(err))
  }

  private static func namelessFile() throws -> Int32 {
    var path = Array((NSTemporaryDirectory() + "/stellwerk-output-XXXXXX").utf8CString)
    let descriptor = mkstemp(&path)
    try #require(descriptor >= 0)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(path)
    return descriptor
  }

  private static func text(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
