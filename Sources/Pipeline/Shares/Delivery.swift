import Model
import Store

/// The files that lie in the data directory for one Stichtag, each with its fingerprint.
struct Delivery {
  /// One file.
  struct Item {
    let source: FileSource
    let sha256: String
    let size: Int
  }

  let items: [Item]
  /// Files that are no tables and stay unread.
  let ignored: [String]
  /// The directory, as readers know it.
  let directory: String

  init(_ pipeline: LoadedPipeline, _ stichtag: CalendarDate, in workplace: Workplace) throws {
    let (kreis, source, period) = (pipeline.name.kreis, pipeline.definition.source, stichtag.iso)
    let data = workplace.data
    directory = [kreis, source, period].joined(separator: "/")
    let files = try data.files(kreis: kreis, source: source, period: period)
    ignored = files.others
    let sources = try files.tables.map { try data.open(kreis: kreis, source: source, period: period, file: $0) }
    items = try inParallel(sources) { source in
      Item(source: source, sha256: try workplace.out.fingerprints.digest(of: source).hex, size: try source.count)
    }
  }
}
