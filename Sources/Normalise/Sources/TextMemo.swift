import Ingest

/// Decodes the cells of one column. Most columns hold few texts, and those met lately are not decoded again.
struct TextMemo {
  private var slots = [(bytes: PackedText, text: String)](repeating: (.none, ""), count: 1 << 10)

  /// The text of a cell.
  mutating func text(_ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding) -> String {
    if bytes.isEmpty { return "" }
    guard let packed = PackedText(bytes) else { return TextMemo.decode(bytes, encoding) }
    let place = Int(truncatingIfNeeded: packed.hash) & (slots.count - 1)
    if slots[place].bytes != packed { slots[place] = (packed, TextMemo.decode(bytes, encoding)) }
    return slots[place].text
  }

  // ASCII is the same in every encoding.
  private static func decode(_ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding) -> String {
    bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : encoding.decode(bytes)
  }
}
