import Model

extension Settings {
  /// The names of settings and inputs that are new, gone or different.
  func differences(from old: [(name: String, value: String)]) -> [String] {
    let now = terms + inputs
    let before = Dictionary(old.map { ($0.name, $0.value) }) { first, _ in first }
    let changed = now.filter { before[$0.name] != $0.value }.map(\.name)
    let gone = old.map(\.name).filter { name in !now.contains { $0.name == name } }
    return changed + gone
  }

  /// Whether an edition of this record stays as it is although something differs: the council settled it, so that another
  /// method for later years does not reach back, or only the exports it was compared with are gone.
  func leavesUntouched(_ record: PublishedRecord) -> Bool {
    let old = Dictionary(record.settings.map { ($0.name, $0.value) }) { first, _ in first }
    let now = Dictionary((terms + inputs).map { ($0.name, $0.value) }) { first, _ in first }
    guard let day = now["stichtag"], Settings.exports(of: day, in: old) == Settings.exports(of: day, in: now) else {
      return false
    }
    let isSettled = now["festgestellt"].map { !$0.isEmpty && $0 == old["festgestellt"] } ?? false
    return isSettled || lostOnlyItsComparison(old, now)
  }

  private func lostOnlyItsComparison(_ old: [String: String], _ now: [String: String]) -> Bool {
    guard let before = old["voriger_stichtag"], !before.isEmpty, now["voriger_stichtag"] != before,
      Settings.exports(of: before, in: now).isEmpty
    else { return false }
    let compared = [before, now["voriger_stichtag"] ?? ""].compactMap { CalendarDate($0) }
    func rest(_ entries: [String: String]) -> [String: String] {
      entries.filter { name, _ in
        name != "voriger_stichtag"
          && !compared.contains { name.contains("/\($0.iso)/") || name.contains("[\($0)]") }
      }
    }
    return rest(old) == rest(now)
  }

  // Exports are named by their path, which has the Stichtag as a directory.
  private static func exports(of day: String, in entries: [String: String]) -> [String: String] {
    entries.filter { $0.key.contains("/\(day)/") }
  }
}
