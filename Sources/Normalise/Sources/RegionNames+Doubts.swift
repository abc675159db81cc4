import Model
import Notation

extension RegionNames {
  /// What is odd about the regions of a file: keys that no register has, and names that are another region's, as happens
  /// when one column is sorted without the other.
  func doubts(_ regions: [RegionKey], names: [RegionKey: String], file: String) -> [Finding] {
    unknown(regions, file) + contradictions(names, file)
  }

  private func unknown(_ regions: [RegionKey], _ file: String) -> [Finding] {
    // Of other Länder the registers know nothing.
    let lands = Set(keys.compactMap { $0.above(at: .land) })
    let strange = regions.filter { region in
      [.kreis, .gemeinde].contains(region.level) && region.above(at: .land).map(lands.contains) ?? false
        && !keys.contains(region)
    }
    guard let first = strange.first else { return [] }
    var facts: [FactName: Fact] = [.found: .text(first.description), .count: .count(strange.count)]
    let near = keys.filter { $0.level == first.level }.map(\.description).sorted()
    facts[.nearest] = Nearest.closest(first.description, among: near).map { .text($0) }
    return [Finding(.regionUnknown, at: Location(file: file), facts)]
  }

  private func contradictions(_ names: [RegionKey: String], _ file: String) -> [Finding] {
    let wrong = names.sorted { $0.key < $1.key }.compactMap { key, name -> (RegionKey, String, RegionKey)? in
      guard keys.contains(key), given(name) == nil, case .region(let other) = meaning(of: name),
        other.level == key.level,
        other != key
      else { return nil }
      return (key, name, other)
    }
    guard let (key, name, other) = wrong.first else { return [] }
    let facts: [FactName: Fact] = [
      .expected: .text(key.description), .found: .text(name), .other: .text(other.description),
      .count: .count(wrong.count),
    ]
    return [Finding(.regionName, at: Location(file: file), facts)]
  }
}
