/// A text as a part of a file name or a key: ASCII letters, digits and hyphens, umlauts written out.
public enum Slug {
  /// Empty only for a text without letters and digits.
  public static func text(_ text: String) -> String {
    let letters: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
    let plain = text.lowercased().map { letters[$0] ?? ($0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-") }
    return plain.joined().split(separator: "-").joined(separator: "-")
  }
}
