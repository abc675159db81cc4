import Model
import Notation
import Testing

@testable import Normalise

/// The residence titles of the 2020 layout, written down a second time.
struct TitleRegisterTests {
  static let ranges: [(StatusGroup, [ClosedRange<Int>])] = [
    (.freeMovement, [701...712, 721...722, 750...750]),
    (.exempt, [801...801, 803...803]),
    (.unlimited, [302...303, 600...699]),
    (.limited, [301...301, 304...305, 400...599]),
    (.applied, [802...802, 804...805]),
    (.tolerated, [100...199]),
    (.permitted, [200...299]),
    (.untitled, [902...907]),
  ]

  static let purposes: [(String, [ClosedRange<Int>])] = [
    ("ausbildung", [400...425, 501...508]),
    ("arbeit", [426...450, 511...520, 580...592]),
    ("humanitaer", [451...475, 521...536]),
    ("familie", [476...499, 541...558]),
    ("besondere", [301...301, 304...305, 500...500, 561...578]),
  ]

  @Test func `every code from 0 to 999 has the group of the layout or none`() throws {
    let register = try Neuss.registers().titles
    let day = try day("2021-03-31")
    for code in 0...999 {
      let expected = Self.ranges.filter { $0.1.contains { $0.contains(code) } }.map(\.0)
      #expect(expected.count <= 1)
      #expect(register.group(code: code, on: day) == expected.first, "\(code)")
      #expect(
        register.entries.count { $0.codes.contains(code) && $0.validity.contains(day) } == expected.count, "\(code)")
    }
  }

  @Test func `every limited title has its purpose`() throws {
    for entry in try Neuss.registers().titles.entries {
      for code in entry.codes {
        let purpose = Self.purposes.first { $0.1.contains { $0.contains(code) } }?.0
        #expect(entry.purpose == (entry.group == .limited ? purpose ?? "sonstige" : ""), "\(code)")
      }
    }
  }

  @Test func `groups bear the names that reports print`() throws {
    let names = try Neuss.registers().titles.names
    #expect(names == Dictionary(uniqueKeysWithValues: StatusGroup.allCases.map { ($0, GermanTerms.name($0)) }))
  }

  @Test func `no name stands for two groups`() throws {
    let table = try RegisterTable(
      #require(Registers.embedded["statusgruppen.csv"]), name: "", columns: ["gruppe", "name", "auch"])
    let register = try Neuss.registers().titles
    for cells in table.rows {
      for name in [cells[0], cells[1]] + names(in: cells[2]) {
        #expect(register.group(named: name)?.rawValue == cells[0], "\(name)")
      }
    }
  }

  @Test(arguments: [(0, "100"), (300, "299"), (306, "305"), (713, "712"), (999, "907"), (400, "400"), (723, "722")])
  func `proposes the nearest code`(_ code: Int, _ nearest: String) throws {
    #expect(try Neuss.registers().titles.nearestCode(to: code) == nearest)
  }
}
