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

  @Test("a name too long for a phone stands in two lines, and a long number has room")
  func severalLines() {
    let name = "Integrationsarbeit in derzeitiger Struktur (nur Fachstelle Integration)"
    let chart = BarChart(id: "b", title: "T", bars: [.init(name: name, value: Ratio(2), text: "1.183.094")])
    let page = Markup(Array(("<!DOCTYPE html>" + HTML("div", [:], chart.html).written).utf8))
    #expect(
      page.root.all("svg").map { $0.all("text").map(\.text) } == [
        [name, "1.183.094"],
        ["Integrationsarbeit in derzeitiger Struktur", "(nur Fachstelle Integration)", "1.183.094"],
      ])
    #expect(page.root.all("svg").map { $0.attributes["viewBox"] } == ["0 0 760 56", "0 0 360 70"])
    #expect(
      page.root.all("rect").map { $0.attributes["width"] } == ["663.0", "263.0"])
  }

  @Test func onlyZeros() {
    #expect(rects([Ratio(0)]) == [["0.0"], ["0.0"]])
  }
}
