import Demo
import Model
import Testing

let rheinKreisNeuss = "05162"
let unna = "05978"
let rheinSieg = "05382"

func district(_ kreis: String) throws -> DemoDistrict {
  let key = try #require(KreisKey(kreis))
  return try #require(DemoDistrict.profile(of: key))
}

/// The exports of a built-in district at 31.03.2021 unless told otherwise.
func exports(
  _ kreis: String, persons: Int, seed: UInt64 = 7, as shape: DemoShape = .persons, at day: String = "2021-03-31"
) throws -> [DemoExport] {
  let stichtag = try #require(CalendarDate(day))
  return try district(kreis).exports(at: stichtag, persons: persons, seed: seed, as: shape)
}

/// The only export of a district with one municipality and one office.
func smallExport(municipality: String, office: String, dialect: DemoDialect) throws -> DemoExport {
  let ags = try #require(AGS("05999004"))
  let stichtag = try #require(CalendarDate("2021-03-31"))
  let district = DemoDistrict(
    kreis: ags.kreis, name: "Musterkreis", municipalities: [.init(ags: ags, name: municipality, weight: 1)],
    offices: [.init(name: office, slug: "x", responsible: [ags], dialect: dialect)])
  return try #require(district.exports(at: stichtag, persons: 1, seed: 1).first)
}

extension DemoExport {
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }

  /// The rows below the header as cells, read without regard to the dialect: the synthetic cells hold neither
  /// quotation marks nor delimiters.
  var rows: [[String]] {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      let cells = line.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\t") }
      return cells.map { text($0.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\r") }) }
    }
  }
}

/// Reads UTF-8, and Windows-1252 where it is not UTF-8.
func text(_ bytes: some Sequence<UInt8>) -> String {
  String(validating: Array(bytes), as: UTF8.self)
    ?? bytes.reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)) }
}

/// The first lines of a file with their line ends.
func head(_ lines: Int, of export: DemoExport) -> String {
  let bytes = export.bytes
  let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
  return text(bytes[...ends[lines - 1]])
}

/// FNV-1a, to hold many bytes to one number.
func checksum(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}
