import Model
import Notation

/// A cube as texts: one for each code of its first axis, in it every cell that anybody is in, `1.4.0.2=17`.
enum ArchiveCells {
  static func json(_ cube: Cube) -> JSONValue {
    let strides = cube.strides
    var lines = [[String]](repeating: [], count: cube.axes[0].size)
    for (place, persons) in cube.counts.enumerated() where persons != 0 {
      let codes = cube.axes.indices.map { place / strides[$0] % cube.axes[$0].size }
      lines[codes[0]].append(codes.dropFirst().map(String.init).joined(separator: ".") + "=\(persons)")
    }
    return .array(lines.map { .string($0.joined(separator: " ")) })
  }

  /// Nil for anything but what `json` writes for a cube of these axes.
  static func cube(_ value: JSON5Value?, axes: [Cube.Axis]) -> Cube? {
    guard let lines = value?.array, lines.count == axes[0].size else { return nil }
    var cube = Cube(axes: axes)
    let strides = cube.strides
    for (first, line) in lines.enumerated() {
      guard let text = line.string else { return nil }
      for cell in text.utf8.split(separator: UInt8(ascii: " ")) {
        guard let (codes, persons) = numbers(cell), codes.count == axes.count - 1, persons > 0,
          zip(codes, axes.dropFirst()).allSatisfy({ $0 < $1.size })
        else { return nil }
        cube.add(persons, at: zip(codes, strides.dropFirst()).reduce(first * strides[0]) { $0 + $1.0 * $1.1 })
      }
    }
    return cube
  }

  // By hand: archives of ten years hold hundreds of thousands of cells.
  private static func numbers(_ cell: Substring.UTF8View.SubSequence) -> (codes: [Int], persons: Int)? {
    var codes: [Int] = []
    var number = 0
    var isOpen = true
    for byte in cell {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard number < 100_000_000_000 else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ".") where isOpen, UInt8(ascii: "=") where isOpen:
        codes.append(number)
        number = 0
        isOpen = byte == UInt8(ascii: ".")
      default: return nil
      }
    }
    return isOpen ? nil : (codes, number)
  }

  /// How many cells anybody is in, and in how many of them a single person is.
  static func occupied(_ cube: Cube) -> (cells: Int, ones: Int) {
    (cube.counts.count { $0 > 0 }, cube.counts.count { $0 == 1 })
  }
}
