import Model
import Protect
import Testing

/// Every published number of a breakdown against the persons it stands for.
struct ShownNumberTests {
  @Test func `rounded numbers are multiples of five near the truth, only populations are exact`() throws {
    let people = People()
    let sheet = try Workspace(people, .rounding).publish()
    for (cell, value) in sheet.values where value.status != "gesperrt" {
      let (shown, truth) = (try #require(Int(value.persons)), try people.count(cell))
      if cell.dropFirst().allSatisfy({ $0 == "insgesamt" }) {
        #expect(value.status == "offen" && shown == truth, "\(cell)")
      } else {
        #expect(value.status == "gerundet" && shown % 5 == 0 && abs(shown - truth) <= 2, "\(cell): \(truth)")
      }
    }
    #expect(sheet.values.values.count { $0.status == "offen" } == People.sizes.count + 1)
  }

  @Test func `where small numbers are withheld no 1 or 2 is shown, and every zero is`() throws {
    let people = People()
    let sheet = try Workspace(people, .suppression).publish()
    var withheld: [Int] = []
    for (cell, value) in sheet.values {
      let truth = try people.count(cell)
      if value.status == "gesperrt" {
        withheld.append(truth)
      } else {
        #expect(value.status == "offen" && value.persons == String(truth) && ![1, 2].contains(truth), "\(cell)")
      }
    }
    #expect(withheld.contains { [1, 2].contains($0) } && withheld.contains { $0 > 2 } && !withheld.contains(0))
  }

  @Test(arguments: ProtectionRule.Method.allCases)
  func `status words are the four, and the same in table and page`(_ method: ProtectionRule.Method) throws {
    let space = try Workspace(People(), method)
    let sheet = try space.publish()
    let words = Set(["offen", "gerundet", "gesperrt", "fehlt"])
    for (cell, value) in sheet.values {
      #expect(words.contains(value.status) && words.contains(value.shareStatus), "\(cell)")
      #expect((Int(value.persons) == nil) == (value.persons == value.status), "\(cell)")
      #expect(["gesperrt", "fehlt"].contains(value.shareStatus) == (value.share == value.shareStatus), "\(cell)")
    }
    let page = try space.text("out/oeffentlich/rkn/cm/2021-03-31/index.html")
    let cells = page.matches(
      of:
        /<span class="cell" data-status="([^"]*)">([0-9.]*)(?:<span class="sign"[^>]*>[^<]*<\/span>)?<span class="spoken">([^<]*)<\/span>/
    )
    #expect(cells.count == page.ranges(of: "data-status=").count && cells.count > sheet.values.count)
    #expect(cells.allSatisfy { " " + $0.1 == $0.3 })
    let shown = Set(cells.map { [$0.2.isEmpty ? String($0.1) : String($0.2.replacing(".", with: "")), String($0.1)] })
    #expect(shown == Set(sheet.values.values.map { [$0.persons, $0.status] }))
  }

  @Test func `only the owner is told what is withheld for itself and what for others`() throws {
    let space = try Workspace(People(), .suppression)
    _ = try space.publish()
    let own = try space.text("out/intern/rkn/cm/2021-03-31/index.html")
    for word in ["primär gesperrt", "sekundär gesperrt"] {
      #expect(own.ranges(of: "data-status=\"\(word)\"").count > 0)
      for (name, bytes) in try space.output() where name.hasPrefix("oeffentlich/") {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(word), "\(name)")
      }
    }
  }
}
