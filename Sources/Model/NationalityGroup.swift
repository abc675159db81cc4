/// Nationalities as public tables group them; the raw values are identifiers in published files and never change.
public enum NationalityGroup: String, CaseIterable, Sendable {
  /// The European Union, the European Economic Area and Switzerland: those whose citizens have free movement.
  case freeMovement = "eu-efta"
  case otherEurope = "europa-sonstige"
  case africa = "afrika"
  case america = "amerika"
  case asia = "asien"
  case oceania = "ozeanien"
  /// Stateless or not cleared up, or the export has no nationality. Germans have no group of their own: their status
  /// already keeps them out of everything that is counted.
  case unassigned = "ohne-zuordnung"

  /// The code on the cube's nationality axis.
  public var code: Int { NationalityGroup.allCases.firstIndex(of: self) ?? 0 }
}
