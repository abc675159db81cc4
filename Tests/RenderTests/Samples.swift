import Compute
import Model
import Protect

/// Invented districts with the names of real ones. Nobody was counted for them.
struct Sample {
  var kreis: Kreis
  var stichtag = Sample.day("2021-03-31")
  /// Counted persons, by municipality.
  var persons: [Int]
  var granted = Ratio(7)
  var step = Ratio(1, 100)
  var method = AllotmentMethod.hareNiemeyer
  var minimum: Ratio?
  var reserved: [StellenanteilQuestion.Reserved] = []
  var others: [StellenanteilQuestion.OtherRecipient] = []
  var recommendation: StellenanteilQuestion.Recommendation?
  var groups = Set(StatusGroup.allCases).subtracting([StatusGroup.untitled])
  /// Persons without a right of residence, Germans and refused rows, by file.
  var uncounted: [(none: Int, german: Int, rejected: Int)] = []
  /// Persons of the last municipality whose row names the first office.
  var strays = 0

  static func day(_ text: String) -> CalendarDate { known(CalendarDate(text)) }

  /// What a sample states must be right; only a misspelt one gets here.
  private static func known<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a sample is misspelt") }
    return value
  }
}

extension Sample {
  /// The exact result for these persons.
  func result() throws -> Stellenanteile {
    try Stellenanteile(
      StellenanteilQuestion(
        kreis: kreis, exports: kreis.offices.indices.map(export), counting: CountingRule(groups: groups),
        granted: granted, reserved: reserved, others: others, step: step, method: method, minimum: minimum,
        coreShare: Ratio(1, 2), recommendation: recommendation))
  }

  private func export(_ office: Int) -> CountedExport {
    var cube = AZRAxis.cube(for: kreis, ages: .standard)
    let strides = cube.strides
    func add(_ count: Int, _ municipality: Int, _ status: Int, _ ages: ClosedRange<Int>?) {
      let age = ages.map { AgeScale.standard.code(youngest: $0.lowerBound, oldest: $0.upperBound) } ?? AgeScale.unknown
      cube.add(count, at: zip([municipality, office, status, age], strides).reduce(0) { $0 + $1.0 * $1.1 })
    }
    let last = kreis.municipalities.count - 1
    for (place, municipality) in kreis.municipalities.enumerated() {
      guard kreis.offices[office].responsibleFor.contains(municipality.ags) else { continue }
      let all = persons[place] - (place == last ? strays : 0)
      let (free, tolerated) = (all / 3, all / 20)
      add(free, place, StatusGroup.freeMovement.code, 50...50)
      add(tolerated, place, StatusGroup.tolerated.code, 9...9)
      add(all - free - tolerated - min(all, 1), place, StatusGroup.limited.code, 30...30)
      add(min(all, 1), place, StatusGroup.unlimited.code, 35...36)
    }
    if office == 0 { add(strays, last, StatusGroup.limited.code, nil) }
    let extra = office < uncounted.count ? uncounted[office] : (none: 0, german: 0, rejected: 0)
    add(extra.none, office, StatusGroup.untitled.code, 30...30)
    add(extra.german, office, AZRAxis.german, 30...30)
    return CountedExport(
      file: file(office), sender: office, read: cube.total + extra.rejected,
      rejected: extra.rejected > 0 ? [.azrTitleUnknown: extra.rejected] : [:], cube: cube)
  }

  func file(_ office: Int) -> String { "\(kreis.slug)/azr/\(stichtag.iso)/\(kreis.offices[office].id).csv" }

  /// What a run would know; the previous Stichtag and everything else is optional.
  func evidence(previous: Sample? = nil) throws -> Evidence {
    Evidence(
      result: try result(), previous: try previous?.result(),
      heading: heading(previous: previous?.stichtag), coreAges: 18...35,
      findings: [], provenOffices: Set(kreis.offices.map(\.id)), duplicatesChecked: true, decisions: [], revision: nil,
      files: kreis.offices.indices.map { office in
        InputFile(
          path: file(office), sha256: String(repeating: "0a1b2c3d", count: 8), dialect: "UTF-8, Trennzeichen Semikolon",
          sender: kreis.offices[office].name, size: 1_234_567)
      })
  }

  func heading(
    title: String = "Stellenanteile im Case-Management", previous: CalendarDate? = nil, isSynthetic: Bool = true,
    settled: Heading.Settled? = nil
  ) -> Heading {
    Heading(
      title: title, kreis: kreis.name, kreisKey: kreis.key, pipeline: "\(kreis.slug)/cm-stellenanteile",
      stichtag: stichtag, previousStichtag: previous, published: Sample.day("2021-06-15"), isSynthetic: isSynthetic,
      settled: settled)
  }
}

extension Sample {
  private static func kreis(
    _ key: String, _ slug: String, _ name: String, _ names: [String], offices: [(name: String, places: [Int])]
  ) -> Kreis {
    let municipalities = names.enumerated().map { place, name in
      Municipality(
        ags: known(AGS(key + (place < 2 ? "00" : "0") + "\((place + 1) * 4)")), name: name,
        shortName: String(name.split(separator: ",").first ?? ""))
    }
    return Kreis(
      key: known(KreisKey(key)), slug: slug, name: name, municipalities: municipalities,
      offices: offices.enumerated().map { place, office in
        Office(
          id: "abh-\(place + 1)", name: office.name, synonyms: [],
          responsibleFor: Set(office.places.map { municipalities[$0].ags }))
      })
  }

  /// Eight municipalities, three offices.
  static let neuss = Sample(
    kreis: kreis(
      "05162", "rhein-kreis-neuss", "Rhein-Kreis Neuss",
      [
        "Dormagen, Stadt", "Grevenbroich, Stadt", "Jüchen, Stadt", "Kaarst, Stadt", "Korschenbroich, Stadt",
        "Meerbusch, Stadt", "Neuss, Stadt", "Rommerskirchen",
      ], offices: [("Stadt Neuss", [6]), ("Stadt Dormagen", [0]), ("Rhein-Kreis Neuss", [1, 2, 3, 4, 5, 7])]),
    persons: [8312, 9644, 2387, 4921, 2803, 7415, 29_341, 1189])

  /// Nineteen municipalities, two offices.
  static let rheinSieg = Sample(
    kreis: kreis(
      "05382", "rhein-sieg-kreis", "Rhein-Sieg-Kreis",
      [
        "Alfter", "Bad Honnef, Stadt", "Bornheim, Stadt", "Eitorf", "Hennef (Sieg), Stadt", "Königswinter, Stadt",
        "Lohmar, Stadt", "Meckenheim, Stadt", "Much", "Neunkirchen-Seelscheid", "Niederkassel, Stadt",
        "Rheinbach, Stadt", "Ruppichteroth", "Sankt Augustin, Stadt", "Siegburg, Stadt", "Swisttal",
        "Troisdorf, Stadt", "Wachtberg", "Windeck",
      ], offices: [("Rhein-Sieg-Kreis", Array(0..<16) + [17, 18]), ("Stadt Troisdorf", [16])]),
    persons: [
      2511, 3304, 4907, 2511, 5023, 4618, 2297, 3312, 903, 1404, 4211, 2702, 811, 8623, 7109, 1713, 13_502, 1908, 1604,
    ])
}
