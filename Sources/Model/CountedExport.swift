/// What one export gave, after Normalise and before any rule of the Kreis.
public struct CountedExport: Hashable, Sendable {
  /// The file's path below the data directory.
  public let file: String
  /// The office that sent it: a place in `Kreis.offices`.
  public let sender: Int?
  /// Persons in the file.
  public let read: Int
  /// Persons in refused rows.
  public let rejected: [FindingCode: Int]
  /// All persons understood, by the axes of `AZRAxis`.
  public private(set) var cube: Cube
  /// The same by municipality, office and status alone. Most questions ask no more, and some of them many times in a
  /// run; the cube is eight hundred times as large.
  public private(set) var residents: Cube
  /// Persons taken out of both because a decision lets another row of theirs count.
  public private(set) var decidedDuplicates = 0

  /// Nothing is decided yet.
  public init(file: String, sender: Int?, read: Int, rejected: [FindingCode: Int], cube: Cube) {
    self.file = file
    self.sender = sender
    self.read = read
    self.rejected = rejected
    self.cube = cube
    residents = cube.projected(onto: CountedExport.residentAxes)
  }

  /// What an archive keeps of an export: everything is decided, and the finer counts of all files may stand in one of them.
  public init(
    file: String, sender: Int?, read: Int, rejected: [FindingCode: Int], residents: Cube, cube: Cube,
    decidedDuplicates: Int
  ) {
    (self.file, self.sender, self.read, self.rejected) = (file, sender, read, rejected)
    (self.residents, self.cube, self.decidedDuplicates) = (residents, cube, decidedDuplicates)
  }

  /// Takes out one person of whom another row counts, by the place in the cube.
  public mutating func takeOut(duplicateAt place: Int) {
    let codes = zip(cube.axes, cube.strides).map { (name: $0.name, code: place / $1 % $0.size) }
    let resident = zip(CountedExport.residentAxes, residents.strides).reduce(0) { sum, axis in
      sum + (codes.first { $0.name == axis.0 }?.code ?? 0) * axis.1
    }
    cube.add(-1, at: place)
    residents.add(-1, at: resident)
    decidedDuplicates += 1
  }

  /// The axes of `residents`.
  public static let residentAxes = [AZRAxis.municipality, AZRAxis.office, AZRAxis.status]
}
