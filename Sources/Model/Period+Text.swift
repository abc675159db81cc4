extension Period: CustomStringConvertible {
  /// The names of the months that German readers see.
  public static let monthNames = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
  ]

  /// As German readers write it: `31.12.2024`, `März 2021`, `1. Quartal 2021`, `Schuljahr 2020/21`.
  public var description: String {
    switch kind {
    case .day: first.description
    case .month: Period.monthNames[first.month - 1] + " \(year)"
    case .quarter: "\(part). Quartal \(year)"
    case .halfYear: "\(part). Halbjahr \(year)"
    case .year: "\(year)"
    case .schoolYear: "Schuljahr \(year)/" + padded((year + 1) % 100, to: 2)
    }
  }

  /// The form that names directories and stands in CSV files: `2024-12-31`, `2021-03`, `2021-Q1`, `2021-H1`, `2023`, `2020-2021`.
  /// A school year has both years in full: `2010-11` would be a November.
  public var iso: String {
    let digits = padded(year, to: 4)
    return switch kind {
    case .day: first.iso
    case .month: digits + "-" + padded(first.month, to: 2)
    case .quarter: digits + "-Q\(part)"
    case .halfYear: digits + "-H\(part)"
    case .year: digits
    case .schoolYear: digits + "-" + padded(year + 1, to: 4)
    }
  }

  /// Reads what `iso` writes, and nothing else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = Period.digits(parts[0], count: 4), let period = Period.read(parts, year: year, text) else {
      return nil
    }
    self = period
  }

  private static func read(_ parts: [some StringProtocol], year: Int, _ text: some StringProtocol) -> Period? {
    if parts.count == 1 { return .year(year) }
    if parts.count == 3 { return CalendarDate(text).map { .day($0) } }
    guard parts.count == 2 else { return nil }
    let part = parts[1]
    if let month = digits(part, count: 2) { return .month(month, of: year) }
    if let end = digits(part, count: 4) { return end == year + 1 ? .schoolYear(year) : nil }
    guard let number = digits(part.dropFirst(), count: 1) else { return nil }
    return switch part.first {
    case "Q": .quarter(number, of: year)
    case "H": .halfYear(number, of: year)
    default: nil
    }
  }

  private static func digits(_ text: some StringProtocol, count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
