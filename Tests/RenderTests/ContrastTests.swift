import Glibc
import Testing

@testable import Render

@Suite("Text can be read on its ground, in light, in dark and on paper")
struct ContrastTests {
  private struct Scheme {
    var colours: [String: Double] = [:]

    func contrast(_ text: String, _ ground: String) throws -> Double {
      let (first, second) = (try #require(colours[text]), try #require(colours[ground]))
      return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }
  }

  // A scheme begins where --ink is given.
  private var schemes: [Scheme] {
    var schemes: [Scheme] = []
    for part in Stylesheet.text(isPublic: true, isSynthetic: false).split(separator: "--").dropFirst() {
      guard let colon = part.firstIndex(of: ":"), part[colon...].hasPrefix(": #") else { continue }
      if part[..<colon] == "ink" { schemes.append(Scheme()) }
      schemes[schemes.count - 1].colours[String(part[..<colon])] = luminance(part[colon...].dropFirst(3).prefix(6))
    }
    return schemes
  }

  // Relative luminance, as WCAG 2.1 defines it.
  private func luminance(_ hex: Substring) -> Double {
    let value = Int(hex, radix: 16) ?? 0
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test func pairs() throws {
    #expect(schemes.count == 3)
    for scheme in schemes {
      for (text, ground) in [
        ("ink", "ground"), ("soft", "ground"), ("accent", "ground"), ("ink", "band"), ("accent", "band"),
        ("ink", "note"), ("soft", "band"),
      ] { #expect(try scheme.contrast(text, ground) >= 4.5, "\(text) on \(ground)") }
      #expect(try scheme.contrast("bar", "ground") >= 3)
    }
  }
}
