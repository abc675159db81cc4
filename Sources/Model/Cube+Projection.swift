extension Cube {
  /// A smaller cube of these axes in this order, summed over all others: for whoever asks many sums of a few axes.
  public func projected(onto names: [String]) -> Cube {
    let kept = names.compactMap { name in axes.firstIndex { $0.name == name } }
    precondition(kept.count == names.count, "an axis that the cube lacks")
    precondition(Set(kept).count == kept.count, "an axis twice")
    var projection = Projection(cube: self, result: Cube(axes: kept.map { axes[$0] }))
    for (axis, stride) in zip(kept, projection.result.strides) { projection.steps[axis] = stride }
    projection.add(below: 0, from: 0, to: 0, through: kept.max() ?? -1)
    return projection.result
  }

  private struct Projection {
    let cube: Cube
    let strides: [Int]
    // How far a code on each axis moves in the result: not at all where the axis is summed over.
    var steps: [Int]
    var result: Cube

    init(cube: Cube, result: Cube) {
      (self.cube, self.result) = (cube, result)
      strides = cube.strides
      steps = [Int](repeating: 0, count: cube.axes.count)
    }

    // Behind the last axis that is kept lies one contiguous run of cells for each place of the result.
    mutating func add(below axis: Int, from start: Int, to place: Int, through last: Int) {
      guard axis <= last else {
        let end = axis == 0 ? cube.counts.count : start + strides[axis - 1]
        result.add(cube.persons(in: start..<end), at: place)
        return
      }
      for code in 0..<cube.axes[axis].size {
        add(below: axis + 1, from: start + code * strides[axis], to: place + code * steps[axis], through: last)
      }
    }
  }
}
