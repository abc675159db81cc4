import Model
import Testing

@testable import Render

@Suite("Lengths of bars are the values")
struct BarChartTests {
  private func rects(_ values: [Ratio], named name: String = "A") -> [[String]] {
    let chart = BarChart(
      id: "b", title: "T", bars: values.map { BarChart.Bar(name: name, value: $0, text: "t") })
    let page = Markup(Array(("<!DOCTYPE html>" + HTML("div", [:], chart.html).written).utf8))
    return page.root.all("svg").map { picture in
      picture.all("rect").filter { $0.attributes["class"] == "bar" }.compactMap { $0.attributes["width"] }
    }
  }

  @Test("the longest bar leaves room for its label, the others follow")
  func lengths() {
    #expect(rects([Ratio(3), Ratio(1), Ratio(0)]) == [["480.0", "160.0", "0.0"], ["300.0", "100.0", "0.0"]])
  }

  @Test("names that are too long stand above their bars in the wide picture too")
  func longNames() {
    #expect(rects([Ratio(2)], named: "Kommunales Integrationszentrum") == [["680.0"], ["300.0"]])
  }

  @Test func onlyZeros() {
    #expect(rects([Ratio(0)]) == [["0.0"], ["0.0"]])
  }
}
