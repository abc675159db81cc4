import Model

extension RegionKey {
  /// Whether the Land has, or had since 1990, regions with such a third digit: it is the Regierungsbezirk, and 0 in Länder without any.
  /// Counts that happen to begin like a Land mostly fail here. Hamburg and Berlin are one Kreis each, of which Berlin's districts are
  /// numbered as if they were Kreise.
  var isPlausible: Bool {
    let digits = description
    guard level >= .regierungsbezirk, let third = digits.dropFirst(2).first?.wholeNumberValue else { return true }
    guard RegionKey.thirdDigits[String(digits.prefix(2))]?.contains(third) == true else { return false }
    // NRW left the even ones free.
    if digits.hasPrefix("05"), third % 2 == 0 { return false }
    if level == .regierungsbezirk { return third != 0 }
    switch digits.prefix(2) {
    case "02": return digits.hasPrefix("02000")
    case "11": return digits.hasPrefix("110") && digits.dropFirst(3).prefix(2) <= "12"
    default: return true
    }
  }

  private static let thirdDigits: [String: ClosedRange<Int>] = [
    "01": 0...0, "02": 0...0, "03": 1...4, "04": 0...0, "05": 1...9, "06": 4...6, "07": 1...3, "08": 1...4, "09": 1...7,
    "10": 0...0, "11": 0...0, "12": 0...0, "13": 0...0, "14": 0...7, "15": 0...3, "16": 0...0,
  ]
}
