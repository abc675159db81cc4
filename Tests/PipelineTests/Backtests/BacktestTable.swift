/// The value of every indicator for every time, worked out by hand from `BacktestFiles`; what stands behind `#` says how.
enum BacktestTable {
  static var lines: [String] {
    [pupils, leavers, transitions, officialSchools, language, courses, work, population, foreigners, counted, kreis]
      .flatMap { $0.split(separator: "\n") }
      .map { String($0.prefix { $0 != "#" }).trimmedAtEnd }.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
