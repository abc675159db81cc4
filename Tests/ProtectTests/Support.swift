import Compute
import Model
import Protect
import Testing

/// One cell of an invented export.
struct Cell {
  var municipality: Int
  var status = StatusGroup.limited.code
  var age = AgeScale.standard.code(youngest: 20, oldest: 20)
  var persons: Int
}

/// An invented Kreis, its exports and all that a run would know about them.
struct Run {
  var municipalities = ["Neuss, Stadt", "Dormagen, Stadt", "Rommerskirchen"]
  /// Per office.
  var cells: [[Cell]]
  var rejected: [[FindingCode: Int]] = [[:], [:]]
  var granted = Ratio(7)
  var step = Ratio(1, 100)
  var method = AllotmentMethod.hareNiemeyer
  var minimum: Ratio?
  var coreShare = Ratio(1, 2)
  var reserved: [StellenanteilQuestion.Reserved] = []
  var others: [StellenanteilQuestion.OtherRecipient] = []
  var findings: [Finding] = []
  var decidedDuplicates = 0

  static let files = ["geheim/azr/2021-03-31/abh-eins.csv", "geheim/azr/2021-03-31/abh-zwei.csv"]

  private func kreis() throws -> Kreis {
    let members = try municipalities.enumerated().map { place, name in
      Municipality(
        ags: try #require(AGS("05162" + String(String(1000 + place).dropFirst()))), name: name, shortName: name)
    }
    let offices = (1...2).map { place in
      Office(id: "abh-\(place)", name: "Behörde \(place)", synonyms: [], responsibleFor: Set(members.map(\.ags)))
    }
    return Kreis(
      key: try #require(KreisKey("05162")), slug: "geheim", name: "Rhein-Kreis Neuss", municipalities: members,
      offices: offices)
  }

  func question() throws -> StellenanteilQuestion {
    let kreis = try kreis()
    return StellenanteilQuestion(
      kreis: kreis, exports: cells.indices.map { export($0, kreis) },
      counting: CountingRule(groups: Set(StatusGroup.allCases).subtracting([StatusGroup.untitled])), granted: granted,
      reserved: reserved, others: others, step: step, method: method, minimum: minimum, coreShare: coreShare,
      recommendation: nil)
  }

  func evidence(previous: Run? = nil) throws -> Evidence {
    let stichtag = try #require(CalendarDate("2021-03-31"))
    let heading = Heading(
      title: "Stellenanteile", kreis: "Rhein-Kreis Neuss", kreisKey: try #require(KreisKey("05162")),
      pipeline: "rhein-kreis-neuss/cm-stellenanteile", stichtag: stichtag, previousStichtag: nil, published: nil,
      isSynthetic: true, settled: nil)
    let files = Run.files.map {
      InputFile(path: $0, sha256: "geheim", dialect: "geheim", sender: "geheim", size: 70_009)
    }
    return Evidence(
      result: try Stellenanteile(question()), previous: try previous.map { try Stellenanteile($0.question()) },
      heading: heading, coreAges: 18...35, findings: findings, provenOffices: ["abh-1"], duplicatesChecked: true,
      decisions: [], revision: nil, files: files)
  }

  private func export(_ office: Int, _ kreis: Kreis) -> CountedExport {
    var cube = AZRAxis.cube(for: kreis, ages: .standard)
    let strides = cube.strides
    for cell in cells[office] {
      let codes = [cell.municipality, office, cell.status, cell.age, NationalityGroup.asia.code, Sex.male.code]
      cube.add(cell.persons, at: zip(codes, strides).reduce(0) { $0 + $1.0 * $1.1 })
    }
    let rejected = self.rejected[office]
    let decided = office == 0 ? decidedDuplicates : 0
    cube.add(decided, at: 0)
    var export = CountedExport(
      file: Run.files[office], sender: office, read: cube.total + rejected.values.reduce(0, +),
      rejected: rejected, cube: cube)
    for _ in 0..<decided { export.takeOut(duplicateAt: 0) }
    return export
  }
}

extension Release {
  /// All figures that stand in it.
  var figures: [Figure] {
    rows.flatMap { row in
      [row.persons, row.share, row.exact, row.positions, row.coreMinimum]
        + [row.previous, row.difference].compactMap(\.self)
    } + [totals.persons]
  }
}

/// What a call stops with; nothing when it goes through.
func findings(_ body: () throws -> Void) -> [Finding] {
  do {
    try body()
    return []
  } catch {
    return (error as? Stop)?.findings ?? []
  }
}
