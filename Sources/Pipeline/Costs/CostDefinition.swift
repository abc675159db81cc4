import Model

/// What a pipeline file of the kind »kostenvergleich« says.
struct CostDefinition {
  let title: String
  /// What is compared.
  let comparison: CostComparison
  /// The day of publication, as the report states it.
  let published: CalendarDate?
  /// Why an edition is replaced, as the report states it.
  let revisionReason: String?
}
