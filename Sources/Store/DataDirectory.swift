public import Model

/// What lies in `<kreis>/<source>/<period>/`: nothing in it goes unnoticed.
public struct DeliveredFiles: Hashable, Sendable {
  /// Everything named like a table, in the order of the bytes of the names. Links, directories and the like are
  /// among them: opening them says why they cannot be read.
  public let tables: [String]
  /// Everything else that shows, except notes for people (`README`, `LIESMICH`, `.md`).
  public let others: [String]

  /// Both lists as they are.
  public init(tables: [String], others: [String]) {
    (self.tables, self.others) = (tables, others)
  }
}

/// The tree that exports are delivered into; the tool only reads it, but for deleting what is due.
public struct DataDirectory: Sendable {
  let root: String

  /// Nothing is opened yet; a directory that is missing has no data.
  public init(root: String) { self.root = root }

  /// Whether the directory is there at all, so that a mistyped path can be told from one without data.
  public var exists: Bool {
    get throws(Stop) { try Folder.root(root, .data) != nil }
  }

  /// The sources that a Kreis delivers, sorted.
  public func sources(kreis: String) throws(Stop) -> [String] {
    try Folder.root(root, .data)?.folder(kreis)?.folderNames(withLinks: true) ?? []
  }

  /// The names of the period directories of a source, sorted; whether they name periods is for others to say.
  public func periods(kreis: String, source: String) throws(Stop) -> [String] {
    try Folder.root(root, .data)?.folder(kreis, source)?.folderNames(withLinks: true) ?? []
  }

  /// What was delivered for one period; nothing when the directory is missing.
  public func files(kreis: String, source: String, period: String) throws(Stop) -> DeliveredFiles {
    let folder = try Folder.root(root, .data)?.folder(kreis, source, period)
    let entries = try folder?.entries() ?? []
    let names = entries.map(\.name).filter { !$0.utf8.starts(with: ".".utf8) && !DataDirectory.isNote($0) }
    return DeliveredFiles(
      tables: names.filter(DataDirectory.isTable), others: names.filter { !DataDirectory.isTable($0) })
  }

  /// Opens one delivered file; findings name it `<kreis>/<source>/<period>/<file>`.
  public func open(kreis: String, source: String, period: String, file: String) throws(Stop) -> FileSource {
    guard let folder = try Folder.root(root, .data)?.folder(kreis, source, period) else {
      throw Area.data.missing([kreis, source, period, file].joined(separator: "/"))
    }
    return try folder.open(file)
  }

  /// Opens what was delivered for one period, a file after the other.
  public func open(kreis: String, source: String, period: String, files: [String]) throws(Stop) -> [FileSource] {
    guard let folder = try Folder.root(root, .data)?.folder(kreis, source, period) else {
      guard let first = files.first else { return [] }
      throw Area.data.missing([kreis, source, period, first].joined(separator: "/"))
    }
    var opened: [FileSource] = []
    for file in files { opened.append(try folder.open(file)) }
    return opened
  }

  /// The bytes of `register/<name>`, nil when the Kreis keeps none and the embedded copy counts.
  public func register(_ name: String) throws(Stop) -> [UInt8]? {
    try Folder.root(root, .data)?.folder("register")?.read(name)
  }

  private static func isTable(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return [".csv", ".txt", ".tsv"].contains { lowered.hasSuffix($0) }
  }

  private static func isNote(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return lowered.hasSuffix(".md") || ["readme", "readme.txt", "liesmich", "liesmich.txt"].contains(lowered)
  }
}
