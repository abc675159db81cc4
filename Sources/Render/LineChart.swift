import Model
import Notation

/// Values over time, one line for each series: from zero upwards, broken where a value is missing or means something else.
struct LineChart {
  /// One line.
  struct Line {
    let name: String
    /// One for each time; nil where there is none.
    let values: [Ratio?]
  }

  /// What the values should come to.
  struct Target {
    let value: Ratio
    /// What stands at its line.
    let text: String
  }

  let id: String
  let title: String
  /// The times, earliest first, as readers see them.
  let times: [String]
  /// Places in `times` before which the meaning changed.
  let breaks: Set<Int>
  let lines: [Line]
  let unit: String
  let digits: Int
  var target: Target?

  /// One picture for wide windows and paper, one for narrow windows; the stylesheet shows one of them.
  var html: [HTML] {
    let longest = ticks.map { GermanNumber.short($0).count }.max() ?? 0
    return [Layout.wide, Layout.narrow].map { picture($0.with(tickCharacters: longest, lines: lines.count)) }
  }

  private func picture(_ layout: Layout) -> HTML {
    let (name, text) = ("\(id)-\(layout.name)-titel", "\(id)-\(layout.name)-text")
    return HTML(
      "svg",
      [
        "class": "chart \(layout.name)", "viewBox": "0 0 \(layout.width) \(layout.height)", "role": "img",
        "aria-labelledby": "\(name) \(text)",
      ],
      [HTML("title", ["id": name], [.text(title)]), HTML("desc", ["id": text], [.text(description)])] + scale(layout)
        + labels(layout) + marks(layout) + aim(layout) + lines.enumerated().flatMap { drawn($1, number: $0, layout) }
        + ends(layout) + legend(layout))
  }

  private var description: String {
    let courses = lines.map { line in
      let values = zip(times, line.values).map { time, value in
        time + ": " + (value.map(shown) ?? "kein Wert")
      }
      return line.name + ": " + values.joined(separator: "; ")
    }
    let changes = breaks.sorted().filter { $0 > 0 }.map { "Bruch in der Zeitreihe vor \(times[$0])" }
    return (courses + changes + [target?.text].compactMap { $0 }).joined(separator: ". ") + "."
  }

  private func shown(_ value: Ratio) -> String { number(value) + (unit == "Anzahl" ? "" : " " + unit) }

  func number(_ value: Ratio) -> String { GermanNumber.text(value.rounded(digits: digits)) }
}
