/// For whom a release is made; it decides what may be in it and where it may lie.
public enum Audience: String, Sendable {
  case everyone = "öffentlich"
  case owner = "intern"
}
