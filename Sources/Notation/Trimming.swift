extension StringProtocol {
  /// The text without white space at either end, the no-break space of exports included.
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let head = scalars.first, let tail = scalars.last else { return "" }
    // Most cells begin and end with a plain letter or digit, and asking Unicode about each takes time.
    if (0x21..<0x7F).contains(head.value), (0x21..<0x7F).contains(tail.value) { return String(self) }
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  /// Whether there is nothing but white space.
  public var isBlank: Bool {
    guard let head = utf8.first else { return true }
    return head <= 0x20 || head >= 0x80 ? trimmed.isEmpty : false
  }
}
