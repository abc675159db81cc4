/// The groups that residence titles fall into; the raw value is what pipeline files and registers call them.
public enum StatusGroup: String, CaseIterable, Sendable {
  case freeMovement = "eu-freizuegigkeit"
  case exempt = "befreit-heimatlos"
  case unlimited = "unbefristet"
  case limited = "befristet"
  case applied = "antrag"
  case tolerated = "duldung"
  case permitted = "gestattung"
  case untitled = "ohne"

  /// The code on the cube's status axis.
  public var code: Int { StatusGroup.allCases.firstIndex(of: self) ?? 0 }
}
