import Model
import Notation
import Protect
import Store

/// What reports on earlier months said about the sizes of target groups: each keeps its part beside the owner's record, for everyone and
/// for the owner. A later month reads it instead of counting the earlier one again, so that it costs no more however many there are,
/// outlives the exports, and says nothing about an earlier month that its own report did not say.
struct MonthMemory {
  static let fileName = "reihe.json"

  let everyone: MonthSeries
  let owner: MonthSeries
  init(_ pipeline: PipelineName, before month: Period, in out: OutDirectory) throws(Stop) {
    var (everyone, owner): ([Period: Part], [Period: Part]) = ([:], [:])
    for earlier in MonthSeries.before(month) {
      let edition = EditionName(pipeline, period: earlier.iso)
      guard let bytes = try MonthMemory.bytes(of: edition, in: out) else { continue }
      guard let parts = MonthMemory.parts(bytes, edition) else {
        throw MonthMemory.damaged(edition, "die Werte des Monats sind beschädigt; aus der Sicherung zurückholen")
      }
      (everyone[earlier], owner[earlier]) = parts
    }
    (self.everyone, self.owner) = (MonthSeries(everyone), MonthSeries(owner))
  }

  /// What each earlier month left, as fingerprints that tell whether it changed.
  static func digests(
    _ pipeline: PipelineName, before month: Period, in out: OutDirectory
  ) throws -> [(month: Period, sha256: String)] {
    let months = MonthSeries.before(month)
    let digests = try out.digests(.owner, pipeline, periods: months.map(\.iso), file: fileName)
    for (month, digest) in zip(months, digests) where digest == nil {
      try refuseLoss(of: EditionName(pipeline, period: month.iso), in: out)
    }
    return zip(months, digests).compactMap { month, digest in digest.map { (month, $0.hex) } }
  }

  /// What the newest of the earlier months left for comparing, with that month. It lies apart from the sizes: no later report shows it,
  /// so none is made again because of it.
  static func marks(
    _ pipeline: PipelineName, before month: Period, in out: OutDirectory
  ) throws(Stop) -> (month: Period, marks: DriftMarks?)? {
    for earlier in MonthSeries.before(month).reversed() {
      let edition = EditionName(pipeline, period: earlier.iso)
      guard try out.has(.owner, edition, file: fileName) else { continue }
      let bytes = try out.read(.owner, edition, file: DriftMarks.fileName)
      let value = try? bytes.map { try JSON5.parse($0, file: DriftMarks.fileName) }
      return (earlier, value.flatMap { $0 }.flatMap(DriftMarks.init))
    }
    return nil
  }

  private static func bytes(of edition: EditionName, in out: OutDirectory) throws(Stop) -> [UInt8]? {
    if let bytes = try out.read(.owner, edition, file: fileName) { return bytes }
    try refuseLoss(of: edition, in: out)
    return nil
  }

  // A month that was published is no gap, even when nobody knows any more what it said.
  private static func refuseLoss(of edition: EditionName, in out: OutDirectory) throws(Stop) {
    guard try out.has(.everyone, edition, file: "run.json") else { return }
    throw damaged(edition, "die Werte des Monats fehlen; aus der Sicherung zurückholen")
  }

  typealias Part = [String: [RegionKey: MonthSeries.Value]]

  private static func parts(_ bytes: [UInt8], _ edition: EditionName) -> (everyone: Part, owner: Part)? {
    guard let lines = (try? JSON5.parse(bytes, file: "\(edition)"))?["werte"]?.strings else { return nil }
    var (everyone, owner): (Part, Part) = ([:], [:])
    for (name, text) in lines {
      let names = name.split(separator: "|").map(String.init)
      let cells = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard names.count == 2, let region = RegionKey(names[1]), cells.count == 4,
        let shown = value(cells[0], cells[1]), let exact = value(cells[2], cells[3])
      else { return nil }
      everyone[names[0], default: [:]][region] = shown
      owner[names[0], default: [:]][region] = exact
    }
    return (everyone, owner)
  }

  private static func value(_ status: String, _ number: String) -> MonthSeries.Value? {
    guard let status = Release.CellStatus(rawValue: status), number.isEmpty || Int(number) != nil else { return nil }
    return MonthSeries.Value(status: status, number: Int(number))
  }

  /// The part that a month leaves to later ones: the sizes, not what they are broken down by.
  static func bytes(_ everyone: MonthRelease, _ owner: MonthRelease) -> [UInt8] {
    let month = everyone.month
    let lines = everyone.figures.filter(\.isRemembered).flatMap { figure in
      everyone.indicators.regions.all.compactMap { region -> (String, JSONValue)? in
        guard let shown = everyone.value(figure, region, in: month), let exact = owner.value(figure, region, in: month)
        else { return nil }
        let cells = [shown, exact].flatMap { [$0.status.rawValue, $0.number.map(String.init) ?? ""] }
        return (figure.id + "|" + region.description, .string(cells.joined(separator: "|")))
      }
    }
    return Array(JSONValue.object([("monat", .string(month.iso)), ("werte", .object(lines))]).text().utf8)
  }

  private static func damaged(_ edition: EditionName, _ reason: String) -> Stop {
    let place = "intern/\(edition.pipeline)/\(edition.period)/\(fileName)"
    return Stop(Finding(.machineRead, at: Location(file: place), [.reason: .text(reason)]))
  }
}

extension MonthFigure {
  /// Whether later months show it in their series.
  var isRemembered: Bool {
    switch kind {
    case .size, .unserved, .beside, .arrivals: true
    case .most, .member, .withInitiative, .served: false
    }
  }
}
