import Model
import Testing

@testable import Render

@Suite("Values over time as a picture")
struct LineChartTests {
  private func chart(
    _ lines: [(String, [Int?])], breaks: Set<Int> = [], times: [String]? = nil, unit: String = "%",
    target: LineChart.Target? = nil
  ) -> LineChart {
    LineChart(
      id: "v", title: "Verlauf", times: times ?? lines[0].1.indices.map { "\(2010 + $0)" }, breaks: breaks,
      lines: lines.map { LineChart.Line(name: $0.0, values: $0.1.map { $0.map { Ratio($0) } }) }, unit: unit,
      digits: unit == "Anzahl" ? 0 : 1, target: target)
  }

  /// The picture for wide windows; the other has the same parts.
  private func picture(_ chart: LineChart, _ number: Int = 0) -> Element {
    Markup(Array(("<!DOCTYPE html>" + chart.html.map(\.written).joined()).utf8)).root.all("svg")[number]
  }

  private func polylines(_ picture: Element) -> [String] {
    picture.all("polyline").compactMap { $0.attributes["points"] }
  }

  private func texts(_ picture: Element) -> [String] { picture.all("text").map(\.text) }

  @Test("a line goes from point to point, zero at the bottom")
  func line() {
    let picture = picture(chart([("Kreis", [0, 5, 10])]))
    #expect(polylines(picture) == ["40.0,220.0 358.0,130.0 676.0,40.0"])
    #expect(texts(picture) == ["in %", "0", "2", "4", "6", "8", "10", "2010", "2011", "2012", "10,0", "Kreis"])
  }

  @Test("nothing is drawn across a missing value, and its time stays in its place")
  func gap() {
    let picture = picture(chart([("Kreis", [10, 5, nil, 5, 10])]))
    #expect(polylines(picture) == ["40.0,40.0 199.0,130.0", "517.0,130.0 676.0,40.0"])
    #expect(picture.all("circle").count == 4)
    #expect(
      picture.all("desc").map(\.text) == [
        "Kreis: 2010: 10,0 %; 2011: 5,0 %; 2012: kein Wert; 2013: 5,0 %; 2014: 10,0 %."
      ])
  }

  @Test("nothing is drawn across a break, which is marked between the times and told to the ear")
  func seriesBreak() {
    let picture = picture(chart([("Kreis", [10, 10, 5, 5])], breaks: [2]))
    #expect(polylines(picture) == ["40.0,40.0 252.0,40.0", "464.0,130.0 676.0,130.0"])
    let marks = picture.all("line").filter { $0.attributes["class"] == "break" }
    #expect(marks.map { $0.attributes["x1"] } == ["358.0"])
    #expect(
      picture.all("desc").map(\.text) == [
        "Kreis: 2010: 10,0 %; 2011: 10,0 %; 2012: 5,0 %; 2013: 5,0 %. Bruch in der Zeitreihe vor 2012."
      ])
  }

  @Test("one value between two gaps is a point without a line")
  func lonely() {
    let picture = picture(chart([("Kreis", [nil, 5, nil])]))
    #expect(polylines(picture) == [])
    #expect(picture.all("circle").map { $0.attributes["cx"] } == ["358.0"])
  }

  @Test("one time stands in the middle")
  func oneTime() {
    #expect(picture(chart([("Kreis", [5])])).all("circle").map { $0.attributes["cx"] } == ["358.0"])
  }

  @Test("values below zero have room, and zero has its line")
  func negative() {
    let picture = picture(chart([("Kreis", [-11, -3])], unit: "Prozentpunkte"))
    #expect(texts(picture) == ["in Prozentpunkten", "−15", "−10", "−5", "0", "2010", "2011", "−3,0", "Kreis"])
    #expect(picture.all("line").filter { $0.attributes["class"] == "zero" }.map { $0.attributes["y1"] } == ["40.0"])
  }

  @Test("nothing but zeros has a scale too")
  func zeros() {
    #expect(
      texts(picture(chart([("Kreis", [0, 0])], unit: "Anzahl"))) == ["Anzahl", "0", "1", "2010", "2011", "0", "Kreis"])
  }

  @Test("of twelve school years some are named, the newest among them, and none lies upon another")
  func manyTimes() {
    let years = (2010...2021).map { "\($0)/\($0 % 100 + 1)" }
    let chart = chart([("Kreis", (1...12).map { $0 })], times: years)
    for (number, expected) in [
      (0, ["2011/12", "2013/14", "2015/16", "2017/18", "2019/20", "2021/22"]), (1, ["2013/14", "2017/18", "2021/22"]),
    ] {
      #expect(texts(picture(chart, number)).filter { $0.contains("/") } == expected)
    }
  }

  @Test("a long time at the edge stays in the picture")
  func longTimes() {
    let picture = picture(
      chart([("Kreis", [1, 2, 3])], times: ["September 2021", "Oktober 2021", "November 2021"]), 1)
    let times = picture.all("text").filter { $0.text.contains("2021") }
    #expect(times.map(\.text) == ["September 2021", "November 2021"])
    #expect(times.map { $0.attributes["text-anchor"] } == ["start", "middle"])
  }

  @Test("two lines have their own names in the legend, and newest numbers that do not lie upon each other")
  func twoLines() {
    let picture = picture(chart([("Kreis", [40, 41]), ("Nordrhein-Westfalen", [40, 41])]))
    let ends = picture.all("text").filter { ["value", "other"].contains($0.attributes["class"]) }
    #expect(ends.map(\.text) == ["41,0", "41,0"])
    #expect(ends.map { $0.attributes["y"] } == ["77.4", "60.4"])
    let names = picture.all("text").suffix(2)
    #expect(names.map(\.text) == ["Kreis", "Nordrhein-Westfalen"])
    #expect(names.map { $0.attributes["y"] } == ["272", "294"])
    #expect(picture.attributes["viewBox"] == "0 0 760 300")
  }

  @Test("a target has its line inside the scale, and is told")
  func target() {
    let picture = picture(
      chart([("Kreis", [20, 30])], target: LineChart.Target(value: Ratio(45), text: "Ziel: 45 % bis 2030")))
    #expect(picture.all("line").filter { $0.attributes["class"] == "target" }.map { $0.attributes["y1"] } == ["58.0"])
    #expect(texts(picture).contains("Ziel: 45 % bis 2030") && texts(picture).contains("50"))
    #expect(picture.all("desc")[0].text == "Kreis: 2010: 20,0 %; 2011: 30,0 %. Ziel: 45 % bis 2030.")
  }
}
