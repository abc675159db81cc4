import Model
import Notation
public import Protect

/// The report about goals.
public enum GoalReport {
  /// The files for the audience of the release: a page, and for everyone goals and documented values as CSV.
  public static func files(_ release: GoalRelease) -> [RenderedFile] {
    let page = RenderedFile(name: "index.html", bytes: page(release).bytes)
    guard release.audience == .everyone else { return [page] }
    return [
      page, RenderedFile(name: "ziele.csv", bytes: GoalCSV.goals(release)),
      RenderedFile(name: "angaben.csv", bytes: GoalCSV.values(release)),
    ]
  }

  private static func page(_ release: GoalRelease) -> Page {
    let (heading, isPublic) = (release.heading, release.audience == .everyone)
    let sections = GoalSections(release: release)
    let title = "\(heading.title), \(heading.period)"
    return Page(
      title: (isPublic ? "" : Report.insideMark + ": ") + (heading.isSynthetic ? "Synthetische Daten – " : "") + title,
      isPublic: isPublic, isSynthetic: heading.isSynthetic, header: header(heading, isPublic: isPublic),
      places: sections.places, main: sections.html,
      footer: .p("stellwerk · \(heading.pipeline) · \(heading.period)"))
  }

  private static func header(_ heading: ReportHeading, isPublic: Bool) -> HTML {
    var facts = [(name: "Berichtsjahr", value: HTML.text(heading.period.description))]
    if let day = heading.published { facts.append((name: "Veröffentlicht", value: .date(day))) }
    if let revision = heading.revision { facts.append((name: "Revision", value: .text("\(revision.number)"))) }
    let mark = HTML(
      "span", ["class": isPublic ? "mark" : "mark inside"],
      [.text(isPublic ? "Öffentlicher Bericht" : Report.insideMark)])
    let kicker = HTML("p", ["class": "kicker"], [HTML("span", [:], [.text(heading.kreis)]), mark])
    let notices =
      heading.isSynthetic
      ? [
        HTML.notice(
          "Synthetische Daten", kind: "notice warning",
          [
            .p(
              "Alle Werte von Indikatoren auf dieser Seite sind erfunden; erfunden ist damit auch jeder Stand, der auf "
                + "ihnen beruht. Ziele und dokumentierte Angaben sind echt.")
          ])
      ] : []
    return HTML(
      "header", ["class": "head"],
      [kicker, HTML("h1", [:], [.text(heading.title)]), .pairs(facts, kind: "facts")] + notices)
  }
}
