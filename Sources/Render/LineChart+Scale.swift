import Model
import Notation

// The frame that lines are drawn in: round numbers at the side, times below.
extension LineChart {
  /// Where horizontal lines stand: steps of 1, 2 or 5 times a power of ten, at most five of them, zero among them.
  var ticks: [Ratio] {
    let values = lines.flatMap(\.values).compactMap { $0 } + [target?.value].compactMap { $0 }
    let (low, high) = (min(Ratio(0), values.min() ?? Ratio(0)), max(Ratio(0), values.max() ?? Ratio(0)))
    let step = LineChart.step(from: low, to: high, wholeOnly: digits == 0)
    let first = (low / step).floor
    let last = max((high / step).ceiling, first + 1)
    return (first...last).map { Ratio($0) * step }
  }

  private static func step(from low: Ratio, to high: Ratio, wholeOnly: Bool) -> Ratio {
    var power = wholeOnly ? Ratio(1) : Ratio(1, 1000)
    while true {
      for factor in [1, 2, 5] {
        let step = power * Ratio(factor)
        if (high / step).ceiling - (low / step).floor <= 5 { return step }
      }
      power = power * Ratio(10)
    }
  }

  func x(_ place: Int, _ layout: Layout) -> Ratio {
    guard times.count > 1 else { return Ratio(layout.left + layout.plotWidth / 2) }
    return Ratio(layout.left) + Ratio(layout.plotWidth * place, times.count - 1)
  }

  func y(_ value: Ratio, _ layout: Layout) -> Ratio {
    let ticks = ticks
    let share = (value - ticks[0]) / (ticks[ticks.count - 1] - ticks[0])
    return Ratio(layout.bottom) - share * Ratio(layout.plotHeight)
  }

  func scale(_ layout: Layout) -> [HTML] {
    let name = unit == "Anzahl" ? "Anzahl" : "in " + (unit == "Prozentpunkte" ? "Prozentpunkten" : unit)
    return [HTML("text", ["x": "0", "y": "14"], [.text(name)])]
      + ticks.flatMap { value -> [HTML] in
        let height = LineChart.decimal(y(value, layout))
        return [
          HTML(
            "line",
            [
              "class": value == Ratio(0) ? "zero" : "grid", "x1": "\(layout.left)", "y1": height,
              "x2": "\(layout.right)", "y2": height,
            ]),
          HTML(
            "text",
            ["x": "\(layout.left - 8)", "y": LineChart.decimal(y(value, layout) + Ratio(5)), "text-anchor": "end"],
            [.text(GermanNumber.short(value))]),
        ]
      }
  }

  /// As many times as have room, the newest always among them.
  func labels(_ layout: Layout) -> [HTML] {
    let width = (times.map(\.count).max() ?? 0) * layout.character + 14
    let most = max(2, layout.plotWidth / width + 1)
    let step = max(1, (times.count - 1 + most - 2) / (most - 1))
    return times.indices.filter { (times.count - 1 - $0) % step == 0 }.map { place in
      let half = Ratio(times[place].count * layout.character, 2)
      let middle = x(place, layout)
      let isLeft = middle < half
      let isRight = middle + half > Ratio(layout.width)
      return HTML(
        "text",
        [
          "x": isLeft ? "0" : (isRight ? "\(layout.width)" : LineChart.decimal(middle)), "y": "\(layout.bottom + 22)",
          "text-anchor": isLeft ? "start" : (isRight ? "end" : "middle"),
        ], [.text(times[place])])
    }
  }

  /// Pictures write numbers with a point, whatever the language of the page.
  static func decimal(_ value: Ratio) -> String {
    let tenths = value.rounded(digits: 1).units
    return "\(tenths / 10).\(tenths.magnitude % 10)"
  }

  /// Measures in the picture's own units.
  struct Layout {
    let name: String
    let width: Int
    /// How wide a character is at most, on average.
    let character: Int
    /// Room at the right for the newest numbers.
    let margin: Int
    var left = 40
    var height = 0
    let top = 40
    let plotHeight = 180

    var right: Int { width - margin }
    var plotWidth: Int { right - left }
    var bottom: Int { top + plotHeight }

    static let wide = Layout(name: "wide", width: 760, character: 8, margin: 84)
    static let narrow = Layout(name: "narrow", width: 360, character: 8, margin: 72)

    /// With room at the left for the numbers of the scale, and below for a name each line.
    func with(tickCharacters: Int, lines: Int) -> Layout {
      var layout = self
      layout.left = max(40, tickCharacters * character + 12)
      layout.height = bottom + 36 + 22 * lines
      return layout
    }
  }
}
