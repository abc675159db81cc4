import Ingest
import Model
import Normalise
import Notation
import Store

/// What a file is taken for, and why.
enum FileKind {
  /// Persons of the Ausländerzentralregister, where a definition says so under other names.
  case export(SourceDefinition?)
  /// Figures, read by a definition.
  case statistics(SourceDefinition, TableLook, reason: String)
  /// Figures that no definition knows, read by a proposal.
  case unknown(SourceDefinition, TableLook)

  /// Decides by what the user said, then by the directory, then by what stands in the file.
  init(_ source: any ByteSource, declared: SourceDefinition?, in workplace: Workplace) throws {
    let catalogue = try workplace.catalogue.value
    let parts = source.name.split(separator: "/").map(String.init)
    let directory = parts.count > 3 ? parts[parts.count - 3] : nil
    if let declared {
      self = try FileKind(declared, source, reason: "so aufgerufen")
    } else if let directory, let definition = catalogue[directory] {
      self = try FileKind(definition, source, reason: "das Verzeichnis heißt so")
    } else if let directory, try workplace.readsExports(from: directory) {
      self = .export(try FileKind.definition(source, catalogue))
    } else {
      try self.init(source, catalogue)
    }
  }

  private init(_ definition: SourceDefinition, _ source: any ByteSource, reason: String) throws {
    if definition.kind == .register {
      self = .export(definition)
    } else {
      let directory = source.name.split(separator: "/").dropLast().last
      let definition = directory.flatMap { Period(iso: $0) }.map(definition.delivered) ?? definition
      let look = try FileLook.look(at: source, declared: definition.table).get()
      self = .statistics(definition, look, reason: reason)
    }
  }

  private init(_ source: any ByteSource, _ catalogue: SourceCatalogue) throws {
    let look = try FileLook.look(at: source).get()
    if look.isEmpty { throw Stop(Finding(.fileEmpty, at: Location(file: source.name))) }
    if ExportPeek.isCanonical(look.header) {
      self = .export(nil)
      return
    }
    let rows = try FileDraft.rows(source, look)
    let id = SourceDraft.id(of: source.name)
    // Flat files of all statistics share one header and say themselves what they hold.
    if let flat = FlatLayout.definition(header: look.header.names, rows: rows, id: id) {
      self = .statistics(flat, look, reason: "flache GENESIS-Datei, die ihre Spalten selbst beschreibt")
      return
    }
    if let (definition, reason) = try catalogue.fitting(look, file: source.name) {
      self = try FileKind(definition, source, reason: reason)
      return
    }
    if ExportPeek.looksLikeExport(look.header) {
      self = .export(nil)
      return
    }
    try FileKind.refusePersons(rows, look, source.name)
    try FileKind.refuseFixedWidth(rows, look, source.name)
    if look.header.lines.isEmpty {
      let location = Location(file: source.name, line: look.firstRowLine)
      throw Stop(Finding(.headerMissing, at: location, [.count: .count(max(0, look.width))]))
    }
    self = .unknown(SourceDraft(look: look, rows: rows, file: source.name).definition, look)
  }
}

extension FileKind {
  /// Stops at a list of persons that nobody declared: its cells would stand in findings as if they were attributes of a table.
  static func refusePersons(_ rows: [[String]], _ look: TableLook, _ file: String) throws(Stop) {
    let columns = PersonSigns.columns(in: look.header, rows: rows)
    guard !columns.isEmpty else { return }
    // Without a header the titles may be a person's too.
    let names = columns.filter { !PersonSigns.speaksOfPerson($0) && $0.count <= 40 }
    let location = Location(file: file, line: look.header.lines.first)
    throw Stop(Finding(.sourcePersons, at: location, names.isEmpty ? [:] : [.found: .list(Array(names.prefix(5)))]))
  }

  // Records of a fixed width have no delimiter and are all as long: without a layout they are only digits, perhaps of persons.
  private static func refuseFixedWidth(_ rows: [[String]], _ look: TableLook, _ file: String) throws(Stop) {
    let lengths = Set((rows.flatMap { $0 } + look.header.names).map(\.count))
    guard look.width == 1, rows.count > 1, let length = lengths.first, lengths.count == 1, length > 12 else { return }
    throw Stop(
      Finding(.fileFixedWidth, at: Location(file: file), [.count: .count(rows.count), .limit: .count(length)]))
  }
}

extension FileKind {
  // An export that is not canonical is read as a run would: by the definition that fits it.
  private static func definition(_ source: any ByteSource, _ catalogue: SourceCatalogue) throws -> SourceDefinition? {
    guard case .success(let look) = try FileLook.understand(source), !ExportPeek.isCanonical(look.header) else {
      return nil
    }
    return try catalogue.fitting(look, file: source.name, kind: .register)?.definition
  }
}

extension Workplace {
  /// Whether a pipeline takes exports of the Ausländerzentralregister from the directory of this name.
  fileprivate func readsExports(from directory: String) throws(Stop) -> Bool {
    for name in try pipelines.all() where try kind(of: name) == .shares {
      if try load(name).definition.source == directory { return true }
    }
    return false
  }
}
