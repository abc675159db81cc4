public import Model

/// The tree of what is published, for reading; writing needs a `Publisher`.
public struct OutDirectory: Sendable {
  let root: String
  /// What files hashed to, of the data as well as of what is published.
  public let fingerprints: Fingerprints

  /// Nothing is opened or made yet; a directory that is missing has nothing published. Whoever proves something or deletes on
  /// the strength of it reads every file again and trusts no fingerprint that an earlier run left.
  public init(root: String, rereading: Bool = false) {
    (self.root, fingerprints) = (root, Fingerprints(root: root, isFresh: rereading))
  }

  /// One published file, nil when it is not there.
  public func read(_ shelf: Shelf, _ edition: EditionName, file: String) throws(Stop) -> [UInt8]? {
    try folder(shelf, edition)?.read(file)
  }

  /// The digests of published files of an edition, nil for those that are not there; they are read.
  public func digests(_ shelf: Shelf, _ edition: EditionName, files: [String]) throws -> [Digest?] {
    let folder = try folder(shelf, edition)
    return try files.map { file in
      guard let folder, folder.status(file) != nil else { return nil }
      return try SHA256.hash(folder.open(file))
    }
  }

  /// The digests of the same file in several editions of a pipeline, nil where it is not there.
  public func digests(_ shelf: Shelf, _ pipeline: PipelineName, periods: [String], file: String) throws -> [Digest?] {
    let folder = try Folder.root(root, .output)?.folder(shelf.rawValue, pipeline.kreis, pipeline.name)
    return try periods.map { period in
      guard let edition = try folder?.folder(period), edition.status(file) != nil else { return nil }
      return try fingerprints.digest(of: file, in: edition)
    }
  }

  /// Whether a published file is there, whatever it is.
  public func has(_ shelf: Shelf, _ edition: EditionName, file: String) throws(Stop) -> Bool {
    try folder(shelf, edition)?.status(file) != nil
  }

  /// One published file, not yet read; nil when it is not there.
  public func file(_ shelf: Shelf, _ edition: EditionName, file: String) throws(Stop) -> PublishedFile? {
    guard let folder = try folder(shelf, edition), let status = folder.status(file) else { return nil }
    return PublishedFile(stamp: FileStamp(identity: Identity(status)), name: file, folder: folder)
  }

  /// The names of the files of an edition, sorted.
  public func files(_ shelf: Shelf, _ edition: EditionName) throws(Stop) -> [String] {
    try folder(shelf, edition)?.entries().filter { !$0.isHidden && $0.kind == .file }.map(\.name) ?? []
  }

  /// The periods that a pipeline has published, sorted.
  public func periods(_ shelf: Shelf, _ pipeline: PipelineName) throws(Stop) -> [String] {
    let folder = try Folder.root(root, .output)?.folder(shelf.rawValue, pipeline.kreis, pipeline.name)
    return try folder?.folderNames(withLinks: false) ?? []
  }

  /// Everything on a shelf, by Kreis, pipeline and period.
  public func editions(_ shelf: Shelf) throws(Stop) -> [EditionName] {
    guard let top = try Folder.root(root, .output)?.folder(shelf.rawValue) else { return [] }
    var editions: [EditionName] = []
    for kreis in try top.folderNames(withLinks: false) {
      for name in try top.folder(kreis)?.folderNames(withLinks: false) ?? [] {
        guard let pipeline = PipelineName(kreis: kreis, name: name) else { continue }
        editions += try periods(shelf, pipeline).map { EditionName(pipeline, period: $0) }
      }
    }
    return editions
  }

  func folder(_ shelf: Shelf, _ edition: EditionName) throws(Stop) -> Folder? {
    let pipeline = edition.pipeline
    return try Folder.root(root, .output)?.folder(shelf.rawValue, pipeline.kreis, pipeline.name, edition.period)
  }
}

/// A file that was published.
public struct PublishedFile: Sendable {
  /// What tells this state of it from the next.
  public let stamp: FileStamp
  let name: String
  let folder: Folder

  /// What it holds; nil where it is gone meanwhile.
  public var bytes: [UInt8]? {
    get throws(Stop) { try folder.read(name) }
  }
}

/// One state of a file; equal stamps mean equal bytes.
public struct FileStamp: Equatable, Sendable {
  let identity: Identity
}
