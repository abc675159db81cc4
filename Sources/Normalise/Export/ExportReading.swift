public import Ingest
public import Model

/// All that is kept of one export of the Ausländerzentralregister: counts, problems and fingerprints of keys.
public struct ExportReading: Sendable {
  /// The file's path below the data directory.
  public let file: String
  /// How the file turned out to be written, and where its table begins.
  public let look: TableLook
  /// Persons by the axes of `AZRAxis`; Germans and persons without a right to stay included.
  public internal(set) var cube: Cube
  /// Persons in the file, those in rows that were refused included.
  public internal(set) var read = 0
  /// Persons in refused rows, each under the first thing that was wrong.
  public internal(set) var rejected: [FindingCode: Int] = [:]
  /// What was wrong or odd, each kind with its count and first lines.
  public internal(set) var problems: [(problem: Problem, tally: Tally)] = []
  /// Findings about the file as a whole and its header.
  public internal(set) var findings: [Finding] = []
  /// Persons per office named in the file; the most frequent one is taken for its sender.
  public internal(set) var personsByOffice: [Int]
  /// The column of the AZR-Nummer.
  var keyColumn: Int?
  /// A key per person, nil in a counted export, which has none.
  public internal(set) var keys: [PersonKey]?
  /// Whether the export has the column Staatsangehörigkeit, which a counted one may lack.
  public internal(set) var hasNationalities = true
  /// Whether the export has the column Ersteinreise, which a counted one may lack.
  public internal(set) var hasEntries = true
  /// Whether the rows say of themselves that they are synthetic.
  public internal(set) var isMarkedSynthetic = false

  /// How the file turned out to be written.
  public var dialect: TableDialect { look.dialect }

  init(file: String, look: TableLook, cube: Cube) {
    self.file = file
    self.look = look
    self.cube = cube
    personsByOffice = [Int](repeating: 0, count: cube.axes.first { $0.name == AZRAxis.office }?.size ?? 0)
  }

  /// The office that sent the file: the one most of its rows name, nil when no row names any.
  public var sender: Int? {
    guard let most = personsByOffice.max(), most > 0 else { return nil }
    return personsByOffice.firstIndex(of: most)
  }
}

/// A fingerprint of an AZR-Nummer with the place in the cube where its person was counted.
public struct PersonKey: Sendable {
  /// Equal numbers have equal hashes; the reverse is checked against the bytes.
  let hash: UInt64
  /// Which row of the file it is, counted from 0.
  let row: Int32
  /// The place in the cube, -1 when the row was refused.
  let place: Int32

  /// The bytes that tell persons apart. Databases pad them with blanks, each office's in its own way, and spreadsheets
  /// take leading zeros away.
  static func bytes(_ cell: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard var first = cell.firstIndex(where: { !isBlank($0) }), let last = cell.lastIndex(where: { !isBlank($0) })
    else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    while first < last, cell[first] == UInt8(ascii: "0") { first += 1 }
    return UnsafeRawBufferPointer(rebasing: cell[first...last])
  }
}
