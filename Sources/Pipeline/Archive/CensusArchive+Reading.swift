import Model
import Notation
import Protect
import Store

/// An archive as it lies on the disk: whole by its seal, its counts still unread.
struct StoredArchive {
  /// Where it lies, as findings name it.
  let path: String
  let stichtag: CalendarDate
  /// The day from which it is to be deleted itself.
  let deleteOn: CalendarDate?
  let terms: ArchiveTerms
  /// Registers and source definitions that the exports were read by, as settings name them.
  let readBy: [(name: String, value: String)]
  /// Files that lay beside the exports and were not read.
  let ignored: [String]
  let files: [InputFile]
  /// All of it, for comparing.
  let bytes: [UInt8]
  private let head: JSON5Value
  private let content: JSON5Value
  private let task: CensusTask

  /// Nil when there is none; one whose seal is broken or that says something else than its place does stops.
  static func read(_ task: CensusTask, _ day: CalendarDate, in out: OutDirectory) throws(Stop)
    -> StoredArchive?
  {
    guard let bytes = try out.archive(task.pipeline, period: day.iso) else { return nil }
    let place = OutDirectory.archivePath(task.pipeline, period: day.iso)
    guard ArchiveSeal.holds(bytes) else { throw damaged(place, "das Siegel passt nicht zum Inhalt") }
    guard let value = try? JSON5.parse(bytes, file: place), let head = value["kopf"], let content = value["inhalt"],
      [1, 2].contains(head["fassung"]?.int)
    else { throw damaged(place, "diese Programmversion kann es nicht lesen") }
    guard head["pipeline"]?.string == task.pipeline.description, head["stichtag"]?.string == day.iso,
      head["quelle"]?.string == task.source
    else {
      throw damaged(place, "es gehört zu einem anderen Bericht, einer anderen Quelle oder einem anderen Stichtag")
    }
    guard let archive = StoredArchive(head, content, task, day, bytes) else { throw damaged(place, unreadable) }
    return archive
  }

  private static let unreadable = "es fehlt etwas darin, oder seine Zahlen widersprechen sich"

  private static func damaged(_ place: String, _ reason: String) -> Stop {
    Stop(Finding(.archiveSeal, at: Location(file: place), [.reason: .text(reason)]))
  }

  private init?(
    _ head: JSON5Value, _ content: JSON5Value, _ task: CensusTask, _ day: CalendarDate, _ bytes: [UInt8]
  ) {
    guard let grain = head["koernung"], let terms = ArchiveTerms(grain, content),
      let readBy = content["gelesen_nach"]?.strings, let ignored = content["nicht_gelesen"]?.texts,
      let files = content["dateien"]?.array
    else { return nil }
    path = OutDirectory.archivePath(task.pipeline, period: day.iso)
    stichtag = day
    deleteOn = head["zu_loeschen_ab"]?.string.flatMap { CalendarDate($0) }
    (self.terms, self.readBy, self.ignored, self.bytes) = (terms, readBy, ignored, bytes)
    self.files = files.compactMap(InputFile.init)
    (self.head, self.content, self.task) = (head, content, task)
    guard self.files.count == files.count else { return nil }
  }

  /// The counts; stops unless they answer what the configuration asks now.
  func census(forComparison: Bool) throws(Stop) -> Census {
    let asked = ArchiveTerms(task, on: stichtag)
    let different = terms.differences(from: asked, forComparison: forComparison)
    guard different.isEmpty else {
      throw Stop(
        Finding(.archiveGrain, at: Location(file: path), [.expected: .date(stichtag), .name: .list(different)]))
    }
    guard let census = Census(head, content, task, stichtag, terms) else {
      throw StoredArchive.damaged(path, StoredArchive.unreadable)
    }
    return census
  }
}

extension ArchiveTerms {
  fileprivate init?(_ grain: JSON5Value, _ content: JSON5Value) {
    guard let counting = content["gezaehlt_nach"]?.strings, let ages = grain["alter_ab"]?.array?.compactMap(\.int),
      let groups = grain["gezaehlte_gruppen"]?.texts?.compactMap(StatusGroup.init),
      grain["alter"]?.texts == CensusArchive.ageNames(ages),
      grain["status"]?.texts == StatusGroup.allCases.map(\.rawValue) + ["deutsch"],
      grain["staatsangehoerigkeit"]?.texts == NationalityGroup.allCases.map(\.rawValue),
      grain["geschlecht"]?.texts == Sex.allCases.map(\.rawValue)
    else { return nil }
    let stays = StayBand.allCases.map(\.rawValue)
    guard (grain[AZRAxis.stay]?.texts ?? stays) == stays else { return nil }
    // The first version knew one table and did not name it.
    let tables = grain["tabellen"]?.array?.compactMap(\.texts) ?? [CensusTask.crossed]
    self.init(
      counting: counting.map { Entry(name: $0.name, value: $0.value) }, ages: ages, groups: groups, tables: tables)
  }
}

extension Census {
  fileprivate init?(
    _ head: JSON5Value, _ content: JSON5Value, _ task: CensusTask, _ day: CalendarDate, _ terms: ArchiveTerms
  ) {
    guard let municipalities = head["koernung"]?["gemeinden"]?.array?.compactMap(Municipality.init),
      !municipalities.isEmpty, let files = content["dateien"]?.array,
      let findings = content["befunde"]?.array, let proven = content["vollstaendig_belegt"]?.texts,
      let applied = content["angewendete_entscheidungen"]?.texts, let checked = content["doppelte_geprueft"]?.bool,
      let known = content["staatsangehoerigkeit_bekannt"]?.bool, let entries = content["ersteinreise_bekannt"]?.bool,
      let isSynthetic = head["synthetisch"]?.bool
    else { return nil }
    // As it was on that day and in that register; what a report calls the Kreis is the file's matter.
    let kreis = Kreis(
      key: task.kreis.key, slug: task.pipeline.kreis, name: task.kreis.name, municipalities: municipalities,
      offices: task.kreis.offices)
    let axes = Census.axes(kreis, terms)
    func named(_ names: [String]) -> [Cube.Axis] { names.compactMap { name in axes.first { $0.name == name } } }
    let stored = (head["fassung"]?.int == 1 ? content["personen"].map { [$0] } : content["personen"]?.array) ?? []
    let tables = zip(stored, terms.tables).compactMap { ArchiveCells.cube($0, axes: named($1)) }
    guard !tables.isEmpty, [stored.count, terms.tables.count].allSatisfy({ $0 == tables.count }) else { return nil }
    let residents = named(CountedExport.residentAxes)
    let exports = files.compactMap {
      CountedExport($0, Cube(axes: tables[0].axes), residents: residents, offices: kreis.offices.count)
    }
    let decisions = task.kreis.decisions.filter { $0.stichtag == day }
    self.init(
      kreis: kreis, stichtag: day, exports: CountedExport.holding(tables, in: exports),
      files: files.compactMap(InputFile.init),
      findings: findings.compactMap(Finding.init(archived:)),
      // In the order in which they were applied; where one is missing, the terms differ and the counts are refused.
      decisions: applied.compactMap { text in decisions.first { Settings.text($0) == text } },
      provenOffices: Set(proven), duplicatesChecked: checked, nationalitiesKnown: known, entriesKnown: entries,
      isSynthetic: isSynthetic, kept: tables)
    // Nobody may be lost between an export and what is left of it.
    let counted = exports.reduce(0) { sum, export in
      sum + export.residents.sum(where: [AZRAxis.status: Set(terms.groups.map(\.code))])
    }
    guard exports.allSatisfy(\.closes), tables.allSatisfy({ $0.total == counted }) else { return nil }
    guard exports.count == files.count, self.files.count == files.count, self.findings.count == findings.count else {
      return nil
    }
  }

  private static func axes(_ kreis: Kreis, _ terms: ArchiveTerms) -> [Cube.Axis] {
    let ages = terms.ages.count
    return [
      Cube.Axis(AZRAxis.municipality, size: kreis.municipalities.count),
      Cube.Axis(AZRAxis.office, size: kreis.offices.count), Cube.Axis(AZRAxis.status, size: AZRAxis.german + 1),
      Cube.Axis(AZRAxis.age, size: 1 + ages * (ages + 1) / 2),
      Cube.Axis(AZRAxis.nationality, size: NationalityGroup.allCases.count),
      Cube.Axis(AZRAxis.sex, size: Sex.allCases.count), Cube.Axis(AZRAxis.stay, size: StayBand.allCases.count),
    ]
  }
}

extension CountedExport {
  fileprivate var closes: Bool { read == residents.total + rejected.values.reduce(0, +) + decidedDuplicates }

  fileprivate init?(_ value: JSON5Value, _ cube: Cube, residents axes: [Cube.Axis], offices: Int) {
    guard let file = value["datei"]?.string, let read = value["gelesen"]?.int,
      case .object(let members)? = value["abgewiesen"]?.kind, let duplicates = value["doppelt"]?.int,
      let residents = ArchiveCells.cube(value["wohnort_behoerde_status"], axes: axes)
    else { return nil }
    let sender = value["behoerde"]?.int
    guard sender.map((0..<offices).contains) ?? true else { return nil }
    var rejected: [FindingCode: Int] = [:]
    for member in members {
      guard let code = FindingCode(rawValue: member.key), let persons = member.value.int else { return nil }
      rejected[code] = persons
    }
    self.init(
      file: file, sender: sender, read: read, rejected: rejected, residents: residents, cube: cube,
      decidedDuplicates: duplicates)
  }
}

extension InputFile {
  fileprivate init?(_ value: JSON5Value) {
    guard let path = value["datei"]?.string, let sha256 = value["sha256"]?.string, let size = value["bytes"]?.int,
      let dialect = value["dialekt"]?.string, let sender = value["absender"]?.string
    else { return nil }
    self.init(path: path, sha256: sha256, dialect: dialect, sender: sender, size: size)
  }
}

extension Municipality {
  fileprivate init?(_ value: JSON5Value) {
    guard let ags = value["schluessel"]?.string.flatMap({ AGS($0) }), let name = value["name"]?.string,
      let short = value["kurz"]?.string
    else { return nil }
    self.init(ags: ags, name: name, shortName: short)
  }
}

extension JSON5Value {
  var bool: Bool? { if case .bool(let value) = kind { value } else { nil } }

  /// The elements of a list of texts.
  var texts: [String]? {
    guard let array else { return nil }
    let texts = array.compactMap(\.string)
    return texts.count == array.count ? texts : nil
  }
}
