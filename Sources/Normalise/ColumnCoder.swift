import Ingest

/// What a cell means: the code it is counted under, and the problem to note, either of which may be missing.
enum Meaning {
  case code(Int)
  case flagged(Int, Problem)
  case refused(Problem)
}

/// A meaning in two small numbers; -1 stands for none.
struct CodedCell {
  let code: Int32
  let problem: Int32

  static let absent = CodedCell(code: 0, problem: -1)
}

/// Turns the cells of one column into codes. Each distinct text is understood once and remembered by its bytes.
struct ColumnCoder {
  private let encoding: TextEncoding
  private let interpret: (String) -> Meaning
  private var slots: [Slot]
  private var texts: [UInt8] = []
  private var known = 0

  private struct Slot {
    var hash: UInt64 = 0
    var start: Int32 = 0
    var length: Int32 = -1
    var cell = CodedCell.absent
  }

  // A column with more distinct texts than this is no column of codes; what comes later is understood anew each time.
  private static let mostKnown = 1 << 15

  init(encoding: TextEncoding, interpret: @escaping (String) -> Meaning) {
    self.encoding = encoding
    self.interpret = interpret
    slots = [Slot](repeating: Slot(), count: 256)
  }

  /// The code of a cell; what is new goes through `interpret` and into the book.
  mutating func code(_ bytes: UnsafeRawBufferPointer, noting book: inout ProblemBook) -> CodedCell {
    let hash = byteHash(bytes)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].length >= 0 {
      if slots[place].hash == hash, holds(slots[place], bytes) { return slots[place].cell }
      place = (place + 1) & mask
    }
    let cell = understand(bytes, &book)
    if known < ColumnCoder.mostKnown { remember(bytes, hash, cell) }
    return cell
  }

  private func understand(_ bytes: UnsafeRawBufferPointer, _ book: inout ProblemBook) -> CodedCell {
    switch interpret(encoding.decode(bytes)) {
    case .code(let code): CodedCell(code: Int32(code), problem: -1)
    case .flagged(let code, let problem): CodedCell(code: Int32(code), problem: book.number(of: problem))
    case .refused(let problem): CodedCell(code: -1, problem: book.number(of: problem))
    }
  }

  private func holds(_ slot: Slot, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard Int(slot.length) == bytes.count else { return false }
    return texts.withUnsafeBytes { all in
      let start = Int(slot.start)
      for index in 0..<bytes.count where all[start + index] != bytes[index] { return false }
      return true
    }
  }

  private mutating func remember(_ bytes: UnsafeRawBufferPointer, _ hash: UInt64, _ cell: CodedCell) {
    if known * 2 >= slots.count { widen() }
    let slot = Slot(hash: hash, start: Int32(texts.count), length: Int32(bytes.count), cell: cell)
    texts.append(contentsOf: bytes)
    known += 1
    insert(slot)
  }

  private mutating func insert(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[place].length >= 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func widen() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.length >= 0 { insert(slot) }
  }
}

/// A hash over bytes, eight at a time; it never leaves the process, and every hit is confirmed against the bytes.
@inline(__always)
func byteHash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
  var index = 0
  while index + 8 <= bytes.count {
    hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  var rest: UInt64 = 0
  while index < bytes.count {
    rest = rest << 8 | UInt64(bytes[index])
    index += 1
  }
  return mixed(hash ^ rest)
}

@inline(__always)
private func mixed(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}
