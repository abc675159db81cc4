/// Names what one pipeline published for one period, on either shelf.
public struct EditionName: Hashable, Sendable {
  /// The pipeline that it comes from.
  public let pipeline: PipelineName
  /// The directory's name, as `2021-03-31`.
  public let period: String

  /// The name of the edition, not of the disk: nothing is looked up.
  public init(_ pipeline: PipelineName, period: String) {
    (self.pipeline, self.period) = (pipeline, period)
  }
}

/// A file to be published.
public struct OutFile: Hashable, Sendable {
  /// A plain name; the directory follows from the edition and the shelf.
  public let name: String
  /// The whole content.
  public let bytes: [UInt8]

  /// Takes the bytes as they shall stand on disk.
  public init(name: String, bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
  }
}

/// Everything that a run publishes for one period, replaced together.
public struct Edition: Sendable {
  /// Where it belongs.
  public let name: EditionName
  /// Files that may be copied to a web server as they are; none leaves the public shelf as it is.
  public let everyone: [OutFile]
  /// Files that the owner alone may read, the record of the run among them; none leaves the shelf as it is.
  public let owner: [OutFile]

  /// All files of both shelves.
  public init(_ name: EditionName, everyone: [OutFile], owner: [OutFile]) {
    (self.name, self.everyone, self.owner) = (name, everyone, owner)
  }

  func files(on shelf: Shelf) -> [OutFile] { shelf == .everyone ? everyone : owner }
}
