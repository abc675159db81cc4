/// What a nationality means for the residence titles that its citizens hold.
enum Origin: Sendable {
  /// EU, EEA and Switzerland: the right exists without a title.
  case freeMovement
  /// The old recruitment country, where nearly all who have been here for long hold a permanent title.
  case turkey
  case refuge
  case elsewhere
  case stateless
}

struct Nationality: Sendable {
  /// The three-digit key of the official list.
  let key: Int
  let origin: Origin
  /// Out of 100,000 persons, more or less.
  let weight: Int

  private init(_ key: Int, _ origin: Origin, _ weight: Int) {
    self.key = key
    self.origin = origin
    self.weight = weight
  }

  /// Invented shares in the order of magnitude of a Kreis on the Rhine, the frequent ones first.
  static let all = [
    Nationality(163, .turkey, 15_400),
    Nationality(152, .freeMovement, 9_300),
    Nationality(475, .refuge, 9_000),
    Nationality(154, .freeMovement, 7_400),
    Nationality(137, .freeMovement, 5_600),
    Nationality(134, .freeMovement, 5_000),
    Nationality(438, .refuge, 4_200),
    Nationality(125, .freeMovement, 3_800),
    Nationality(170, .elsewhere, 3_700),
    Nationality(150, .elsewhere, 3_600),
    Nationality(423, .refuge, 3_200),
    Nationality(130, .freeMovement, 2_700),
    Nationality(148, .freeMovement, 2_600),
    Nationality(252, .elsewhere, 2_600),
    Nationality(166, .elsewhere, 2_400),
    Nationality(161, .freeMovement, 2_300),
    Nationality(144, .elsewhere, 2_100),
    Nationality(122, .elsewhere, 1_900),
    Nationality(153, .freeMovement, 1_900),
    Nationality(160, .elsewhere, 1_900),
    Nationality(439, .refuge, 1_900),
    Nationality(436, .elsewhere, 1_800),
    Nationality(442, .elsewhere, 1_700),
    Nationality(121, .elsewhere, 1_500),
    Nationality(479, .elsewhere, 1_500),
    Nationality(165, .freeMovement, 1_300),
    Nationality(129, .freeMovement, 1_200),
    Nationality(151, .freeMovement, 900),
    Nationality(168, .elsewhere, 900),
    Nationality(224, .refuge, 900),
    Nationality(232, .refuge, 900),
    Nationality(461, .elsewhere, 800),
    Nationality(368, .elsewhere, 700),
    Nationality(431, .elsewhere, 700),
    Nationality(432, .elsewhere, 600),
    Nationality(261, .refuge, 500),
    Nationality(273, .refuge, 500),
    Nationality(467, .elsewhere, 500),
    Nationality(476, .elsewhere, 500),
    Nationality(998, .stateless, 500),
    Nationality(997, .stateless, 300),
    Nationality(158, .freeMovement, 200),
    // States that no longer exist stay in real registers until somebody clears them up.
    Nationality(120, .elsewhere, 10),
    Nationality(132, .elsewhere, 5),
    Nationality(138, .elsewhere, 5),
  ]
}
