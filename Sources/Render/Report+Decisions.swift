import Model
import Notation
import Protect

// How the Kreis settled what only a human can settle, printed as it was decided.
extension Report {
  var decisions: [HTML] {
    guard !release.decisions.isEmpty else { return [.p("Zu diesem Stichtag war nichts zu entscheiden.")] }
    return release.decisions.map(decision)
  }

  private func decision(_ decision: Decision) -> HTML {
    var pairs: [(name: String, value: HTML)] = [
      (name: "Anlass", value: .text(FindingWording.title(decision.finding))),
      (name: "Regel", value: .text(rule(decision))),
      (name: "Begründung", value: .text(Report.sentence(decision.reason))),
      (name: "Entschieden", value: .text("\(decision.decidedBy), \(decision.decidedOn)")),
    ]
    if !isPublic {
      pairs.append((name: "Kennung", value: .text(decision.finding.rawValue)))
      pairs.append(
        (name: "Höchstens", value: .text(decision.limit.map(GermanTerms.persons) ?? "keine Grenze gesetzt")))
    }
    return .pairs(pairs, kind: "pairs decision")
  }

  private func rule(_ decision: Decision) -> String {
    let office = release.quality.offices.first { $0.id == decision.office }?.name ?? decision.office
    return GermanTerms.name(decision.rule) + (office.map { " Genannt ist: \($0)." } ?? "")
  }
}
