/// A municipality as a run needs it: its key and the names it goes by on the Stichtag.
public struct Municipality: Hashable, Sendable {
  /// The key everything joins on.
  public let ags: AGS
  /// The official name, as official tables print it: »Neuss, Stadt«.
  public let name: String
  /// The plain name, as people say it: »Neuss«.
  public let shortName: String

  /// Names come from the register.
  public init(ags: AGS, name: String, shortName: String) {
    self.ags = ags
    self.name = name
    self.shortName = shortName
  }
}

/// An Ausländerbehörde: who sends one export, and for whom it is responsible.
public struct Office: Hashable, Sendable {
  /// The name that pipeline files use.
  public let id: String
  /// The name that readers see.
  public let name: String
  /// Other names in the column Ausländerbehörde.
  public let synonyms: [String]
  /// The municipalities whose residents it answers for.
  public let responsibleFor: Set<AGS>

  /// As kreis.json5 states it.
  public init(id: String, name: String, synonyms: [String], responsibleFor: Set<AGS>) {
    self.id = id
    self.name = name
    self.synonyms = synonyms
    self.responsibleFor = responsibleFor
  }
}

/// A district on one day: who belongs to it and which Ausländerbehörden serve it.
public struct Kreis: Hashable, Sendable {
  /// The five-digit key.
  public let key: KreisKey
  /// The name of its directories: »rhein-kreis-neuss«.
  public let slug: String
  /// The name that readers see.
  public let name: String
  /// Its municipalities by AGS; their places in this list are the codes of the cube's first axis.
  public let municipalities: [Municipality]
  /// Its Ausländerbehörden; their places in this list are the codes of the cube's second axis.
  public let offices: [Office]

  /// Municipalities are put in the order of their keys.
  public init(key: KreisKey, slug: String, name: String, municipalities: [Municipality], offices: [Office]) {
    self.key = key
    self.slug = slug
    self.name = name
    self.municipalities = municipalities.sorted { $0.ags < $1.ags }
    self.offices = offices
  }
}
