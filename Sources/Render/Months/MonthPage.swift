import Model
import Notation
import Protect

/// The page of one month: the sizes, their course, one part for each stage, and how far the numbers go.
struct MonthPage {
  let release: MonthRelease
  let frame: ReportFrame

  init(_ release: MonthRelease) {
    self.release = release
    frame = ReportFrame(heading: release.heading, isPublic: release.audience == .everyone)
  }

  var kreis: RegionKey { release.indicators.regions.kreis }
  var regions: [RegionKey] { release.indicators.regions.municipalities }

  func name(_ region: RegionKey) -> String {
    IndicatorPages.shortName(release.indicators.regions.names[region] ?? region.description)
  }

  var page: Page {
    let stages = release.begun.map { HTML.section($0.id, GermanTerms.name($0), part($0)) }
    var places = [(id: "ueberblick", title: "Überblick"), (id: "verlauf", title: "Verlauf")]
    places += release.begun.map { (id: $0.id, title: GermanTerms.name($0)) }
    places += [(id: "methode", title: "Methode und Grenzen"), (id: "dateien", title: "Dateien")]
    return frame.page(
      places: places,
      main: [lead, overview, course] + stages + [method, files] + inside + [frame.changes].compactMap { $0 })
  }

  private var lead: HTML {
    let sentences = release.begun.map { stage in sentence(MonthFigure(.size, of: stage)) }
    return .p("Stand \(release.day): " + sentences.joined(separator: " "), kind: "lead")
  }

  private func sentence(_ figure: MonthFigure) -> String {
    let title = GermanTerms.name(figure)
    guard let number = release.value(figure, kreis, in: release.month)?.number else {
      return "\(title): die Größe der Zielgruppe ist zum Schutz gesperrt."
    }
    let marks = marks(figure)
    let bound = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    let rest = MonthFigure(.unserved, of: figure.stage)
    let unserved = release.value(rest, kreis, in: release.month)?.number.map { number in
      " Nach Abzug der von anderen Diensten Betreuten sind es \(GermanNumber.text(number))."
    }
    return "\(title): \(GermanTerms.persons(number)) im \(name(kreis))\(bound), "
      + change(figure, since: release.monthBefore, "zum Vormonat") + " und "
      + change(figure, since: release.yearBefore, "zum selben Monat des Vorjahres") + "."
      + (unserved ?? "")
  }

  private func marks(_ figure: MonthFigure) -> [String] {
    let isNear = figure.stage == .first && !release.services.contains(.initiative)
    let isRounded = release.value(figure, kreis, in: release.month)?.status == .rounded
    return (isNear ? ["Näherung"] : []) + (isUpperBound(figure.stage) ? ["Obergrenze"] : [])
      + (isRounded ? ["gerundet"] : [])
  }

  private func change(_ figure: MonthFigure, since month: Period?, _ words: String) -> String {
    guard let change = release.change(figure, kreis, since: month) else { return "ohne Vergleich \(words)" }
    return GermanNumber.text(FixedPoint(units: Int128(change), digits: 0), alwaysSigned: true) + " " + words
  }

  /// Whether persons are in it whom other services may serve already.
  func isUpperBound(_ stage: Stage?) -> Bool {
    [MonthService.youthMigration, .adultMigration].contains { !release.services.contains($0) }
  }

  /// Why a month of the series has no value.
  static func gap(_ figure: MonthFigure, _ month: Period, _ release: MonthRelease) -> String {
    if release.series.months[month] == nil { return "für diesen Monat liegt kein Bericht vor" }
    if let stage = figure.stage, !release.stages.begun(on: month.last).contains(stage) {
      return "\(GermanTerms.name(stage)) hatte noch nicht begonnen"
    }
    return "der Bericht über diesen Monat nennt es nicht"
  }

  /// Sizes with which the report opens, and what stands beside them.
  var sizes: [MonthFigure] { release.figures.filter(\.isSize) }

  private var overview: HTML {
    var columns: [Table.Column] = [.text("Gebiet")]
    columns += sizes.map { .number($0.stage == nil ? short($0) : GermanTerms.name($0)) }
    columns += release.begun.flatMap { stage -> [Table.Column] in
      let name = GermanTerms.name(stage)
      return [.number("\(name) zum Vormonat"), .number("\(name) zum Vorjahresmonat")]
    }
    func row(_ region: RegionKey) -> [HTML] {
      [.text(name(region))] + sizes.map { cell(release.value($0, region, in: release.month)) }
        + release.begun.flatMap { stage -> [HTML] in
          let figure = MonthFigure(.size, of: stage)
          return [release.monthBefore, release.yearBefore].map { changed(figure, region, since: $0) }
        }
    }
    let table = Table(
      id: "tabelle-gemeinden", caption: "Zielgruppen am \(release.day) und Veränderung", columns: columns,
      rows: regions.map(row), foot: row(kreis), kind: "data dense")
    return .section(
      "ueberblick", "Überblick",
      [table.html] + waiting
        + [
          .p(
            "Veränderungen sind Differenzen der gezeigten Zahlen. »–«: einer der beiden Monate fehlt oder ist gesperrt."
          ),
          signs,
        ])
  }

  // »Landesinitiative (Näherung)« over a column.
  private func short(_ figure: MonthFigure) -> String {
    figure.kind == .beside(.initiative) ? "Landesinitiative (Näherung, nicht in Stufe 1)" : "Minderjährige (daneben)"
  }

  private var waiting: [HTML] {
    Stage.allCases.filter { !release.begun.contains($0) }.map { stage in
      switch stage {
      case .first: .p("")
      case .second:
        .p(
          "Stufe 2 beginnt, wenn die Landesinitiative endet"
            + (release.stages.initiativeEnd.map { ", nach dem \($0)." } ?? "; ihr Ende ist nicht festgelegt."))
      case .third: .p("Stufe 3 ist noch für keine Gruppe geöffnet.")
      }
    }
  }

  func cell(_ value: MonthSeries.Value?) -> HTML {
    ValueCell.html(value ?? MonthSeries.Value(status: .missing, number: nil))
  }

  private func changed(_ figure: MonthFigure, _ region: RegionKey, since month: Period?) -> HTML {
    guard let change = release.change(figure, region, since: month) else { return "–" }
    return .text(GermanNumber.text(FixedPoint(units: Int128(change), digits: 0), alwaysSigned: true))
  }

  private var signs: HTML {
    let rule = release.indicators.rule
    let changed = rule.method == .cellKey ? "zum Schutz um höchstens 2 verändert" : "auf ein Vielfaches von 5 gerundet"
    return .pairs(
      [
        (name: "ohne Zeichen", value: "offen: die genaue Zahl"), (name: "g", value: .text("gerundet: " + changed)),
        (name: "✕", value: "gesperrt: bleibt ungenannt, damit niemand auf einzelne Personen schließen kann"),
        (name: "fehlt", value: "liegt nicht vor"),
      ], kind: "pairs signs")
  }
}
