public import Model

extension DemoDistrict {
  /// The Kreise with several offices that come with the tool, nil for all others.
  public static func profile(of kreis: KreisKey) -> DemoDistrict? {
    guard let profile = profiles.first(where: { $0.kreis == kreis.description }) else { return nil }
    let keyed = profile.places.map { place in
      // The last three digits of the key tell the municipalities of a Kreis apart.
      (ags: AGS(number: kreis.number * 1000 + place.number), place: place)
    }
    let municipalities = keyed.compactMap { ags, place in
      ags.map { Municipality(ags: $0, name: place.name, weight: place.weight) }
    }
    let offices = profile.offices.enumerated().map { index, office in
      let responsible = keyed.filter { $0.place.office == index }.compactMap(\.ags)
      let dialect = DemoDialect.inTurn[index % DemoDialect.inTurn.count]
      return Office(name: office.name, slug: office.slug, responsible: responsible, dialect: dialect)
    }
    return DemoDistrict(kreis: kreis, name: profile.name, municipalities: municipalities, offices: offices)
  }
}

private struct Profile {
  let kreis: String
  let name: String
  let offices: [(name: String, slug: String)]
  let places: [(number: UInt32, name: String, weight: Int, office: Int)]
}

/// The weights are invented. They follow the population, more in the larger cities, and stand in no statistic.
private let profiles = [
  Profile(
    kreis: "05162", name: "Rhein-Kreis Neuss",
    offices: [
      ("Stadt Neuss", "stadt-neuss"), ("Stadt Dormagen", "stadt-dormagen"), ("Rhein-Kreis Neuss", "rhein-kreis-neuss"),
    ],
    places: [
      (4, "Dormagen, Stadt", 8300, 1), (8, "Grevenbroich, Stadt", 9600, 2), (12, "Jüchen, Stadt", 2400, 2),
      (16, "Kaarst, Stadt", 4900, 2), (20, "Korschenbroich, Stadt", 2800, 2), (22, "Meerbusch, Stadt", 7400, 2),
      (24, "Neuss, Stadt", 29400, 0), (28, "Rommerskirchen", 1200, 2),
    ]),
  Profile(
    kreis: "05978", name: "Kreis Unna",
    offices: [("Kreis Unna", "kreis-unna"), ("Stadt Lünen", "stadt-luenen")],
    places: [
      (4, "Bergkamen, Stadt", 7200, 0), (8, "Bönen", 2300, 0), (12, "Fröndenberg/Ruhr, Stadt", 1400, 0),
      (16, "Holzwickede", 1500, 0), (20, "Kamen, Stadt", 4100, 0), (24, "Lünen, Stadt", 13200, 1),
      (28, "Schwerte, Hansestadt an der Ruhr", 5100, 0), (32, "Selm, Stadt", 2000, 0), (36, "Unna, Stadt", 5600, 0),
      (40, "Werne, Stadt", 2300, 0),
    ]),
  Profile(
    kreis: "05382", name: "Rhein-Sieg-Kreis",
    offices: [("Rhein-Sieg-Kreis", "rhein-sieg-kreis"), ("Stadt Troisdorf", "stadt-troisdorf")],
    places: [
      (4, "Alfter", 2500, 0), (8, "Bad Honnef, Stadt", 3300, 0), (12, "Bornheim, Stadt", 4900, 0),
      (16, "Eitorf", 2500, 0), (20, "Hennef (Sieg), Stadt", 5000, 0), (24, "Königswinter, Stadt", 4600, 0),
      (28, "Lohmar, Stadt", 2300, 0), (32, "Meckenheim, Stadt", 3300, 0), (36, "Much", 900, 0),
      (40, "Neunkirchen-Seelscheid", 1400, 0), (44, "Niederkassel, Stadt", 4200, 0), (48, "Rheinbach, Stadt", 2700, 0),
      (52, "Ruppichteroth", 800, 0), (56, "Sankt Augustin, Stadt", 8600, 0), (60, "Siegburg, Stadt", 7100, 0),
      (64, "Swisttal", 1700, 0), (68, "Troisdorf, Stadt", 13500, 1), (72, "Wachtberg", 1900, 0),
      (76, "Windeck", 1800, 0),
    ]),
]
