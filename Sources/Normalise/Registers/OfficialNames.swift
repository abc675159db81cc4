import Model

/// What the registers call regions: folded names, made once for all files.
struct OfficialNames: Sendable {
  /// Regions of today by name.
  var current: [String: Set<RegionKey>] = [:]
  /// Names that only regions bear that were dissolved.
  var former: [String: Set<RegionKey>] = [:]
  /// All keys of the registers, those of dissolved regions too.
  var keys: Set<RegionKey> = []
}
