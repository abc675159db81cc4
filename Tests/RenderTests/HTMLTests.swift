import Model
import Testing

@testable import Render

@Suite("What is read never becomes markup")
struct HTMLTests {
  @Test func texts() {
    #expect(HTML("b", [:], ["<i>&\"'"]).written == "<b>&lt;i&gt;&amp;&quot;'</b>")
    #expect(HTML("b", ["id": "\"><script>"], []).written == "<b id=\"&quot;&gt;&lt;script&gt;\"></b>")
    #expect(HTML("meta", ["charset": "utf-8"], []).written == "\n<meta charset=\"utf-8\">")
  }

  @Test("a link cannot leave the directory's server or run a script")
  func links() {
    #expect(HTML.link(to: "javascript:alert(1)", "x").written == "<a href=\"./javascript:alert(1)\">x</a>")
    #expect(HTML.link(to: "//example.org", "x").written == "<a href=\".///example.org\">x</a>")
  }

  @Test("the stylesheet needs no character that a text would escape")
  func stylesheet() {
    for isPublic in [true, false] {
      let text = Stylesheet.text(isPublic: isPublic, isSynthetic: true)
      #expect(HTML.text(text).written == text)
    }
  }

  @Test("the names of hostile districts stand in the page as text")
  func hostileNames() throws {
    for page in [try Pages.everyone(Pages.hostile()), try Pages.owner(Pages.hostile())] {
      #expect(page.root.all("h1").map(\.text) == ["<script>alert('x')</script>\" onload=\"x&amp;"])
      #expect(page.root.element("tabelle-ergebnis")?.cells[1][0] == "=cmd|' /C calc'!A0")
    }
  }
}
