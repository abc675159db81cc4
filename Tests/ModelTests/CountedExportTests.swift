import Model
import TestSupport
import Testing

@Suite struct CountedExportTests {
  private static let axes = ["gemeinde", "auslaenderbehoerde", "status", "alter"].map { Cube.Axis($0, size: 3) }

  @Test func `A duplicate that is taken out is missing in every sum`() {
    cases(50) { random, seed in
      var cube = Cube(axes: Self.axes)
      for place in cube.counts.indices { cube.add(.random(in: 1...9, using: &random), at: place) }
      var export = CountedExport(file: "a.csv", sender: nil, read: cube.total, rejected: [:], cube: cube)
      #expect(export.residents == cube.projected(onto: ["gemeinde", "auslaenderbehoerde", "status"]), seed)
      for taken in 1...3 {
        let place = Int.random(in: cube.counts.indices, using: &random)
        cube.add(-1, at: place)
        export.takeOut(duplicateAt: place)
        #expect(export.cube == cube, seed)
        #expect(export.residents == cube.projected(onto: ["gemeinde", "auslaenderbehoerde", "status"]), seed)
        #expect(export.decidedDuplicates == taken, seed)
      }
    }
  }
}
