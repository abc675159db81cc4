public import Model

extension OutDirectory {
  /// Whether the directory is there at all, so that a mistyped path can be told from one without reports.
  public var exists: Bool {
    get throws(Stop) { try Folder.root(root, .output) != nil }
  }

  static let archiveFolder = "archiv"
  static let archiveEnding = ".json"

  /// Where an archive lies below the output directory.
  public static func archivePath(_ pipeline: PipelineName, period: String) -> String {
    archiveFolder + "/" + pipeline.description + "/" + period + archiveEnding
  }

  /// The periods of which a pipeline has archives, sorted; whether they are whole is for others to say.
  public func archives(of pipeline: PipelineName) throws(Stop) -> [String] {
    let folder = try Folder.root(root, .output)?.folder(Self.archiveFolder, pipeline.kreis, pipeline.name)
    let names = try folder?.entries().filter { !$0.isHidden }.map(\.name) ?? []
    return names.filter { $0.hasSuffix(Self.archiveEnding) }.map { String($0.dropLast(Self.archiveEnding.count)) }
      .sorted()
  }

  /// The bytes of an archive, nil when there is none.
  public func archive(_ pipeline: PipelineName, period: String) throws(Stop) -> [UInt8]? {
    let folder = try Folder.root(root, .output)?.folder(Self.archiveFolder, pipeline.kreis, pipeline.name)
    return try folder?.read(period + Self.archiveEnding)
  }

  /// The page that lists everything public, nil when there is none.
  public var portal: [UInt8]? {
    get throws(Stop) { try Folder.root(root, .output)?.folder(Shelf.everyone.rawValue)?.read("index.html") }
  }
}

extension Publisher {
  /// Writes or replaces an archive, readable by the owner alone; its name appears only when the file is whole.
  public func writeArchive(_ bytes: [UInt8], of pipeline: PipelineName, period: String) throws(Stop) {
    defer { try? removeDraft() }
    let file = OutFile(name: period + OutDirectory.archiveEnding, bytes: bytes)
    var folder = out
    for step in [OutDirectory.archiveFolder, pipeline.kreis, pipeline.name] {
      folder = try folder.make(step, for: .owner)
    }
    let draft = try makeDraft()
    try draft.write([file], for: .owner)
    try draft.move(file.name, to: folder, as: file.name)
    try folder.sync()
  }

  /// Removes an archive whose own time is over.
  public func removeArchive(of pipeline: PipelineName, period: String) throws(Stop) {
    guard let folder = try out.folder(OutDirectory.archiveFolder, pipeline.kreis, pipeline.name) else { return }
    let name = period + OutDirectory.archiveEnding
    for entry in try folder.entries() where entry.name == name { try folder.remove(entry) }
    try folder.sync()
  }
}
