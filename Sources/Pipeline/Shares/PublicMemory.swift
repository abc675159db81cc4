import Model
import Notation
import Protect
import Store

/// What was ever published about the persons of a Kreis, whichever pipeline or period it was for. Each edition keeps its own
/// numbers and those of the revisions it replaced beside the owner's record.
struct PublicMemory {
  /// The numbers of one revision; nil where tables were published and nobody recorded what they said.
  struct Revision {
    let edition: EditionName
    let number: Int
    let cells: [FormerEdition.Cell]?

    var name: String { "\(edition.pipeline)/\(edition.period)/\(number)" }
  }

  static let fileName = "veroeffentlicht.json"

  private let revisions: [Revision]
  private let kreis: KreisKey

  /// Reads all editions: two Stichtage far apart can single somebody out as well as neighbours.
  init(kreis: KreisKey, in out: OutDirectory, known files: PublicFiles<Recorded>) throws {
    self.kreis = kreis
    var revisions: [Revision] = []
    for edition in Set(try out.editions(.everyone)).union(try out.editions(.owner)) {
      revisions += try PublicMemory.revisions(of: edition, kreis, in: out, known: files)
    }
    self.revisions = revisions.sorted { $0.name < $1.name }
  }

  /// What an edition has to be compared with: everything but itself. A list of names restricts it to those that were there
  /// when the edition was made first, so that it can be made again as it was.
  func former(_ name: EditionName, revision: Int, only names: [String]?) -> [FormerEdition] {
    others(than: name, revision).filter { names?.contains($0.name) ?? true }.compactMap { known in
      guard let cells = known.cells, let day = CalendarDate(known.edition.period) else { return nil }
      return FormerEdition(name: known.name, stichtag: day, cells: cells)
    }
  }

  /// The editions of which nobody knows any more what they said, and those that this one was compared with when it was made
  /// first and that are gone. While there are any, no more tables can be published.
  func lost(_ name: EditionName, revision: Int, comparedBefore names: [String]?) -> [String] {
    let others = others(than: name, revision)
    let gone = (names ?? []).filter { name in !others.contains { $0.name == name } }
    return others.filter { $0.cells == nil }.map(\.name) + gone
  }

  private func others(than name: EditionName, _ revision: Int) -> [Revision] {
    revisions.filter { $0.edition != name || $0.number < revision }
  }

  /// The file that lies beside the record of this revision.
  func bytes(_ name: EditionName, revision: Int, said: [FormerEdition.Cell]) -> [UInt8] {
    let earlier = others(than: name, revision).filter { $0.edition == name }
    let entries = (earlier + [Revision(edition: name, number: revision, cells: said)]).map { revision in
      JSONValue.object([
        ("revision", .int(revision.number)),
        ("zellen", revision.cells.map { .array($0.map { .string(PublicMemory.text($0)) }) } ?? .null),
      ])
    }
    return Array(
      JSONValue.object([("kreis", .string(kreis.description)), ("revisionen", .array(entries))]).text().utf8)
  }

  /// What one file says, of whichever Kreis.
  struct Recorded {
    let kreis: String
    let revisions: [Revision]

    init(_ bytes: [UInt8], of edition: EditionName) throws(Stop) {
      let place = [Shelf.owner.rawValue, edition.pipeline.description, edition.period, fileName].joined(separator: "/")
      guard let value = try? JSON5.parse(bytes, file: place), let key = value["kreis"]?.string,
        let entries = value["revisionen"]?.array
      else { throw PublicMemory.damaged(place) }
      kreis = key
      revisions = entries.compactMap { PublicMemory.revision($0, edition) }
      guard revisions.count == entries.count else { throw PublicMemory.damaged(place) }
    }
  }

  private static func revisions(
    of edition: EditionName, _ kreis: KreisKey, in out: OutDirectory, known files: PublicFiles<Recorded>
  ) throws -> [Revision] {
    let recorded = try files.content(.owner, edition, file: fileName, in: out) { try Recorded($0, of: edition) }
    if let recorded, recorded.kreis != kreis.description { return [] }
    let known = recorded?.revisions ?? []
    return known + (try unrecorded(edition, after: known.last?.number ?? 0, kreis, in: out))
  }

  // Tables on the public shelf that no record tells of: the record was lost.
  private static func unrecorded(
    _ edition: EditionName, after last: Int, _ kreis: KreisKey, in out: OutDirectory
  ) throws(Stop) -> [Revision] {
    guard try out.read(.everyone, edition, file: "aufgliederung.csv") != nil,
      let bytes = try out.read(.everyone, edition, file: "run.json"),
      let record = try? JSON5.parse(bytes, file: "run.json"), record["kreisschluessel"]?.string == kreis.description
    else { return [] }
    let number = record["revision"]?.int ?? 1
    // Those that it replaced are not recorded either, and may have said more.
    return number > last ? (last + 1...number).map { Revision(edition: edition, number: $0, cells: nil) } : []
  }

  private static func revision(_ entry: JSON5Value, _ edition: EditionName) -> Revision? {
    guard let number = entry["revision"]?.int else { return nil }
    guard let texts = entry["zellen"]?.array else { return Revision(edition: edition, number: number, cells: nil) }
    let cells = texts.compactMap { $0.string.flatMap(cell) }
    return cells.count == texts.count ? Revision(edition: edition, number: number, cells: cells) : nil
  }

  // »05162024|18-26|*|*|m|35|39«: a group per attribute, then the numbers between which it lies.
  private static func text(_ cell: FormerEdition.Cell) -> String {
    (cell.groups.map { $0 ?? "*" } + [String(cell.range.lowerBound), String(cell.range.upperBound)])
      .joined(separator: "|")
  }

  private static func cell(_ text: String) -> FormerEdition.Cell? {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == Attribute.allCases.count + 2, let high = Int(parts[parts.count - 1]),
      let low = Int(parts[parts.count - 2]), low <= high
    else { return nil }
    return FormerEdition.Cell(groups: parts.dropLast(2).map { $0 == "*" ? nil : $0 }, range: low...high)
  }

  private static func damaged(_ place: String) -> Stop {
    let reason =
      "das Verzeichnis des Veröffentlichten ist beschädigt; aus der Sicherung zurückholen oder löschen, dann erscheinen "
      + "Aufgliederungen erst wieder, wenn dieser Bericht aus denselben Eingaben neu entstanden ist"
    return Stop(Finding(.machineRead, at: Location(file: place), [.reason: .text(reason)]))
  }
}
