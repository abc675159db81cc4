import Model

extension DemoDistrict {
  /// The district a year later: each municipality has grown or shrunk a little against the others, by lot, so that
  /// reports have a change to show.
  public func drifted(seed: UInt64) -> DemoDistrict {
    let random = SeededGenerator(seed: seed)
    let changed = municipalities.map { municipality in
      var own = random.branch(Int(municipality.ags.number) + 1)
      let percent = 96 + own.below(9)
      return Municipality(
        ags: municipality.ags, name: municipality.name, weight: municipality.weight * percent / 100)
    }
    return DemoDistrict(kreis: kreis, name: name, municipalities: changed, offices: offices)
  }
}
