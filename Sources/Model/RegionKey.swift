/// The official key of a region at any level, from Germany to a municipality: digits with their leading zeros, Germany `DG`.
public struct RegionKey: Hashable, Sendable {
  /// The levels, widest first; the number is how many digits the key has.
  public enum Level: Int, CaseIterable, Comparable, Sendable {
    case deutschland = 0
    case land = 2
    case regierungsbezirk = 3
    case kreis = 5
    case gemeinde = 8
    case gemeindeverband = 9

    private var depth: Int {
      switch self {
      case .gemeinde: 9
      case .gemeindeverband: 8
      case .deutschland, .land, .regierungsbezirk, .kreis: rawValue
      }
    }

    /// Wider comes first: a Gemeindeverband has a longer key than its municipalities and is above them all the same.
    public static func < (left: Level, right: Level) -> Bool { left.depth < right.depth }
  }

  /// How wide the region is.
  public let level: Level
  /// The key read as a number, without its leading zero; 0 for Germany.
  public let number: UInt32

  /// All of Germany, which GENESIS calls `DG`.
  public static let deutschland = RegionKey(level: .deutschland, number: 0)

  private init(level: Level, number: UInt32) {
    self.level = level
    self.number = number
  }

  /// Takes `DG`, or 2, 3, 5, 8, 9 or 12 ASCII digits of which the first two are a Land, 01 to 16. Twelve digits are a municipality
  /// (first five and last three); ending in three zeros they are the Verband, ending in seven the Kreis. Eight digits are always a
  /// municipality: ending in three zeros they are the official key of a city that is its own Kreis.
  public init?(_ text: some StringProtocol) {
    if text == "DG" {
      self = .deutschland
      return
    }
    guard text.utf8.count <= 12, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let number = text.utf8.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 48) }
    if text.utf8.count == 12 {
      self.init(ars: number)
    } else if text.utf8.count > 0, let level = Level(rawValue: text.utf8.count) {
      self.init(number, level)
    } else {
      return nil
    }
  }

  private init?(ars: UInt64) {
    let (kreis, verband, gemeinde) = (ars / 10_000_000, ars / 1000 % 10000, ars % 1000)
    if gemeinde > 0 {
      self.init(kreis * 1000 + gemeinde, .gemeinde)
    } else if verband > 0 {
      self.init(ars / 1000, .gemeindeverband)
    } else {
      self.init(kreis, .kreis)
    }
  }

  private init?(_ number: UInt64, _ level: Level) {
    self.init(level: level, number: UInt32(number))
    guard (1...16).contains(landNumber) else { return nil }
  }

  /// The municipality with this key.
  public init?(_ ags: AGS) { self.init(UInt64(ags.number), .gemeinde) }

  /// The Kreis with this key.
  public init?(_ kreis: KreisKey) { self.init(UInt64(kreis.number), .kreis) }

  /// The key that municipalities join on, nil at other levels.
  public var ags: AGS? { level == .gemeinde ? AGS(number: number) : nil }

  private var landNumber: UInt32 { leading(2) }

  /// The first so many digits of the key.
  private func leading(_ digits: Int) -> UInt32 {
    number / UInt32(powerOfTen(max(0, level.rawValue - digits)))
  }
}

extension RegionKey {
  /// Whether the other lies inside; no region contains itself. The key of a municipality does not say which Verband it is in.
  public func contains(_ other: RegionKey) -> Bool { self != other && other.above(at: level) == self }

  /// The region of a wider level that this one lies in; itself at its own level, nil where its key does not say.
  public func above(at wider: Level) -> RegionKey? {
    if wider == level { return self }
    if wider == .deutschland { return .deutschland }
    guard wider < level, wider != .gemeindeverband else { return nil }
    return RegionKey(level: wider, number: leading(wider.rawValue))
  }
}

extension RegionKey: Comparable, CustomStringConvertible {
  /// All digits, leading zeros kept; `DG` for Germany.
  public var description: String { level == .deutschland ? "DG" : padded(number, to: level.rawValue) }

  /// By digits, so that a region comes right before what lies in it; Germany first.
  public static func < (left: RegionKey, right: RegionKey) -> Bool {
    let (first, second) = (left.aligned, right.aligned)
    return first == second ? left.level < right.level : first < second
  }

  private var aligned: UInt64 { UInt64(number) * UInt64(powerOfTen(9 - level.rawValue)) }
}
