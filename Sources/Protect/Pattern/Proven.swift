/// What one examination proved. It holds as long as the pattern only grows: whoever knows less cannot bound more.
struct Proven {
  private let hidden: Set<Int>?
  private let weak: Set<Int>

  /// Nothing yet.
  init() { (hidden, weak) = (nil, []) }

  /// All cells but the weak ones are protected by this pattern.
  init(hidden: Set<Int>, weak: [Weakness]) {
    self.hidden = hidden
    self.weak = Set(weak.map(\.cell))
  }

  /// The cells that need no second look under another pattern.
  func cells(under pattern: Set<Int>) -> (Int) -> Bool {
    guard let hidden, pattern.isSuperset(of: hidden) else { return { _ in false } }
    // A cell that was not hidden then has another requirement now.
    return { cell in !weak.contains(cell) && hidden.contains(cell) == pattern.contains(cell) }
  }
}
