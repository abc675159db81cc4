import Model
import Store

/// The deliveries and censuses that one report asks for; each is read once, though a Stichtag serves its own report and, as the
/// one before, the next report too.
final class Censuses {
  let task: CensusTask
  /// The Stichtage that have exports or an archive, in order.
  let stichtage: [CalendarDate]
  private let workplace: Workplace
  private let prefersArchives: Bool
  private var deliveries: [CalendarDate: Delivery] = [:]
  private var censuses: [CalendarDate: Census] = [:]

  /// Exports go before archives, unless it is to be shown that archives alone give the same.
  init(_ task: CensusTask, in workplace: Workplace, preferringArchives: Bool = false) throws {
    self.task = task
    self.workplace = workplace
    prefersArchives = preferringArchives
    let delivered = try workplace.data.periods(kreis: task.pipeline.kreis, source: task.source)
    let archived = try workplace.out.archives(of: task.pipeline)
    stichtage = Set((delivered + archived).compactMap(Censuses.stichtag)).sorted()
  }

  // As directories are named; others are none.
  private static func stichtag(_ directory: String) -> CalendarDate? {
    CalendarDate(directory).flatMap { $0.iso == directory ? $0 : nil }
  }

  /// Directories beside those of the Stichtage that nothing is read from.
  func strays() throws(Stop) -> [Finding] {
    let kreis = task.pipeline.kreis
    return try workplace.data.periods(kreis: kreis, source: task.source).filter { Censuses.stichtag($0) == nil }.map {
      Censuses.stray($0, in: kreis + "/" + task.source)
    }
  }

  static func stray(_ directory: String, in source: String) -> Finding {
    Finding(.dataDirectoryStray, at: Location(file: source + "/" + directory), [.found: .text(directory)])
  }

  /// Stops because no export lies where the report looks for them.
  var noData: Stop {
    let directory = "data/\(task.pipeline.kreis)/\(task.source)"
    return Stop(Finding(.noData, [.name: .text(task.kreis.name), .expected: .text(directory)]))
  }

  /// The Stichtag with exports or an archive before this one.
  func stichtagBefore(_ stichtag: CalendarDate) throws -> CalendarDate? {
    try stichtage.last { try $0 < stichtag && !delivery($0).isEmpty }
  }

  func delivery(_ stichtag: CalendarDate) throws -> Delivery {
    if let known = deliveries[stichtag] { return known }
    var delivery = try Delivery(task, stichtag, in: workplace)
    if delivery.items.isEmpty || prefersArchives, let archive = try archive(stichtag) {
      delivery = Delivery(archive, directory: delivery.directory)
    }
    deliveries[stichtag] = delivery
    return delivery
  }

  /// What is kept of a Stichtag; nil when nothing is.
  func archive(_ stichtag: CalendarDate) throws(Stop) -> StoredArchive? {
    try StoredArchive.read(task, stichtag, in: workplace.out)
  }

  /// The same without what was read so far, and as if the exports of all archived days were gone.
  func readingArchives() throws -> Censuses { try Censuses(task, in: workplace, preferringArchives: true) }

  /// The counts of a Stichtag. For comparing with them it does not matter which ages an archive tells apart.
  func census(_ stichtag: CalendarDate, forComparison: Bool = false) throws -> Census {
    if let known = censuses[stichtag] { return known }
    let delivery = try delivery(stichtag)
    if let archive = delivery.archive { return try archive.census(forComparison: forComparison) }
    let census = try Census(delivery, task, stichtag, registers: workplace.registers)
    censuses[stichtag] = census
    return census
  }

  /// The registers and source definitions by which exports of this Stichtag are read, or were when they were counted.
  func readBy(_ stichtag: CalendarDate) throws -> [(name: String, value: String)] {
    if let archive = try delivery(stichtag).archive { return archive.readBy }
    return workplace.registerDigests.map { ("register/" + $0.name, $0.sha256) } + (try task.exports.terms)
  }
}
