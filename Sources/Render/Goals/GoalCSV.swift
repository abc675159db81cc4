import Model
import Notation
import Protect

/// Goals and documented values for spreadsheets.
enum GoalCSV {
  static func goals(_ release: GoalRelease) -> [UInt8] {
    var writer = CSVWriter(header: [
      "ziel", "handlungsfeld", "leitziel", "art", "text", "zu_erreichen", "einheit", "frist", "zustaendig", "zeitraum",
      "wert", "stand", "begruendung", "quelle", "hinweis",
    ])
    for field in release.programme.fields {
      for principle in field.principles {
        for goal in [principle.goal] + principle.steps { writer.add(row(goal, field, principle, release)) }
      }
    }
    return writer.bytes
  }

  private static func row(
    _ goal: Goal, _ field: GoalField, _ principle: GoalField.Principle, _ release: GoalRelease
  ) -> [CSVWriter.Cell] {
    let outcome = release.outcomes[goal.id]
    return [
      .text(goal.id), .text(field.title), .text(principle.goal.id), .text(goal.level.rawValue), .text(goal.text),
      .text(goal.target.map { GermanTerms.name($0, unit: goal.unit) } ?? ""), .text(goal.unit),
      .text(goal.deadline?.iso ?? ""), .text(goal.responsible ?? ""), .text(outcome?.current?.period.iso ?? ""),
      outcome?.current.map { .number($0.value.rounded(digits: min(1, $0.value.exactDigits ?? 1))) } ?? "",
      .text(outcome.map { GermanTerms.name($0.verdict) } ?? ""),
      .text(outcome.map { GoalWords.rule($0, unit: goal.unit) } ?? ""), .text(QuotationWords.text(goal.quotation)),
      .text(goal.note ?? ""),
    ]
  }

  static func values(_ release: GoalRelease) -> [UInt8] {
    var writer = CSVWriter(header: [
      "angabe", "titel", "wert", "einheit", "zeitraum", "wortlaut", "dokument", "datum", "stelle", "hinweis",
    ])
    for value in release.programme.values {
      writer.add([
        .text(value.id), .text(value.title), .text(DocumentedValueWords.text(value)), .text(value.unit),
        .text(value.period?.iso ?? ""), .text(value.quotation.wording), .text(value.quotation.document),
        .text(value.quotation.date?.iso ?? ""), .text(value.quotation.place), .text(value.note ?? ""),
      ])
    }
    return writer.bytes
  }
}
