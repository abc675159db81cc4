import Model
import Protect
import Store

/// The files that lie in the data directory for one Stichtag, each with its fingerprint; where they are deleted, what an archive
/// tells of them.
struct Delivery {
  /// One file.
  struct Item {
    let source: FileSource
    let sha256: String
    let size: Int
  }

  let items: [Item]
  /// What is left of the exports, where none lie there any more.
  let archive: StoredArchive?
  /// Files that are no tables and stay unread.
  let ignored: [String]
  /// The directory, as readers know it.
  let directory: String

  /// Nothing is there at all.
  var isEmpty: Bool { items.isEmpty && archive == nil }

  /// Every export with its SHA-256, whether it still lies there or not.
  var fingerprints: [(name: String, value: String)] {
    archive.map { $0.files.map { ($0.path, $0.sha256) } } ?? items.map { ($0.source.name, $0.sha256) }
  }

  /// An archive in the place of the files.
  init(_ archive: StoredArchive, directory: String) {
    (items, ignored, self.archive, self.directory) = ([], archive.ignored, archive, directory)
  }

  init(_ task: CensusTask, _ stichtag: CalendarDate, in workplace: Workplace) throws {
    let data = workplace.data
    archive = nil
    let (kreis, source, period) = (task.pipeline.kreis, task.source, stichtag.iso)
    directory = [kreis, source, period].joined(separator: "/")
    let files = try data.files(kreis: kreis, source: source, period: period)
    ignored = files.others
    let sources = try files.tables.map { try data.open(kreis: kreis, source: source, period: period, file: $0) }
    items = try inParallel(sources) { source in
      Item(source: source, sha256: try workplace.out.fingerprints.digest(of: source).hex, size: try source.count)
    }
  }
}
