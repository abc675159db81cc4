import Model
import Testing

@testable import Protect

/// A share may not lead back to the few persons that it is a share of.
struct RateTests {
  @Test(arguments: 1..<Release.Rate.smallestWhole)
  func `a part of few persons is withheld, whatever the part`(_ whole: Int) {
    for part in 0...whole {
      let rate = Release.Rate(.open, part, of: .open, whole)
      #expect(rate.status == .withheld && rate.value == nil, "\(part) of \(whole)")
    }
  }

  @Test func `a half is told of twenty persons and not of two`() {
    #expect(Release.Rate(.open, 1, of: .open, 2).value == nil)
    #expect(Release.Rate(.open, 10, of: .open, 20).value == Ratio(1, 2))
  }

  @Test func `it is made from the protected number, and says so`() {
    let rate = Release.Rate(.rounded, 15, of: .open, 40)
    #expect(rate.status == .rounded && rate.value == Ratio(15, 40))
    #expect(Release.Rate(.open, 15, of: .open, 40).status == .open)
  }

  @Test func `a withheld part or whole leaves no rate`() {
    for rate in [Release.Rate(.withheld, nil, of: .open, 40), .init(.open, 15, of: .withheld, nil)] {
      #expect(rate.status == .withheld && rate.value == nil)
    }
  }

  @Test func `of nobody there is no rate`() {
    let rate = Release.Rate(.open, 0, of: .open, 0)
    #expect(rate.status == .missing && rate.value == nil)
  }
}
