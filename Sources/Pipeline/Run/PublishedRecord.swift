import Model
import Notation
import Store

/// What the owner's record of an edition that was published says; read back to know whether anything is new.
struct PublishedRecord {
  let fingerprint: String
  /// The version of the tool that made it.
  let version: String?
  let revision: Int
  /// The reason for the revision, as the pipeline file had it.
  let reason: String?
  /// Settings and inputs by name.
  let settings: [(name: String, value: String)]
  /// Positions by recipient.
  let positions: [(name: String, value: Ratio)]
  /// Public values by name, in reports that have no positions.
  let values: [(name: String, value: String)]
  /// SHA-256 of every file that was published beside the record, `<shelf>/<name>`.
  let outputs: [(name: String, sha256: String)]
  /// What this edition itself replaced.
  let replaced: Replaced?
  /// The editions that it was compared with before it was published; nil where the record does not say.
  let compared: [String]?

  /// The part of a record that the next revision needs of it.
  struct Replaced {
    let revision: Int
    let settings: [(name: String, value: String)]
    let positions: [(name: String, value: Ratio)]
    let values: [(name: String, value: String)]
  }

  static let fileName = "protokoll.json"

  /// Nil when nothing is published; a record that cannot be read stops, since a revision must not go unnoticed.
  static func read(_ edition: EditionName, in out: OutDirectory) throws(Stop) -> PublishedRecord? {
    guard let bytes = try out.read(.owner, edition, file: fileName) else { return nil }
    let place = Shelf.owner.rawValue + "/" + edition.pipeline.description + "/" + edition.period + "/" + fileName
    guard let record = PublishedRecord(bytes) else {
      throw Stop(
        Finding(
          .machineRead, at: Location(file: place),
          [
            .reason: .text(
              "das Protokoll ist beschädigt; aus der Sicherung zurückholen oder löschen, dann entsteht eine neue Revision"
            )
          ]))
    }
    return record
  }

  /// Nil for bytes that are no record.
  init?(_ bytes: [UInt8]) {
    guard let value = try? JSON5.parse(bytes, file: PublishedRecord.fileName) else { return nil }
    self.init(value)
  }

  private init?(_ value: JSON5Value) {
    guard let fingerprint = value["fingerabdruck"]?.string, let revision = value["revision"]?.int,
      let settings = value["eingaben"]?.strings, let results = PublishedRecord.results(value),
      let outputs = value["ausgaben"]?.strings
    else { return nil }
    self.fingerprint = fingerprint
    version = value["version"]?.string
    self.revision = revision
    reason = value["revisionsgrund"]?.string
    self.settings = settings
    (positions, values) = results
    self.outputs = outputs.map { ($0.name, $0.value) }
    let names = value["verglichen_mit"] ?? value["aufgliederung"]?["verglichen_mit"]
    compared = names?.array?.compactMap(\.string)
    if let old = value["ersetzt"], let revision = old["revision"]?.int, let settings = old["eingaben"]?.strings,
      let results = PublishedRecord.results(old)
    {
      replaced = Replaced(
        revision: revision, settings: settings, positions: results.positions, values: results.values)
    } else {
      replaced = nil
    }
  }

  // A record holds positions or values, whatever its report is about.
  private static func results(
    _ value: JSON5Value
  ) -> (positions: [(name: String, value: Ratio)], values: [(name: String, value: String)])? {
    if let positions = value["stellenanteile"]?.ratios { return (positions, []) }
    return value["werte"]?.strings.map { ([], $0) }
  }

  /// What is left of a public edition whose record is gone: its number. Nil when there is none or the draft equals it.
  static func lost(_ name: EditionName, in out: OutDirectory, unlessSameAs draft: Edition) throws(Stop) -> Replaced? {
    guard let bytes = try out.read(.everyone, name, file: "run.json") else { return nil }
    for file in draft.everyone where try out.read(.everyone, name, file: file.name) != file.bytes {
      let revision = (try? JSON5.parse(bytes, file: "run.json"))?["revision"]?.int ?? 1
      return Replaced(revision: revision, settings: [], positions: [], values: [])
    }
    return nil
  }

  /// What an edition that replaces this one has to remember of it.
  var asReplaced: Replaced {
    Replaced(revision: revision, settings: settings, positions: positions, values: values)
  }

  /// Whether the edition stands as it is: whole, and made from these very settings or from such as do not reach back.
  func stands(
    _ name: EditionName, _ settings: Settings, reason: String?, in out: OutDirectory
  ) throws -> Bool {
    let isSame = fingerprint == settings.fingerprint
    let isCurrent = isSame ? revision == 1 || self.reason == reason : settings.leavesUntouched(self)
    guard isCurrent else { return false }
    return try isIntact(name, in: out)
  }

  // Whether all published files are there, byte for byte.
  private func isIntact(_ edition: EditionName, in out: OutDirectory) throws -> Bool {
    for shelf in Shelf.allCases {
      let start = shelf.rawValue + "/"
      let published = outputs.filter { $0.name.hasPrefix(start) }
      let digests = try out.digests(shelf, edition, files: published.map { String($0.name.dropFirst(start.count)) })
      guard zip(digests, published).allSatisfy({ $0?.hex == $1.sha256 }) else { return false }
    }
    return outputs.allSatisfy { output in Shelf.allCases.contains { output.name.hasPrefix($0.rawValue + "/") } }
  }
}

extension JSON5Value {
  subscript(_ key: String) -> JSON5Value? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.key == key }?.value
  }

  var string: String? { if case .string(let text) = kind { text } else { nil } }

  var int: Int? { if case .number(let text) = kind { Int(text) } else { nil } }

  /// The elements of a list.
  var array: [JSON5Value]? { if case .array(let elements) = kind { elements } else { nil } }

  /// The members of an object of texts, in order.
  var strings: [(name: String, value: String)]? {
    guard case .object(let members) = kind else { return nil }
    let pairs = members.compactMap { member in member.value.string.map { (name: member.key, value: $0) } }
    return pairs.count == members.count ? pairs : nil
  }

  /// The members of an object of exact numbers, written as texts.
  var ratios: [(name: String, value: Ratio)]? {
    guard let strings else { return nil }
    let pairs = strings.compactMap { pair in Ratio(pair.value).map { (name: pair.name, value: $0) } }
    return pairs.count == strings.count ? pairs : nil
  }
}
