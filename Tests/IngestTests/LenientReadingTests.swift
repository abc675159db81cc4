import Model
import TestSupport
import Testing

@testable import Ingest

@Suite struct LenientReadingTests {
  private static func rows(_ bytes: [UInt8], window: Int = 1 << 20, limit: Int = 1 << 24, most: Int? = nil) throws
    -> [TableRow]
  {
    let source: any ByteSource =
      most.map { ShortReads(bytes: bytes, most: $0) } ?? MemorySource(name: "x", bytes: bytes)
    guard case .success(let look) = try FileLook.understand(source) else { return [] }
    guard var reader = try TableReader(source, look: look, windowSize: window, limit: limit) else { return [] }
    var rows: [TableRow] = []
    while let row = try reader.nextRow() { rows.append(row) }
    return rows
  }

  private static func cells(_ text: String) throws -> [String] {
    try rows(Array(text.utf8)).map { $0.cells.joined(separator: "|") }
  }

  @Test(arguments: [
    ("a;b;c\n1;\"x \"y\" z\";3\n", ["1|x \"y\" z|3"]), ("a;b;c\n1;\"offen;3\n4;5;6\n", ["1|\"offen|3", "4|5|6"]),
    ("a;b;c\n1;\"x\" ;3\n", ["1|x|3"]), ("a;b;c\n1;2\n3;4;5;6\n", ["1|2", "3|4|5|6"]),
    ("a;b;c\n1;12\" Rohr;3\n", ["1|12\" Rohr|3"]), ("a;b\n1;\"x\ny\"\n", ["1|x\ny"]),
    ("a, b, c\n1, \"x, y\", 3\n4, 5,\n", ["1|x, y|3", "4|5|"]),
    ("a, b, c\n1, \"x \"y\" z\", 3\n4, 5, 6\n", ["1|x \"y\" z|3", "4|5|6"]),
    // A blank line is no row, however many columns there are.
    ("Wort\nA\n\nB\n\"\"\nC\n\n", ["A", "", "B", "", "C", ""]),
  ])
  func `Rows with faults come with all that can be understood`(text: String, rows: [String]) throws {
    #expect(try Self.cells(text) == rows)
  }

  @Test func `A quoted field beyond the limit is a quote that was forgotten`() throws {
    let text = "a;b\n1;\"" + String(repeating: "x;y\n", count: 100) + "\"\n"
    let rows = try Self.rows(Array(text.utf8), window: 16, limit: 50)
    #expect(rows.first?.cells == ["1", "\"x", "y"])
    #expect(rows.count == 101)
  }

  @Test func `A file of one long line is one row`() throws {
    for count in [300_000, 1_300_000] {
      let text = (0..<count).map(String.init).joined(separator: ";")
      let rows = try Self.rows(Array(text.utf8))
      #expect(rows.map(\.cells.count) == [count])
      #expect(rows.first?.cells.last == String(count - 1))
    }
  }

  @Test func `UTF-16 reads as its text does`() throws {
    let text = "Ort;Zahl\r\nJüchen 🏘️;1\r\n\"a;b\";2\r\n"
    let expected = try Self.rows(Array(text.utf8))
    let units = Array(text.utf16)
    for isMarked in [true, false] {
      let little = (isMarked ? [0xFEFF] : []) + units
      let bytes = little.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
      let swapped = little.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      for window in [1, 5, 1 << 20] {
        #expect(try Self.rows(bytes, window: window) == expected)
        #expect(try Self.rows(swapped, window: window, most: 3) == expected)
      }
    }
  }

  @Test func `A half of a pair is a finding`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x3D, 0xD8, 0x62, 0]
    let look = try FileLook.understand(MemorySource(name: "x", bytes: bytes)).get()
    let location = Location(file: "x", line: 2)
    #expect(look.findings == [Finding(.fileEncoding, at: location, [.found: "UTF-16 mit halben Zeichen"])])
  }

  @Test func `Fields of fixed width are counted in characters`() throws {
    var declared = TableDeclaration()
    declared.fields = [FixedField(name: "Ort", start: 1, length: 6), FixedField(name: "Zahl", start: 8, length: 2)]
    for encoding in [TextEncoding.utf8, .iso88591] {
      let text = "Jüchen 12\nNeuss  34\r\nkurz\n"
      let bytes = encoding == .utf8 ? Array(text.utf8) : text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      let source = MemorySource(name: "x", bytes: bytes)
      let box = try Box(source, FileLook.look(at: source, declared: declared).get())
      #expect(try box.cells() == ["Jüchen|12", "Neuss |34"])
      #expect(box.faults == [.fileRagged: 1])
    }
  }

  private static let shapes = [
    "GENESIS\nTitel;;\n;2019;2020\n;Anzahl;%\nA;1;2,5\nB;.;-\n____\nQuelle: x\n\"y\nz\"\n",
    "sep=,\r\n\"a\",\"b \"\"c\"\"\"\r\n1,\"2\r\n3\"\r\n", "Ort\tZahl\nJüchen\t1\n\nOrt\tZahl\nNeuss\t2\n",
    "'a','b'\n'1','it''s'\n", "\u{FEFF}Ort|x\nA|1\n;;\nB|2", "a;b\u{85}1;2\u{85}", "einzeln\nWort\n",
  ]

  @Test func `Damaged files never crash, and the window's size changes nothing`() throws {
    try cases(1500) { random, seed in
      var bytes = Array((Self.shapes.randomElement(using: &random) ?? "").utf8)
      if Bool.random(using: &random) {
        bytes = bytes.flatMap { Bool.random(using: &random) || $0 < 128 ? [$0] : [$0, $0 ^ 0x40] }
      }
      if Int.random(in: 0..<6, using: &random) == 0 { bytes = [0xFF, 0xFE] + bytes.flatMap { [$0, 0] } }
      for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes.removeSubrange(place...)
        case 2: bytes.insert(contentsOf: bytes.prefix(place), at: place)
        default: bytes.insert([34, 59, 10, 13, 0, 0x85, 0xC2, 92].randomElement(using: &random) ?? 0, at: place)
        }
      }
      let whole = try Self.rows(bytes)
      let window = Int.random(in: 1...40, using: &random)
      #expect(try Self.rows(bytes, window: window) == whole, seed)
      #expect(try Self.rows(bytes, window: window, most: Int.random(in: 1...9, using: &random)) == whole, seed)
    }
  }
}
