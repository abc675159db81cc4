extension Cube {
  /// The persons whose code on each named axis lies in the given set; axes not named are summed over.
  public func sum(where selection: [String: Set<Int>]) -> Int {
    precondition(selection.keys.allSatisfy { name in axes.contains { $0.name == name } }, "an axis that the cube lacks")
    guard let last = axes.lastIndex(where: { selection[$0.name] != nil }) else { return total }
    let runs = axes.prefix(through: last).map { axis in
      selection[axis.name].map { Cube.runs(of: $0, below: axis.size) } ?? [0..<axis.size]
    }
    return sum(runs, strides, from: 0)
  }

  // Only selected codes are visited: most selections name few of a cube's many cells. Neighbouring codes on the last
  // named axis make one contiguous run, for what follows it is summed over.
  private func sum(_ runs: [[Range<Int>]], _ strides: [Int], axis: Int = 0, from start: Int) -> Int {
    var sum = 0
    for run in runs[axis] {
      if axis + 1 == runs.count {
        let stride = strides[axis]
        sum += persons(in: start + run.lowerBound * stride..<start + run.upperBound * stride)
      } else {
        for code in run { sum += self.sum(runs, strides, axis: axis + 1, from: start + code * strides[axis]) }
      }
    }
    return sum
  }

  /// The persons of neighbouring cells. Every sum ends here, and without optimisation, as tests run, a plain loop over
  /// plain memory is several times as fast as one over a range and an array.
  func persons(in places: Range<Int>) -> Int {
    counts.withUnsafeBufferPointer { counts in
      var sum = 0
      var place = places.lowerBound
      while place < places.upperBound {
        sum += counts[place]
        place += 1
      }
      return sum
    }
  }

  private static func runs(of codes: Set<Int>, below size: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for code in codes.sorted() where (0..<size).contains(code) {
      if let last = runs.last, last.upperBound == code {
        runs[runs.count - 1] = last.lowerBound..<code + 1
      } else {
        runs.append(code..<code + 1)
      }
    }
    return runs
  }
}

extension Cube {
  /// The places that anybody is counted at, with how many; most of a cube of many axes is empty.
  public var occupied: [(place: Int, persons: Int)] {
    counts.withUnsafeBufferPointer { counts in
      var occupied: [(place: Int, persons: Int)] = []
      var place = 0
      while place < counts.count {
        if counts[place] != 0 { occupied.append((place, counts[place])) }
        place += 1
      }
      return occupied
    }
  }
}
