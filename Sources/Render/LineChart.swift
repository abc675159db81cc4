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

  let id: String
  let title: String
  /// The times, earliest first, as readers see them.
  let times: [String]
  /// Places in `times` before which the meaning changed.
  let breaks: Set<Int>
  let lines: [Line]
  let unit: String
  let digits: Int

  /// One picture for wide windows and paper, one for narrow windows; the stylesheet shows one of them.
  var html: [HTML] { [picture(.wide), picture(.narrow)] }

  private func picture(_ layout: Layout) -> HTML {
    let (name, text) = ("\(id)-\(layout.name)-titel", "\(id)-\(layout.name)-text")
    return HTML(
      "svg",
      [
        "class": "chart \(layout.name)", "viewBox": "0 0 \(layout.width) \(layout.height)", "role": "img",
        "aria-labelledby": "\(name) \(text)",
      ],
      [HTML("title", ["id": name], [.text(title)]), HTML("desc", ["id": text], [.text(description)])] + scale(layout)
        + labels(layout) + marks(layout) + lines.enumerated().flatMap { drawn($1, number: $0, layout) }
        + legend(layout))
  }

  private var description: String {
    lines.map { line in
      let values = zip(times, line.values).map { time, value in
        time + ": " + (value.map(shown) ?? "kein Wert")
      }
      return line.name + ": " + values.joined(separator: "; ")
    }.joined(separator: ". ") + (breaks.isEmpty ? "." : ". Mit Bruch in der Zeitreihe.")
  }

  private func shown(_ value: Ratio) -> String { GermanNumber.text(value.rounded(digits: digits)) + " " + unit }

  /// The upper end of the scale: 1, 2 or 5 times a power of ten.
  private var top: Ratio {
    let most = lines.flatMap(\.values).compactMap { $0 }.max() ?? Ratio(0)
    guard most > Ratio(0) else { return Ratio(1) }
    var power = Ratio(1)
    while power < most { power = power * Ratio(10) }
    while power > most * Ratio(10) { power = power / Ratio(10) }
    return [Ratio(1, 10), Ratio(2, 10), Ratio(3, 10), Ratio(5, 10), Ratio(1)].map { power * $0 }.first { $0 >= most }
      ?? power
  }

  private var bottom: Ratio { min(Ratio(0), lines.flatMap(\.values).compactMap { $0 }.min() ?? Ratio(0)) }

  private func x(_ place: Int, _ layout: Layout) -> Ratio {
    guard times.count > 1 else { return Ratio(layout.left + layout.plotWidth / 2) }
    return Ratio(layout.left) + Ratio(layout.plotWidth * place, times.count - 1)
  }

  private func y(_ value: Ratio, _ layout: Layout) -> Ratio {
    let share = (value - bottom) / (top - bottom)
    return Ratio(layout.top + layout.plotHeight) - share * Ratio(layout.plotHeight)
  }

  private func scale(_ layout: Layout) -> [HTML] {
    let values = bottom < Ratio(0) ? [bottom, Ratio(0), top] : [Ratio(0), top / Ratio(2), top]
    return values.flatMap { value -> [HTML] in
      let height = LineChart.decimal(y(value, layout))
      return [
        HTML(
          "line",
          [
            "class": value == Ratio(0) ? "zero" : "grid", "x1": "\(layout.left)", "y1": height,
            "x2": "\(layout.left + layout.plotWidth)", "y2": height,
          ]),
        HTML(
          "text",
          ["x": "\(layout.left - 8)", "y": LineChart.decimal(y(value, layout) + Ratio(5)), "text-anchor": "end"],
          [.text(GermanNumber.short(value))]),
      ]
    }
  }

  private func labels(_ layout: Layout) -> [HTML] {
    let step = max(1, (times.count + layout.mostLabels - 1) / layout.mostLabels)
    return times.indices.filter { (times.count - 1 - $0) % step == 0 }.map { place in
      HTML(
        "text",
        [
          "x": LineChart.decimal(x(place, layout)), "y": "\(layout.top + layout.plotHeight + 22)",
          "text-anchor": "middle",
        ], [.text(times[place])])
    }
  }

  private func marks(_ layout: Layout) -> [HTML] {
    breaks.sorted().filter { $0 > 0 }.flatMap { place -> [HTML] in
      let middle = LineChart.decimal((x(place - 1, layout) + x(place, layout)) / Ratio(2))
      return [
        HTML(
          "line",
          [
            "class": "break", "x1": middle, "y1": "\(layout.top)", "x2": middle,
            "y2": "\(layout.top + layout.plotHeight)",
          ]),
        HTML("text", ["x": middle, "y": "\(layout.top - 6)", "text-anchor": "middle"], ["Bruch"]),
      ]
    }
  }

  private func drawn(_ line: Line, number: Int, _ layout: Layout) -> [HTML] {
    let kind = "line line\(number + 1)"
    let strokes = runs(line).filter { $0.count > 1 }.map { run in
      HTML("polyline", ["class": kind, "points": run.map { point($0.place, $0.value, layout) }.joined(separator: " ")])
    }
    let dots = runs(line).joined().map { place, value in
      HTML(
        "circle",
        [
          "class": "dot dot\(number + 1)", "cx": LineChart.decimal(x(place, layout)),
          "cy": LineChart.decimal(y(value, layout)), "r": "4",
        ])
    }
    return strokes + dots
  }

  private func point(_ place: Int, _ value: Ratio, _ layout: Layout) -> String {
    LineChart.decimal(x(place, layout)) + "," + LineChart.decimal(y(value, layout))
  }

  // Points that may be connected: a missing value or a break ends a line.
  private func runs(_ line: Line) -> [[(place: Int, value: Ratio)]] {
    var runs: [[(place: Int, value: Ratio)]] = [[]]
    for (place, value) in line.values.enumerated() {
      if breaks.contains(place) { runs.append([]) }
      if let value { runs[runs.count - 1].append((place, value)) } else { runs.append([]) }
    }
    return runs
  }

  private func legend(_ layout: Layout) -> [HTML] {
    lines.enumerated().flatMap { number, line -> [HTML] in
      let left = layout.left + number * layout.legendStep
      let height = layout.height - 8
      return [
        HTML(
          "line",
          [
            "class": "line line\(number + 1)", "x1": "\(left)", "y1": "\(height - 5)", "x2": "\(left + 26)",
            "y2": "\(height - 5)",
          ]), HTML("text", ["x": "\(left + 34)", "y": "\(height)"], [.text(line.name)]),
      ]
    }
  }

  // Pictures write numbers with a point, whatever the language of the page.
  private static func decimal(_ value: Ratio) -> String {
    let tenths = value.rounded(digits: 1).units
    return "\(tenths / 10).\(tenths.magnitude % 10)"
  }

  /// Measures in the picture's own units.
  private struct Layout {
    let name: String
    let width: Int
    let height: Int
    let left: Int
    let plotWidth: Int
    let plotHeight: Int
    let mostLabels: Int
    let legendStep: Int
    let top = 24

    static let wide = Layout(
      name: "wide", width: 760, height: 270, left: 60, plotWidth: 640, plotHeight: 180, mostLabels: 8, legendStep: 240)
    static let narrow = Layout(
      name: "narrow", width: 360, height: 270, left: 48, plotWidth: 282, plotHeight: 180, mostLabels: 3,
      legendStep: 160)
  }
}
