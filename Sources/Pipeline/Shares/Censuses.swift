import Model
import Store

/// The deliveries and censuses of one pipeline; each is read once, though a Stichtag serves its own report and, as the
/// one before, the next report too.
final class Censuses {
  let pipeline: LoadedPipeline
  /// The Stichtage that have exports or an archive, in order.
  let stichtage: [CalendarDate]
  private let workplace: Workplace
  private let prefersArchives: Bool
  private var deliveries: [CalendarDate: Delivery] = [:]
  private var censuses: [CalendarDate: Census] = [:]

  /// Exports go before archives, unless it is to be shown that archives alone give the same.
  init(_ pipeline: LoadedPipeline, in workplace: Workplace, preferringArchives: Bool = false) throws {
    self.pipeline = pipeline
    self.workplace = workplace
    prefersArchives = preferringArchives
    let archived = try workplace.out.archives(of: pipeline.name).compactMap { CalendarDate($0) }
    stichtage = Set(try workplace.stichtage(of: pipeline)).union(archived).sorted()
  }

  /// The Stichtag with exports or an archive before this one.
  func stichtagBefore(_ stichtag: CalendarDate) throws -> CalendarDate? {
    try stichtage.last { try $0 < stichtag && !delivery($0).isEmpty }
  }

  func delivery(_ stichtag: CalendarDate) throws -> Delivery {
    if let known = deliveries[stichtag] { return known }
    var delivery = try Delivery(pipeline.census, stichtag, in: workplace)
    if delivery.items.isEmpty || prefersArchives, let archive = try archive(stichtag) {
      delivery = Delivery(archive, directory: delivery.directory)
    }
    deliveries[stichtag] = delivery
    return delivery
  }

  /// What is kept of a Stichtag; nil when nothing is.
  func archive(_ stichtag: CalendarDate) throws(Stop) -> StoredArchive? {
    try StoredArchive.read(pipeline.archiveQuestion, stichtag, in: workplace.out)
  }

  /// The counts of a Stichtag. For comparing with them it does not matter which ages an archive tells apart.
  func census(_ stichtag: CalendarDate, forComparison: Bool = false) throws -> Census {
    if let known = censuses[stichtag] { return known }
    let delivery = try delivery(stichtag)
    if let archive = delivery.archive { return try archive.census(forComparison: forComparison) }
    let census = try Census(delivery, pipeline.census, stichtag, registers: workplace.registers)
    censuses[stichtag] = census
    return census
  }

  /// The registers and source definitions by which exports of this Stichtag are read, or were when they were counted.
  func readBy(_ stichtag: CalendarDate) throws -> [(name: String, value: String)] {
    if let archive = try delivery(stichtag).archive { return archive.readBy }
    return workplace.registerDigests.map { ("register/" + $0.name, $0.sha256) } + (try pipeline.exports.terms)
  }
}
