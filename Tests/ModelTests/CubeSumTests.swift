import Model
import TestSupport
import Testing

@Suite struct CubeSumTests {
  @Test func `A sum equals the plain look at every cell`() {
    cases(300) { random, seed in
      let cube = Cube.random(&random)
      let selection = Cube.selection(of: cube, &random)
      #expect(cube.sum(where: selection) == plain(cube, selection), "\(seed) \(selection)")
    }
  }

  private func plain(_ cube: Cube, _ selection: [String: Set<Int>]) -> Int {
    let strides = cube.strides
    return cube.counts.indices.filter { place in
      cube.axes.indices.allSatisfy { axis in
        selection[cube.axes[axis].name]?.contains(place / strides[axis] % cube.axes[axis].size) ?? true
      }
    }.reduce(0) { $0 + cube.counts[$1] }
  }
}

extension Cube {
  /// Of one to five axes, half of its cells empty.
  static func random(_ random: inout SplitMix64) -> Cube {
    let axes = (0..<Int.random(in: 1...5, using: &random)).map {
      Axis("\($0)", size: .random(in: 1...5, using: &random))
    }
    var cube = Cube(axes: axes)
    for place in cube.counts.indices where Bool.random(using: &random) {
      cube.add(.random(in: 1...9, using: &random), at: place)
    }
    return cube
  }

  /// Any codes of some axes, a few of them too large.
  static func selection(of cube: Cube, _ random: inout SplitMix64) -> [String: Set<Int>] {
    var selection: [String: Set<Int>] = [:]
    for axis in cube.axes where Bool.random(using: &random) {
      selection[axis.name] = Set((0...axis.size).filter { _ in Bool.random(using: &random) })
    }
    return selection
  }
}
