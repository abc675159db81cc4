import Model

/// A number of the JSON5 grammar, read exactly.
struct JSON5Number {
  /// Nil for `Infinity`, `NaN` and whatever needs more than 18 digits before or behind the point.
  let ratio: Ratio?

  /// Nil when the text is no number of the grammar.
  init?(_ text: String) {
    let negative = text.hasPrefix("-")
    let unsigned = negative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if unsigned == "Infinity" || unsigned == "NaN" {
      ratio = nil
      return
    }
    let isHexadecimal = unsigned.hasPrefix("0x") || unsigned.hasPrefix("0X")
    let number = isHexadecimal ? Self.hexadecimal(unsigned.dropFirst(2)) : Self.decimal(unsigned)
    guard let number else { return nil }
    ratio = number.ratio.map { negative ? Ratio(0) - $0 : $0 }
  }

  private init(ratio: Ratio?) { self.ratio = ratio }

  private static func hexadecimal(_ digits: Substring) -> JSON5Number? {
    guard !digits.isEmpty, digits.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    return JSON5Number(ratio: Int64(digits, radix: 16).map { Ratio($0) })
  }

  private static func decimal(_ text: Substring) -> JSON5Number? {
    let halves = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let exponent = halves.count == 2 ? halves[1] : "0"
    let unsignedExponent = exponent.hasPrefix("+") || exponent.hasPrefix("-") ? exponent.dropFirst() : exponent
    let parts = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard parts.count <= 2, !digits.isEmpty, isDigits(digits), !(parts[0].count > 1 && parts[0].hasPrefix("0")),
      !unsignedExponent.isEmpty, isDigits(unsignedExponent)
    else { return nil }
    let places = parts.count == 2 ? parts[1].count : 0
    return JSON5Number(ratio: exact(digits, exponent: Int(exponent).map { $0.subtractingReportingOverflow(places) }))
  }

  /// Eighteen digits with eighteen more by the exponent fit the 128 bits that `Ratio` calculates in.
  private static func exact(_ digits: String, exponent: (partialValue: Int, overflow: Bool)?) -> Ratio? {
    guard let exponent, !exponent.overflow, (-18...18).contains(exponent.partialValue),
      let number = Int64(digits), number < 1_000_000_000_000_000_000
    else { return nil }
    let scale = powerOfTen(abs(exponent.partialValue))
    return exponent.partialValue < 0 ? Ratio(number, scale) : Ratio(Int128(number) * scale)
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
