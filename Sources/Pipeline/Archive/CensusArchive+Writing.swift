import Model
import Notation
import Protect
import Store

extension CensusArchive {
  /// The file, sealed. `deletion` in the place of its own day of deletion, for comparing counts alone.
  func bytes(deleteOn day: CalendarDate?) -> [UInt8] {
    ArchiveSeal.sealed([("kopf", .object(head(day))), ("inhalt", .object(content))])
  }

  private var tables: [Cube] { census.tables(terms.tables) }

  private func head(_ day: CalendarDate?) -> [(String, JSONValue)] {
    [
      ("archiv", .string("Auszählung von AZR-Exporten, nur für den Eigentümer")), ("fassung", .int(2)),
      ("pipeline", .string(pipeline.description)), ("quelle", .string(source)),
      ("stichtag", .string(stichtag.iso)), ("zu_loeschen_ab", day.map { .string($0.iso) } ?? .null),
      ("synthetisch", .bool(census.isSynthetic)), ("koernung", .object(grain)), ("feinheit", .object(fineness)),
    ]
  }

  // The names of all codes, so that people and later versions can read the cells.
  private var grain: [(String, JSONValue)] {
    func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
    let municipalities = census.kreis.municipalities.map { municipality in
      JSONValue.object([
        ("schluessel", .string(municipality.ags.description)), ("name", .string(municipality.name)),
        ("kurz", .string(municipality.shortName)),
      ])
    }
    return [
      ("gemeinden", .array(municipalities)), ("auslaenderbehoerden", texts(census.kreis.offices.map(\.id))),
      ("status", texts(StatusGroup.allCases.map(\.rawValue) + ["deutsch"])),
      ("gezaehlte_gruppen", texts(terms.groups.map(\.rawValue))),
      ("alter_ab", .array(terms.ages.map(JSONValue.int))), ("alter", texts(CensusArchive.ageNames(terms.ages))),
      ("staatsangehoerigkeit", texts(NationalityGroup.allCases.map(\.rawValue))),
      ("geschlecht", texts(Sex.allCases.map(\.rawValue))),
      (AZRAxis.stay, texts(StayBand.allCases.map(\.rawValue))), ("tabellen", .array(terms.tables.map(texts))),
    ]
  }

  static func ageNames(_ starts: [Int]) -> [String] {
    var names = ["unbekannt"]
    for first in starts.indices {
      for last in first..<starts.count {
        names.append("\(starts[first])-" + (last + 1 < starts.count ? String(starts[last + 1] - 1) : ""))
      }
    }
    return names
  }

  // How much of the counts is about single persons: the reason why an archive is personal data too.
  private var fineness: [(String, JSONValue)] {
    func entry(_ cubes: [Cube]) -> JSONValue {
      let (cells, ones) = cubes.map(ArchiveCells.occupied).reduce((0, 0)) { ($0.0 + $1.cells, $0.1 + $1.ones) }
      let share = Ratio(Int128(ones), Int128(max(1, cells))).rounded(digits: 3)
      return .object([
        ("besetzte_zellen", .int(cells)), ("mit_einer_person", .int(ones)), ("anteil_der_einsen", .number(share)),
      ])
    }
    return [
      ("personen", entry(tables)), ("wohnort_behoerde_status", entry(census.exports.map(\.residents))),
    ]
  }

  private var content: [(String, JSONValue)] {
    func texts(_ pairs: [(name: String, value: String)]) -> JSONValue {
      .object(pairs.map { ($0.name, .string($0.value)) })
    }
    return [
      ("gezaehlt_nach", texts(terms.counting.map { ($0.name, $0.value) })), ("gelesen_nach", texts(readBy)),
      ("dateien", .array(zip(census.files, census.exports).map(CensusArchive.json))),
      ("nicht_gelesen", .array(ignored.map(JSONValue.string))),
      ("befunde", .array(census.findings.map(\.archived))),
      ("angewendete_entscheidungen", .array(census.decisions.map { .string(Settings.text($0)) })),
      ("vollstaendig_belegt", .array(census.provenOffices.sorted().map(JSONValue.string))),
      ("doppelte_geprueft", .bool(census.duplicatesChecked)),
      ("staatsangehoerigkeit_bekannt", .bool(census.nationalitiesKnown)),
      ("ersteinreise_bekannt", .bool(census.entriesKnown)), ("personen", .array(tables.map(ArchiveCells.json))),
    ]
  }

  private static func json(_ file: InputFile, _ export: CountedExport) -> JSONValue {
    let rejected = export.rejected.sorted { $0.key.rawValue < $1.key.rawValue }
    return .object([
      ("datei", .string(file.path)), ("sha256", .string(file.sha256)), ("bytes", .int(file.size)),
      ("dialekt", .string(file.dialect)), ("absender", .string(file.sender)),
      ("behoerde", export.sender.map(JSONValue.int) ?? .null), ("gelesen", .int(export.read)),
      ("abgewiesen", .object(rejected.map { ($0.key.rawValue, .int($0.value)) })),
      ("doppelt", .int(export.decidedDuplicates)), ("wohnort_behoerde_status", ArchiveCells.json(export.residents)),
    ])
  }
}
