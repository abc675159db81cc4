import Model

/// What belongs to the Stichtage that were asked for last.
struct Recent<Value> {
  private static var limit: Int { 3 }
  private var entries: [(day: CalendarDate, value: Value)] = []

  /// Setting one lets go of the oldest.
  subscript(_ day: CalendarDate) -> Value? {
    get { entries.first { $0.day == day }?.value }
    set {
      entries.removeAll { $0.day == day }
      if let newValue { entries.append((day, newValue)) }
      entries.removeFirst(max(0, entries.count - Recent.limit))
    }
  }
}
