import Model
import Synchronization

/// What the registers call regions: folded names, made once for all files.
struct OfficialNames: Sendable {
  /// Regions of today by name.
  var current: [String: Set<RegionKey>] = [:]
  /// Names that only regions bear that were dissolved.
  var former: [String: Set<RegionKey>] = [:]
  /// All keys of the registers, those of dissolved regions too.
  var keys: Set<RegionKey> = []
}

extension OfficialNames {
  /// The names, made when a table of statistics is first read: a run with nothing new reads none.
  final class Maker: Sendable {
    private let kept = Mutex<OfficialNames?>(nil)
    private let municipalities: MunicipalityRegister
    private let kreise: KreisRegister

    init(_ municipalities: MunicipalityRegister, _ kreise: KreisRegister) {
      (self.municipalities, self.kreise) = (municipalities, kreise)
    }

    var names: OfficialNames {
      kept.withLock { kept in
        let names = kept ?? RegionNames.official(municipalities, kreise)
        kept = names
        return names
      }
    }
  }
}
