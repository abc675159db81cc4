public import Ingest
public import Model
public import Normalise
public import Notation
import Store

/// One file, read as a run would read it, without its neighbours: what it is and what is wrong with it.
public struct FileCheck: Sendable {
  /// As the user typed it.
  public let path: String
  /// What was understood, in words.
  public internal(set) var understood: [(name: String, value: String)] = []
  /// The same in a few words, for a table of many files; empty where nothing was understood.
  public internal(set) var summary = Summary()
  /// What the file covers, as figures for programs; null where nothing was understood.
  public internal(set) var coverage = JSONValue.null
  /// Whether a definition says that the file holds figures.
  var isKnown = false
  /// All findings of the file, the gravest first.
  public internal(set) var findings: [Finding] = []
  /// The lines that findings point to, by finding; lines about persons show no value.
  public internal(set) var excerpts: [Finding: LineExcerpt] = [:]

  /// What a table of files says of one.
  public struct Summary: Hashable, Sendable {
    /// Which source it is of.
    public var source = ""
    /// Encoding and delimiter.
    public var dialect = ""
    /// Rows read.
    public var rows = ""
    /// For which time its figures hold.
    public var time = ""
    /// For which regions.
    public var regions = ""
  }

  /// Never throws: whatever goes wrong is a finding of this file, and the next file is read all the same.
  public init(path: String, as definition: SourceDefinition? = nil, in workplace: Workplace) {
    do {
      self.init(try FileSource(path: path, name: path), as: definition, in: workplace)
    } catch {
      self.init(path: path, findings: error.findings)
    }
  }

  /// Reads bytes wherever they come from; their name is taken for a path.
  init(_ source: any ByteSource, as definition: SourceDefinition? = nil, in workplace: Workplace) {
    self.init(path: source.name, findings: [])
    do {
      try read(source, definition, workplace)
    } catch let stop as Stop {
      findings += stop.findings
    } catch {
      findings.append(Finding(.machineRead, at: Location(file: path), [.reason: .text("\(error)")]))
    }
    point(at: source)
    findings.sort { ($1.severity, $0.location.line ?? 0) < ($0.severity, $1.location.line ?? 0) }
  }

  private init(path: String, findings: [Finding]) {
    self.path = path
    self.findings = findings
  }

  private mutating func read(_ source: any ByteSource, _ definition: SourceDefinition?, _ workplace: Workplace) throws {
    switch try FileKind(source, declared: definition, in: workplace) {
    case .export(let definition): try readExport(source, definition, workplace)
    case .statistics(let definition, let look, let reason):
      isKnown = true
      try readStatistics(source, definition, look, "»\(definition.title)« (\(definition.id)): \(reason)", workplace)
    case .unknown(let definition, let look):
      findings.append(Finding(.sourceUnknown, at: Location(file: path)))
      defer { summary.source = "unbekannt" }
      try readStatistics(source, definition, look, "unbekannt, gelesen nach Augenschein", workplace)
    }
  }
}
