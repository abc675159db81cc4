import Compute
import Model
import Testing

/// An invented Kreis of three municipalities and two Ausländerbehörden: Nord for the first, Süd for the other two.
enum District {
  static func kreis() throws -> Kreis {
    let municipalities = try ["Ahausen", "Bedorf", "Cestadt"].enumerated().map { place, name in
      Municipality(ags: try ags(place), name: "\(name), Stadt", shortName: name)
    }
    return Kreis(
      key: try #require(KreisKey("05999")), slug: "erfunden", name: "Kreis Erfunden", municipalities: municipalities,
      offices: [
        Office(id: "nord", name: "ABH Nord", synonyms: [], responsibleFor: [try ags(0)]),
        Office(id: "sued", name: "ABH Süd", synonyms: [], responsibleFor: [try ags(1), try ags(2)]),
      ])
  }

  static func ags(_ place: Int) throws -> AGS { try #require(AGS("0599900\(place + 1)")) }

  /// What an export may know about an age, seen from the Kernzielgruppe of 18 to 35 years.
  enum Age: CaseIterable {
    case unknown, below, within, above, maybeBelow, maybeAbove

    var code: Int {
      switch self {
      case .unknown: AgeScale.unknown
      case .below: AgeScale.standard.code(youngest: 10, oldest: 10)
      case .within: AgeScale.standard.code(youngest: 26, oldest: 27)
      case .above: AgeScale.standard.code(youngest: 36, oldest: nil)
      case .maybeBelow: AgeScale.standard.code(youngest: 17, oldest: 18)
      case .maybeAbove: AgeScale.standard.code(youngest: 35, oldest: 36)
      }
    }
  }

  /// Where a person is counted; the axes in the order of the cube, the last two of no matter here.
  static func place(_ municipality: Int, _ office: Int, _ status: StatusGroup?, _ age: Age = .within) -> Int {
    let sizes = [2, StatusGroup.allCases.count + 1, AgeScale.standard.codeCount, NationalityGroup.allCases.count]
    let codes = [office, status?.code ?? AZRAxis.german, age.code, NationalityGroup.asia.code]
    let place = zip(codes, sizes).reduce(municipality) { $0 * $1.1 + $1.0 }
    return place * Sex.allCases.count + Sex.female.code
  }

  static func export(
    _ file: String, sender: Int?, _ persons: [(place: Int, count: Int)], rejected: [FindingCode: Int] = [:]
  ) throws -> CountedExport {
    var cube = AZRAxis.cube(for: try kreis(), ages: .standard)
    for (place, count) in persons { cube.add(count, at: place) }
    return CountedExport(
      file: file, sender: sender, read: cube.total + rejected.values.reduce(0, +), rejected: rejected, cube: cube)
  }

  /// Every status group but »ohne«, as the concept is read by default.
  static let usual = CountingRule(groups: Set(StatusGroup.allCases).subtracting([.untitled]))

  /// Persons per municipality, from Nord and from Süd.
  static func question(
    _ persons: [(Int, Int)] = [(500, 20), (300, 0), (0, 180)], granted: Ratio = Ratio(7), step: Ratio = Ratio(1, 10),
    method: AllotmentMethod = .hareNiemeyer, minimum: Ratio? = nil,
    reserved: [StellenanteilQuestion.Reserved] = [], others: [StellenanteilQuestion.OtherRecipient] = []
  ) throws -> StellenanteilQuestion {
    let exports = try ["nord.csv", "sued.csv"].enumerated().map { file, name in
      try export(
        name, sender: file,
        persons.enumerated().map { (place($0, file, .limited), file == 0 ? $1.0 : $1.1) })
    }
    return StellenanteilQuestion(
      kreis: try kreis(), exports: exports, counting: usual, granted: granted, reserved: reserved,
      others: others, step: step, method: method, minimum: minimum, coreShare: Ratio(1, 2), recommendation: nil)
  }
}
