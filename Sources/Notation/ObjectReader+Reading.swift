public import Model

extension ObjectReader {
  /// How one kind of value is read: `.string`, `.ratio`, `.array(of: .date)`. A value refused has its finding.
  public struct Reading<Value> {
    /// What the user has to write, nominative German.
    public let expected: String
    /// Nil after a finding.
    public let read: (Place) -> Value?

    /// Makes a reading of its own kind; `read` logs whenever it returns nil.
    public init(_ expected: String, read: @escaping (Place) -> Value?) {
      self.expected = expected
      self.read = read
    }

    /// Refuses values that are read well but out of range.
    public func checked(_ expected: String, _ holds: @escaping (Value) -> Bool) -> Reading {
      Reading(self.expected) { place in
        guard let value = read(place) else { return nil }
        if holds(value) { return value }
        place.refuseValue(expected: expected)
        return nil
      }
    }

    /// Anything written as text: `parse` returns nil for text it does not understand.
    public static func text(_ expected: String, _ parse: @escaping (String) -> Value?) -> Reading {
      Reading(expected) { place in
        guard case .string(let text) = place.value.kind else {
          place.refuseType(expected: expected)
          return nil
        }
        let value = parse(text)
        if value == nil { place.refuseValue(expected: expected) }
        return value
      }
    }

    static func number(_ expected: String, _ convert: @escaping (Ratio) -> Value?) -> Reading {
      Reading(expected) { place in
        guard case .number(let text) = place.value.kind else {
          place.refuseType(expected: expected)
          return nil
        }
        let value = JSON5Number(text)?.ratio.flatMap(convert)
        if value == nil { place.refuseValue(expected: expected) }
        return value
      }
    }
  }

  /// A value that remembers where it stands, for checks that need more than its file.
  public struct Located<Value> {
    /// As it was read.
    public let value: Value
    /// Where findings about it point.
    public let location: Location
  }
}

extension ObjectReader.Reading where Value == String {
  /// Any text.
  public static var string: Self { text("ein Text in Anführungszeichen") { $0 } }

  /// One of these words, written exactly so.
  public static func oneOf(_ words: [String]) -> Self {
    Self("eines von: " + words.joined(separator: ", ")) { place in
      guard let text = string.read(place) else { return nil }
      if words.contains(text) { return text }
      var facts: [FactName: Fact] = [.found: .text(place.value.content), .expected: .list(words)]
      facts[.nearest] = Nearest.match(text, among: words).map { .text($0) }
      place.refuse(.configValue, facts)
      return nil
    }
  }
}

extension ObjectReader.Reading where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// A case by its raw value, written exactly so.
  public static var choice: Self {
    let words = ObjectReader.Reading<String>.oneOf(Value.allCases.map(\.rawValue))
    return Self(words.expected) { words.read($0).flatMap { Value(rawValue: $0) } }
  }
}

extension ObjectReader.Reading where Value == Bool {
  /// Only `true` and `false`.
  public static var bool: Self {
    Self("true oder false") { place in
      if case .bool(let value) = place.value.kind { return value }
      place.refuseType(expected: "true oder false")
      return nil
    }
  }
}

extension ObjectReader.Reading where Value == Int {
  /// A number without fraction, however written: `12`, `0xC`, `1.2e1`.
  public static var whole: Self {
    number("eine ganze Zahl") { $0.isWhole ? Int(exactly: $0.numerator) : nil }
  }
}

extension ObjectReader.Reading where Value == Ratio {
  /// An exact number: `0.05`, or as text `"0,05"` or `"1/3"`.
  public static var ratio: Self {
    let expected = "eine Zahl wie 0.05, \"0,05\" oder \"1/3\""
    let (number, text) = (number(expected) { $0 }, text(expected) { Ratio($0) })
    return Self(expected) { place in
      if case .string = place.value.kind { return text.read(place) }
      return number.read(place)
    }
  }
}

extension ObjectReader.Reading where Value == CalendarDate {
  /// A day, `"31.03.2021"` or `"2021-03-31"`.
  public static var date: Self { text("ein Datum wie \"31.03.2021\"") { CalendarDate($0) } }
}

extension ObjectReader.Reading where Value == AGS {
  /// The key of a municipality; never a number, which would lose the leading zero.
  public static var ags: Self { text("ein Gemeindeschlüssel mit 8 Ziffern in Anführungszeichen") { AGS($0) } }
}

extension ObjectReader.Reading where Value == KreisKey {
  /// The key of a Kreis; never a number, which would lose the leading zero.
  public static var kreis: Self { text("ein Kreisschlüssel mit 5 Ziffern in Anführungszeichen") { KreisKey($0) } }
}
