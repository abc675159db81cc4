/// Finds what somebody meant who wrote almost the right name.
public enum Nearest {
  /// The candidate with the fewest slips between it and the text, the first of equals; nil when none is near.
  ///
  /// A slip is a letter too many, missing, wrong or swapped with its neighbour (optimal string alignment), one in
  /// three letters at most. Case, umlaut spelling, blanks and hyphens are none.
  public static func match(_ text: String, among candidates: some Sequence<String>) -> String? {
    let sought = Array(fold(text).unicodeScalars)
    // Where every letter is wrong nothing was meant: "x" is not near "y".
    var limit = min(max(1, sought.count / 3), sought.count - 1)
    var best: String?
    for candidate in candidates {
      let folded = Array(fold(candidate).unicodeScalars)
      guard abs(folded.count - sought.count) <= limit else { continue }
      let slips = distance(sought, folded)
      guard slips <= limit else { continue }
      best = candidate
      limit = slips - 1
    }
    return best
  }

  /// The candidate with the fewest slips, however many; for keys and codes, where the nearest known one always helps.
  public static func closest(_ text: String, among candidates: some Sequence<String>) -> String? {
    let sought = Array(fold(text).unicodeScalars)
    return candidates.min { distance(sought, Array($0.unicodeScalars)) < distance(sought, Array($1.unicodeScalars)) }
  }

  /// Damerau and Levenshtein's distance in which no part of the text is changed twice.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        current.append(least)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}

extension Nearest {
  /// The text with only the differences left that tell two names apart: lower case, `ae oe ue ss` for umlauts and ß,
  /// no accents, no blanks, hyphens, underscores or invisible characters.
  public static func fold(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": folded.append(scalar)
      case "A"..."Z": folded.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      case " ", "-", "_": break
      case "\u{308}": if let last = folded.last, "aou".unicodeScalars.contains(last) { folded.append("e") }
      default: fold(scalar, into: &folded)
      }
    }
    return String(folded)
  }

  private static func fold(_ scalar: Unicode.Scalar, into folded: inout String.UnicodeScalarView) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format, .control, .dashPunctuation, .connectorPunctuation, .spaceSeparator,
      .lineSeparator, .paragraphSeparator:
      return
    default: break
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let plain = spellings[lower] {
        folded.append(contentsOf: plain.unicodeScalars)
      } else if lower.properties.generalCategory != .nonspacingMark {
        folded.append(lower)
      }
    }
  }

  /// German spellings first; the rest are the accents of Europe's names, for which the standard library has no table.
  private static let spellings: [Unicode.Scalar: String] = {
    let groups = [
      "ae": "äæ", "oe": "öœ", "ue": "ü", "ss": "ß", "a": "àáâãåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě",
      "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņň", "o": "òóôõøōŏő",
      "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    var spellings: [Unicode.Scalar: String] = [:]
    for (plain, letters) in groups {
      for letter in letters.unicodeScalars { spellings[letter] = plain }
    }
    return spellings
  }()
}
