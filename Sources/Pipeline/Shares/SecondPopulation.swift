import Model
import Notation
import Protect
import Store

/// Keeps to one exactly published population per Kreis and Stichtag: a second one, with other status groups, would
/// publish the groups between them by subtraction. All public editions of the Kreis count, the replaced one too.
enum SecondPopulation {
  static func check(_ draft: ShareDraft, in out: OutDirectory) throws(Stop) {
    let name = draft.edition.name
    let mine = SecondPopulation.name(draft.release.terms.countedGroups)
    let kreis = draft.release.heading.kreisKey.description
    for other in try out.editions(.everyone) where other.period == name.period {
      guard let bytes = try out.read(.everyone, other, file: "run.json"),
        let record = try? JSON5.parse(bytes, file: "run.json"),
        // By key: the same Kreis may have two directories.
        other.pipeline.kreis == name.pipeline.kreis || record["kreisschluessel"]?.string == kreis,
        let theirs = record["gezaehlte_gruppen"]?.string, theirs != mine
      else { continue }
      let facts: [FactName: Fact] = [
        .expected: .date(draft.release.heading.stichtag), .other: .text(other.pipeline.description),
      ]
      throw Stop(Finding(.secondPopulation, at: Location(file: name.pipeline.description), facts))
    }
  }

  /// The counted groups as one word, for records.
  static func name(_ groups: [StatusGroup]) -> String { groups.map(\.rawValue).sorted().joined(separator: ";") }
}
