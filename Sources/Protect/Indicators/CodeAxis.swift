import Model

/// Members of one dimension as codes of one attribute, and where they may overlap of one more for each that is a part of another.
struct CodeAxis {
  /// How many attributes it takes.
  var width: Int { 1 + subsets.count }
  /// Per code the members that it is the sum and difference of.
  private let definitions: [[(member: Int, sign: Int)]]
  private let codesByMembers: [[Int]: [Int]]
  /// Members with an attribute of their own, and what they are the next part of; nil for the whole.
  private let subsets: [(member: Int, parent: Int?)]

  /// `isNobody` tells whether nobody is left of members without some of their parts.
  init(
    _ dimension: StatisticTable.Dimension, asked: Set<[Int]>, _ reading: CountSpace.Reading,
    isNobody: ([Int], [Int]) -> Bool
  ) {
    let whole = dimension.total.map { [$0] } ?? dimension.parts
    let named = Set(asked.filter { $0 != whole }.joined()).sorted()
    let parents = CodeAxis.parents(of: named, dimension)
    let isOverlapping = reading == .overlapping
    let members = named.filter { !isOverlapping || dimension.members[$0].subsetOf == nil }
    subsets = named.filter { !members.contains($0) }.map { ($0, parents[$0] ?? nil) }
    var definitions: [[(member: Int, sign: Int)]] = []
    var own: [Int: [Int]] = [:]
    func define(_ list: [Int], without parts: [Int], for member: Int?) {
      if Set(list) == Set(parts) || (reading == .complete && !parts.isEmpty && isNobody(list, parts)) { return }
      if let member { own[member] = [definitions.count] }
      definitions.append(list.map { ($0, 1) } + parts.map { ($0, -1) })
    }
    for member in members { define([member], without: members.filter { parents[$0] == member }, for: member) }
    define(whole, without: members.filter { parents[$0] == .some(nil) }, for: nil)
    func codes(_ member: Int) -> [Int] {
      (own[member] ?? []) + members.filter { parents[$0] == member }.flatMap(codes)
    }
    var codesByMembers = [whole: Array(definitions.indices)]
    for list in asked where list != whole && list.allSatisfy(members.contains) {
      codesByMembers[list] = list.flatMap(codes).sorted()
    }
    for member in members where codesByMembers[[member]] == nil { codesByMembers[[member]] = codes(member).sorted() }
    (self.definitions, self.codesByMembers) = (definitions, codesByMembers)
  }

  // The nearest member above that is asked for too.
  private static func parents(of members: [Int], _ dimension: StatisticTable.Dimension) -> [Int: Int?] {
    func parent(_ member: Int) -> Int? {
      var place = dimension.members[member].subsetOf.flatMap(dimension.place)
      for _ in dimension.members {
        guard let current = place else { return nil }
        if members.contains(current) { return current }
        place = dimension.members[current].subsetOf.flatMap(dimension.place)
      }
      return nil
    }
    return Dictionary(uniqueKeysWithValues: members.map { ($0, parent($0)) })
  }

  /// One list per attribute; sums of members that may overlap have none, so that no count is found for them.
  func codes(of members: [Int]) -> [[Int]] {
    let around = members.first.map(chain) ?? []
    guard members.count == 1, !around.isEmpty else {
      return [codesByMembers[members] ?? []] + subsets.map { _ in [0, 1] }
    }
    return [base(of: around)] + subsets.indices.map { around.contains($0) ? [0] : [0, 1] }
  }

  // The attributes of a member and of all that it is a part of.
  private func chain(_ member: Int) -> [Int] {
    guard let place = subsets.firstIndex(where: { $0.member == member }) else { return [] }
    return [place] + (subsets[place].parent.map(chain) ?? [])
  }

  private func base(of chain: [Int]) -> [Int] {
    let parent = chain.last.flatMap { subsets[$0].parent }
    return parent.flatMap { codesByMembers[[$0]] } ?? Array(definitions.indices)
  }

  /// The members that codes are the sum and difference of; nil where the table cannot tell.
  func terms(of codes: [[Int]]) -> [(member: Int, sign: Int)]? {
    let inside = subsets.indices.filter { codes[$0 + 1] == [0] }
    let outside = subsets.indices.filter { codes[$0 + 1] == [1] }
    let deepest = inside.max { chain(subsets[$0].member).count < chain(subsets[$1].member).count }
    let around = deepest.map { chain(subsets[$0].member) } ?? []
    guard around.sorted() == inside, around.isEmpty || base(of: around) == codes[0] else { return nil }
    let head = deepest.map { [(member: subsets[$0].member, sign: 1)] } ?? terms(of: codes[0])
    guard let first = outside.first else { return head }
    guard outside.count == 1, Array(chain(subsets[first].member).dropFirst()) == around,
      base(of: chain(subsets[first].member)) == codes[0]
    else { return nil }
    return head + [(subsets[first].member, -1)]
  }

  /// As few members as possible: a table rarely has all combinations.
  private func terms(of codes: [Int]) -> [(member: Int, sign: Int)] {
    let named = codesByMembers.filter { $0.value == codes && !$0.key.isEmpty }.keys.min {
      ($0.count, $0[0]) < ($1.count, $1[0])
    }
    if let named { return named.map { ($0, 1) } }
    let terms = codes.flatMap { definitions[$0] }
    let signs = Dictionary(terms.map { ($0.member, $0.sign) }, uniquingKeysWith: +)
    return signs.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
