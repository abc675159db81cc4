import Model
import Notation
import Protect

// What documents state, the documents themselves, and the rules.
extension GoalSections {
  var values: [HTML] {
    var table = Table(
      id: "angaben-liste", caption: "Was die Dokumente nennen, mit ihrem Wortlaut",
      columns: [
        .text("Angabe"), .text("Wert"), .text("bezieht sich auf"), .text("Wortlaut und Quelle"), .text("Hinweis"),
      ])
    table.rows = programme.values.map { value in
      [
        .text(value.title), .text(DocumentedValueWords.text(value) + parts(value)),
        .text(value.period?.description ?? "–"), .text(QuotationWords.text(value.quotation)), .text(value.note ?? "–"),
      ]
    }
    return [
      .p(
        "Diese Werte hat niemand hier gezählt: Sie stehen so in den Dokumenten. Ein Zähler oder Nenner ist nicht bekannt."
      ),
      table.html,
    ]
  }

  // A sum shows what it is made of: »25 Personen = 1 + 8 + …«.
  private func parts(_ value: DocumentedValue) -> String {
    let numbers = value.parts.compactMap { programme.value($0)?.number }.map(GermanNumber.short)
    return numbers.isEmpty ? "" : " = " + numbers.joined(separator: " + ")
  }

  var documents: [HTML] {
    programme.documents.map { document in
      let facts = [
        document.publisher, document.date.map { "vom \($0)" } ?? "ohne Datum", document.reference,
      ]
      return .p(
        "»\(document.title)«: " + facts.compactMap { $0 }.joined(separator: "; ") + ".",
        document.note.map { "Hinweis: " + Report.sentence($0) } ?? "")
    }
  }

  var rules: [HTML] {
    [
      .p(
        "Der Stand gilt am letzten Tag des Berichtsjahrs. Ein Wert gehört zum letzten Tag seines Zeitraums, der eines "
          + "Schuljahrs zum 15. Oktober. Geschützte Zahlen entscheiden so, wie sie gezeigt werden."),
      .list([
        "Vor der Frist: erreicht, wenn der neueste Wert das Ziel erfüllt; auf Kurs, wenn vom Ausgangswert aus wenigstens der "
          + "Teil des Weges gemacht ist, der dem Teil der vergangenen Tage entspricht; sonst nach heutigem Stand verfehlt. "
          + "Ohne Ausgangswert: keine Daten.",
        "Ab der Frist: Es zählt der neueste Wert bis zur Frist, sonst der erste danach.",
        "Ohne Frist: erreicht oder nach heutigem Stand verfehlt.",
        "Nur eine Richtung: die zwei neuesten vergleichbaren Werte, nie über einen Bruch der Reihe hinweg.",
        "Zielwert offen: Das Dokument nennt keine Zahl, also entscheidet auch keine.",
        "Ja oder nein: nach dem Beleg. »nein« aus der Zeit vor der Frist sagt nach ihrem Ablauf nichts mehr.",
      ]),
    ]
  }
}
