/// A table that a screen reader can follow: a caption, a scope for every heading, the first cell of a row as its heading.
struct Table {
  /// One column and its heading.
  struct Column {
    let title: String
    let isNumber: Bool

    static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  /// Rows that belong together, under a heading of their own where they have one.
  struct Group {
    let title: String?
    let rows: [[HTML]]
  }

  /// Names the table on its page.
  let id: String
  /// What it shows.
  let caption: String
  let columns: [Column]
  var rows: [[HTML]] = []
  /// Further rows, by groups.
  var groups: [Group] = []
  /// Sums; empty where there are none.
  var foot: [HTML] = []
  /// `dense` where many columns need smaller print, `small` where few would stand too far apart.
  var kind = "data"
  /// Short tables stay on one sheet anyway.
  var isKeptWhole = false

  /// The table in a frame that scrolls by itself, which keyboards reach too.
  var html: HTML {
    let name = id + "-name"
    let length = rows.count + groups.reduce(0) { $0 + $1.rows.count }
    return HTML(
      "div",
      [
        "class": isKeptWhole || length <= 12 ? "scroll whole" : "scroll", "role": "region", "aria-labelledby": name,
        "tabindex": "0",
      ],
      hint + [
        HTML(
          "table", ["id": id, "class": kind],
          [HTML("caption", ["id": name], [HTML("span", [:], [.text(caption)])])] + parts)
      ])
  }

  private var hint: [HTML] {
    columns.count > 3 ? [.p("Die Tabelle lässt sich seitlich verschieben.", kind: "hint narrow-only")] : []
  }

  private var parts: [HTML] {
    let head = HTML("thead", [:], [HTML("tr", [:], columns.map(Table.heading))])
    let body = rows.isEmpty && !groups.isEmpty ? [] : [HTML("tbody", [:], rows.map(row))]
    return [head] + body + groups.map(group) + (foot.isEmpty ? [] : [HTML("tfoot", [:], [row(foot)])])
  }

  private func group(_ group: Group) -> HTML {
    guard let title = group.title else { return HTML("tbody", [:], group.rows.map(row)) }
    let heading = HTML("th", ["scope": "rowgroup", "colspan": "\(columns.count)"], [HTML("span", [:], [.text(title)])])
    return HTML(
      "tbody", ["class": "group"], [HTML("tr", ["class": "group-title"], [heading])] + group.rows.map(row))
  }

  private static func heading(_ column: Column) -> HTML {
    HTML("th", ["scope": "col", "class": column.isNumber ? "n" : "t"], [.text(column.title)])
  }

  private func row(_ cells: [HTML]) -> HTML {
    let children = zip(cells, columns).enumerated().map { place, pair in
      place == 0
        ? HTML("th", ["scope": "row"], [pair.0])
        : HTML("td", ["class": pair.1.isNumber ? "n" : "t"], [pair.0])
    }
    return HTML("tr", [:], children)
  }
}
