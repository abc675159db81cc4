import Model
import Notation

/// One file of the catalogue on its way to indicators: one, or one for each member of a dimension.
struct IndicatorFile {
  let indicators: [Indicator]

  /// Reads a file of pipelines/indikatoren; its name without ending becomes the identifier.
  static func read(_ bytes: [UInt8], id: String) throws(Stop) -> IndicatorFile {
    try ObjectReader.read(bytes, file: "indikatoren/\(id).json5") { IndicatorFile($0, id: id) }
  }

  private init?(_ reader: ObjectReader, id: String) {
    let title = reader.required("titel", .string)
    let field = reader.required("handlungsfeld", .string)
    let definition = reader.required("definition", .string)
    let unit = reader.required("einheit", .string)
    let reference = reader.required("bezug", .choice as ObjectReader.Reading<ReferenceWord>)
    let place = reader.required("ort", .choice as ObjectReader.Reading<CountingPlace>)
    let origin = reader.required("herkunft", .string)
    let formula = FormulaText(reader)
    let members = reader.optional(
      "je", .keyed(by: .string, of: .array(of: .string)).checked("ein Merkmal") { $0.count == 1 })
    guard let title, let field, let definition, let unit, let reference, let place, let origin, let formula else {
      return nil
    }
    var indicator = Indicator(
      id: id, title: title, field: field, definition: definition, unit: Indicator.Unit(unit),
      reference: reference.kind, place: place, formula: formula.formula(member: nil), origin: origin)
    indicator.readParticulars(reader)
    guard let members = members?.first?.value else {
      indicators = [indicator]
      return
    }
    indicators = members.map { member in
      var one = indicator
      let name = member.split(separator: "|").first.map(String.init) ?? member
      one.id = id + "-" + Slug.text(name)
      one.title = title + ": " + name
      (one.familyID, one.member) = (id, name)
      one.formula = formula.formula(member: member)
      return one
    }
  }
}

/// The kinds of time an indicator may be about, as catalogues call them.
private enum ReferenceWord: String, CaseIterable {
  case schoolYear = "schuljahr"
  case year = "jahr"
  case halfYear = "halbjahr"
  case quarter = "quartal"
  case month = "monat"
  case day = "stichtag"

  var kind: Period.Kind {
    switch self {
    case .schoolYear: .schoolYear
    case .year: .year
    case .halfYear: .halfYear
    case .quarter: .quarter
    case .month: .month
    case .day: .day
    }
  }
}

extension Indicator {
  fileprivate mutating func readParticulars(_ reader: ObjectReader) {
    direction = reader.optional("richtung", .choice as ObjectReader.Reading<Direction>)
    isRanked = reader.optional("rang", .bool) ?? false
    if isRanked, direction == nil, !reader.has("richtung") {
      reader.place(of: "rang").refuseValue(expected: "ein Rang nur zusammen mit »richtung«")
    }
    target = reader.optional("ziel", .object(Target.read))
    isSample = reader.optional("stichprobe", .bool) ?? false
    breaks = reader.optional("brueche", .array(of: .object(SeriesBreak.read))) ?? []
    incomparable = reader.optional("unvergleichbar", .string)
    note = reader.optional("hinweis", .string)
    hasMunicipalities = reader.optional("gemeinden", .bool) ?? true
  }
}

extension Indicator.Target {
  fileprivate static func read(_ reader: ObjectReader) -> Self? {
    let value = reader.required("wert", .ratio)
    let year = reader.required("bis", .whole.checked("ein Jahr") { (1900...2999).contains($0) })
    let source = reader.required("beleg", .string)
    guard let value, let year, let source else { return nil }
    return Self(value: value, year: year, source: source)
  }
}

extension Indicator.SeriesBreak {
  fileprivate static func read(_ reader: ObjectReader) -> Self? {
    let day = reader.required("ab", .date)
    let reason = reader.required("grund", .string)
    guard let day, let reason else { return nil }
    return Self(day: day, reason: reason)
  }
}

/// How the value of an indicator comes about, before the member is known for which it stands.
private struct FormulaText {
  private let numerator: OperandText?
  private let denominator: OperandText?
  private let published: OperandText?
  private let difference: [String]?

  init?(_ reader: ObjectReader) {
    numerator = reader.optional("zaehler", .object(OperandText.init))
    denominator = reader.optional("nenner", .object(OperandText.init))
    published = reader.optional("wert", .object(OperandText.init))
    difference = reader.optional(
      "differenz", .array(of: .string).checked("zwei Kennungen von Indikatoren") { $0.count == 2 })
    let ways = ["zaehler", "wert", "differenz"].filter(reader.has)
    guard ways.count == 1 else {
      let place = reader.place(of: ways.last ?? "zaehler")
      place.refuseValue(expected: "genau eines von »zaehler«, »wert« und »differenz«")
      return nil
    }
    if reader.has("nenner"), ways != ["zaehler"] {
      reader.place(of: "nenner").refuseValue(expected: "ein Nenner nur zusammen mit »zaehler«")
      return nil
    }
    guard numerator != nil || published != nil || difference != nil, !reader.has("nenner") || denominator != nil else {
      return nil
    }
  }

  func formula(member: String?) -> Indicator.Formula {
    if let difference { return .difference(difference[0], difference[1]) }
    if let published { return .published(published.operand(member)) }
    guard let numerator else { return .difference("", "") }
    guard let denominator else { return .count(numerator.operand(member)) }
    return .ratio(numerator.operand(member), denominator.operand(member))
  }
}

/// What is read from a source; a `*` stands for the member for which an indicator is.
private struct OperandText {
  private let source: String
  private let measure: [String]
  private let members: [(key: String, value: [String])]
  private let isYearBefore: Bool

  init?(_ reader: ObjectReader) {
    let source = reader.required("quelle", .string)
    measure = OperandText.spellings(reader.optional("messgroesse", .string) ?? "")
    members = reader.optional("merkmale", .keyed(by: .string, of: .textOrTexts)) ?? []
    isYearBefore = reader.optional("zeit", .oneOf(["vorjahr"])) != nil
    guard let source else { return nil }
    self.source = source
  }

  func operand(_ member: String?) -> Indicator.Operand {
    Indicator.Operand(
      source: source, measure: measure,
      selections: members.map { dimension, names in
        Indicator.Operand.Selection(
          dimension: OperandText.spellings(dimension),
          members: names.map { OperandText.spellings($0 == "*" ? member ?? $0 : $0) })
      }, isYearBefore: isYearBefore)
  }

  private static func spellings(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
}

extension ObjectReader.Reading where Value == [String] {
  /// One text, or a list of some.
  fileprivate static var textOrTexts: Self {
    let list = ObjectReader.Reading<[String]>.array(of: .string)
    return Self("ein Text oder eine Liste von Texten") { place in
      if case .string(let text) = place.value.kind { return [text] }
      guard case .array = place.value.kind else {
        place.refuseType(expected: "ein Text oder eine Liste von Texten")
        return nil
      }
      return list.read(place)
    }
  }
}
