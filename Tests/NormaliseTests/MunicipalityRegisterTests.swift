import Model
import Testing

@testable import Normalise

/// The municipalities of Nordrhein-Westfalen, against counts that were taken from an official list.
struct MunicipalityRegisterTests {
  /// Municipalities per Kreis since the Städteregion Aachen exists.
  static let perKreis = [
    "05111": 1, "05112": 1, "05113": 1, "05114": 1, "05116": 1, "05117": 1, "05119": 1, "05120": 1, "05122": 1,
    "05124": 1, "05154": 16, "05158": 10, "05162": 8, "05166": 9, "05170": 13, "05314": 1, "05315": 1, "05316": 1,
    "05334": 10, "05358": 15, "05362": 10, "05366": 11, "05370": 10, "05374": 13, "05378": 8, "05382": 19, "05512": 1,
    "05513": 1, "05515": 1, "05554": 17, "05558": 11, "05562": 10, "05566": 24, "05570": 13, "05711": 1, "05754": 13,
    "05758": 9, "05762": 10, "05766": 16, "05770": 11, "05774": 10, "05911": 1, "05913": 1, "05914": 1, "05915": 1,
    "05916": 1, "05954": 9, "05958": 12, "05962": 15, "05966": 7, "05970": 11, "05974": 14, "05978": 10,
  ]

  @Test func `has 396 living municipalities, so many in each Kreis`() throws {
    let living = try Neuss.registers().municipalities.entries.filter { $0.validity.last == nil }
    #expect(living.count == 396)
    #expect(Dictionary(grouping: living, by: \.municipality.ags.kreis.description).mapValues(\.count) == Self.perKreis)
  }

  @Test func `has as many on every Stichtag since the Städteregion`() throws {
    let register = try Neuss.registers().municipalities
    for (key, count) in Self.perKreis {
      for text in ["2009-10-21", "2015-12-31", "2018-12-31", "2019-01-01", "2021-03-31"] {
        let members = register.members(of: try #require(KreisKey(key)), on: try day(text))
        #expect(members.count == count, "\(key) on \(text)")
      }
    }
  }

  @Test(arguments: [
    ("05162", "Dormagen Grevenbroich Jüchen Kaarst Korschenbroich Meerbusch Neuss Rommerskirchen"),
    ("05978", "Bergkamen Bönen Fröndenberg/Ruhr Holzwickede Kamen Lünen Schwerte Selm Unna Werne"),
  ])
  func `knows the members of a Kreis`(_ key: String, _ names: String) throws {
    let members = try Neuss.registers().municipalities.members(of: #require(KreisKey(key)), on: day("2021-03-31"))
    #expect(members.map(\.shortName).joined(separator: " ") == names)
  }

  @Test func `no key holds twice on one day`() throws {
    for (key, entries) in Dictionary(grouping: try Neuss.registers().municipalities.entries, by: \.municipality.ags) {
      for (place, entry) in entries.enumerated() {
        #expect(!entries[..<place].contains { $0.validity.overlaps(entry.validity) }, "\(key)")
      }
    }
  }

  @Test func `a successor takes over on the next day`() throws {
    let register = try Neuss.registers().municipalities
    let dissolved = register.entries.filter { $0.successor != nil }
    #expect(dissolved.count == 10)
    for entry in dissolved {
      let successor = try #require(entry.successor)
      let last = try #require(entry.validity.last)
      #expect(register.entry(successor, on: last) == nil, "\(successor)")
      #expect(register.entry(successor, on: try day("2009-10-21")) != nil, "\(successor)")
    }
  }

  @Test func `every municipality belongs to a Kreis that exists as long`() throws {
    let kreise = try Neuss.registers().kreise
    for entry in try Neuss.registers().municipalities.entries {
      let kreis = try #require(kreise.entry(entry.municipality.ags.kreis), "\(entry.municipality.ags)")
      #expect(kreis.validity.overlaps(entry.validity), "\(entry.municipality.ags)")
      if let end = kreis.validity.last { #expect(entry.validity.last == end, "\(entry.municipality.ags)") }
    }
  }

  @Test func `follows names through time`() throws {
    let register = try Neuss.registers().municipalities
    let key = try #require(AGS("05162012"))
    #expect(try register.entry(key, on: day("2018-12-31"))?.municipality.name == "Jüchen")
    #expect(try register.entry(key, on: day("2019-01-01"))?.municipality.name == "Jüchen, Stadt")
  }

  @Test func `no name stands for two municipalities of one Kreis`() throws {
    let register = try Neuss.registers().municipalities
    for key in Self.perKreis.keys {
      var owners: [String: AGS] = [:]
      for municipality in register.members(of: try #require(KreisKey(key)), on: try day("2021-03-31")) {
        for name in register.foldedNames(of: municipality.ags) {
          #expect(owners.updateValue(municipality.ags, forKey: name) == nil, "\(name) in \(key)")
        }
      }
    }
  }
}
