import Model
import Notation
import Protect
import Store

/// What editions of a Kreis have said about its offices' own counts of persons; each edition keeps what it and the revisions that
/// it replaced have said beside the owner's record.
struct SaidCells {
  fileprivate struct Revision {
    let edition: EditionName
    let number: Int
    let cells: [SaidCell]

    var name: String { "\(edition.pipeline)/\(edition.period)/\(number)" }
  }

  static let fileName = "gesagt.json"

  private let revisions: [Revision]
  private let kreis: KreisKey

  /// Reads all editions: a correction or a new indicator must not give away what an old report withheld.
  init(kreis: KreisKey, in out: OutDirectory, known files: PublicFiles<Recorded>) throws {
    self.kreis = kreis
    try SaidCells.requireMemory(of: kreis, in: out)
    var revisions: [Revision] = []
    for edition in try out.editions(.owner) {
      revisions += try SaidCells.revisions(of: edition, SaidCells.fileName, kreis, in: out, known: files)
    }
    self.revisions = revisions.sorted { $0.name < $1.name }
  }

  /// What one file says, of whichever Kreis.
  struct Recorded {
    let kreis: String
    fileprivate let revisions: [Revision]

    init(_ bytes: [UInt8], of edition: EditionName, file: String) throws(Stop) {
      let place = SaidCells.place(edition, file)
      guard let value = try? JSON5.parse(bytes, file: place), let key = value["kreis"]?.string,
        let found = SaidCells.revisions(value, edition)
      else { throw SaidCells.damaged(place) }
      (kreis, revisions) = (key, found)
    }
  }

  /// Everything that was said, by whichever edition.
  var all: [SaidCell] { Set(revisions.flatMap(\.cells)).sorted() }

  /// What one edition and all that it has replaced have said in one of their files.
  static func cells(
    of edition: EditionName, file: String, kreis: KreisKey, in out: OutDirectory, known files: PublicFiles<Recorded>
  ) throws -> [SaidCell] {
    try revisions(of: edition, file, kreis, in: out, known: files).flatMap(\.cells)
  }

  /// A file of cells without revisions, for a report that carries on what its earlier revisions said.
  static func bytes(_ cells: [SaidCell], kreis: KreisKey) -> [UInt8] {
    let value: JSONValue = .object([
      ("kreis", .string(kreis.description)), ("zellen", .array(cells.map { .string($0.description) })),
    ])
    return Array(value.text().utf8)
  }

  private static func revisions(
    of edition: EditionName, _ file: String, _ kreis: KreisKey, in out: OutDirectory, known files: PublicFiles<Recorded>
  ) throws -> [Revision] {
    let recorded = try files.content(.owner, edition, file: file, in: out) {
      try Recorded($0, of: edition, file: file)
    }
    return recorded?.kreis == kreis.description ? recorded?.revisions ?? [] : []
  }

  // The reports that rest on offices' own counts, by what they publish.
  private static let reports = ["indikatoren.csv", "ziele.csv"]

  // Whoever has a report that is public knows what it says, whether or not its owner still does.
  private static func requireMemory(of kreis: KreisKey, in out: OutDirectory) throws(Stop) {
    for edition in try out.editions(.everyone) {
      guard let bytes = try out.read(.everyone, edition, file: "run.json"),
        let record = try? JSON5.parse(bytes, file: "run.json"),
        record["kreisschluessel"]?.string == kreis.description,
        reports.contains(where: { record["ausgaben"]?[$0] != nil })
      else { continue }
      try require(fileName, of: edition, in: out)
    }
  }

  /// Stops when an edition is public and what it said is lost.
  static func require(_ file: String, of edition: EditionName, in out: OutDirectory) throws(Stop) {
    guard try out.stamp(.everyone, edition, file: "run.json") != nil, try out.stamp(.owner, edition, file: file) == nil
    else { return }
    let reason =
      "das Verzeichnis des Gesagten fehlt; aus der Sicherung zurückholen oder den öffentlichen Bericht entfernen, dann "
      + "gilt er als nie erschienen"
    throw Stop(Finding(.machineRead, at: Location(file: place(edition, file)), [.reason: .text(reason)]))
  }

  private static func place(_ edition: EditionName, _ file: String = fileName) -> String {
    "intern/\(edition.pipeline)/\(edition.period)/\(file)"
  }

  // Files of before 0.5 know no revisions.
  private static func revisions(_ value: JSON5Value, _ edition: EditionName) -> [Revision]? {
    let entries = value["revisionen"]?.array ?? [value]
    let revisions = entries.compactMap { entry -> Revision? in
      guard let texts = entry["zellen"]?.array else { return nil }
      let cells = texts.compactMap { $0.string.flatMap(SaidCell.init) }
      return cells.count == texts.count
        ? Revision(edition: edition, number: entry["revision"]?.int ?? 1, cells: cells) : nil
    }
    return revisions.count == entries.count ? revisions : nil
  }

  /// What a revision has to mind about these tables: all that was said but by itself and later revisions, and by which editions.
  /// A list of names restricts it to those that were there when the revision was made first, so that it can be made again as it
  /// was.
  func former(
    _ name: EditionName, revision: Int, about families: Set<String>, only names: [String]?
  ) -> (cells: [SaidCell], names: [String]) {
    var cells: Set<SaidCell> = []
    var known: [String] = []
    for other in others(than: name, revision) where names?.contains(other.name) ?? true {
      let related = other.cells.filter { families.contains($0.family) }
      guard !related.isEmpty else { continue }
      cells.formUnion(related)
      known.append(other.name)
    }
    return (cells.sorted(), known)
  }

  private func others(than name: EditionName, _ revision: Int) -> [Revision] {
    revisions.filter { $0.edition != name || $0.number < revision }
  }

  /// The file that lies beside the record of this revision.
  func file(_ making: EditionInMaking, said: [SaidCell]) -> OutFile {
    OutFile(name: SaidCells.fileName, bytes: bytes(making.name, revision: making.revision, said: said))
  }

  private func bytes(_ name: EditionName, revision: Int, said: [SaidCell]) -> [UInt8] {
    let earlier = others(than: name, revision).filter { $0.edition == name }
    let entries = (earlier + [Revision(edition: name, number: revision, cells: said)]).map { revision in
      JSONValue.object([
        ("revision", .int(revision.number)),
        ("zellen", .array(revision.cells.map { .string($0.description) })),
      ])
    }
    return Array(
      JSONValue.object([("kreis", .string(kreis.description)), ("revisionen", .array(entries))]).text().utf8)
  }

  private static func damaged(_ place: String) -> Stop {
    let reason = "das Verzeichnis des Gesagten ist beschädigt; aus der Sicherung zurückholen"
    return Stop(Finding(.machineRead, at: Location(file: place), [.reason: .text(reason)]))
  }
}

/// Which edition is being made: what it may know of others depends on whether it is made for the first time.
struct EditionInMaking {
  let name: EditionName
  /// 1 for a first edition.
  let revision: Int
  /// The editions that it knew when it was made first; nil for the first time.
  let known: [String]?
}
