import Model

/// One weight as it was written: a whole number, or the finding that says why it is none.
enum WeightCell {
  case weight(Int)
  case wrong(Finding)

  init(_ text: String, at location: Location) {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    if isPlain, let weight = Int(text), weight <= WeightCell.most {
      self = .weight(weight)
    } else if let readings = WeightCell.readings(text) {
      self = .wrong(
        Finding(
          .weightAmbiguous, at: location,
          [.found: .text("»\(text)«"), .expected: .text(readings.thousands), .other: .text(readings.decimal)]))
    } else {
      self = .wrong(Finding(.weightInvalid, at: location, [.found: .text(text.isEmpty ? "(leer)" : "»\(text)«")]))
    }
  }

  /// Whether it is written like a number, right or wrong.
  static func looksNumeric(_ text: String) -> Bool {
    let rest = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    return !rest.isEmpty && rest.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 || $0 == 44 }
      && rest.utf8.contains { (48...57).contains($0) }
  }

  // One mark with three digits behind it: thousands in one country, a fraction in another.
  private static func readings(_ text: String) -> (thousands: String, decimal: String)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 3,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return (parts.joined(), parts.joined(separator: ","))
  }

  private static let most = 1_000_000_000_000_000_000
}
