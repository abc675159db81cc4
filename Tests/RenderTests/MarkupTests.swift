import Testing

@Suite("Every page is sound")
struct MarkupTests {
  private let pages: [(name: String, page: Markup)]

  init() throws { pages = try Pages.all() }

  @Test("the checker sees what a browser would have to repair")
  func checkerCanFail() {
    #expect(Markup(Array("<p></p>".utf8)).faults == ["no doctype"])
    #expect(Markup(Array("<!DOCTYPE html><p><b></p>".utf8)).faults == ["closes nothing: p", "left open: p, b"])
    #expect(
      Markup(Array("<!DOCTYPE html><p a=\"1\" a=\"2\" b>x & y</p>".utf8)).faults
        == ["twice in p: a", "stray in p:  b", "bare &"])
  }

  @Test("tags are balanced, attributes and texts escaped")
  func balanced() {
    for (name, page) in pages { #expect(page.faults == [], "\(name)") }
  }

  @Test("ids are unique, and what refers to one finds it")
  func ids() {
    for (name, page) in pages {
      let ids = page.root.descendants.compactMap { $0.attributes["id"] }
      #expect(ids.count == Set(ids).count, "\(name)")
      for element in page.root.descendants {
        let labels = (element.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        let jumps = [element.attributes["href"] ?? ""].filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        for id in labels + jumps { #expect(ids.contains(id), "\(name): \(id)") }
      }
    }
  }

  @Test("nothing is loaded, nothing runs, and links lead only to files beside the page")
  func selfContained() {
    let loading: Set = ["script", "link", "img", "iframe", "object", "embed", "base", "form", "use", "image"]
    for (name, page) in pages {
      for element in page.root.descendants {
        #expect(!loading.contains(element.tag), "\(name)")
        #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "src" && $0 != "style" }, "\(name)")
        let target = element.attributes["href"] ?? "#"
        #expect(target.hasPrefix("#") || target.hasPrefix("./"), "\(name): \(target)")
      }
      let style = page.root.all("style").map(\.text).joined()
      #expect(!style.contains("url(") && !style.contains("@import"), "\(name)")
    }
  }

  @Test("one main heading, no level left out, one main part, the language stated")
  func headings() {
    for (name, page) in pages {
      let levels = page.root.descendants.compactMap { element in
        element.tag.count == 2 && element.tag.hasPrefix("h") ? Int(element.tag.dropFirst()) : nil
      }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name)")
      for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1, "\(name)") }
      #expect(page.root.all("main").count == 1 && page.root.all("header").count == 1, "\(name)")
      #expect(page.root.all("html").map { $0.attributes["lang"] } == ["de"], "\(name)")
    }
  }

  @Test("every table has a caption, a scope for every heading, and no empty cell")
  func tables() {
    for (name, page) in pages {
      for table in page.root.all("table") {
        #expect(table.elements.first?.tag == "caption", "\(name)")
        #expect(table.all("th").allSatisfy { ["col", "row", "rowgroup"].contains($0.attributes["scope"]) }, "\(name)")
        #expect(table.all("tr").allSatisfy { width($0) == table.cells[0].count }, "\(name)")
        #expect(table.cells.joined().allSatisfy { !$0.isEmpty }, "\(name)")
      }
    }
  }

  /// How many columns a row fills.
  private func width(_ row: Element) -> Int {
    row.elements.reduce(0) { $0 + (Int($1.attributes["colspan"] ?? "1") ?? 0) }
  }

  @Test("every picture has a title and a text")
  func pictures() {
    for (name, page) in pages {
      for picture in page.root.all("svg") {
        #expect(picture.attributes["role"] == "img", "\(name)")
        #expect(picture.elements.prefix(2).map(\.tag) == ["title", "desc"], "\(name)")
        #expect(picture.elements.prefix(2).allSatisfy { !$0.text.isEmpty }, "\(name)")
      }
    }
  }
}
