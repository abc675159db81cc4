import Model
import Notation

// What is drawn into the frame: lines with their newest numbers, breaks, a target, and what each line is called.
extension LineChart {
  func marks(_ layout: Layout) -> [HTML] {
    breaks.sorted().filter { $0 > 0 }.flatMap { place -> [HTML] in
      let middle = LineChart.decimal((x(place - 1, layout) + x(place, layout)) / Ratio(2))
      return [
        HTML(
          "line",
          ["class": "break", "x1": middle, "y1": "\(layout.top)", "x2": middle, "y2": "\(layout.bottom)"]),
        HTML("text", ["x": middle, "y": "\(layout.top - 6)", "text-anchor": "middle"], ["Bruch"]),
      ]
    }
  }

  func aim(_ layout: Layout) -> [HTML] {
    guard let target else { return [] }
    let height = LineChart.decimal(y(target.value, layout))
    return [
      HTML(
        "line", ["class": "target", "x1": "\(layout.left)", "y1": height, "x2": "\(layout.right)", "y2": height]),
      HTML(
        "text",
        ["x": "\(layout.left + 4)", "y": LineChart.decimal(y(target.value, layout) - Ratio(5))], [.text(target.text)]),
    ]
  }

  func drawn(_ line: Line, number: Int, _ layout: Layout) -> [HTML] {
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

  /// The newest numbers beside their points, moved up where they would lie upon each other.
  func ends(_ layout: Layout) -> [HTML] {
    let values = lines.enumerated().compactMap { number, line in
      line.values.last.flatMap { $0 }.map { (number: number, value: $0) }
    }
    var lowest = Ratio(layout.bottom)
    return values.sorted { ($0.value, $0.number) < ($1.value, $1.number) }.map { number, value in
      let height = min(y(value, layout), lowest)
      lowest = height - Ratio(17)
      return HTML(
        "text",
        [
          "class": number == 0 ? "value" : "other", "x": "\(layout.right + 10)",
          "y": LineChart.decimal(height + Ratio(5)),
        ], [.text(self.number(value))])
    }
  }

  func legend(_ layout: Layout) -> [HTML] {
    lines.enumerated().flatMap { number, line -> [HTML] in
      let height = layout.bottom + 52 + 22 * number
      return [
        HTML(
          "line",
          [
            "class": "line line\(number + 1)", "x1": "\(layout.left)", "y1": "\(height - 5)",
            "x2": "\(layout.left + 26)", "y2": "\(height - 5)",
          ]), HTML("text", ["x": "\(layout.left + 34)", "y": "\(height)"], [.text(line.name)]),
      ]
    }
  }
}
