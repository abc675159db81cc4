import Model
import Notation
import Protect
import Store

/// What editions of a Kreis have said about its offices' own counts of persons; each edition keeps its part beside the owner's record.
enum SaidCells {
  static let fileName = "gesagt.json"

  /// Of all editions: a correction or a new indicator must not give away what an old report withheld.
  static func all(kreis: KreisKey, in out: OutDirectory) throws(Stop) -> [SaidCell] {
    try read(out.editions(.owner), fileName, kreis: kreis, in: out)
  }

  /// Of these editions, in a file of this name.
  static func read(
    _ editions: [EditionName], _ fileName: String, kreis: KreisKey, in out: OutDirectory
  ) throws(Stop) -> [SaidCell] {
    var cells: Set<SaidCell> = []
    for edition in editions {
      guard let bytes = try out.read(.owner, edition, file: fileName) else { continue }
      let place = "intern/\(edition.pipeline)/\(edition.period)/\(fileName)"
      guard let value = try? JSON5.parse(bytes, file: place), let key = value["kreis"]?.string,
        let texts = value["zellen"]?.array
      else { throw damaged(place) }
      if key != kreis.description { continue }
      for text in texts {
        guard let cell = text.string.flatMap(SaidCell.init) else { throw damaged(place) }
        cells.insert(cell)
      }
    }
    return cells.sorted()
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
