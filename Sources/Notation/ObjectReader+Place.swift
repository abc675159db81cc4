public import Model

extension ObjectReader {
  /// A value of a file with all that a finding about it must name.
  public struct Place {
    /// Its own position is where findings point unless told otherwise.
    public let value: JSON5Value
    /// The keys from the outermost object to here, list entries counted from 1: `entscheidungen[2].regel`.
    public let path: String
    /// Where findings go.
    public let log: FindingLog

    /// The path of a file's outermost object is empty.
    public init(value: JSON5Value, path: String, log: FindingLog) {
      self.value = value
      self.path = path
      self.log = log
    }

    /// Where to look, for a finding that is made only after the reading.
    public var location: Location { location(at: value.position) }

    /// Logs a finding here; the path becomes its name.
    public func refuse(_ code: FindingCode, at position: TextPosition? = nil, _ facts: [FactName: Fact] = [:]) {
      let name: [FactName: Fact] = path.isEmpty ? [:] : [.name: .text(path)]
      let location = location(at: position ?? value.position)
      log.add(Finding(code, at: location, name.merging(facts) { _, given in given }))
    }

    /// Logs a value of the right type that cannot be: out of range, or at odds with another key.
    public func refuseValue(expected: String) {
      refuse(.configValue, [.found: .text(value.content), .expected: .text(expected)])
    }

    /// Logs a value of the wrong kind, for readings that take several kinds.
    public func refuseType(expected: String) {
      refuse(.configType, [.found: .text(value.described), .expected: .text(expected)])
    }

    func member(_ member: JSON5Value.Member) -> Place { self.member(member.key, member.value) }

    func member(_ key: String, _ value: JSON5Value) -> Place {
      Place(value: value, path: path.isEmpty ? key : "\(path).\(key)", log: log)
    }

    /// An entry of a list or of an object with free keys.
    func entry(_ name: some CustomStringConvertible, _ value: JSON5Value) -> Place {
      Place(value: value, path: "\(path)[\(name)]", log: log)
    }

    private func location(at position: TextPosition) -> Location {
      Location(file: log.file, line: position.line, column: position.column)
    }
  }
}
