import Model

/// Horizontal bars with their values beside them: one picture for wide windows and paper, one for narrow windows.
struct BarChart {
  /// One bar; the text is the value as readers see it.
  struct Bar {
    let name: String
    let value: Ratio
    let text: String
  }

  let id: String
  let title: String
  let bars: [Bar]

  /// Both pictures; the stylesheet shows one of them, and only that one is read out.
  var html: [HTML] {
    let longest = bars.map(\.name.count).max() ?? 0
    return [longest <= 26 ? .wide : .wideWithLongNames, Layout.narrow].map { picture($0.with(bars)) }
  }

  private func picture(_ layout: Layout) -> HTML {
    let height = bars.count * layout.rowHeight + 8
    let (name, text) = ("\(id)-\(layout.name)-titel", "\(id)-\(layout.name)-text")
    return HTML(
      "svg",
      [
        "class": "chart \(layout.name)", "viewBox": "0 0 \(layout.width) \(height)", "role": "img",
        "aria-labelledby": "\(name) \(text)",
      ],
      [HTML("title", ["id": name], [.text(title)]), HTML("desc", ["id": text], [.text(description)])]
        + bars.enumerated().map { row($0.element, top: 4 + $0.offset * layout.rowHeight, layout) }
        + (layout.isNameAbove ? [] : [axis(height: height, layout)]))
  }

  private var description: String {
    "Balkendiagramm mit waagerechten Balken, der größte Wert oben. "
      + bars.map { $0.name + ": " + $0.text }.joined(separator: "; ") + "."
  }

  private func row(_ bar: Bar, top: Int, _ layout: Layout) -> HTML {
    let length = self.length(bar.value, layout)
    let barTop = top + layout.rowHeight - layout.barHeight - 6
    return HTML(
      "g", [:],
      name(bar, barTop, layout) + [
        HTML(
          "rect",
          [
            "class": "bar", "x": "\(layout.barStart)", "y": "\(barTop)", "width": LineChart.decimal(length),
            "height": "\(layout.barHeight)",
          ]),
        HTML(
          "text",
          [
            "class": "value", "x": LineChart.decimal(Ratio(layout.barStart + 8) + length),
            "y": "\(barTop + layout.barHeight / 2 + 5)",
          ], [.text(bar.text)]),
      ])
  }

  // A name above its bar may need several lines; the last one stands at the bar.
  private func name(_ bar: Bar, _ barTop: Int, _ layout: Layout) -> [HTML] {
    guard layout.isNameAbove else {
      return [
        HTML(
          "text", ["x": "\(layout.barStart - 10)", "y": "\(barTop + 15)", "text-anchor": "end"], [.text(bar.name)])
      ]
    }
    let lines = layout.lines(bar.name)
    return lines.enumerated().map { number, line in
      HTML(
        "text",
        [
          "x": "0", "y": "\(barTop - 5 - Layout.lineHeight * (lines.count - 1 - number))", "text-anchor": "start",
        ], [.text(line)])
    }
  }

  private func axis(height: Int, _ layout: Layout) -> HTML {
    HTML(
      "rect", ["class": "axis", "x": "\(layout.barStart)", "y": "0", "width": "1", "height": "\(height)"])
  }

  private func length(_ value: Ratio, _ layout: Layout) -> Ratio {
    let most = bars.map(\.value).max() ?? Ratio(0)
    guard most > Ratio(0) else { return Ratio(0) }
    return value / most * Ratio(layout.width - layout.barStart - layout.valueWidth)
  }
}

extension BarChart {
  /// Measures in the picture's own units.
  private struct Layout {
    let name: String
    let width: Int
    let barStart: Int
    var valueWidth: Int
    var rowHeight: Int
    let barHeight: Int
    var isNameAbove: Bool { barStart == 0 }

    static let wide = Layout(
      name: "wide", width: 760, barStart: 200, valueWidth: 80, rowHeight: 30, barHeight: 20)
    static let wideWithLongNames = Layout(
      name: "wide", width: 760, barStart: 0, valueWidth: 80, rowHeight: 48, barHeight: 20)
    static let narrow = Layout(
      name: "narrow", width: 360, barStart: 0, valueWidth: 60, rowHeight: 44, barHeight: 16)
    static let lineHeight = 18

    /// With room for the longest number and for names of several lines.
    func with(_ bars: [Bar]) -> Layout {
      var layout = self
      layout.valueWidth = max(valueWidth, 9 * (bars.map(\.text.count).max() ?? 0) + 16)
      let lines = isNameAbove ? bars.map { self.lines($0.name).count }.max() ?? 1 : 1
      layout.rowHeight += Layout.lineHeight * (lines - 1)
      return layout
    }

    /// A name in as many lines as it needs; about eight units a character.
    func lines(_ name: String) -> [String] {
      name.split(separator: " ").reduce(into: []) { lines, word in
        if let last = lines.last, (last.count + 1 + word.count) * 8 <= width {
          lines[lines.count - 1] = last + " " + word
        } else {
          lines.append(String(word))
        }
      }
    }
  }
}
