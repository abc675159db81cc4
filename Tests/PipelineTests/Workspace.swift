import FoundationEssentials
import Model
import Pipeline
import Store
import Testing

/// Directories of a small invented Kreis, gone with the last reference to them: two municipalities, two offices, one
/// report, one Stichtag.
final class Workspace {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "stellwerk-pipeline-\(UUID().uuidString)").path
    try write("pipelines/rkn/kreis.json5", Workspace.kreis)
    try write("pipelines/rkn/cm.json5", Workspace.report)
    try deliver("2021-03-31", neuss: 30, dormagen: 10)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static let name = PipelineName("rkn/cm")
  static let day = CalendarDate("2021-03-31")

  static let kreis = """
    {
      kreis: "05162",
      name: "Testkreis",
      gemeinden: ["05162004", "05162024"],
      auslaenderbehoerden: [
        { kennung: "neuss", name: "Stadt Neuss", zustaendig_fuer: ["05162024"] },
        { kennung: "dormagen", name: "Stadt Dormagen", zustaendig_fuer: ["05162004"] },
      ],
      entscheidungen: [],
    }
    """

  static let report = """
    {
      art: "stellenanteile",
      titel: "Stellenanteile",
      stellen: [{ ab: "01.01.2021", anzahl: 7 }],
      erwartete_personen: { "31.03.2021": { neuss: 30, dormagen: 10 } },
    }
    """

  /// Counted exports of both offices.
  func deliver(_ period: String, neuss: Int, dormagen: Int) throws {
    for (office, name, key, persons) in [
      ("neuss", "Stadt Neuss", "05162024", neuss), ("dormagen", "Stadt Dormagen", "05162004", dormagen),
    ] {
      let day = try #require(CalendarDate(period))
      let header = "Stichtag;Gemeindeschlüssel;Aufenthaltstitel;Ausländerbehörde;Anzahl\n"
      let row = "\(day);\(key);befristet;\(name);\(persons)\n"
      try write("data/rkn/azr/\(period)/synthetisch-\(office).csv", header + row)
    }
  }

  /// Exports of persons: number and residence of each.
  func deliver(_ office: String, _ name: String, persons: [(number: String, key: String)]) throws {
    let header = """
      Stichtag;AZR-Nummer;Gemeindeschlüssel;Gemeinde;Staatsangehörigkeit;Geburtsmonat;Geschlecht;Aufenthaltstitel;\
      Ersteinreise;Ausländerbehörde\n
      """
    let rows = persons.map { "31.03.2021;\($0.number);\($0.key);;163;199004;w;451;12.05.2015;\(name)\n" }
    try write("data/rkn/azr/2021-03-31/synthetisch-\(office).csv", header + rows.joined())
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  /// Puts something else in the place of a text that stands there exactly once.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    try write(name, try text(name).replacing(once: old, with: new))
  }

  /// All files of the output by name.
  func output() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for shelf in ["oeffentlich", "intern"] {
      for name in try FileManager.default.subpathsOfDirectory(atPath: path + "/out/" + shelf) {
        if let bytes = FileManager.default.contents(atPath: path + "/out/\(shelf)/\(name)") {
          files[shelf + "/" + name] = bytes
        }
      }
    }
    return files
  }

  func workplace() throws -> Workplace {
    try Workplace(
      data: DataDirectory(root: path + "/data"), pipelines: PipelineDirectory(root: path + "/pipelines"),
      out: OutDirectory(root: path + "/out"))
  }

  /// Runs the pipeline; without a day for every Stichtag.
  func run(_ day: CalendarDate? = nil) throws -> [Runner.Outcome] {
    let workplace = try workplace()
    let publisher = try workplace.out.lock()
    return Runner(workplace, publisher).run(try #require(Workspace.name), period: day.map(Period.day)).map(\.outcome)
  }
}

extension String {
  func replacing(once old: String, with new: String) throws -> String {
    try #require(ranges(of: old).count == 1, "»\(old)« must stand there once")
    return replacing(old, with: new)
  }
}

extension Runner.Outcome {
  /// »2021-03-31 Revision 1«, »2021-03-31 aktuell« or the codes of the errors that stopped it.
  var words: String {
    switch self {
    case .published(let day, let revision, _, _, _): "\(day.iso) Revision \(revision)"
    case .upToDate(let day): "\(day.iso) aktuell"
    case .stopped(_, let findings), .noticed(let findings):
      findings.filter { $0.severity == .error }.map(\.code.rawValue).joined(separator: " ")
    }
  }
}

/// What a call stops with; nothing when it goes through.
func findings(_ body: () throws -> Void) -> [Finding] {
  do {
    try body()
    return []
  } catch {
    return (error as? Stop)?.findings ?? []
  }
}
