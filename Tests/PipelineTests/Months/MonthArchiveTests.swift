import Foundation
import Model
import Notation
import Store
import Testing

@testable import Pipeline

/// Months whose exports are deleted: their archive gives the same reports, and holds no more than these need.
struct MonthArchiveTests {
  typealias Kind = MonthSample.Kind
  static let days = ["2022-04-30", "2022-05-31", "2022-06-30"]

  private func sample(method: String = "runden-5") throws -> MonthSample {
    let sample = try MonthSample(method: method)
    for (place, day) in Self.days.enumerated() {
      try sample.deliver(
        day,
        [
          Kind(count: 40 + place), Kind(count: 30, birth: "2004", title: "101"), Kind(count: 25, key: "05162004"),
          Kind(count: 5, title: "902"),
        ])
    }
    try #require(sample.run().allSatisfy { $0.hasSuffix("Revision 1") })
    return sample
  }

  private func archive(_ sample: MonthSample) throws -> [Period] {
    let (workplace, name) = (try sample.space.workplace(), try #require(PipelineName("rkn/monate")))
    return try Archivist(workplace).condense(name, workplace.out.lock()).map(\.period)
  }

  @Test(arguments: ["runden-5", "sperren"])
  func `what is made from archives has the same bytes`(_ method: String) throws {
    let sample = try sample(method: method)
    let good = try sample.space.output()
    #expect(try archive(sample).map(\.iso) == ["2022-04", "2022-05", "2022-06"])
    try sample.space.remove("data/rkn/azr-monat")
    #expect(try sample.run().allSatisfy { $0.hasSuffix("aktuell") })
    for shelf in ["oeffentlich", "intern"] { try sample.space.remove("out/\(shelf)/rkn/monate") }
    #expect(try sample.run() == ["2022-04 Revision 1", "2022-05 Revision 1", "2022-06 Revision 1"])
    #expect(try sample.space.output() == good)
    let name = try #require(PipelineName("rkn/monate"))
    #expect(try Verification(sample.space.workplace(), only: [name]).findings == [])
  }

  @Test func `a new month stands beside archived ones, a corrected one makes a revision`() throws {
    let sample = try sample()
    _ = try archive(sample)
    try sample.space.remove("data/rkn/azr-monat")
    try sample.deliver("2022-07-31", [Kind(count: 60)])
    #expect(try sample.run().suffix(2) == ["2022-06 aktuell", "2022-07 Revision 1"])
    #expect(
      try sample.sizes("2022-07").suffix(4) == [
        "2022-04 65 gerundet", "2022-05 65 gerundet", "2022-06 65 gerundet", "2022-07 60 gerundet",
      ])
    // What lies there again goes before the archive, and that it is not what was archived is told.
    try sample.deliver("2022-06-30", [Kind(count: 80)])
    #expect(
      try sample.run() == [
        "2022-04 aktuell", "2022-05 aktuell", "2022-06 Revision 2", "2022-07 Revision 2", "ARCHIV-ABWEICHUNG",
      ])
  }

  @Test func `an archive crosses no two attributes that no figure crosses`() throws {
    let sample = try sample()
    _ = try archive(sample)
    let value = try JSON5.parse(
      Array(sample.space.text("out/archiv/rkn/monate/2022-04-30.json").utf8), file: "archiv")
    let grain = try #require(value["kopf"]?["koernung"])
    let tables = try #require(grain["tabellen"]?.array).map { $0.array?.compactMap(\.string) ?? [] }
    let parts = ["gemeinde", "status", "alter"]
    #expect(tables == ["staatsangehoerigkeit", "geschlecht", "dauer"].map { parts + [$0] })
    #expect(value["inhalt"]?["personen"]?.array?.count == 3)
    // Persons without a right to stay do not count: of them is kept where they live, and no more.
    #expect(value["inhalt"]?["dateien"]?.array?.first?["gelesen"]?.int == 100)
    #expect(value["kopf"]?["feinheit"]?["personen"]?["besetzte_zellen"]?.int == 9)
  }

  @Test(arguments: ["gezaehlte_gruppen: ['befristet']", "stufen: { kernzielgruppe: { alter_bis: 30 } }"])
  func `an archive that does not answer what is asked now stops its month`(_ change: String) throws {
    let sample = try sample()
    let good = try sample.space.output()
    _ = try archive(sample)
    try sample.space.remove("data/rkn/azr-monat")
    try sample.space.write(
      "pipelines/rkn/monate.json5", "{ art: 'monatsstatistik', titel: 'Monate', \(change) }")
    // Fewer groups are in the counts of more; other ages are not.
    let isAnswered = change.hasPrefix("gezaehlte")
    let ended =
      isAnswered
      ? ["2022-04", "2022-05", "2022-06"].map { $0 + " Revision 2" } : [String](repeating: "ARCHIV-KOERNUNG", count: 3)
    let ran = try sample.run()
    #expect(ran == ended)
    if !isAnswered { #expect(try sample.space.output() == good) }
  }
}
