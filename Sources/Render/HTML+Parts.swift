import Model

// The parts that every page is put together from.
extension HTML {
  /// A part of the page with its heading, which links can point to.
  static func section(_ id: String, _ title: String, _ children: [HTML]) -> HTML {
    HTML(
      "section", ["id": id, "aria-labelledby": id + "-titel"],
      [HTML("h2", ["id": id + "-titel"], [.text(title)])] + children)
  }

  /// A heading inside a section.
  static func h3(_ title: String) -> HTML { HTML("h3", [:], [.text(title)]) }

  /// A paragraph of sentences; empty ones are left out.
  static func p(_ sentences: String..., kind: String = "text") -> HTML {
    HTML("p", ["class": kind], [.text(sentences.filter { !$0.isEmpty }.joined(separator: " "))])
  }

  /// A list with a bullet each.
  static func list(_ items: [String]) -> HTML { list(items.map { [.text($0)] }) }

  /// A list whose entries hold more than text.
  static func list(_ items: [[HTML]]) -> HTML { HTML("ul", [:], items.map { HTML("li", [:], $0) }) }

  /// Names and what they stand for.
  static func pairs(_ pairs: [(name: String, value: HTML)], kind: String = "pairs") -> HTML {
    HTML(
      "dl", ["class": kind],
      pairs.map { pair in
        HTML("div", [:], [HTML("dt", [:], [.text(pair.name)]), HTML("dd", [:], [pair.value])])
      })
  }

  /// A link to a file beside the page. The leading `./` keeps a path from being read as an address.
  static func link(to path: String, _ text: String) -> HTML { HTML("a", ["href": "./" + path], [.text(text)]) }

  /// A link to the page that it stands on, among links to others.
  static func here(_ path: String, _ text: String) -> HTML {
    HTML("a", ["href": "./" + path, "aria-current": "page"], [.text(text)])
  }

  /// A link to another place of the page.
  static func jump(to id: String, _ text: String) -> HTML { HTML("a", ["href": "#" + id], [.text(text)]) }

  /// A day as readers write it and machines read it.
  static func date(_ date: CalendarDate) -> HTML { HTML("time", ["datetime": date.iso], [.text(date.description)]) }

  /// Words that must not be missed.
  static func strong(_ text: String) -> HTML { HTML("strong", [:], [.text(text)]) }

  /// A notice with a heading of its own, set off from the text.
  static func notice(_ title: String, kind: String = "notice", _ children: [HTML]) -> HTML {
    HTML("div", ["class": kind, "role": "note"], [HTML("p", ["class": "notice-title"], [.text(title)])] + children)
  }
}
