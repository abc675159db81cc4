public import Model

/// The findings of one file, in the order of its lines whatever the order of reading.
public final class FindingLog {
  /// The name that every finding gives.
  public let file: String
  private var collected: [Finding] = []

  /// An empty log.
  public init(file: String) { self.file = file }

  /// By line and column; those of the same place as they were added.
  public var findings: [Finding] {
    func place(_ finding: Finding) -> (Int, Int) { (finding.location.line ?? 0, finding.location.column ?? 0) }
    return collected.sorted { place($0) < place($1) }
  }

  /// Takes one more.
  public func add(_ finding: Finding) { collected.append(finding) }
}

/// Reads one object of a file key by key and collects every mistake, so that a definition reads as a table.
public final class ObjectReader {
  private let place: Place
  private let members: [JSON5Value.Member]?
  private var asked: [String] = []
  private var missing: [(key: String, expected: String)] = []

  /// Logs at once when there is no object; then nothing is read and nothing further found.
  public init(_ place: Place) {
    self.place = place
    if case .object(let members) = place.value.kind {
      self.members = members
    } else {
      members = nil
      place.refuseType(expected: "ein Objekt { … }")
    }
  }

  /// Reads a whole file that holds one object. Throws all its findings; `make` returns nil only after a finding.
  public static func read<Value>(
    _ bytes: [UInt8], file: String, _ make: (ObjectReader) -> Value?
  ) throws(Stop) -> Value {
    let log = FindingLog(file: file)
    let place = Place(value: try JSON5.parse(bytes, file: file), path: "", log: log)
    let reader = ObjectReader(place)
    let value = make(reader)
    reader.finish()
    guard let value, log.findings.isEmpty else {
      // Whoever forgot the finding must not make a Stop without a reason.
      if log.findings.isEmpty { place.refuse(.configUnreadable) }
      throw Stop(log.findings)
    }
    return value
  }

  /// Nil when the key is missing or its value unreadable, both with a finding.
  public func required<Value>(_ key: String, _ reading: Reading<Value>) -> Value? {
    let value = optional(key, reading)
    if let members, !members.contains(where: { $0.key == key }) { missing.append((key, reading.expected)) }
    return value
  }

  /// Nil without a finding when the key is missing, with a finding when its value is unreadable.
  public func optional<Value>(_ key: String, _ reading: Reading<Value>) -> Value? {
    asked.append(key)
    return members?.first { $0.key == key }.flatMap { reading.read(place.member($0)) }
  }

  /// Whether the object has the key, readable or not.
  public func has(_ key: String) -> Bool { members?.contains { $0.key == key } ?? false }

  /// Where a key's value stands, for findings about what several keys say together; the object when the key is missing.
  public func place(of key: String) -> Place {
    let member = members?.first { $0.key == key }
    return place.member(key, member?.value ?? place.value)
  }

  /// Logs keys nobody asked for, repeated and missing ones. Every object is finished once, after the last question.
  public func finish() {
    guard let members else { return }
    var lines: [String: Int] = [:]
    var meant: Set<String> = []
    for member in members {
      if let line = lines[member.key] {
        place.member(member).refuse(.configKeyTwice, at: member.keyPosition, [.other: .count(line)])
        continue
      }
      lines[member.key] = member.keyPosition.line
      if !asked.contains(member.key), let key = refuseUnknown(member) { meant.insert(key) }
    }
    // A typo is one mistake: the unknown key is reported, with the one it was meant to be.
    for (key, expected) in missing where !meant.contains(key) {
      place(of: key).refuse(.configKeyMissing, [.expected: .text(expected)])
    }
  }

  /// The key that was meant. Those not in the object are the likelier ones among equals.
  private func refuseUnknown(_ unknown: JSON5Value.Member) -> String? {
    let present = Set((members ?? []).map(\.key))
    let candidates = asked.filter { !present.contains($0) } + asked.filter { present.contains($0) }
    let nearest = Nearest.match(unknown.key, among: candidates)
    var facts: [FactName: Fact] = [.expected: .list(asked)]
    facts[.nearest] = nearest.map { .text($0) }
    place.member(unknown).refuse(.configKeyUnknown, at: unknown.keyPosition, facts)
    return nearest
  }
}
