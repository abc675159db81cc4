import Model
import Testing

@testable import Normalise

/// The Kreise, the nationalities and the rules that hold for any register.
struct SmallRegisterTests {
  @Test func `has 53 living Kreise with a name and a directory each`() throws {
    let living = try Neuss.registers().kreise.entries.filter { $0.validity.last == nil }
    #expect(Set(living.map(\.key.description)) == Set(MunicipalityRegisterTests.perKreis.keys))
    #expect(living.count == 53)
    #expect(Set(living.map(\.slug)).count == 53)
    #expect(living.allSatisfy { !$0.name.isEmpty && $0.slug.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 } })
  }

  @Test func `no Kreis holds twice on one day`() throws {
    for (key, entries) in Dictionary(grouping: try Neuss.registers().kreise.entries, by: \.key) {
      #expect(entries.count == 1, "\(key)")
    }
  }

  @Test func `no nationality holds twice on one day`() throws {
    for (key, entries) in Dictionary(grouping: try Neuss.registers().nationalities.entries, by: \.key) {
      #expect(key.utf8.count == 3 && key.utf8.allSatisfy { (48...57).contains($0) }, "\(key)")
      for (place, entry) in entries.enumerated() {
        #expect(!entries[..<place].contains { $0.validity.overlaps(entry.validity) }, "\(key)")
      }
    }
  }

  @Test(arguments: [
    ("1993-12-31", 12, 0), ("1994-01-01", 12, 5), ("1995-01-01", 15, 2), ("1995-05-01", 15, 3), ("2002-06-01", 15, 4),
    ("2004-05-01", 25, 4), ("2007-01-01", 27, 4), ("2013-07-01", 28, 4), ("2020-12-31", 28, 4), ("2021-01-01", 27, 4),
  ])
  func `the European Union and the economic area grow and shrink`(_ text: String, _ union: Int, _ others: Int) throws {
    let day = try day(text)
    let entries = try Neuss.registers().nationalities.entries.filter { $0.validity.contains(day) }
    // Germany is the member that the register calls by its own group.
    #expect(entries.count { $0.group == .europeanUnion } == union - 1)
    #expect(entries.count { $0.group == .economicAreaOrSwiss } == others)
    #expect(entries.count { $0.group == .german } == 1)
  }
}
