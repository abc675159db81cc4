import Glibc

/// What tells one state of a file from the next without reading it.
struct Identity: Equatable, Sendable {
  let device: UInt64, inode: UInt64, size: Int
  /// Seconds and nanoseconds when the content was last written, and when anything about the file last changed.
  let times: SIMD4<Int>

  init(_ status: stat) {
    (device, inode, size) = (UInt64(status.st_dev), UInt64(status.st_ino), Int(status.st_size))
    times = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }

  /// From the seven numbers that `text` writes.
  init?(_ numbers: [Int]) {
    guard numbers.count == 7, let device = UInt64(exactly: numbers[0]), let inode = UInt64(exactly: numbers[1]) else {
      return nil
    }
    (self.device, self.inode, size) = (device, inode, numbers[2])
    times = [numbers[3], numbers[4], numbers[5], numbers[6]]
  }

  var text: String { "\(device) \(inode) \(size) \(times[0]) \(times[1]) \(times[2]) \(times[3])" }

  /// Whether nothing but the state of the file, such as its permissions, may differ.
  func hasContent(of other: Identity) -> Bool {
    device == other.device && inode == other.inode && size == other.size
      && times[0] == other.times[0] && times[1] == other.times[1]
  }

  /// Whether both times are before this second; after a jump of the clock they may lie in the future.
  func isSettled(at second: Int) -> Bool { times[0] < second && times[2] < second }
}

/// The program that runs: what another build of it found is not taken on trust.
public enum RunningProgram {
  /// What tells it from every other; empty where the system does not say.
  public static let state: String = {
    var status = stat()
    return stat("/proc/self/exe", &status) == 0 ? Identity(status).text : ""
  }()
}
