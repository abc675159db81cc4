import Ingest
import Model
import Normalise
import Notation
import Protect
import Store

/// The figures that offices delivered for a Kreis, each file read once for all reports of a run.
final class SourceLibrary {
  /// One file.
  struct Delivered {
    let source: String
    let period: Period
    let file: FileSource
    let sha256: String
    let size: Int
  }

  /// What a file turned out to hold.
  struct Reading {
    let delivered: Delivered
    let table: SourceTable
    let incomplete: Set<String>
    let input: InputFile
    let findings: [Finding]
    let isSynthetic: Bool
  }

  /// What editions say about themselves to everyone.
  let records = PublicFiles<JSON5Value?>()
  /// What was read of the records of published numbers.
  let recorded = PublicFiles<PublicMemory.Recorded>()
  /// What was read of the records of published cells.
  let said = PublicFiles<SaidCells.Recorded>()
  /// What was read of published breakdowns.
  let breakdowns = PublicFiles<PublishedBreakdown>()
  private let workplace: Workplace
  private var directories: [String: [Delivered]] = [:]
  private var readings: [String: Result<Reading, Stop>] = [:]

  init(_ workplace: Workplace) { self.workplace = workplace }

  /// All files of a source up to the end of a year, the earliest delivery first.
  func delivered(_ kreis: String, _ source: String, until year: Int) throws -> [Delivered] {
    try all(kreis, source).filter { $0.period.year <= year }
  }

  /// Directories of a source whose names are no periods: what lies in them would never be read.
  func strays(_ kreis: String, _ source: String) throws(Stop) -> [Finding] {
    try workplace.data.periods(kreis: kreis, source: source).filter { Period(iso: $0) == nil }.map {
      Finding(.dataDirectoryStray, at: Location(file: [kreis, source, $0].joined(separator: "/")), [.found: .text($0)])
    }
  }

  private func all(_ kreis: String, _ source: String) throws -> [Delivered] {
    if let known = directories[kreis + "/" + source] { return known }
    var found: [Delivered] = []
    for name in try workplace.data.periods(kreis: kreis, source: source) {
      guard let period = Period(iso: name) else { continue }
      for file in try workplace.data.files(kreis: kreis, source: source, period: name).tables {
        let opened = try workplace.data.open(kreis: kreis, source: source, period: name, file: file)
        let digest = try workplace.out.fingerprints.digest(of: opened).hex
        found.append(
          Delivered(source: source, period: period, file: opened, sha256: digest, size: try opened.count))
      }
    }
    found.sort { ($0.period, $0.file.name) < ($1.period, $1.file.name) }
    directories[kreis + "/" + source] = found
    return found
  }

  /// What a file holds, read as `check` reads it.
  func reading(_ delivered: Delivered) throws -> Reading {
    let known = readings[delivered.file.name]
    if let known { return try known.get() }
    let result: Result<Reading, Stop>
    do {
      result = .success(try read(delivered))
    } catch let stop as Stop {
      result = .failure(stop)
    }
    readings[delivered.file.name] = result
    return try result.get()
  }

  private func read(_ delivered: Delivered) throws -> Reading {
    let file = delivered.file
    guard case .statistics(let definition, let look, _) = try FileKind(file, declared: nil, in: workplace) else {
      throw Stop(Finding(.sourceUnknown, at: Location(file: file.name), severity: .error))
    }
    let reading = try SourceReader(definition, look, file: file.name, registers: workplace.registers).read(file)
    if file.hasChanged() { throw Stop(Finding(.fileChanged, at: Location(file: file.name))) }
    let sums = SumReport(reading.table, rounding: definition.rounding, file: file.name) { [workplace] region in
      workplace.hasAllMunicipalities(of: region, reading.table)
    }
    let findings = reading.findings.map(FileCheck.withoutPersons) + sums.findings
    if findings.contains(where: { $0.severity == .error }) { throw Stop(findings) }
    return Reading(
      delivered: delivered,
      table: SourceTable(
        source: delivered.source, title: definition.title, delivered: delivered.period, table: reading.table,
        confidentiality: definition.confidentiality,
        isRounded: definition.roundedTo != nil || !definition.roundedIn.isEmpty, place: definition.place),
      incomplete: Set(definition.dimensions.filter { !$0.isComplete }.map(\.name)),
      input: InputFile(
        path: file.name, sha256: delivered.sha256,
        dialect: "\(look.dialect.encoding.rawValue), Trennzeichen \(look.dialect.delimiterName)", sender: "",
        size: delivered.size), findings: findings,
      isSynthetic: file.name.split(separator: "/").last?.lowercased().contains("synthetisch") ?? false)
  }
}
