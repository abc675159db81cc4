import Model
import Notation

// Where a goal started and how it stands.
extension GoalReading {
  func baseline(_ reader: ObjectReader, _ unit: String?, until deadline: CalendarDate?) -> GoalBaseline? {
    let name = reader.optional("angabe", numbered(unit))
    let value = reader.optional("wert", .ratio)
    let day = reader.required(
      "am", .date.checked("ein Tag vor der Frist") { day in deadline.map { day < $0 } ?? true })
    switch (reader.has("angabe"), reader.has("wert")) {
    case (false, false): reader.place(of: "wert").refuse(.configKeyMissing, [.expected: "»wert« oder »angabe«"])
    case (true, true): reader.place(of: "wert").refuseValue(expected: "»wert« oder »angabe«, nicht beides")
    default: break
    }
    guard let number = value ?? name.flatMap({ names.value(named: $0)?.number }), let day else { return nil }
    return GoalBaseline(number, on: day)
  }

  func source(_ reader: ObjectReader, _ aim: Aim?) -> Goal.Source? {
    let indicator = reader.optional("indikator", names.indicatorName)
    let documented = reader.optional("angaben", .array(of: dated(aim?.unit)))
    let evidence = evidence(reader)
    let kinds = ["indikator", "angaben", "erfuellt"].filter(reader.has)
    if kinds.isEmpty {
      reader.place(of: "indikator").refuse(.configKeyMissing, [.expected: "eines von indikator, angaben, erfuellt"])
    }
    for kind in kinds.dropFirst() {
      reader.place(of: kind).refuseValue(expected: "nur eines von indikator, angaben, erfuellt")
    }
    if let aim, let kind = kinds.first, (aim.target == .yesNo) != (kind == "erfuellt") {
      reader.place(of: kind).refuseValue(
        expected: kind == "erfuellt"
          ? "»erfuellt« nur bei einem Ziel der Art »ja-nein«" : "»erfuellt« bei einem Ziel der Art »ja-nein«")
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

  /// A documented number in the goal's unit, as far as that could be read.
  private func numbered(_ unit: String?) -> ObjectReader.Reading<String> {
    guard let unit else { return names.valueName }
    return names.valueName.checked("eine Angabe mit einer Zahl in der Einheit »\(unit)«") { name in
      names.values == nil || names.value(named: name).map { $0.number != nil && $0.unit == unit } ?? false
    }
  }

  /// The same with a time, without which it is no value of a series.
  private func dated(_ unit: String?) -> ObjectReader.Reading<String> {
    numbered(unit).checked("eine Angabe mit »zeitraum«") { name in
      names.values == nil || names.value(named: name)?.period != nil
    }
  }
}
