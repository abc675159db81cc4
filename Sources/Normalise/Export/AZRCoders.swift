import Ingest
import Model
import Notation

extension ExportReader {
  /// One coder per column, each with the meaning that its cells have for this Kreis and day.
  func coders(encoding: TextEncoding, _ definition: SourceDefinition?) -> [AZRColumn: ColumnCoder] {
    let meanings: [AZRColumn: (String) -> Meaning] = [
      .stichtag: StichtagMeaning(day: stichtag).meaning,
      .municipality: MunicipalityMeaning(kreis: kreis, register: registers.municipalities, day: stichtag).meaning,
      .municipalityName: MunicipalityNameMeaning(kreis: kreis, register: registers.municipalities).meaning,
      .nationality: NationalityMeaning(register: registers.nationalities, day: stichtag).meaning,
      .birth: BirthMeaning(ages: ages, day: stichtag).meaning,
      .ageGroup: AgeGroupMeaning(ages: ages).meaning,
      .sex: SexMeaning.meaning,
      .title: TitleMeaning(register: registers.titles, day: stichtag).meaning,
      .entry: EntryMeaning(day: stichtag, countsStays: countsStays).meaning,
      .office: OfficeMeaning(offices: kreis.offices).meaning,
      .count: CountMeaning.meaning,
    ]
    var coders: [AZRColumn: ColumnCoder] = [:]
    for (column, meaning) in meanings {
      let codes = definition?.codes(of: column.rawValue) ?? [:]
      coders[column] = ColumnCoder(encoding: encoding) { text in
        meaning(codes.isEmpty ? text : codes[text.trimmed] ?? text)
      }
    }
    return coders
  }
}

extension AZRColumn {
  /// The code of a municipality's name where the export has none.
  static let noName: Int32 = -3

  /// What each row codes to when the export does not have the column.
  var absent: CodedCell {
    switch self {
    case .municipalityName: CodedCell(code: AZRColumn.noName, problem: -1)
    case .nationality: CodedCell(code: Int32(NationalityGroup.unassigned.code), problem: -1)
    case .sex: CodedCell(code: Int32(Sex.unknown.code), problem: -1)
    case .count: CodedCell(code: 1, problem: -1)
    default: CodedCell(code: 0, problem: -1)
    }
  }
}

/// Understands a number of persons; a plain dash means that there is nobody.
enum CountMeaning {
  static func meaning(_ text: String) -> Meaning {
    let text = text.trimmed
    if text == "-" || text == "–" { return .code(0) }
    // 1.234 may be a thousand or a fraction, and nothing here says which.
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(text)
    else { return .refused(Problem(.azrCountInvalid, .count)) }
    return .code(count)
  }
}
