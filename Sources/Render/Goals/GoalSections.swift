import Model
import Notation
import Protect

/// The parts of the page of a report about goals, in their order.
struct GoalSections {
  let release: GoalRelease

  var programme: GoalProgramme { release.programme }

  /// Where the links at the top of the page lead.
  var places: [(id: String, title: String)] {
    [(id: "ueberblick", title: "Überblick")]
      + programme.fields.map { (id: "feld-" + $0.id, title: $0.title) }
      + (programme.duties.isEmpty ? [] : [(id: "berichtspflichten", title: "Berichtspflichten")])
      + [
        (id: "angaben", title: "Dokumentierte Angaben"), (id: "dokumente", title: "Dokumente"),
        (id: "regeln", title: "Regeln"),
      ]
  }

  var html: [HTML] {
    [.section("ueberblick", "Überblick", overview)]
      + programme.fields.map { field in
        .section(
          "feld-" + field.id, field.title,
          (field.note.map { [HTML.p($0)] } ?? []) + field.principles.flatMap(principle))
      } + [duties].compactMap { $0 } + [
        .section("angaben", "Dokumentierte Angaben", values), .section("dokumente", "Dokumente", documents),
        .section("regeln", "Regeln", rules),
      ]
  }

  private var overview: [HTML] {
    let names = programme.goals.compactMap { release.outcomes[$0.id].map { GermanTerms.name($0.verdict) } }
    var seen: Set<String> = []
    let order = ["erreicht", "auf Kurs", "verfehlt", "keine Daten"] + names
    let kinds = order.filter { seen.insert($0).inserted && names.contains($0) }
    let counts = kinds.map { kind in "\(names.count { $0 == kind }) \(kind)" }
    let lead = "\(names.count) Ziele mit prüfbarem Inhalt, Stand am \(release.heading.period.last): "
    return [.p(lead + counts.joined(separator: ", ") + ".", kind: "lead")]
      + synthetic + priorities + cycle + (programme.notes.isEmpty ? [] : [.list(programme.notes)])
  }

  // The notice at the top of the page speaks of all numbers, and those of the documents are real.
  private var synthetic: [HTML] {
    guard release.heading.isSynthetic else { return [] }
    return [
      .p(
        "Erfunden sind die Werte der Indikatoren und damit jeder Stand, der auf ihnen beruht. Ziele, Wortlaute und "
          + "dokumentierte Angaben sind echt.")
    ]
  }

  private var priorities: [HTML] {
    guard !programme.priorities.isEmpty else { return [] }
    var table = Table(
      id: "schwerpunkte", caption: "Themenprioritäten", columns: [.text("Thema"), .number("Rang"), .number("Gewicht")])
    table.kind = "small"
    table.rows = programme.priorities.map { priority in
      let points = programme.value(priority.points).map(DocumentedValueWords.text) ?? ""
      return [.text(priority.title), .text("\(priority.rank)"), .text(points)]
    }
    return [.h3("Schwerpunkte"), table.html]
  }

  private var cycle: [HTML] {
    guard let cycle = programme.cycle else { return [] }
    let year = release.heading.period.year
    let first = programme.value(cycle.documented).map { QuotationWords.text($0.quotation) + "." } ?? ""
    guard let span = cycle.span(in: year) else {
      return [.h3("Turnus"), .p("Der Turnus beginnt \(cycle.firstYear).", first)]
    }
    let settled = cycle.round(in: year).map { "Schwerpunkte: " + GermanTerms.list($0.priorities) + "." }
    let years = "\(span.lowerBound) bis \(span.upperBound)"
    return [
      .h3("Turnus"),
      .p("Laufende Runde: \(years).", settled ?? "Eine Festlegung für diese Runde liegt nicht vor.", first),
    ]
  }

  private var duties: HTML? {
    guard !programme.duties.isEmpty else { return nil }
    var table = Table(
      id: "pflichten", caption: "Wer berichtet, wie oft",
      columns: [.text("Bericht"), .text("wie oft"), .text("ersetzt"), .text("Quelle"), .text("Hinweis")])
    table.rows = programme.duties.map { duty in
      [
        .text(duty.title), .text(duty.frequency), .text(duty.replaces ?? "–"),
        .text(QuotationWords.text(duty.quotation)),
        .text(duty.note ?? "–"),
      ]
    }
    return .section("berichtspflichten", "Berichtspflichten", [table.html])
  }
}
