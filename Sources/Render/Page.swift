/// The frame of every page: no script, nothing loaded from anywhere, readable in any window and on paper.
struct Page {
  /// What the window is called.
  let title: String
  /// Where the page may be seen; it decides the mark on every printed sheet.
  let isPublic: Bool
  /// Printed beside the mark on every sheet.
  var isSynthetic = false
  let header: HTML
  /// Where the links at the top lead: places of the page and their names.
  var places: [(id: String, title: String)] = []
  /// What stands before these links, where others lead to other pages.
  var placesTitle: String?
  let main: [HTML]
  let footer: HTML

  /// The file's bytes.
  var bytes: [UInt8] {
    Array(("<!DOCTYPE html>" + HTML("html", ["lang": "de"], [head, body]).written + "\n").utf8)
  }

  private var head: HTML {
    HTML(
      "head", [:],
      [
        HTML("meta", ["charset": "utf-8"]),
        HTML(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src "
              + "'unsafe-inline'",
          ]),
        HTML("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        HTML("meta", ["name": "color-scheme", "content": "light dark"]),
        HTML("meta", ["name": "robots", "content": isPublic ? "all" : "noindex, nofollow"]),
        HTML("title", [:], [.text(title)]),
        HTML("style", [:], [.text(Stylesheet.text(isPublic: isPublic, isSynthetic: isSynthetic))]),
      ])
  }

  private var body: HTML {
    HTML(
      "body", [:],
      [HTML("a", ["class": "skip", "href": "#inhalt"], ["Zum Inhalt springen"]), header] + navigation
        + [HTML("main", ["id": "inhalt", "tabindex": "-1"], main), HTML("footer", [:], [footer])])
  }

  private var navigation: [HTML] {
    guard !places.isEmpty else { return [] }
    let isLong = places.contains { $0.title.count > 36 }
    return [
      HTML(
        "nav", ["class": isLong ? "places long" : "places", "aria-label": "Abschnitte dieser Seite"],
        [placesTitle.map { .p($0, kind: "nav-title") }].compactMap { $0 }
          + [HTML("ol", [:], places.map { HTML("li", [:], [.jump(to: $0.id, $0.title)]) })])
    ]
  }
}
