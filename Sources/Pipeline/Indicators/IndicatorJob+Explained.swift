import Compute
import Model
import Notation
import Protect
import Store

extension IndicatorJob {
  func explained(_ period: Period, for audience: Audience) throws -> Explained {
    let assessment = try desk.assessment(period)
    let evidence = try desk.evidence(
      assessment, heading(period, assessment), settings(period).secret, of: EditionName(name, period: period.iso))
    let release = audience == .owner ? Gate.release(toOwner: evidence) : Gate.release(toEveryone: evidence).release
    return Explained(release)
  }
}

extension Explained {
  /// Every indicator with its newest value for each region.
  init(_ release: IndicatorRelease) {
    let heading = release.heading
    self.heading = "\(heading.title), \(heading.kreis), \(heading.period) (\(release.audience.rawValue))"
    isSynthetic = heading.isSynthetic
    entries = release.entries.map { Entry($0, release) }
  }
}

extension Explained.Entry {
  init(_ entry: IndicatorRelease.Entry, _ release: IndicatorRelease) {
    let indicator = entry.indicator
    var about = [indicator.definition, "Bezug: \(GermanTerms.name(indicator.reference)). Quelle: \(indicator.origin)."]
    about += indicator.breaks.map { "Bruch in der Zeitreihe ab \($0.day): \($0.reason)" }
    if let note = indicator.note { about.append("Hinweis: " + note) }
    let values = release.regions.all.compactMap { region in
      entry.newest(region).map { Explained.Value($0, region, indicator, release.regions) }
    }
    self.init(id: indicator.id, title: indicator.title, about: about, values: values)
  }
}

extension Explained.Value {
  fileprivate init(
    _ point: IndicatorRelease.Point, _ region: RegionKey, _ indicator: Indicator, _ regions: IndicatorRegions
  ) {
    let name = regions.names[region] ?? region.description
    let value = point.value.map {
      GermanNumber.text($0.rounded(digits: indicator.unit.digits)) + " " + indicator.unit.name
    }
    let hints = (point.absence.map { [GermanTerms.name($0)] } ?? []) + point.remarks.map(GermanTerms.name)
    let text = (value ?? point.status.rawValue) + (point.status == .rounded ? ", gerundet" : "")
    self.init(
      names: [region.description, name, name.split(separator: ",").first.map(String.init) ?? name], title: name,
      text: "\(point.period): \(text)" + (hints.isEmpty ? "" : " (\(hints.joined(separator: "; ")))"),
      figure: point.figure)
  }
}
