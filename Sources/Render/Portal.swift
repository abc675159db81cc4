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
      .section("kreis-\(place + 1)", kreis.key, [.list(kreis.value.sorted(by: isBefore).map(entry))])
    }
  }

  private static func isBefore(_ left: PortalEntry, _ right: PortalEntry) -> Bool {
    left.title != right.title ? left.title < right.title : left.period > right.period
  }

  private static func entry(_ entry: PortalEntry) -> [HTML] {
    [
      .link(to: entry.path, entry.title + ", " + (entry.period.kind == .day ? "Stichtag " : "") + "\(entry.period)"),
      .text((entry.revision > 1 ? " · Revision \(entry.revision)" : "") + (entry.isSynthetic ? " · " : "")),
    ] + (entry.isSynthetic ? [.strong("Synthetische Daten")] : [])
  }
}
