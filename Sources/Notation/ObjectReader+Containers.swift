import Model

extension ObjectReader.Reading {
  /// An object with keys of its own; `make` returns nil only after a finding.
  public static func object(_ make: @escaping (ObjectReader) -> Value?) -> Self {
    Self("ein Objekt { … }") { place in
      let reader = ObjectReader(place)
      defer { reader.finish() }
      return make(reader)
    }
  }

  /// A list; one bad entry refuses it, but all entries are looked at.
  public static func array<Element>(of entry: ObjectReader.Reading<Element>) -> Self where Value == [Element] {
    let expected = "eine Liste [ … ]"
    return Self(expected) { place in
      guard case .array(let elements) = place.value.kind else {
        place.refuseType(expected: expected)
        return nil
      }
      let read = elements.enumerated().map { entry.read(place.entry($0.offset + 1, $0.element)) }
      let values = read.compactMap { $0 }
      return values.count == read.count ? values : nil
    }
  }

  /// An object whose keys are data, in the order of the file: `{ "31.03.2021": 7, "31.03.2022": 8 }`. Keys are read as
  /// texts are; two spellings of one key are a repeated key.
  public static func keyed<Key: Hashable, Element>(
    by key: ObjectReader.Reading<Key>, of element: ObjectReader.Reading<Element>
  ) -> Self where Value == [(key: Key, value: Element)] {
    let expected = "ein Objekt { … }"
    return Self(expected) { place in
      guard case .object(let members) = place.value.kind else {
        place.refuseType(expected: expected)
        return nil
      }
      var lines: [Key: Int] = [:]
      let entries = members.compactMap { member -> (key: Key, value: Element)? in
        let entry = place.entry(member.key, member.value)
        let name = key.read(place.entry(member.key, JSON5Value(.string(member.key), at: member.keyPosition)))
        let value = element.read(entry)
        if let name, let line = lines[name] {
          entry.refuse(.configKeyTwice, at: member.keyPosition, [.other: .count(line)])
          return nil
        }
        guard let name else { return nil }
        lines[name] = member.keyPosition.line
        return value.map { (name, $0) }
      }
      return entries.count == members.count ? entries : nil
    }
  }

  /// The same with its place.
  public static func located<Inner>(_ inner: ObjectReader.Reading<Inner>) -> Self
  where Value == ObjectReader.Located<Inner> {
    Self(inner.expected) { place in
      inner.read(place).map { ObjectReader.Located(value: $0, location: place.location) }
    }
  }
}
