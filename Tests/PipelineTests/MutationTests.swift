import Foundation
import Ingest
import Model
import TestSupport
import Testing

@testable import Pipeline

/// Damaged files of every shape: none crashes the tool, keeps it busy for ever, or makes more of the file than there is.
///
/// A few hundred run each time; `.ci/mutate 10000` runs more.
struct MutationTests {
  private static let count = UInt64(ProcessInfo.processInfo.environment["STELLWERK_MUTATIONS"] ?? "") ?? 400

  @Test func whateverHappensToTheBytesTheFileIsShownAndChecked() throws {
    let workplace = try Workspace().workplace()
    for seed in 1...Self.count {
      var random = SplitMix64(seed: seed)
      let shape = Shape.all[Int(seed) % Shape.all.count]
      let bytes = Mutation.damaged(shape.bytes, &random)
      let source = MemorySource(name: shape.name, bytes: bytes)
      var written = 0
      let show = try FileShow(source) { written += $0.count }
      // A letter of one byte becomes three at most, and every cell may get quotes.
      #expect(written <= bytes.count * 8 + 4096, "seed \(seed)")
      #expect(show.dialect != nil || show.findings.contains { $0.severity == .error }, "seed \(seed)")
      let check = FileCheck(source, in: workplace)
      #expect(!check.understood.isEmpty || check.findings.contains { $0.severity == .error }, "seed \(seed)")
      // What a splice carried into another file is not known to be a person's.
      if shape.name == "azr.csv" {
        #expect(!"\(check.findings)\(check.excerpts)".contains(Shape.person), "seed \(seed)")
      }
      #expect(!check.findings.contains { $0.code == .machineRead }, "seed \(seed)")
    }
  }
}

/// What can happen to a file on its way: bits flip, ends are cut, pieces of other files get in.
private enum Mutation {
  static func damaged(_ valid: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = valid
    for _ in 0..<Int.random(in: 1...5, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[place] = special.randomElement(using: &random) ?? 0
      case 2: bytes.insert(special.randomElement(using: &random) ?? 0, at: place)
      case 3: bytes.removeSubrange(place...)
      case 4: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...200, using: &random)))
      default:
        let other = Shape.all.randomElement(using: &random)?.bytes ?? []
        let start = Int.random(in: 0..<other.count, using: &random)
        bytes.insert(contentsOf: other[start..<min(other.count, start + 300)], at: place)
      }
    }
    return bytes
  }

  private static let special = Array(";,\t|\"'\\\n\r-_0".utf8) + [0x00, 0x85, 0xC3, 0xE4, 0xFE, 0xFF]
}

/// A small file of each family that offices and portals send, with invented content.
private struct Shape {
  let name: String
  let bytes: [UInt8]

  /// Long enough not to come about by chance; nothing may repeat it.
  static let person = "98765000123"

  static let all = [
    Shape("tabelle.csv", latin: genesis), Shape("flach.csv", utf8: "\u{FEFF}" + flat), Shape("excel.csv", latin: excel),
    Shape("utf16.txt", utf16: excel.split(separator: ";", omittingEmptySubsequences: false).joined(separator: "\t")),
    Shape("azr.csv", utf8: persons), Shape("offen.csv", utf8: open), Shape("saetze.txt", utf8: records),
    Shape("alt.csv", latin: genesis.split(separator: "\n").joined(separator: "\r")),
  ]

  private init(_ name: String, utf8 text: String) { (self.name, bytes) = (name, Array(text.utf8)) }

  private init(_ name: String, latin text: String) {
    (self.name, bytes) = (name, text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
  }

  private init(_ name: String, utf16 text: String) {
    let units = [0xFEFF] + Array(text.utf16)
    (self.name, bytes) = (name, units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }

  private static let genesis = """
    Tabelle: 99999-01-01-4
    Erfundene Schülerinnen und Schüler;;;;
    nach Geschlecht, Kreise;;;;
    ;;Insgesamt;Insgesamt;weiblich;weiblich
    ;;2022;2023;2022;2023
    05;Nordrhein-Westfalen;1200;1300;600;-
    05162;  Rhein-Kreis Neuss;700;800;.;x
    05978;  Unna, Kreis;500;500;250;...
    __________
    "Erfunden; zu ""Schülern"":
    mehrere Zeilen"
    Stand: 01.01.2024

    """

  private static let flat = """
    statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;\
    1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label
    99999;Erfunden;STAG;Stichtag;2024-12-31;KREISE;Kreise;05162;Rhein-Kreis Neuss;123,5;Anzahl;BEV;Bevölkerung
    99999;Erfunden;STAG;Stichtag;2024-12-31;KREISE;Kreise;05978;Unna, Kreis;-;Anzahl;BEV;Bevölkerung

    """

  private static let excel = """
    sep=;
    Gemeindeschlüssel;Gemeinde;Anteil;Einwohner
    05162024;Neuss;12,3 %;1.234.567
    05162004;Dormagen;-4,5 %;12.345
    05162008;"Grevenbroich; Stadt";0,0 %;345

    """

  private static let persons = """
    Stichtag;AZR-Nummer;Gemeindeschlüssel;Gemeinde;Staatsangehörigkeit;Geburtsmonat;Geschlecht;Aufenthaltstitel;\
    Ersteinreise;Ausländerbehörde
    31.03.2021;\(person)1;05162024;Neuss;163;199001;m;451;01.02.2015;Stadt Neuss
    31.03.2021;\(person)2;05162004;Dormagen;432;198507;w;Duldung;01.02.2016;Stadt Dormagen

    """

  private static let open = "ags,jahr,wert\n05162024,2023,12\n05162004,2023,7\n05162008,2023,\"1,5\"\n"

  private static let records = "05162024199001m0451\n05162004198507w0432\n05162008197012m0163\n"
}
