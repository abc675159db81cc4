import Ingest

/// What a cell means: the code it is counted under, and the problem to note, either of which may be missing.
enum Meaning: Equatable {
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
  private var last = Slot()
  private var longTexts: [[UInt8]: CodedCell] = [:]
  private var known = 0

  private struct Slot {
    var text = PackedText.none
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
    guard let text = PackedText(bytes) else { return longCode(bytes, &book) }
    if text == last.text { return last.cell }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: text.hash) & mask
    while slots[place].text != .none {
      if slots[place].text == text {
        last = slots[place]
        return last.cell
      }
      place = (place + 1) & mask
    }
    last = Slot(text: text, cell: understand(bytes, &book))
    if known < ColumnCoder.mostKnown { remember(last) }
    return last.cell
  }

  // Names of municipalities can be long, and few rows have one.
  private mutating func longCode(_ bytes: UnsafeRawBufferPointer, _ book: inout ProblemBook) -> CodedCell {
    let text = Array(bytes)
    if let cell = longTexts[text] { return cell }
    let cell = understand(bytes, &book)
    if longTexts.count < ColumnCoder.mostKnown { longTexts[text] = cell }
    return cell
  }

  private func understand(_ bytes: UnsafeRawBufferPointer, _ book: inout ProblemBook) -> CodedCell {
    switch interpret(encoding.decode(bytes)) {
    case .code(let code): CodedCell(code: Int32(code), problem: -1)
    case .flagged(let code, let problem): CodedCell(code: Int32(code), problem: book.number(of: problem))
    case .refused(let problem): CodedCell(code: -1, problem: book.number(of: problem))
    }
  }

  private mutating func remember(_ slot: Slot) {
    if known * 2 >= slots.count { widen() }
    known += 1
    insert(slot)
  }

  private mutating func insert(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: slot.text.hash) & mask
    while slots[place].text != .none { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func widen() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    for slot in old where slot.text != .none { insert(slot) }
  }
}
