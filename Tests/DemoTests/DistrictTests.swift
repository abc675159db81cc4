import Demo
import Model
import Testing

@Suite("Districts")
struct DistrictTests {
  @Test func threeKreiseAreBuiltIn() throws {
    let offices = try [rheinKreisNeuss, unna, rheinSieg].map { kreis in
      let district = try district(kreis)
      #expect(district.municipalities.allSatisfy { $0.ags.kreis == district.kreis })
      #expect(district.offices.flatMap(\.responsible).sorted() == district.municipalities.map(\.ags).sorted())
      let names = district.offices.map { "\($0.name) \($0.responsible.count)" }
      return district.name + ": " + names.joined(separator: ", ")
    }
    #expect(
      offices == [
        "Rhein-Kreis Neuss: Stadt Neuss 1, Stadt Dormagen 1, Rhein-Kreis Neuss 6",
        "Kreis Unna: Kreis Unna 9, Stadt Lünen 1",
        "Rhein-Sieg-Kreis: Rhein-Sieg-Kreis 18, Stadt Troisdorf 1",
      ])
  }

  @Test func otherKreiseAreNot() throws {
    let mettmann = try #require(KreisKey("05158"))
    #expect(DemoDistrict.profile(of: mettmann) == nil)
  }

  @Test func citiesWithAnOfficeOfTheirOwn() throws {
    let own = try [rheinKreisNeuss, unna, rheinSieg].flatMap { kreis in
      try district(kreis).offices.filter { $0.responsible.count == 1 }.map { "\($0.slug) \($0.responsible[0])" }
    }
    #expect(
      own == [
        "stadt-neuss 05162024", "stadt-dormagen 05162004", "stadt-luenen 05978024", "stadt-troisdorf 05382068",
      ])
  }

  @Test(arguments: [0, 1, 2, 3, 10, 999, 5_000])
  func theFilesHoldExactlyThePersonsAskedFor(persons: Int) throws {
    for kreis in [rheinKreisNeuss, unna, rheinSieg] {
      let files = try exports(kreis, persons: persons)
      #expect(files.reduce(0) { $0 + $1.persons } == persons)
      for file in files { #expect(file.bytes.count { $0 == UInt8(ascii: "\n") } == file.persons + 1) }
    }
  }

  /// Nothing is made until it is written, so that the largest demo can be announced at once.
  @Test func theLargestDemoFitsItsNumbers() throws {
    let files = try exports(rheinSieg, persons: DemoDistrict.maximumPersons)
    #expect(files.map(\.persons) == [81_506_849, 18_493_151])
  }

  @Test func fileNamesSayThatThePersonsAreSynthetic() throws {
    #expect(
      try exports(rheinKreisNeuss, persons: 0).map(\.fileName) == [
        "synthetisch-abh-stadt-neuss.csv", "synthetisch-abh-stadt-dormagen.csv",
        "synthetisch-abh-rhein-kreis-neuss.csv",
      ])
    #expect(
      try exports(unna, persons: 0, as: .counts).map(\.fileName) == [
        "synthetisch-bestand-kreis-unna.csv", "synthetisch-bestand-stadt-luenen.csv",
      ])
  }

  @Test(arguments: [rheinKreisNeuss, unna, rheinSieg])
  func personsLiveWhereTheWeightsSay(kreis: String) throws {
    let persons = 20_000
    let district = try district(kreis)
    let total = district.municipalities.reduce(0) { $0 + $1.weight }
    let residents = try exports(kreis, persons: persons).flatMap(\.rows).reduce(into: [String: Int]()) {
      $0[$1[2] + " " + $1[3], default: 0] += 1
    }
    #expect(residents.count == district.municipalities.count)
    for municipality in district.municipalities {
      let expected = persons * municipality.weight / total
      let found = residents["\(municipality.ags) \(municipality.name)", default: 0]
      // Four times the standard deviation of a lot drawn so often.
      #expect((found - expected) * (found - expected) <= 16 * expected, "\(municipality.name): \(found)")
    }
  }

  @Test func smallDistrictsStillHaveSomebodyEverywhere() throws {
    for kreis in [rheinKreisNeuss, unna, rheinSieg] {
      let residents = try exports(kreis, persons: 2_000).flatMap(\.rows).reduce(into: [String: Int]()) {
        $0[$1[2], default: 0] += 1
      }
      #expect(residents.values.allSatisfy { $0 >= 3 }, "\(residents)")
    }
  }

  @Test func theFullRheinKreisStaysBelowSevenMegabytes() throws {
    let size = try exports(rheinKreisNeuss, persons: 66_000).reduce(0) { $0 + $1.bytes.count }
    #expect((6_000_000...7_000_000).contains(size))
  }

  @Test func anyOtherKreisHasOneOffice() throws {
    let kreis = try #require(KreisKey("05999"))
    let places = try ["05999004", "05999008", "05999012"].map { (ags: try #require(AGS($0)), name: "Ort " + $0) }
    let district = DemoDistrict(
      kreis: kreis, name: "Musterkreis", slug: "musterkreis", municipalities: places, seed: 7)
    let turned = DemoDistrict(
      kreis: kreis, name: "Musterkreis", slug: "musterkreis", municipalities: places.reversed(), seed: 7)
    #expect(
      district.municipalities.map { "\($0.ags) \($0.name) \($0.weight)" } == [
        "05999004 Ort 05999004 1144", "05999008 Ort 05999008 1157", "05999012 Ort 05999012 1190",
      ])
    #expect(turned.municipalities.map(\.weight) == district.municipalities.reversed().map(\.weight))
    #expect(district.offices.map { "\($0.name) \($0.slug) \($0.responsible.count)" } == ["Musterkreis musterkreis 3"])
    let stichtag = try #require(CalendarDate("2021-03-31"))
    let files = district.exports(at: stichtag, persons: 100, seed: 7)
    #expect(files.map(\.fileName) == ["synthetisch-abh-musterkreis.csv"])
    #expect(files.flatMap(\.rows).count == 100)
  }
}
