public import Model
import Notation

/// Finds what an indicator asks for in a table, whose dimensions and members are spelt as its office spells them.
public struct OperandPlaces: Sendable {
  /// Why a table does not have what is asked for.
  public enum Problem: Error, Hashable, Sendable {
    /// No measure of that name; the table's own beside it.
    case measure(String, known: [String])
    /// The table has several measures and the operand names none.
    case measureOpen(known: [String])
    /// No dimension of that name.
    case dimension(String, known: [String])
    /// No such member in the dimension.
    case member(String, of: String, known: [String])
    /// Of two members one lies in the other, so that they must not be added up.
    case overlap(String, String, of: String)
    /// The dimension is not named, and the table neither has a total of it nor all its parts.
    case noTotal(String)
  }

  private let table: StatisticTable
  private let incomplete: Set<String>

  /// `incomplete` are dimensions whose parts do not make up the total.
  public init(_ table: StatisticTable, incomplete: Set<String>) {
    self.table = table
    self.incomplete = incomplete
  }

  /// Where the cells stand.
  public func places(of operand: Indicator.Operand) throws(Problem) -> CellPlaces {
    let measure = try measure(operand)
    for selection in operand.selections where !table.dimensions.contains(where: { isNamed($0, selection) }) {
      throw .dimension(selection.dimension.first ?? "", known: table.dimensions.map(\.name))
    }
    var members: [[Int]] = []
    for dimension in table.dimensions {
      if let selection = operand.selections.first(where: { isNamed(dimension, $0) }) {
        members.append(try self.members(selection, dimension))
      } else {
        members.append(try whole(dimension))
      }
    }
    return CellPlaces(measure: measure, members: members)
  }

  private func measure(_ operand: Indicator.Operand) throws(Problem) -> Int {
    let names = table.measures.map(\.name)
    guard let wanted = operand.measure.first else {
      if names.count == 1 { return 0 }
      throw .measureOpen(known: names)
    }
    let spellings = Set(operand.measure.map(Nearest.fold))
    guard let place = names.firstIndex(where: { spellings.contains(Nearest.fold($0)) }) else {
      throw .measure(wanted, known: names)
    }
    return place
  }

  private func isNamed(_ dimension: StatisticTable.Dimension, _ selection: Indicator.Operand.Selection) -> Bool {
    selection.dimension.contains { Nearest.fold($0) == Nearest.fold(dimension.name) }
  }

  private func members(
    _ selection: Indicator.Operand.Selection, _ dimension: StatisticTable.Dimension
  ) throws(Problem) -> [Int] {
    var places: [Int] = []
    for spellings in selection.members {
      let folded = Set(spellings.map(Nearest.fold))
      let found = dimension.members.firstIndex { member in
        folded.contains(Nearest.fold(member.code)) || folded.contains(Nearest.fold(member.label.trimmed))
      }
      guard let found else {
        throw .member(spellings.first ?? "", of: dimension.name, known: dimension.members.map(\.label))
      }
      places.append(found)
    }
    for first in places {
      for second in places where first != second && contains(first, second, dimension) {
        throw .overlap(dimension.members[first].label, dimension.members[second].label, of: dimension.name)
      }
    }
    return places
  }

  private func contains(_ whole: Int, _ part: Int, _ dimension: StatisticTable.Dimension) -> Bool {
    if dimension.members[whole].isTotal { return true }
    var above = dimension.members[part].subsetOf
    var steps = 0
    while let code = above, steps < dimension.members.count {
      if code == dimension.members[whole].code { return true }
      above = dimension.place(of: code).flatMap { dimension.members[$0].subsetOf }
      steps += 1
    }
    return false
  }

  // The total, or all parts where they make it up.
  private func whole(_ dimension: StatisticTable.Dimension) throws(Problem) -> [Int] {
    if let total = dimension.total { return [total] }
    guard !incomplete.contains(dimension.name), !dimension.parts.isEmpty else { throw .noTotal(dimension.name) }
    return dimension.parts
  }
}
