import Model

/// The deliveries and censuses of one pipeline; each is read once, though a Stichtag serves its own report and, as the
/// one before, the next report too.
final class Censuses {
  let pipeline: LoadedPipeline
  /// The Stichtage that have data, in order.
  let stichtage: [CalendarDate]
  private let workplace: Workplace
  private var deliveries: [CalendarDate: Delivery] = [:]
  private var censuses: [CalendarDate: Census] = [:]

  init(_ pipeline: LoadedPipeline, in workplace: Workplace) throws {
    self.pipeline = pipeline
    self.workplace = workplace
    stichtage = try workplace.stichtage(of: pipeline)
  }

  /// The Stichtag with exports before this one.
  func stichtagBefore(_ stichtag: CalendarDate) throws -> CalendarDate? {
    try stichtage.last { try $0 < stichtag && !delivery($0).items.isEmpty }
  }

  func delivery(_ stichtag: CalendarDate) throws -> Delivery {
    if let known = deliveries[stichtag] { return known }
    let delivery = try Delivery(pipeline, stichtag, in: workplace)
    deliveries[stichtag] = delivery
    return delivery
  }

  func census(_ stichtag: CalendarDate) throws -> Census {
    if let known = censuses[stichtag] { return known }
    let census = try Census(delivery(stichtag), pipeline, stichtag, registers: workplace.registers)
    censuses[stichtag] = census
    return census
  }
}
