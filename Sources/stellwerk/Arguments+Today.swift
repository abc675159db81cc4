import Glibc
import Model
import Notation

extension Arguments {
  /// The day that the user names, else the one by the clock and time zone of the machine. Only what is due or overdue may ask for it: no
  /// report depends on when it was made.
  func today() throws(Stop) -> CalendarDate {
    if let day = try value("--heute", expected: "ein Tag wie 31.03.2021", { CalendarDate($0) }) { return day }
    var seconds = time(nil)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil,
      let day = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { throw Stop(Finding(.machineRead, [.reason: "die Uhr geht nicht"])) }
    return day
  }
}
