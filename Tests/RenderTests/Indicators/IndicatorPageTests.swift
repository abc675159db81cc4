import Model
import Protect
import Render
import Testing

@Suite("The pages of the integration report")
struct IndicatorPageTests {
  private func page(_ name: String, _ sample: IndicatorSample = IndicatorSample()) throws -> Markup {
    try #require(sample.pages().first { $0.name == name }?.page)
  }

  private func text(_ page: Markup) -> String {
    let attributes = page.root.descendants.flatMap { $0.attributes.values }
    return page.root.all("body").map(\.text).joined() + " " + attributes.joined(separator: " ")
  }

  @Test func files() {
    let pages = [
      "index.html", "handlungsfeld-schule.html", "handlungsfeld-kurse.html", "gemeinde-05162004.html",
      "gemeinde-05162008.html", "gemeinde-05162012.html", "katalog.html", "methode.html", "indikatoren.csv",
    ]
    #expect(IndicatorSample().files().map(\.name) == pages + ["csv-metadata.json", "dcat.jsonld"])
    #expect(IndicatorSample().files(for: .owner).map(\.name) == pages)
  }

  @Test("every link leads to a file of the report, and every page can be reached from every other")
  func links() {
    for audience in [Audience.everyone, .owner] {
      let names = Set(IndicatorSample().files(for: audience).map(\.name))
      for (name, page) in IndicatorSample().pages(for: audience) {
        let targets = page.root.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("./") }.map {
          String($0.dropFirst(2))
        }
        #expect(targets.allSatisfy(names.contains), "\(name)")
        #expect(targets.contains("index.html") && targets.contains("katalog.html"), "\(name)")
      }
    }
  }

  @Test("the page that one is on is said among the links")
  func currentPage() throws {
    let names = ["index.html", "handlungsfeld-kurse.html", "katalog.html", "methode.html"]
    for name in names {
      let current = try page(name).root.all("a").filter { $0.attributes["aria-current"] == "page" }
      #expect(current.map { $0.attributes["href"] } == ["./" + name])
    }
  }

  @Test("the overview: a family under one heading, units in a column of their own, targets and directions")
  func overview() throws {
    let page = try page("index.html")
    #expect(
      page.root.element("tabelle-feld-1")?.cells == [
        ["Indikator", "Kreis", "Einheit", "Veränderung", "Nordrhein-Westfalen", "Ziel"],
        ["Anteil mit Zuwanderungsgeschichte", "32,0 offen", "%", "–", "26,0 offen", "45 bis 2030"],
        ["Kinder", "790 offen", "Anzahl", "+19", "10.000 offen", "–"],
      ])
    #expect(
      page.root.element("tabelle-feld-1")?.all("caption").map(\.text) == ["Schule: neueste Werte, Schuljahr 2021/22"])
    #expect(
      page.root.element("tabelle-feld-2")?.cells.map { $0.first } == [
        "Indikator", "Bestanden", "a2", "b1", "Abstand B1 zu A2", "Nie Geliefertes",
      ])
  }

  @Test("a field: what the Kreis has, against when and against whom, and why a value is missing")
  func field() throws {
    let page = try page("handlungsfeld-schule.html")
    let leads = page.root.all("p").filter { $0.attributes["class"] == "lead" }
    #expect(
      leads.map(\.text) == [
        "Rhein-Kreis Neuss, Schuljahr 2021/22: 32,0\u{A0}%. Nordrhein-Westfalen: 26,0\u{A0}%. "
          + "Ziel: 45\u{A0}% bis 2030 (Integrationskonzept).",
        "Rhein-Kreis Neuss, Schuljahr 2021/22: 790 (+19 gegenüber Schuljahr 2020/21). Nordrhein-Westfalen: 10.000.",
      ])
    #expect(page.root.all("figcaption").map(\.text) == ["Ohne Wert: 2020/21: ein Teil der Summe ist unbekannt."])
    #expect(
      page.root.element("tabelle-1")?.cells == [
        ["Gebiet", "Anteil in %", "Zähler", "Nenner", "Veränderung in Prozentpunkten", "95-%-Intervall"],
        ["Dormagen", "40,0 offen", "168 offen", "420 offen", "+14,6", "–"],
        ["Grevenbroich", "20,0 offen", "64 offen", "320 offen", "−2,6", "–"],
        ["Jüchen", "42,0k offen, kleine Basis", "21 offen", "50 offen", "–", "29,4 bis 55,8"],
        ["Nordrhein-Westfalen", "26,0 offen", "2.600 offen", "10.000 offen", "–", "–"],
        ["Rhein-Kreis Neuss", "32,0 offen", "253 offen", "790 offen", "–", "–"],
      ])
  }

  @Test("a line is not drawn through the missing year, and not through a break")
  func charts() throws {
    func shapes(_ sample: IndicatorSample) throws -> [Int] {
      let page = try page("handlungsfeld-schule.html", sample)
      return page.root.all("svg").map { $0.all("polyline").count }
    }
    var sample = IndicatorSample()
    #expect(try shapes(sample) == [0, 0, 1, 1])
    sample.breakDay = Sample.day("2020-08-01")
    let broken = try page("handlungsfeld-schule.html", sample)
    #expect(
      broken.root.element("indikator-1")?.text.contains("Bruch in der Zeitreihe ab 01.08.2020: neue Erhebung.") == true)
  }

  @Test("a source that was not delivered is said in one sentence")
  func noData() throws {
    let section = try page("handlungsfeld-kurse.html").root.element("indikator-3")
    #expect(
      section?.all("p").map(\.text) == [
        "Anteil an allen.", "Keine Daten: Für den Kreis liegt die Quelle »nirgends« nicht vor.", "Quelle: Schulamt.",
      ])
    #expect(section?.all("table").isEmpty == true)
  }

  @Test("a municipality: first where it differs from the Kreis by more than chance explains")
  func profile() throws {
    let root = try page("gemeinde-05162004.html").root
    #expect(root.all("h1").map(\.text) == ["Dormagen, Stadt"])
    #expect(root.all("h2").first?.text == "Größte Abstände zum Kreis")
    #expect(
      root.element("tabelle-abstand")?.cells == [
        ["Indikator", "Dormagen", "Kreis", "Einheit", "Abstand in Prozentpunkten"],
        ["Anteil mit Zuwanderungsgeschichte", "40,0 offen", "32,0 offen", "%", "+8,0"],
      ])
    // Few cases explain every difference.
    let small = try page("gemeinde-05162012.html").root
    #expect(small.element("tabelle-abstand") == nil)
    #expect(small.element("abstand")?.text.contains("Keine Quote über 0 weicht so weit vom Kreis ab") == true)
  }

  @Test("the catalogue defines a family once, with the names of its members")
  func catalogue() throws {
    let page = try page("katalog.html")
    #expect(
      page.root.all("h3").map(\.text) == [
        "Anteil mit Zuwanderungsgeschichte", "Kinder", "Bestanden", "Abstand B1 zu A2", "Nie Geliefertes",
      ])
    let names = page.root.element("feld-2")?.all("li").map(\.text)
    #expect(names == ["a2: kurse-a2", "b1: kurse-b1"])
    let terms = page.root.element("feld-2")?.all("dd").map(\.text) ?? []
    #expect(terms.contains("Personen, Gruppe: je nach Indikator (Quelle »kurse«)"))
  }

  @Test("no path, hash, dialect, size or finding on a public page")
  func publicPages() {
    for (name, page) in IndicatorSample().pages() {
      let text = text(page)
      for word in [
        "synthetisch-", ".csv/", "0a1b2c3d", "Semikolon", "1.234.567", "SHA", "INTERN", "protokoll", " 121 ", " 57 ",
      ] {
        #expect(!text.contains(word), "\(name): \(word)")
      }
      #expect(page.root.element("dateien") == nil || name == "index.html", "\(name)")
      #expect(page.root.element("befunde") == nil, "\(name)")
    }
  }

  @Test("every page of the owner says what it is, in its title, at its top and on every sheet")
  func ownPages() throws {
    let pages = IndicatorSample().pages(for: .owner)
    for (name, page) in pages {
      #expect(page.root.all("title")[0].text.hasPrefix("INTERN – nicht veröffentlichen: "), "\(name)")
      #expect(page.root.all("header")[0].text.contains("INTERN – nicht veröffentlichen"), "\(name)")
      #expect(
        page.root.all("style")[0].text.contains("@top-left { content: 'INTERN – nicht veröffentlichen'"), "\(name)")
      #expect(page.root.all("meta").contains { $0.attributes["content"] == "noindex, nofollow" }, "\(name)")
    }
    let method = try #require(pages.last)
    for word in [IndicatorSample.path, "0a1b2c3d", "1.234.567"] { #expect(text(method.page).contains(word), "\(word)") }
  }

  @Test("invented figures say so on every page")
  func synthetic() {
    for (name, page) in IndicatorSample().pages() {
      #expect(page.root.all("title")[0].text.hasPrefix("Synthetische Daten – "), "\(name)")
    }
  }
}
