public import Model
public import Store

/// What the retention periods of all Kreise say must be deleted on a day.
public struct DueList {
  /// One file, or everything that lies there for a Stichtag.
  public struct Entry: Sendable {
    /// What it is and so what has to be proven before it goes.
    public enum Kind: Sendable {
      /// Exports of a Stichtag.
      case exports
      /// What a deletion left that was interrupted.
      case rest
      /// The archive of a Stichtag.
      case archive(PipelineName)
    }

    /// What it is.
    public let kind: Kind
    /// The files, below the data directory or the output.
    public let files: [String]
    /// Files beside the exports that no run reads: whoever put them there has to remove them.
    public let unread: [String]
    /// The first day on which it was due.
    public let since: CalendarDate
    let kreis: String
    let source: String
    let stichtag: CalendarDate
  }

  /// Exports first, by Kreis, source and Stichtag.
  public private(set) var entries: [Entry] = []
  /// Kreise that have not said how long they keep anything.
  public private(set) var withoutRetention: [String] = []

  let jobs: [any CensusJob]

  /// Stops when the day by the clock is more than a year past everything that ever arrived: a clock that jumped must not delete.
  public func requirePlausible(_ today: CalendarDate) throws(Stop) {
    guard let newest = jobs.compactMap(\.censuses.stichtage.last).max(), let last = newest.adding(months: 12),
      last < today
    else { return }
    throw Stop(Finding(.archiveClock, [.found: .date(today), .other: .date(newest)]))
  }

  /// Looks at all pipelines that read exports.
  public init(_ workplace: Workplace, _ names: [PipelineName], on today: CalendarDate) throws {
    let library = SourceLibrary(workplace)
    jobs = try names.compactMap { try workplace.job($0, library) as? any CensusJob }
    for (kreis, jobs) in Dictionary(grouping: jobs, by: \.name.kreis).sorted(by: { $0.key < $1.key }) {
      let retention = try workplace.kreis(kreis).retention
      if retention == nil { withoutRetention.append(kreis) }
      for source in Set(jobs.map(\.source)).sorted() {
        try addExports(kreis, source, retention, workplace, today)
      }
      for job in jobs { try addArchives(of: job, workplace, today) }
    }
  }

  /// Whether an entry is about data that one of these pipelines reads.
  public func concerns(_ entry: Entry, _ names: [PipelineName]) -> Bool {
    switch entry.kind {
    case .archive(let name): names.contains(name)
    case .exports, .rest:
      jobs.contains { names.contains($0.name) && $0.name.kreis == entry.kreis && $0.source == entry.source }
    }
  }

  private mutating func addExports(
    _ kreis: String, _ source: String, _ retention: Retention?, _ workplace: Workplace, _ today: CalendarDate
  ) throws {
    for period in try workplace.data.halfDeleted(kreis: kreis, source: source) {
      guard let day = CalendarDate(period) else { continue }
      let directory = [kreis, source, "." + period + ".geloescht"].joined(separator: "/")
      let since = retention.flatMap { day.adding(months: $0.exports) } ?? today
      entries.append(
        Entry(kind: .rest, files: [directory], unread: [], since: since, kreis: kreis, source: source, stichtag: day))
    }
    guard let months = retention?.exports else { return }
    for period in try workplace.data.periods(kreis: kreis, source: source) {
      guard let day = CalendarDate(period), let since = day.adding(months: months), since <= today else { continue }
      let files = try workplace.data.files(kreis: kreis, source: source, period: period)
      let directory = [kreis, source, period].joined(separator: "/") + "/"
      guard !files.tables.isEmpty || !files.others.isEmpty else { continue }
      entries.append(
        Entry(
          kind: .exports, files: files.tables.map { directory + $0 }, unread: files.others.map { directory + $0 },
          since: since, kreis: kreis, source: source, stichtag: day))
    }
  }

  private mutating func addArchives(of job: any CensusJob, _ workplace: Workplace, _ today: CalendarDate) throws {
    for period in try workplace.out.archives(of: job.name) {
      guard let day = CalendarDate(period) else { continue }
      // A damaged one has to go on its day as well.
      let stated = (try? job.stored(day))??.deleteOn
      guard let since = [stated, job.archiveDeletion(day)].compactMap({ $0 }).min(), since <= today else { continue }
      entries.append(
        Entry(
          kind: .archive(job.name), files: [OutDirectory.archivePath(job.name, period: period)], unread: [],
          since: since, kreis: job.name.kreis, source: job.source, stichtag: day))
    }
  }
}
