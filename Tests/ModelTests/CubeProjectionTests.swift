import Model
import TestSupport
import Testing

@Suite struct CubeProjectionTests {
  private static func cube() -> Cube {
    var cube = Cube(axes: [Cube.Axis("a", size: 2), Cube.Axis("b", size: 3), Cube.Axis("c", size: 2)])
    for place in 0..<12 { cube.add(1 << place, at: place) }
    return cube
  }

  private static func projection(_ names: String...) -> [Int] { cube().projected(onto: names).counts }

  @Test func `Axes that are left out are summed over`() {
    #expect(Self.cube().projected(onto: ["b"]).axes == [Cube.Axis("b", size: 3)])
    #expect(Self.projection("a") == [0b111111, 0b111111 << 6])
    #expect(Self.projection("b") == [0b000011_000011, 0b001100_001100, 0b110000_110000])
    #expect(Self.projection("c") == [0b010101_010101, 0b101010_101010])
    #expect(Self.projection() == [0b111111_111111])
  }

  @Test func `The axes stand in the order asked for`() {
    #expect(
      Self.cube().projected(onto: ["c", "a"]).axes == [Cube.Axis("c", size: 2), Cube.Axis("a", size: 2)])
    #expect(Self.projection("c", "a") == [0b010101, 0b010101 << 6, 0b101010, 0b101010 << 6])
    #expect(Self.projection("a", "b", "c") == Self.cube().counts)
  }

  @Test func `A cube without axes has one place`() {
    var cube = Cube(axes: [])
    cube.add(7, at: 0)
    #expect(cube.projected(onto: []) == cube)
  }

  @Test func `Sums of a projection are those of the cube`() {
    cases(100) { random, seed in
      let cube = Cube.random(&random)
      let names = cube.axes.map(\.name).shuffled(using: &random).prefix(.random(in: 0...5, using: &random))
      let projection = cube.projected(onto: Array(names))
      #expect(projection.axes.map(\.name) == Array(names), seed)
      #expect(projection.total == cube.total, seed)
      for _ in 0..<5 {
        let selection = Cube.selection(of: projection, &random)
        #expect(projection.sum(where: selection) == cube.sum(where: selection), seed)
      }
    }
  }
}
