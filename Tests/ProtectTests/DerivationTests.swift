import Compute
import Model
import Protect
import TestSupport
import Testing

/// Every figure can be worked out again from its derivation, by whoever reads it.
struct DerivationTests {
  @Test(arguments: AllotmentMethod.allCases, [false, true])
  func `the derivation of every figure gives its value`(_ method: AllotmentMethod, _ hasMinimum: Bool) throws {
    for seed in UInt64(1)...50 {
      var random = SplitMix64(seed: seed)
      let evidence = try Self.run(&random, method, hasMinimum: hasMinimum).evidence(
        previous: Self.run(&random, method, hasMinimum: hasMinimum))
      let everyone = try Gate.release(toEveryone: evidence)
      let owner = evidence.result.shares.flatMap {
        [$0.persons, $0.share, $0.exact, $0.units, $0.positions, $0.coreMinimum]
      }
      for figure in owner {
        #expect(Self.value(figure, isWhole: true) == figure.value, "seed \(seed): \(figure.subject.name)")
      }
      for figure in everyone.figures {
        #expect(Self.value(figure, isWhole: false) == figure.value, "seed \(seed): \(figure.subject.name)")
      }
    }
  }

  @Test func `the check sees a wrong value`() {
    let kreis = Subject.kreis(name: "Kreis")
    let base = Figure.given(.quota, of: kreis, Ratio(7, 2), key: "x")
    let trace = AllotmentTrace.remainder(whole: 3, rank: 2, of: 2, left: 1, tied: false)
    for (units, isRight) in [(3, true), (4, false)] {
      let figure = Figure(.units, of: kreis, value: Ratio(units), from: .allotted(base, trace))
      #expect((Self.value(figure, isWhole: true) == figure.value) == isRight)
    }
  }

  /// Nil where a trace does not lead to the value.
  private static func value(_ figure: Figure, isWhole: Bool) -> Ratio? {
    func value(_ part: Figure) -> Ratio? { Self.value(part, isWhole: isWhole) }
    switch figure.derivation {
    case .counted(let cells): return isWhole ? Ratio(cells.reduce(0) { $0 + $1.persons }) : figure.value
    case .given, .quoted, .read: return figure.value
    case .scaled(let base, let factor): return value(base).map { $0 * Ratio(factor) }
    case .sum(let parts):
      return parts.reduce(Ratio(0)) { sum, part in sum.flatMap { sum in value(part).map { sum + $0 } } }
    case .difference(let left, let right): return combined(value(left), value(right)) { $0 - $1 }
    case .quotient(let left, let right): return combined(value(left), value(right)) { $0 / $1 }
    case .product(let left, let right): return combined(value(left), value(right)) { $0 * $1 }
    case .allotted(let base, let trace): return value(base).flatMap { units(from: $0, trace, figure.value) }
    case .partRoundedUp(let whole, let part):
      guard case .product(let units, let step) = whole.derivation else { return nil }
      return combined(combined(value(units), value(part)) { Ratio(($0 * $1).ceiling) }, value(step)) { $0 * $1 }
    }
  }

  private static func combined(_ left: Ratio?, _ right: Ratio?, _ operation: (Ratio, Ratio) -> Ratio) -> Ratio? {
    left.flatMap { left in right.map { operation(left, $0) } }
  }

  // As a reader would: round the quotient, and at a tie believe either side.
  private static func units(from base: Ratio, _ trace: AllotmentTrace, _ stated: Ratio) -> Ratio? {
    switch trace {
    case .remainder(let whole, let rank, let count, let left, _):
      guard base.floor == Int128(whole), rank <= count else { return nil }
      return Ratio(whole + (rank <= left ? 1 : 0))
    case .divisor(let divisor, let rounding, let tied):
      let quotient = base / divisor + (rounding == .nearest ? Ratio(1, 2) : Ratio(0))
      if tied, quotient.isWhole, stated == quotient - Ratio(1) { return stated }
      return Ratio(quotient.floor)
    case .minimum(let units): return Ratio(units)
    }
  }

  private static func run(_ random: inout SplitMix64, _ method: AllotmentMethod, hasMinimum: Bool) throws -> Run {
    let count = Int.random(in: 1...9, using: &random)
    // Few different weights, so that ties come about.
    let most = [4, 40, 30_000].randomElement(using: &random) ?? 4
    var run = Run(
      municipalities: (0..<count).map { "Gemeinde \($0)" },
      cells: (0..<2).map { _ in
        (0..<count).map { Cell(municipality: $0, persons: Int.random(in: 2...most, using: &random)) }
      })
    run.method = method
    run.others = (0..<Int.random(in: 0...2, using: &random)).map { .init(name: "Empfänger \($0)", weight: $0 * 7) }
    let recipients = count + run.others.count
    let divisor = [1, 2, 4, 10, 20, 100].randomElement(using: &random) ?? 1
    let least = hasMinimum ? Int.random(in: 1...3, using: &random) : 0
    let (units, kept) = (
      least * recipients + Int.random(in: 0...200, using: &random), Int.random(in: 0...9, using: &random)
    )
    run.step = Ratio(1, divisor)
    run.granted = Ratio(units + kept, divisor)
    if kept > 0 { run.reserved = [.init(recipient: "Kreis", positions: Ratio(kept, divisor))] }
    run.minimum = hasMinimum ? Ratio(least, divisor) : nil
    run.coreShare = [Ratio(1, 2), Ratio(1, 3), Ratio(1), Ratio(0)].randomElement(using: &random) ?? Ratio(1)
    return run
  }
}
