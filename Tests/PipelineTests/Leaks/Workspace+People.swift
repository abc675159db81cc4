import FoundationEssentials
import Model
import Pipeline
import Protect
import Store
import Testing

/// A Kreis of four municipalities whose exports tell all that a breakdown is made of.
extension Workspace {
  convenience init(_ people: People, _ method: ProtectionRule.Method) throws {
    try self.init()
    try remove("data/rkn/azr")
    try write(
      "pipelines/rkn/kreis.json5",
      """
      {
        kreis: "05162",
        name: "Testkreis",
        gemeinden: ["05162004", "05162008", "05162012", "05162024"],
        auslaenderbehoerden: [
          { kennung: "neuss", name: "Stadt Neuss", zustaendig_fuer: ["05162024"] },
          { kennung: "kreis", name: "Kreis", zustaendig_fuer: ["05162004", "05162008", "05162012"] },
        ],
        schutz: { verfahren: "\(method.rawValue)" },
      }
      """)
    try write("pipelines/rkn/cm.json5", Workspace.report(titled: "Stellenanteile"))
    try deliver(people)
    if method == .cellKey { try write(secret: String(repeating: "geheim-0123456789", count: 3)) }
  }

  static func report(titled title: String) -> String {
    """
    {
      art: "stellenanteile",
      titel: "\(title)",
      stellen: [{ ab: "01.01.2021", anzahl: 7 }],
    }
    """
  }

  func deliver(_ people: People, _ period: String = "2021-03-31") throws {
    let day = try #require(CalendarDate(period))
    for (id, name, keys) in [
      ("neuss", "Stadt Neuss", ["05162024"]), ("kreis", "Kreis", ["05162004", "05162008", "05162012"]),
    ] {
      try write(
        "data/rkn/azr/\(period)/synthetisch-\(id).csv", people.export(day, office: name, keys: Set(keys)))
    }
  }

  func write(secret: String, permissions: Int = 0o600) throws {
    try write("data/rkn/zellschluessel", secret + "\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: path + "/data/rkn/zellschluessel")
  }

  /// Runs any pipeline of the Kreis.
  func run(pipeline: String, _ day: CalendarDate? = nil) throws -> [String] {
    let workplace = try workplace()
    let publisher = try workplace.out.lock()
    return Runner(workplace, publisher).run(try #require(PipelineName(pipeline)), period: day.map(Period.day)).map(
      \.outcome.words)
  }

  /// Runs, insists on publication, and returns the breakdown of one Stichtag.
  func publish(_ period: String = "2021-03-31") throws -> Sheet {
    let words = try run(CalendarDate(period)).map(\.words)
    try #require(words.allSatisfy { $0.contains("Revision") }, "\(words)")
    return try Sheet(self, period: period)
  }
}

/// A published `aufgliederung.csv`: per cell what stands there.
struct Sheet: Equatable {
  struct Value: Equatable {
    let persons: String
    let status: String
    let share: String
    let shareStatus: String
  }

  /// By key of the municipality or the Kreis and the names of the groups.
  let values: [[String]: Value]

  init(_ space: Workspace, pipeline: String = "rkn/cm", period: String = "2021-03-31") throws {
    let text = try space.text("out/oeffentlich/\(pipeline)/\(period)/aufgliederung.csv")
    var values: [[String]: Value] = [:]
    for line in text.split(separator: "\r\n").dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 10, "\(line)")
      values[[cells[0]] + cells[2...5]] = Value(
        persons: cells[6], status: cells[7], share: cells[8], shareStatus: cells[9])
    }
    self.values = values
  }

  /// The cells of one municipality or, by the five digits, of the Kreis; the exact population apart.
  func inside(_ key: String) -> [[String]: Value] {
    values.filter { $0.key[0] == key && $0.key.dropFirst().contains { $0 != "insgesamt" } }
  }
}
