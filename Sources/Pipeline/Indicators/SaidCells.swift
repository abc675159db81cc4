import Model
import Notation
import Protect
import Store

/// What editions of a Kreis have said about its offices' own counts of persons; each edition keeps its part beside the owner's record.
enum SaidCells {
  static let fileName = "gesagt.json"

  /// What one file says.
  struct Recorded {
    let kreis: String
    let cells: [SaidCell]

    init(_ bytes: [UInt8], _ edition: EditionName) throws(Stop) {
      let place = SaidCells.place(edition)
      guard let value = try? JSON5.parse(bytes, file: place), let key = value["kreis"]?.string,
        let texts = value["zellen"]?.array
      else { throw SaidCells.damaged(place) }
      kreis = key
      cells = texts.compactMap { $0.string.flatMap(SaidCell.init) }
      guard cells.count == texts.count else { throw SaidCells.damaged(place) }
    }
  }

  /// Of all editions: a correction or a new indicator must not give away what an old report withheld.
  static func all(kreis: KreisKey, in out: OutDirectory, known files: PublicFiles<Recorded>) throws -> [SaidCell] {
    try requireMemory(of: kreis, in: out)
    var cells: Set<SaidCell> = []
    for edition in try out.editions(.owner) { cells.formUnion(try all(edition, kreis: kreis, in: out, known: files)) }
    return cells.sorted()
  }

  /// Of one edition and all that it has replaced.
  static func all(
    _ edition: EditionName, kreis: KreisKey, in out: OutDirectory, known files: PublicFiles<Recorded>
  ) throws -> [SaidCell] {
    let recorded = try files.content(.owner, edition, file: fileName, in: out) { try Recorded($0, edition) }
    return recorded?.kreis == kreis.description ? recorded?.cells ?? [] : []
  }

  // Whoever has a report that is public knows what it says, whether or not its owner still does.
  private static func requireMemory(of kreis: KreisKey, in out: OutDirectory) throws(Stop) {
    for edition in try out.editions(.everyone) {
      guard let bytes = try out.read(.everyone, edition, file: "run.json"),
        let record = try? JSON5.parse(bytes, file: "run.json"),
        record["kreisschluessel"]?.string == kreis.description,
        record["ausgaben"]?["indikatoren.csv"] != nil,
        try out.read(.owner, edition, file: fileName) == nil
      else { continue }
      let reason =
        "das Verzeichnis des Gesagten fehlt; aus der Sicherung zurückholen oder den öffentlichen Bericht entfernen, dann "
        + "gilt er als nie erschienen"
      throw Stop(Finding(.machineRead, at: Location(file: place(edition)), [.reason: .text(reason)]))
    }
  }

  private static func place(_ edition: EditionName) -> String {
    "intern/\(edition.pipeline)/\(edition.period)/\(fileName)"
  }

  static func bytes(_ cells: [SaidCell], kreis: KreisKey) -> [UInt8] {
    let value: JSONValue = .object([
      ("kreis", .string(kreis.description)), ("zellen", .array(cells.map { .string($0.description) })),
    ])
    return Array(value.text().utf8)
  }

  private static func damaged(_ place: String) -> Stop {
    let reason = "das Verzeichnis des Gesagten ist beschädigt; aus der Sicherung zurückholen"
    return Stop(Finding(.machineRead, at: Location(file: place), [.reason: .text(reason)]))
  }
}
