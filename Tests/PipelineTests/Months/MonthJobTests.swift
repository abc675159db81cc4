import Foundation
import Testing

@testable import Pipeline

/// Months from exports to pages: rules of the stages, gaps, bounds, protection, corrections.
struct MonthJobTests {
  typealias Kind = MonthSample.Kind

  @Test func `ages and statuses at the edges of the stages, exactly for the owner`() throws {
    let sample = try MonthSample("{ art: 'monatsstatistik', titel: 'Monate', landesinitiative_bis: '30.06.2022' }")
    let kinds = [
      Kind(count: 1, birth: "200408"), Kind(count: 10, birth: "200407"),  // 17, 18 at the end of July 2022
      Kind(count: 100, birth: "198608"), Kind(count: 1000, birth: "198607"),  // 35, 36
      // 27, 28 with a Duldung
      Kind(count: 20, birth: "199408", title: "101"), Kind(count: 200, birth: "199407", title: "101"),
      Kind(count: 7, title: "902"),
    ]
    // A month earlier they are a year younger: those born in July have their birthday still before them.
    try sample.deliver("2022-06-30", kinds)
    try sample.deliver("2022-07-31", kinds)
    #expect(try sample.run() == ["2022-06 Revision 1", "2022-07 Revision 1"])
    let june = try sample.table("2022-06", "intern")
    #expect(june["1 05162 2022-06 insgesamt insgesamt"] == "1100 offen")
    #expect(june["daneben 05162 2022-06 insgesamt landesinitiative"] == "220 offen")
    #expect(june["2 05162 2022-06 insgesamt insgesamt"] == nil)
    let july = try sample.table("2022-07", "intern")
    #expect(july["1 05162 2022-07 insgesamt insgesamt"] == "310 offen")
    #expect(july["2 05162 2022-07 insgesamt insgesamt"] == "330 offen")
    #expect(july["daneben 05162 2022-07 insgesamt minderjaehrige"] == "1 offen")
    #expect(july["1 05162 2022-07 aufenthalt duldung"] == "200 offen")
    #expect(july["2 05162 2022-07 aufenthalt duldung"] == "220 offen")
    #expect(july["1 05162 2022-07 alter 28-35"] == "300 offen")
    #expect(july["1 05162 2022-07 dauer 5-8"] == "310 offen")
    #expect(july["2 05162 2022-06 insgesamt insgesamt"] == "fehlt fehlt")
  }

  @Test func `a birth year without month makes bounds`() throws {
    let sample = try MonthSample()
    try sample.deliver(
      "2022-06-30",
      [
        Kind(count: 30), Kind(count: 8, birth: "2004"), Kind(count: 4, birth: ""),
        Kind(count: 16, birth: "1994", title: "101"),
      ])
    _ = try sample.run()
    let table = try sample.table("2022-06", "intern")
    // Born in 2004: 17 or 18. Born in 1994 with a Duldung: 27 or 28, so of the Landesinitiative or not.
    #expect(table["1 05162 2022-06 insgesamt insgesamt"] == "30 offen")
    #expect(table["1 05162 2022-06 insgesamt hoechstens"] == "58 offen")
    #expect(table["1 05162 2022-06 alter unklar"] == "0 offen")
    #expect(
      try sample.space.text("out/intern/rkn/monate/2022-06/index.html").contains("höchstens (Geburtsdatum offen)"))
  }

  @Test func `twelve months with their gaps, and the same month of last year`() throws {
    let sample = try MonthSample()
    for (place, day) in ["2021-06-30", "2021-07-31", "2022-05-31", "2022-06-30", "2022-07-31"].enumerated() {
      try sample.deliver(day, [Kind(count: 100 + 10 * place), Kind(count: 50, key: "05162004")])
    }
    #expect(try sample.run() == ["2021-06", "2021-07", "2022-05", "2022-06", "2022-07"].map { $0 + " Revision 1" })
    #expect(
      try sample.sizes("2022-07") == [
        "2021-07 160 gerundet", "2021-08 fehlt fehlt", "2021-09 fehlt fehlt", "2021-10 fehlt fehlt",
        "2021-11 fehlt fehlt", "2021-12 fehlt fehlt", "2022-01 fehlt fehlt", "2022-02 fehlt fehlt",
        "2022-03 fehlt fehlt", "2022-04 fehlt fehlt", "2022-05 170 gerundet", "2022-06 180 gerundet",
        "2022-07 190 gerundet",
      ])
    let page = try sample.space.text("out/oeffentlich/rkn/monate/2022-07/index.html")
    #expect(
      page.contains(
        "190 Personen im Testkreis (Näherung, Obergrenze, gerundet), +10 zum Vormonat und +30 zum selben Monat des Vorjahres."
      ))
    #expect(page.contains("Lücke: kein Bericht"))
    #expect(page.contains("11/21: kein Wert"))
    #expect(try sample.run().allSatisfy { $0.hasSuffix("aktuell") })
  }

  @Test func `a month publishes those before it first, a correction rebuilds those that show it`() throws {
    let sample = try MonthSample()
    for day in ["2021-05-31", "2022-04-30", "2022-05-31", "2022-06-30"] { try sample.deliver(day, [Kind(count: 100)]) }
    #expect(try sample.run("2022-05") == ["2021-05 Revision 1", "2022-04 Revision 1", "2022-05 Revision 1"])
    #expect(try sample.run("2022-06").last == "2022-06 Revision 1")
    try sample.deliver("2021-05-31", [Kind(count: 120)])
    #expect(
      try sample.run() == ["2021-05 Revision 2", "2022-04 Revision 2", "2022-05 Revision 2", "2022-06 aktuell"])
    #expect(try sample.sizes("2022-05").first == "2021-05 120 gerundet")
  }

  @Test func `month by month gives the bytes of one run over all`() throws {
    let (one, many) = (try MonthSample(), try MonthSample())
    let days = ["2022-03-31", "2022-04-30", "2022-06-30"]
    for (place, day) in days.enumerated() {
      try many.deliver(day, [Kind(count: 40 + place)])
      _ = try many.run()
      try one.deliver(day, [Kind(count: 40 + place)])
    }
    _ = try one.run()
    #expect(try one.space.output() == many.space.output())
  }

  @Test func `numbers are rounded each by itself, sums exactly first`() throws {
    let sample = try MonthSample()
    try sample.deliver("2022-06-30", [Kind(count: 21), Kind(count: 31, key: "05162004")])
    _ = try sample.run()
    #expect(try sample.sizes("2022-06", of: "05162024").last == "2022-06 20 gerundet")
    #expect(try sample.sizes("2022-06", of: "05162004").last == "2022-06 30 gerundet")
    #expect(try sample.sizes("2022-06").last == "2022-06 50 gerundet")
    for file in ["index.html", "monatsstatistik.csv"] {
      let text = try sample.space.text("out/oeffentlich/rkn/monate/2022-06/" + file)
      #expect(text.firstMatch(of: /[;>](21|31|52)[;<]/) == nil, "\(file)")
    }
  }

  @Test func `a rounded sum that would tell its parts too well is withheld, or one of them is`() throws {
    let sample = try MonthSample()
    // 25 and 25 make 45 only where both are near 23.
    try sample.deliver("2022-06-30", [Kind(count: 23), Kind(count: 24, key: "05162004")])
    _ = try sample.run()
    let shown = try ["05162", "05162004", "05162024"].compactMap { try sample.sizes("2022-06", of: $0).last }
    #expect(shown.contains("2022-06 gesperrt gesperrt"), "\(shown)")
  }

  @Test func `under »sperren« a number that moves by one or two is withheld`() throws {
    let sample = try MonthSample(method: "sperren")
    let months = [("2022-04-30", 100, 60), ("2022-05-31", 101, 70), ("2022-06-30", 103, 90)]
    for (day, neuss, dormagen) in months {
      try sample.deliver(day, [Kind(count: neuss), Kind(count: dormagen, key: "05162004")])
    }
    _ = try sample.run()
    func own(_ month: String) throws -> String? { try sample.sizes(month, of: "05162024").last }
    #expect(try own("2022-04") == "2022-04 100 offen")
    #expect(try own("2022-05") == "2022-05 gesperrt gesperrt")
    // Two since May, but May said nothing: three since April.
    #expect(try own("2022-06") == "2022-06 103 offen")
    let others = try [sample.sizes("2022-05").last, sample.sizes("2022-05", of: "05162004").last]
    #expect(others.contains("2022-05 gesperrt gesperrt"), "the difference of both would tell it: \(others)")
    #expect(try sample.sizes("2022-05", of: "05162024", "intern").last == "2022-05 101 offen")
  }

  @Test func `under »cell-key« a number that stays is shifted alike in every month`() throws {
    let sample = try MonthSample(method: "cell-key")
    try sample.space.write(secret: String(repeating: "geheim-0123456789", count: 3))
    for day in ["2022-01-31", "2022-02-28", "2022-03-31", "2022-04-30", "2022-05-31"] {
      try sample.deliver(day, [Kind(count: 97), Kind(count: 61, key: "05162004")])
    }
    _ = try sample.run()
    let shown = Set(try sample.sizes("2022-05", of: "05162024").suffix(5).map { $0.dropFirst(8) })
    #expect(shown.count == 1, "\(shown)")
  }

  @Test func `counts of services are taken off, those of the Landesinitiative instead of the approximation`() throws {
    let sample = try MonthSample(
      """
      { art: 'monatsstatistik', titel: 'Monate', dienste: { quelle: 'dienste', merkmal: 'dienst',
        landesinitiative: 'LI', jugendmigrationsdienst: 'JMD', mbe: 'MBE' } }
      """)
    try sample.space.write(
      "pipelines/quellen/dienste.json5",
      """
      { titel: "Dienste", spalten: [
          { spalte: "Monat", bedeutung: "zeit" }, { spalte: "AGS", bedeutung: "gebiet" },
          { spalte: "Dienst", bedeutung: "merkmal", merkmal: "dienst" }, { spalte: "Betreute", bedeutung: "wert" } ],
        messgroesse: "Betreute", einheit: "Anzahl", ort: "wohnort" }
      """)
    let rows = ["LI;11", "JMD;20", "MBE;30"].flatMap { row in
      ["05162004", "05162024"].map { "2022-06;\($0);\(row)\n" }
    }
    try sample.space.write(
      "data/rkn/dienste/2022-06/synthetisch-d.csv", "Monat;AGS;Dienst;Betreute\n" + rows.joined())
    let kinds = ["05162004", "05162024"].flatMap {
      [Kind(count: 200, key: $0), Kind(count: 40, key: $0, birth: "200001", title: "101")]
    }
    try sample.deliver("2022-06-30", kinds)
    try sample.deliver("2022-07-31", kinds)
    #expect(try sample.run() == ["2022-06 Revision 1", "2022-07 Revision 1"])
    let june = try sample.table("2022-06", "intern")
    #expect(june["1 05162024 2022-06 insgesamt mit-landesinitiative"] == "240 offen")
    #expect(june["1 05162024 2022-06 insgesamt betreut"] == "61 offen")
    #expect(june["1 05162024 2022-06 insgesamt nach-abzug"] == "179 offen")
    #expect(june["1 05162 2022-06 insgesamt nach-abzug"] == "358 offen")
    // In July nobody told anything: an upper bound again.
    #expect(try sample.table("2022-07", "intern")["1 05162 2022-07 insgesamt nach-abzug"] == nil)
    #expect(try sample.space.text("out/oeffentlich/rkn/monate/2022-07/index.html").contains(", Obergrenze, gerundet)"))
    #expect(try !sample.space.text("out/oeffentlich/rkn/monate/2022-06/index.html").contains("Obergrenze, gerundet)"))
  }

  @Test func `nothing of a person is on any page or in any record`() throws {
    let sample = try MonthSample()
    try sample.deliver("2022-06-30", [Kind(count: 30, birth: "198712", entry: "17.11.2009")])
    _ = try sample.run()
    for (name, bytes) in try sample.space.output() {
      let text = String(decoding: bytes, as: UTF8.self)
      for value in ["SYN1", "198712", "17.11.2009"] { #expect(!text.contains(value), "\(name): \(value)") }
    }
  }

  @Test func `an error in one month leaves the others and says where`() throws {
    let sample = try MonthSample()
    try sample.deliver("2022-05-31", [Kind(count: 30)])
    try sample.deliver("2022-06-30", [Kind(count: 30, title: "999")])
    try sample.deliver("2022-07-31", [Kind(count: 30)])
    #expect(try sample.run() == ["2022-05 Revision 1", "AZR-TITEL-UNBEKANNT", "2022-07 Revision 1"])
    #expect(try sample.sizes("2022-07").suffix(2) == ["2022-06 fehlt fehlt", "2022-07 30 gerundet"])
  }

  @Test func `a directory that would never be read is told`() throws {
    let sample = try MonthSample()
    for day in ["2022-05-15", "2022-05-31"] { try sample.deliver(day, [Kind(count: 30)]) }
    #expect(try sample.run() == ["2022-05 Revision 1", "DATEN-VERZEICHNIS"])
  }
}
