import Model

/// What a pipeline file of the kind »zielbericht« says.
struct GoalDefinition: Sendable {
  let title: String
  /// What the documents say.
  let programme: GoalProgramme
  /// No report for years before.
  let firstYear: Int?
  /// The pipeline whose published breakdown feeds indicators about the Ausländerzentralregister.
  let register: String?
  let published: [(key: Period, value: CalendarDate)]
  let revisionReasons: [(key: Period, value: String)]
}
