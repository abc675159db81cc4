public import Ingest
public import Model
import Notation

/// What the first rows of an export say about its Kreis and Stichtag, where nobody said it before.
public struct ExportPeek: Hashable, Sendable {
  /// The most frequent readable Stichtag of the first rows.
  public let stichtag: CalendarDate?
  /// The most frequent Kreis of the first rows.
  public let kreis: KreisKey?

  /// Looks at the first batch of rows; a file that cannot be read as a table says nothing.
  public init(_ source: any ByteSource) throws {
    guard case .success(let dialect) = try FileProbe.dialect(of: source),
      var table = try TableReader(source, dialect: dialect)
    else {
      (stichtag, kreis) = (nil, nil)
      return
    }
    let match = HeaderMatch(header: table.header, wishes: AZRColumn.countWishes, file: source.name, line: 1)
    let places = [AZRColumn.stichtag, .municipality].map { column in
      AZRColumn.allCases.firstIndex(of: column).flatMap { match.columns[$0] }
    }
    guard let day = places[0], let key = places[1], let batch = try table.nextBatch(columns: [day, key]) else {
      (stichtag, kreis) = (nil, nil)
      return
    }
    let rows = 0..<min(batch.rows, 1000)
    let texts = { (slot: Int) in rows.map { dialect.encoding.decode(batch.cell($0, slot)).trimmed } }
    stichtag = ExportPeek.mostFrequent(texts(0).compactMap { CalendarDate($0) })
    kreis = ExportPeek.mostFrequent(
      texts(1).compactMap { text in
        // Seven or eleven digits have lost their leading zero.
        KreisKey((text.utf8.count % 4 == 3 ? "0" + text : text).prefix(5))
      })
  }

  private static func mostFrequent<Value: Hashable & Comparable>(_ values: [Value]) -> Value? {
    Dictionary(grouping: values) { $0 }.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }
}
