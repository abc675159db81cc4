import Model
import Notation

// Where a goal started and how it stands.
extension GoalReading {
  func baseline(_ reader: ObjectReader, _ unit: String, until deadline: CalendarDate?) -> GoalBaseline? {
    let name = reader.optional("angabe", numbered(unit))
    let value = reader.optional("wert", .ratio)
    let day = reader.required(
      "am", .date.checked("ein Tag vor der Frist") { day in deadline.map { day < $0 } ?? true })
    guard reader.has("angabe") != reader.has("wert") else {
      reader.place(of: "wert").refuse(.configKeyMissing, [.expected: "entweder »wert« oder »angabe«"])
      return nil
    }
    guard let number = value ?? name.flatMap({ names.value(named: $0)?.number }), let day else { return nil }
    return GoalBaseline(number, on: day)
  }

  func source(_ reader: ObjectReader, _ unit: String, of target: GoalTarget?) -> Goal.Source? {
    let indicator = reader.optional("indikator", names.indicatorName)
    let documented = reader.optional("angaben", .array(of: dated(unit)))
    let evidence = evidence(reader)
    let kinds = ["indikator", "angaben", "erfuellt"].filter(reader.has)
    guard kinds.count == 1 else {
      reader.place(of: kinds.last ?? "indikator").refuse(
        .configKeyMissing, [.expected: "genau eines von indikator, angaben, erfuellt"])
      return nil
    }
    guard (target == .yesNo) == reader.has("erfuellt") else {
      reader.place(of: kinds[0]).refuseValue(
        expected: target == .yesNo ? "»erfuellt« bei einem Ziel der Art »ja-nein«" : "»erfuellt« nur bei »ja-nein«")
      return nil
    }
    return indicator.map { .indicator($0) } ?? documented.map { .documented($0) } ?? evidence.map { .evidence($0) }
  }

  private enum Answer: String, CaseIterable { case ja, nein }

  private func evidence(_ reader: ObjectReader) -> GoalEvidence? {
    let answer = reader.optional("erfuellt", .choice as ObjectReader.Reading<Answer>)
    let day = reader.optional("am", .date)
    let document = reader.optional("dokument", names.documentName)
    let place = reader.optional("stelle", .string) ?? ""
    let wording = reader.optional("wortlaut", .string)
    guard reader.has("erfuellt") else {
      for key in ["am", "dokument", "stelle", "wortlaut"] where reader.has(key) {
        reader.place(of: key).refuseValue(expected: "»\(key)« nur zusammen mit »erfuellt«")
      }
      return nil
    }
    for key in ["am", "dokument", "wortlaut"] where !reader.has(key) {
      reader.place(of: key).refuse(.configKeyMissing, [.expected: "ein Beleg zu »erfuellt«"])
    }
    guard let answer, let day, let document, let wording else { return nil }
    return GoalEvidence(answer == .ja, on: day, names.quotation(document, place, wording))
  }

  /// A documented number in the goal's unit.
  private func numbered(_ unit: String) -> ObjectReader.Reading<String> {
    names.valueName.checked("eine Angabe mit einer Zahl in der Einheit »\(unit)«") { name in
      names.values == nil || names.value(named: name).map { $0.number != nil && $0.unit == unit } ?? false
    }
  }

  /// The same with a time, without which it is no value of a series.
  private func dated(_ unit: String) -> ObjectReader.Reading<String> {
    numbered(unit).checked("eine Angabe mit »zeitraum«") { name in
      names.values == nil || names.value(named: name)?.period != nil
    }
  }
}
