/// Counts of persons by tuples of small integer codes; after Normalise nothing else is left of a person.
public struct Cube: Hashable, Sendable {
  /// One dimension: its name and how many codes it has.
  public struct Axis: Hashable, Sendable {
    /// What findings and tests call it.
    public let name: String
    /// Codes run from 0 to `size` - 1.
    public let size: Int

    /// Takes a size above zero.
    public init(_ name: String, size: Int) {
      self.name = name
      self.size = size
    }
  }

  /// The dimensions, the last one varying fastest.
  public let axes: [Axis]
  /// One count per tuple of codes, dense because codes are few.
  public private(set) var counts: [Int]

  /// All counts start at zero.
  public init(axes: [Axis]) {
    self.axes = axes
    counts = [Int](repeating: 0, count: axes.reduce(1) { $0 * $1.size })
  }

  /// How far apart neighbouring codes of each axis stand in `counts`.
  public var strides: [Int] {
    var strides = [Int](repeating: 1, count: axes.count)
    for axis in axes.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * axes[axis + 1].size }
    return strides
  }

  /// Counts at a place that the caller worked out with `strides`.
  public mutating func add(_ persons: Int, at place: Int) { counts[place] += persons }

  /// Takes out everybody whose code on this axis is none of these.
  public mutating func clear(except codes: Set<Int>, on name: String) {
    guard let axis = axes.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("an axis that the cube lacks")
    }
    let (stride, size) = (strides[axis], axes[axis].size)
    for place in counts.indices where !codes.contains(place / stride % size) { counts[place] = 0 }
  }

  /// Adds another cube of the same axes; the order of merging changes nothing.
  public mutating func merge(_ other: Cube) {
    precondition(axes == other.axes, "cubes of different axes cannot be merged")
    for place in counts.indices { counts[place] += other.counts[place] }
  }

  /// All persons.
  public var total: Int { persons(in: counts.indices) }
}
