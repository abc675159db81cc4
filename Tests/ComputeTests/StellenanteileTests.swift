import Compute
import Model
import TestSupport
import Testing

@Suite struct StellenanteileTests {
  @Test func `The other methods stand beside the chosen one`() throws {
    let answer = try Stellenanteile(District.question(method: .sainteLague))
    #expect(answer.byMethod[.sainteLague] == answer.allotment)
    #expect(
      answer.byMethod.mapValues(\.units) == [
        .hareNiemeyer: [36, 21, 13], .sainteLague: [36, 21, 13], .dHondt: [37, 21, 12],
      ])
    #expect(answer.sensitivities() == (0..<3).map { Sensitivity(of: $0, in: answer.allotment) })
  }

  @Test func `The Alabama paradox is found where it lurks`() throws {
    let answer = try Stellenanteile(District.question([(6, 0), (6, 0), (2, 0)], granted: Ratio(10), step: Ratio(1)))
    #expect(answer.shares.map(\.units.value) == [4, 4, 2].map { Ratio($0) })
    #expect(answer.losersByOneMoreUnit() == [2])
    let more = try Stellenanteile(District.question([(6, 0), (6, 0), (2, 0)], granted: Ratio(11), step: Ratio(1)))
    #expect(more.shares.map(\.units.value) == [5, 5, 1].map { Ratio($0) })
    #expect(more.losersByOneMoreUnit() == [])
    for method in AllotmentMethod.divisorMethods {
      let other = try Stellenanteile(
        District.question([(6, 0), (6, 0), (2, 0)], granted: Ratio(10), step: Ratio(1), method: method))
      #expect(other.losersByOneMoreUnit() == [])
    }
  }

  @Test func `Reserved positions beyond the grant stop it`() throws {
    let question = try District.question(reserved: [.init(recipient: "Leitung", positions: Ratio(8))])
    #expect(findings { () throws(Stop) in _ = try Stellenanteile(question) } == [Finding(.positionsInvalid)])
  }

  @Test func `Nobody counted stops it`() throws {
    let question = try District.question([(0, 0), (0, 0), (0, 0)])
    #expect(findings { () throws(Stop) in _ = try Stellenanteile(question) } == [Finding(.weightsZero)])
  }

  @Test func `What is left after the reserved positions must be whole steps`() throws {
    let question = try District.question(
      step: Ratio(1, 2), reserved: [.init(recipient: "Leitung", positions: Ratio(1, 4))])
    #expect(
      findings { () throws(Stop) in _ = try Stellenanteile(question) } == [
        Finding(
          .positionsNotMultiple,
          [
            .name: "stellen", .found: .number(FixedPoint(units: 675, digits: 2)),
            .expected: .number(FixedPoint(units: 5, digits: 1)),
          ])
      ])
  }

  @Test func `Figures add up and follow from their derivations`() throws {
    try cases(60) { random, seed in
      let persons = (0..<3).map { _ in
        (Int.random(in: 0...400, using: &random), Int.random(in: 1...400, using: &random))
      }
      let method = AllotmentMethod.allCases[Int.random(in: 0..<3, using: &random)]
      let minimum = Bool.random(using: &random) ? Ratio(Int.random(in: 0...2, using: &random)) : nil
      let answer = try Stellenanteile(
        District.question(persons, step: Ratio(1, 20), method: method, minimum: minimum))
      #expect(answer.shares.reduce(Ratio(0)) { $0 + $1.positions.value } == Ratio(7), seed)
      #expect(answer.shares.reduce(Ratio(0)) { $0 + $1.exact.value } == Ratio(7), seed)
      #expect(answer.shares.reduce(Ratio(0)) { $0 + $1.share.value } == Ratio(1), seed)
      for share in answer.shares {
        let half = share.positions.value * Ratio(1, 2)
        #expect(share.coreMinimum.value >= half && share.coreMinimum.value < half + Ratio(1, 20), seed)
        #expect((share.coreMinimum.value / Ratio(1, 20)).isWhole, seed)
        if case .allotted(let base, .remainder(let whole, _, _, _, _)) = share.units.derivation {
          #expect(base.quantity == .quota && base.value.floor == Int128(whole), seed)
        }
      }
    }
  }
}
