extension StatisticTable {
  /// One way in which cells are broken down.
  public struct Dimension: Hashable, Sendable {
    /// What the source calls it.
    public let name: String
    /// Its members in the order of the source.
    public internal(set) var members: [Member]

    /// As the source states it; members that turn up later are put at the end.
    public init(_ name: String, members: [Member] = []) {
      self.name = name
      self.members = members
    }

    /// The place of the member that all others belong to, nil where the source shows none.
    public var total: Int? { members.firstIndex { $0.isTotal } }

    /// The places of the members that make up the total: neither a total nor a subset of another.
    public var parts: [Int] { members.indices.filter { !members[$0].isTotal && members[$0].subsetOf == nil } }

    /// The place of the member with this code.
    public func place(of code: String) -> Int? { members.firstIndex { $0.code == code } }
  }

  /// One member of a dimension.
  public struct Member: Hashable, Sendable {
    /// What tells it from the others, where the source has codes; else its label.
    public let code: String
    /// What readers see.
    public let label: String
    /// Whether it stands for all members together.
    public let isTotal: Bool
    /// The code of the member that it is a part of (»darunter«); such a member is never added.
    public let subsetOf: String?

    /// Without a label it is called by its code.
    public init(_ code: String, label: String? = nil, isTotal: Bool = false, subsetOf: String? = nil) {
      self.code = code
      self.label = label ?? code
      self.isTotal = isTotal
      self.subsetOf = subsetOf
    }

    /// The member that cells are put under that are not broken down, where the source names none.
    public static let total = Member("Insgesamt", isTotal: true)
  }
}
