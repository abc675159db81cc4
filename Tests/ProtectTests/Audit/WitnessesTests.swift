import Testing

@testable import Protect

@Suite struct WitnessesTests {
  @Test func `the truth is possible from the start`() {
    let witnesses = Witnesses(count: 2)
    #expect([0, 1].map(witnesses.count) == [1, 1])
    #expect((-2...2).map { witnesses.hasSeen(0, $0) } == [false, false, true, false, false])
  }

  @Test func `whole points on the way between two others are possible too`() {
    var witnesses = Witnesses(count: 3)
    witnesses.add(from: [0, 0, 0], to: [4, -2, 0])
    #expect([0, 1, 2].map(witnesses.count) == [3, 3, 1])
    #expect(witnesses.least == [0, -2, 0])
    #expect(witnesses.most == [4, 0, 0])
    #expect((0...4).map { witnesses.hasSeen(0, $0) } == [true, false, true, false, true])
    #expect((-2...0).map { witnesses.hasSeen(1, $0) } == [true, true, true])
  }

  @Test func `far away only the extremes are remembered`() {
    var witnesses = Witnesses(count: 1)
    witnesses.add(from: [0], to: [1000])
    #expect(witnesses.most == [1000])
    #expect([31, 32, 1000].map { witnesses.hasSeen(0, $0) } == [true, false, true])
    #expect(witnesses.count(0) == 32)
  }

  @Test(arguments: [
    (1, nil, 0, true), (5, nil, 0, true), (6, nil, 0, false), (5, 4, 0, true), (5, 5, 0, false), (5, 5, 1, true),
  ])
  func `what was seen is enough or not`(_ values: Int, _ reach: Int?, _ count: Int, _ isMet: Bool) {
    var witnesses = Witnesses(count: 1)
    witnesses.add(from: [0], to: [4])
    #expect(Requirement(values: values, reach: reach).isMet(0, count: count, witnesses) == isMet)
  }
}
