public import Model

/// A Kreis for which synthetic exports can be made: who lives where, and which Ausländerbehörde sends whom.
public struct DemoDistrict: Sendable {
  /// A place of residence.
  public struct Municipality: Sendable {
    /// The key that stands in the rows.
    public let ags: AGS
    /// The official name, such as "Neuss, Stadt".
    public let name: String
    /// Stands in proportion to the foreign persons living there.
    public let weight: Int

    /// A weight below one counts as one, so that every municipality has somebody to count.
    public init(ags: AGS, name: String, weight: Int) {
      self.ags = ags
      self.name = name
      self.weight = max(1, weight)
    }
  }

  /// An Ausländerbehörde: it sends one file.
  public struct Office: Sendable {
    /// As it stands in the column Ausländerbehörde.
    public let name: String
    /// The part of the file name that is its own: ASCII letters, digits and hyphens.
    public let slug: String
    /// The municipalities whose residents it is responsible for.
    public let responsible: [AGS]
    /// How its software writes CSV.
    public let dialect: DemoDialect

    /// No municipality belongs to two offices.
    public init(name: String, slug: String, responsible: [AGS], dialect: DemoDialect) {
      self.name = name
      self.slug = slug
      self.responsible = responsible
      self.dialect = dialect
    }
  }

  /// The key with which all of the municipalities begin.
  public let kreis: KreisKey
  /// As readers know it, such as "Rhein-Kreis Neuss".
  public let name: String
  /// Every municipality belongs to an office.
  public let municipalities: [Municipality]
  /// In the order of the exports.
  public let offices: [Office]

  /// A district whose offices and weights the caller knows.
  public init(kreis: KreisKey, name: String, municipalities: [Municipality], offices: [Office]) {
    self.kreis = kreis
    self.name = name
    self.municipalities = municipalities
    self.offices = offices
  }

  /// A district of which only the municipalities are known: one office for all, and weights of 500 to 1500 by lot.
  public init(
    kreis: KreisKey, name: String, slug: String, municipalities: [(ags: AGS, name: String)], seed: UInt64
  ) {
    let random = SeededGenerator(seed: seed)
    let weighted = municipalities.map { ags, name in
      // Branched by the key, so that the order of the caller's list does not matter.
      var own = random.branch(Int(ags.number))
      return Municipality(ags: ags, name: name, weight: 500 + own.below(1001))
    }
    let office = Office(name: name, slug: slug, responsible: municipalities.map(\.ags), dialect: .modern)
    self.init(kreis: kreis, name: name, municipalities: weighted, offices: [office])
  }
}
