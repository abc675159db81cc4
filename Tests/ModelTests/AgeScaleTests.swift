import Model
import TestSupport
import Testing

@Suite struct AgeScaleTests {
  @Test func `The standard bands are those of the target groups`() {
    let scale = AgeScale.standard
    #expect(scale.starts == [0, 6, 12, 18, 27, 36, 65])
    #expect(
      scale.starts.indices.map { "\(scale.ages(of: $0))" } == [
        "(first: 0, last: Optional(5))", "(first: 6, last: Optional(11))", "(first: 12, last: Optional(17))",
        "(first: 18, last: Optional(26))", "(first: 27, last: Optional(35))", "(first: 36, last: Optional(64))",
        "(first: 65, last: nil)",
      ])
    #expect(scale.codeCount == 29)
  }

  @Test(arguments: [
    (18...35, [0, 6, 12, 18, 27, 36, 65]), (16...27, [0, 6, 12, 16, 18, 27, 28, 36, 65]),
    (0...17, [0, 6, 12, 18, 27, 36, 65]), (0...120, [0, 6, 12, 18, 27, 36, 65, 121]),
    (64...64, [0, 6, 12, 18, 27, 36, 64, 65]),
  ])
  func `A core group cuts the bands where it begins and ends`(_ core: ClosedRange<Int>, _ starts: [Int]) {
    #expect(AgeScale(splitAt: core).starts == starts)
  }

  @Test(arguments: [
    (0, 0, 0, 0), (0, 17, 0, 2), (17, 18, 2, 3), (18, 35, 3, 4), (20, 26, 3, 3), (36, nil, 5, 6), (36, 36, 5, 5),
    (64, 65, 5, 6), (65, nil, 6, 6), (110, 110, 6, 6), (0, nil, 0, 6),
  ])
  func `A code stands for the bands in which the age surely lies`(
    _ youngest: Int, _ oldest: Int?, _ first: Int, _ last: Int
  ) {
    let scale = AgeScale.standard
    #expect(scale.bands(of: scale.code(youngest: youngest, oldest: oldest)) == first...last)
  }

  @Test func `Every span has a code of its own, and one code is for ages that nobody knows`() {
    cases(50) { random, seed in
      let first = Int.random(in: 0...70, using: &random)
      let scale = AgeScale(splitAt: first...Int.random(in: first...120, using: &random))
      #expect(scale.bands(of: AgeScale.unknown) == nil, seed)
      var codes = [AgeScale.unknown]
      for first in scale.starts.indices {
        for last in first..<scale.starts.count {
          let (youngest, oldest) = (scale.ages(of: first).first, scale.ages(of: last).last)
          let code = scale.code(youngest: youngest, oldest: oldest)
          #expect(scale.bands(of: code) == first...last, seed)
          codes.append(code)
        }
      }
      #expect(codes == Array(0..<scale.codeCount), seed)
    }
  }

  @Test func `Whether somebody belongs to a group is as sure as the ages of the span are`() {
    cases(20) { random, seed in
      let first = Int.random(in: 0...70, using: &random)
      let group = first...Int.random(in: first...90, using: &random)
      let scale = AgeScale(splitAt: group)
      let bands = scale.bands(making: group)
      var (sure, open): (Set<Int>, Set<Int>) = ([], [])
      for code in 1..<scale.codeCount {
        guard let span = scale.bands(of: code) else { continue }
        // Nobody is older than this, or the last band would have no end to count to.
        let ages = scale.ages(of: span.lowerBound).first...(scale.ages(of: span.upperBound).last ?? 130)
        let inside = ages.count { group.contains($0) }
        if inside == ages.count { sure.insert(code) } else if inside > 0 { open.insert(code) }
      }
      #expect(scale.codes(surelyIn: bands) == sure, seed)
      #expect(scale.codes(perhapsIn: bands) == open, seed)
    }
  }

  @Test func `A group without bands has nobody`() {
    #expect(AgeScale.standard.codes(surelyIn: 0..<0) == [])
    #expect(AgeScale.standard.codes(perhapsIn: 0..<0) == [])
  }
}
