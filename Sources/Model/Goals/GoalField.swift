/// A Handlungsfeld with what is to be reached in it.
public struct GoalField: Hashable, Sendable {
  /// The name by which readers ask for it.
  public let id: String
  /// What the document calls it.
  public let title: String
  /// Its Leitziele, in the order of the document.
  public let principles: [Principle]
  /// What a careful reader has to know.
  public let note: String?

  /// In the order of the document.
  public init(id: String, title: String, principles: [Principle], note: String? = nil) {
    self.id = id
    self.title = title
    self.principles = principles
    self.note = note
  }

  /// A Leitziel with its Jahresziele, indicators and measures.
  public struct Principle: Hashable, Sendable {
    /// The Leitziel itself.
    public let goal: Goal
    /// What serves it: Jahresziele, then indicators, then measures.
    public let steps: [Goal]

    /// In the order of the document.
    public init(_ goal: Goal, steps: [Goal]) {
      self.goal = goal
      self.steps = steps
    }
  }

  /// Every goal of the field, Leitziele before their steps.
  public var goals: [Goal] { principles.flatMap { [$0.goal] + $0.steps } }
}
