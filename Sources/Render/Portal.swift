public import Model
import Notation

/// One public report, as the page that lists them all needs it.
public struct PortalEntry: Hashable, Sendable {
  /// The district as readers know it.
  public let kreis: String
  /// The title of the report.
  public let title: String
  /// The day or the time it is about.
  public let period: Period
  /// From the page that lists it to the report, below the public directory.
  public let path: String
  /// Whether its persons are invented.
  public let isSynthetic: Bool
  /// 1 for a first edition.
  public let revision: Int

  /// As the report's record states it.
  public init(
    kreis: String, title: String, period: Period, path: String, isSynthetic: Bool, revision: Int
  ) {
    self.kreis = kreis
    self.title = title
    self.period = period
    self.path = path
    self.isSynthetic = isSynthetic
    self.revision = revision
  }
}

/// The page that lists everything public.
public enum Portal {
  /// By district and title, the newest first; the order of the entries given does not matter.
  public static func page(_ entries: [PortalEntry]) -> RenderedFile {
    let page = Page(
      title: "Öffentliche Berichte", isPublic: true, isSynthetic: !entries.isEmpty && entries.allSatisfy(\.isSynthetic),
      header: HTML(
        "header", ["class": "head"],
        [
          HTML("p", ["class": "kicker"], [HTML("span", [:], ["Kommunales Integrationsmanagement"])]),
          HTML("h1", [:], ["Öffentliche Berichte"]),
        ]), main: sections(entries), footer: .p("Alle Berichte auf dieser Seite dürfen weitergegeben werden."))
    return RenderedFile(name: "index.html", bytes: page.bytes)
  }

  private static func sections(_ entries: [PortalEntry]) -> [HTML] {
    guard !entries.isEmpty else { return [.p("Noch ist kein Bericht veröffentlicht.")] }
    return Dictionary(grouping: entries, by: \.kreis).sorted { $0.key < $1.key }.enumerated().map { place, kreis in
      let reports = Dictionary(grouping: kreis.value, by: \.title).sorted { $0.key < $1.key }
      return .section("kreis-\(place + 1)", kreis.key, reports.flatMap { report($0.key, $0.value) })
    }
  }

  // The newest edition of a report stands first, the others behind it: there is one more every year.
  private static func report(_ title: String, _ entries: [PortalEntry]) -> [HTML] {
    let newestFirst = entries.sorted { ($1.period, $0.path) < ($0.period, $1.path) }
    let isSynthetic = entries.allSatisfy(\.isSynthetic)
    return [
      .h3(title), HTML("ul", ["class": "row"], newestFirst.map { HTML("li", [:], entry($0, isMarked: !isSynthetic)) }),
    ] + (isSynthetic ? [.p("Synthetische Daten: Personen und Zahlen sind erfunden.", kind: "text place")] : [])
  }

  private static func entry(_ entry: PortalEntry, isMarked: Bool) -> [HTML] {
    let time = (entry.period.kind == .day ? "Stand " : "") + "\(entry.period)"
    return [
      HTML(
        "a", ["href": "./" + entry.path], [HTML("span", ["class": "spoken"], [.text(entry.title + ", ")]), .text(time)]),
      .text(entry.revision > 1 ? " · Revision \(entry.revision)" : ""),
    ] + (isMarked && entry.isSynthetic ? [" · ", .strong("Synthetische Daten")] : [])
  }
}
