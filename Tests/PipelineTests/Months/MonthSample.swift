import Model
import Pipeline
import Store
import Testing

/// Monthly exports of one office for two municipalities, person by person.
struct MonthSample {
  /// Persons who are alike: how many, where, when born, with which title, since when.
  struct Kind {
    var count: Int
    var key = "05162024"
    var birth = "199001"
    var title = "451"
    var entry = "12.05.2015"
  }

  let space: Workspace

  init(_ report: String = "{ art: 'monatsstatistik', titel: 'Monate' }", method: String = "runden-5") throws {
    space = try Workspace()
    try space.remove("data/rkn/azr")
    try space.remove("pipelines/rkn/cm.json5")
    try space.write(
      "pipelines/rkn/kreis.json5",
      """
      {
        kreis: "05162", name: "Testkreis", gemeinden: ["05162004", "05162024"],
        auslaenderbehoerden: [{ kennung: "kreis", name: "Kreis", zustaendig_fuer: ["05162004", "05162024"] }],
        schutz: { verfahren: "\(method)" },
      }
      """)
    try space.write("pipelines/rkn/monate.json5", report)
  }

  func deliver(_ day: String, _ kinds: [Kind]) throws {
    let stichtag = try #require(CalendarDate(day))
    var text = """
      Stichtag;AZR-Nummer;Gemeindeschlüssel;Gemeinde;Staatsangehörigkeit;Geburtsmonat;Geschlecht;Aufenthaltstitel;\
      Ersteinreise;Ausländerbehörde\n
      """
    var number = 0
    for kind in kinds {
      for _ in 0..<kind.count {
        number += 1
        text += "\(stichtag);SYN\(number);\(kind.key);;163;\(kind.birth);w;\(kind.title);\(kind.entry);Kreis\n"
      }
    }
    try space.write("data/rkn/azr-monat/\(day)/synthetisch-kreis.csv", text)
  }

  func run(_ month: String? = nil) throws -> [String] {
    let workplace = try space.workplace()
    let publisher = try workplace.out.lock()
    let name = try #require(PipelineName("rkn/monate"))
    return Runner(workplace, publisher).run(name, period: month.flatMap { Period(iso: $0) }).map(\.outcome.words)
  }

  /// Rows of the CSV as »stufe ags monat merkmal auspraegung« and »personen status«.
  func table(_ month: String, _ shelf: String = "oeffentlich") throws -> [String: String] {
    var rows: [String: String] = [:]
    for line in try space.text("out/\(shelf)/rkn/monate/\(month)/monatsstatistik.csv").split(separator: "\r\n")
      .dropFirst()
    {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      rows[[cells[0], cells[1], cells[3], cells[4], cells[5]].joined(separator: " ")] = cells[6] + " " + cells[7]
    }
    return rows
  }

  func sizes(_ month: String, of key: String = "05162", _ shelf: String = "oeffentlich", stage: String = "1") throws
    -> [String]
  {
    try table(month, shelf).filter { $0.key.hasPrefix("\(stage) \(key) ") && $0.key.hasSuffix(" insgesamt insgesamt") }
      .sorted { $0.key < $1.key }.map { $0.key.split(separator: " ")[2] + " " + $0.value }
  }
}
