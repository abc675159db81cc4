import Model
public import Store

extension Runner {
  /// What one pipeline has to do in a run, and how it went.
  struct Agenda {
    let name: PipelineName
    var job: (any Job)?
    var periods: [Period] = []
    /// How its periods ended.
    var outcomes: [Outcome] = []
    /// What is told after them.
    var afterwards: [Outcome] = []

    /// All periods by the day on which they are over; of the same day, by the order of the pipelines.
    static func chronological(_ agendas: [Agenda]) -> [(place: Int, job: any Job, period: Period)] {
      let entries = agendas.enumerated().flatMap { place, agenda in
        agenda.job.map { job in agenda.periods.map { (place: place, job: job, period: $0) } } ?? []
      }
      return entries.sorted { left, right in
        (left.period.last, left.place, left.period) < (right.period.last, right.place, right.period)
      }
    }
  }
}

extension Workplace {
  /// Pipelines that have to mind what each other says, together: those of one Kreis, even where it has two directories.
  public func byKreis(_ names: [PipelineName]) -> [[PipelineName]] {
    let keys = names.map { (try? kreis($0.kreis).key.description) ?? $0.kreis }
    return Dictionary(grouping: names.indices, by: { keys[$0] }).values.sorted { $0[0] < $1[0] }.map { places in
      places.map { names[$0] }
    }
  }
}
