/// The three methods in use for handing out whole units by weight.
public enum AllotmentMethod: String, CaseIterable, Sendable {
  case hareNiemeyer = "hare-niemeyer"
  case sainteLague = "sainte-lague"
  case dHondt = "dhondt"
}
