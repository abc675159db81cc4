public import Model

/// The tree of pipeline files: per Kreis its `kreis.json5` and one file per report, beside them the source definitions.
public struct PipelineDirectory: Sendable {
  private static let ending = ".json5"
  private static let kreisFile = "kreis.json5"
  private static let sourceFolder = "quellen"
  private static let indicatorFolder = "indikatoren"

  private let root: String

  /// Nothing is opened yet.
  public init(root: String) { self.root = root }

  /// Whether the directory is there at all, so that a mistyped path can be told from one without pipelines.
  public var exists: Bool {
    get throws(Stop) { try Folder.root(root, .pipelines) != nil }
  }

  /// Every pipeline there is, sorted; also those whose file turns out to be unreadable.
  public func all() throws(Stop) -> [PipelineName] {
    guard let folder = try Folder.root(root, .pipelines) else { return [] }
    var names: [PipelineName] = []
    for kreis in try folder.folderNames(withLinks: true)
    where ![Self.sourceFolder, Self.indicatorFolder].contains(kreis) {
      for entry in try folder.folder(kreis)?.entries() ?? [] {
        guard entry.name.hasSuffix(Self.ending), entry.name != Self.kreisFile else { continue }
        if let name = PipelineName(kreis: kreis, name: String(entry.name.dropLast(Self.ending.count))) {
          names.append(name)
        }
      }
    }
    return names.sorted()
  }

  /// What the pipelines of a Kreis share.
  public func kreis(_ kreis: String) throws(Stop) -> [UInt8] {
    try read(kreis, Self.kreisFile)
  }

  /// The text of one pipeline.
  public func pipeline(_ name: PipelineName) throws(Stop) -> [UInt8] {
    try read(name.kreis, name.name + Self.ending)
  }

  /// The names of all source definitions, sorted.
  public func sources() throws(Stop) -> [String] { try names(in: Self.sourceFolder) }

  /// The names of all indicators, sorted.
  public func indicators() throws(Stop) -> [String] { try names(in: Self.indicatorFolder) }

  private func names(in folder: String) throws(Stop) -> [String] {
    let entries = try Folder.root(root, .pipelines)?.folder(folder)?.entries() ?? []
    return entries.map(\.name).filter { $0.hasSuffix(Self.ending) }.map { String($0.dropLast(Self.ending.count)) }
      .sorted()
  }

  /// The text of one source definition.
  public func source(_ id: String) throws(Stop) -> [UInt8] { try read(Self.sourceFolder, id + Self.ending) }

  /// The text of one indicator.
  public func indicator(_ id: String) throws(Stop) -> [UInt8] { try read(Self.indicatorFolder, id + Self.ending) }

  private func read(_ kreis: String, _ file: String) throws(Stop) -> [UInt8] {
    guard let folder = try Folder.root(root, .pipelines)?.folder(kreis) else {
      throw Area.pipelines.missing(kreis + "/" + file)
    }
    return try folder.open(file).bytes()
  }
}
