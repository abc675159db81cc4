import Model
import TestSupport
import Testing

@Suite struct CubeTests {
  private static let axes = [Cube.Axis("a", size: 2), Cube.Axis("b", size: 3), Cube.Axis("c", size: 4)]

  private static func random(_ random: inout SplitMix64) -> Cube {
    var cube = Cube(axes: axes)
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      cube.add(Int.random(in: 1...9, using: &random), at: Int.random(in: 0..<24, using: &random))
    }
    return cube
  }

  @Test func `The last axis varies fastest`() {
    let cube = Cube(axes: Self.axes)
    #expect(cube.strides == [12, 4, 1])
    #expect(cube.counts == [Int](repeating: 0, count: 24))
    #expect(cube.total == 0)
    #expect(Cube(axes: []).counts == [0])
    #expect(Cube(axes: [Cube.Axis("a", size: 5)]).strides == [1])
  }

  @Test func `A sum keeps the named codes and adds up the other axes`() {
    var cube = Cube(axes: Self.axes)
    cube.add(1, at: 0 * 12 + 0 * 4 + 0)
    cube.add(10, at: 0 * 12 + 2 * 4 + 3)
    cube.add(100, at: 1 * 12 + 2 * 4 + 0)
    cube.add(1000, at: 1 * 12 + 1 * 4 + 3)
    #expect(cube.total == 1111)
    #expect(cube.sum(where: [:]) == 1111)
    #expect(cube.sum(where: ["a": [0]]) == 11)
    #expect(cube.sum(where: ["b": [2]]) == 110)
    #expect(cube.sum(where: ["b": [1, 2], "c": [3]]) == 1010)
    #expect(cube.sum(where: ["a": [1], "b": [2], "c": [0]]) == 100)
    #expect(cube.sum(where: ["c": []]) == 0)
    #expect(cube.sum(where: ["c": [7]]) == 0)
  }

  @Test func `Cubes merge in any order`() {
    cases(200) { random, seed in
      let cubes = (0..<4).map { _ in Self.random(&random) }
      var there = Cube(axes: Self.axes)
      var back = Cube(axes: Self.axes)
      for cube in cubes { there.merge(cube) }
      for cube in cubes.reversed() { back.merge(cube) }
      #expect(there == back, seed)
      #expect(there.total == cubes.reduce(0) { $0 + $1.total }, seed)
    }
  }

  @Test func `Every axis parts the total`() {
    cases(200) { random, seed in
      let cube = Self.random(&random)
      for axis in cube.axes {
        let parts = (0..<axis.size).map { cube.sum(where: [axis.name: [$0]]) }
        #expect(parts.reduce(0, +) == cube.total, seed)
      }
    }
  }

  @Test func `A row taken out is gone`() {
    var cube = Cube(axes: Self.axes)
    cube.add(1, at: 5)
    cube.add(-1, at: 5)
    #expect(cube == Cube(axes: Self.axes))
  }
}
