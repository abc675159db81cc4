public import Ingest
public import Model
import Notation

/// What the first rows of an export say about its Kreis and Stichtag, where nobody said it before.
public struct ExportPeek: Hashable, Sendable {
  /// The most frequent readable Stichtag of the first rows.
  public let stichtag: CalendarDate?
  /// The most frequent Kreis of the first rows.
  public let kreis: KreisKey?

  /// Looks at the first batch of rows; stops where there is no table with the columns of an export, or no row.
  public init(_ source: any ByteSource, as definition: SourceDefinition? = nil) throws {
    let look = try FileLook.look(at: source, declared: ExportColumns.declaration(definition)).get()
    guard var table = try TableReader(source, look: look) else {
      throw Stop(Finding(.fileEmpty, at: Location(file: source.name)))
    }
    let match = ExportColumns(look, definition, file: source.name)
    if match.findings.contains(where: { $0.severity == .error }) { throw Stop(match.findings) }
    let places = [AZRColumn.stichtag, .municipality].map { column in
      AZRColumn.allCases.firstIndex(of: column).flatMap { match.columns[$0] }
    }
    guard let day = places[0], let key = places[1], let batch = try table.nextBatch(columns: [day, key]) else {
      throw Stop(Finding(.fileHeaderOnly, at: Location(file: source.name)))
    }
    let rows = 0..<min(batch.rows, 1000)
    let texts = { (slot: Int) in rows.map { look.dialect.encoding.decode(batch.cell($0, slot)).trimmed } }
    stichtag = ExportPeek.mostFrequent(texts(0).compactMap { CalendarDate($0) })
    kreis = ExportPeek.mostFrequent(
      texts(1).compactMap { text in
        // Seven or eleven digits have lost their leading zero.
        KreisKey((text.utf8.count % 4 == 3 ? "0" + text : text).prefix(5))
      })
  }

  /// Whether a header has so many columns of an export that it can be nothing else, though some may be missing.
  public static func looksLikeExport(_ header: TableHeader) -> Bool { columns(of: header) >= 4 }

  /// Whether nothing is missing that a person-level or a counted export must have.
  public static func isCanonical(_ header: TableHeader) -> Bool {
    [AZRColumn.personWishes, AZRColumn.countWishes].contains { wishes in
      HeaderMatch(header: header.names, wishes: wishes, file: "", line: 1).findings.allSatisfy { $0.severity != .error }
    }
  }

  private static func columns(of header: TableHeader) -> Int {
    let names = Set(header.names.map(Nearest.fold))
    // Tables of statistics have age groups too.
    return AZRColumn.personWishes.count { wish in
      wish.name != AZRColumn.ageGroup.rawValue
        && ([wish.name] + wish.synonyms).contains { names.contains(Nearest.fold($0)) }
    }
  }

  private static func mostFrequent<Value: Hashable & Comparable>(_ values: [Value]) -> Value? {
    Dictionary(grouping: values) { $0 }.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }
}
