import Model
import Notation

/// What a pipeline file of the kind »integrationsbericht« says.
struct IndicatorDefinition {
  let title: String
  /// No report for years before.
  let firstYear: Int?
  /// The pipeline whose published breakdown feeds the indicators about the Ausländerzentralregister.
  let register: String?
  /// The fields that the report has, in its order; nil for all.
  let fields: [String]?
  let published: [(key: Period, value: CalendarDate)]
  let revisionReasons: [(key: Period, value: String)]

  /// Reads the file.
  static func read(_ bytes: [UInt8], file: String) throws(Stop) -> IndicatorDefinition {
    try ObjectReader.read(bytes, file: file, IndicatorDefinition.init)
  }

  private init?(_ reader: ObjectReader) {
    _ = reader.required("art", .choice as ObjectReader.Reading<PipelineKind>)
    let title = reader.required("titel", .string)
    firstYear = reader.optional("erstes_jahr", .whole.checked("ein Jahr") { (1900...2999).contains($0) })
    register = reader.optional("azr", .string)
    fields = reader.optional("handlungsfelder", .array(of: .string))
    published = reader.optional("veroeffentlicht", .keyed(by: .span, of: .date)) ?? []
    revisionReasons = reader.optional("revisionsgruende", .keyed(by: .span, of: .string)) ?? []
    guard let title else { return nil }
    self.title = title
  }
}

extension ObjectReader.Reading where Value == Period {
  /// A time as directories are named: `"2022"`, `"2021-2022"`.
  static var span: Self { text("ein Zeitraum wie \"2022\"") { Period(iso: $0) } }
}
