import Model
import Notation
import Protect

// What an edition that replaces another one changed.
extension Report {
  var revisionSection: HTML? {
    release.revision.map { revision in
      .section(
        "aenderungen", "Änderungen gegenüber der Revision \(revision.number - 1)",
        revision.isComparable
          ? changedInputs(revision) + changedShares(revision)
          : [
            .p("Das Protokoll der ersetzten Revision liegt nicht mehr vor; was sich geändert hat, ist nicht angegeben.")
          ])
    }
  }

  private func changedInputs(_ revision: Revision) -> [HTML] {
    guard !revision.changedInputs.isEmpty else { return [] }
    return [.p("Geändert haben sich:"), .list(revision.changedInputs.map(changedInput))]
  }

  // The gate leaves one word for all files; only the owner sees their names.
  private func changedInput(_ name: String) -> String {
    if name == "eingaben" { return "Exporte der Ausländerbehörden oder Angaben zu ihnen" }
    return name.contains { "/.[".contains($0) } ? name : "Festlegung »\(name)«"
  }

  private func changedShares(_ revision: Revision) -> [HTML] {
    guard !revision.changes.isEmpty else { return [.p("Kein Stellenanteil hat sich dadurch geändert.")] }
    let table = Table(
      id: "tabelle-aenderungen", caption: "Geänderte Stellenanteile",
      columns: [
        .text(recipientWord), .number("Revision \(revision.number - 1)"), .number("Revision \(revision.number)"),
      ],
      rows: revision.changes.map { change in
        [
          .text(shownName(change.name)), .text(change.before.map(positions) ?? missing),
          .text(change.now.map(positions) ?? missing),
        ]
      }, kind: "data small")
    return [table.html]
  }
}
