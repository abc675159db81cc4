public import Ingest
public import Model

/// What a source definition says of one kind of file: how it is recognised, how it is cut, and what its columns mean.
public struct SourceDefinition: Hashable, Sendable {
  /// What its rows are.
  public enum Kind: String, CaseIterable, Sendable {
    /// Figures of regions and periods.
    case statistics = "statistik"
    /// Persons of the Ausländerzentralregister, under other names or in another shape than the canonical export.
    case register = "azr"
  }

  /// Where a level of the header or a row between the rows of data gets its meaning.
  public enum Role: Hashable, Sendable {
    case region
    case period
    case measure
    case unit
    case dimension(String)
    case unused
  }

  /// The name of its file, without the ending.
  public var id: String
  /// What readers call the source.
  public var title: String
  /// What its rows are.
  public var kind = Kind.statistics
  /// Texts that all have to stand above the table for a file to be of this source.
  public var preambleMarks: [String] = []
  /// Names of columns that a file of this source has.
  public var columnMarks: [String] = []
  /// How the file is cut.
  public var table = TableDeclaration()
  /// What single columns mean.
  public var columns: [Column] = []
  /// What the levels of the header above the value columns mean, the topmost first.
  public var levels: [Role] = []
  /// What a row says in which only the first cell is filled, such as a Stichtag above the rows that it holds for.
  public var sections: Role?
  /// Attributes by which the figures are divided.
  public var dimensions: [Dimension] = []
  /// Regions by the texts that stand instead of their keys; nil where such rows are left out.
  public var regions: [String: RegionKey?] = [:]
  /// For which region the whole file holds, where it has no such column.
  public var region: RegionKey?
  /// For which time the whole file holds, where it does not say so itself.
  public var period: Period?
  /// What is counted, where the file does not say so itself.
  public var measure: String?
  /// In what it is counted.
  public var unit: String?
  /// How numbers are written, where the file leaves it open.
  public var numbers: NumberConvention?
  /// Published figures were rounded to multiples of this.
  public var roundedTo: Int?
  /// The same for single Länder or Kreise that round otherwise.
  public var roundedIn: [RegionKey: Int] = [:]
  /// Whether a plain 0 means less than half a unit, as in official tables.
  public var declaresSymbols = false
  /// Whether its figures may be shown as they are; who does not say so means persons.
  public var confidentiality = Confidentiality.persons
  /// Where those are counted whom the figures are about; nil where the definition leaves it open.
  public var place: CountingPlace?

  /// A definition that says nothing yet.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// The same for a delivery of this time, where neither the definition nor the file says for which time it holds.
  public func delivered(for period: Period) -> SourceDefinition {
    let tells =
      self.period != nil || sections == .period || levels.contains(.period)
      || columns.contains { $0.meaning == .period || $0.period != nil }
    guard !tells else { return self }
    var definition = self
    definition.period = period
    return definition
  }

  /// The code list of a column of the canonical export.
  func codes(of name: String) -> [String: String] {
    columns.first { $0.meaning == .register(name) }?.codes ?? [:]
  }
}

extension SourceDefinition {
  /// What one column of the file means.
  public struct Column: Hashable, Sendable {
    /// How the file is asked for it.
    public enum Reference: Hashable, Sendable {
      case name(String)
      case number(Int)
      case field(FixedField)
    }

    /// What its cells are.
    public enum Meaning: Hashable, Sendable {
      case region
      case regionName
      case period
      case dimension(String)
      case value
      case measure
      case unit
      /// Quality marks of the value column before it.
      case quality
      case unused
      /// A column of the canonical export of the Ausländerzentralregister.
      case register(String)
    }

    /// Where it stands.
    public var reference: Reference
    /// Names that it had in other years.
    public var synonyms: [String] = []
    /// What its cells are.
    public var meaning: Meaning
    /// What a value column counts.
    public var measure: String?
    /// In what a value column counts.
    public var unit: String?
    /// For which time a value column holds.
    public var period: Period?
    /// Which members of the dimensions a value column holds.
    public var members: [String: String] = [:]
    /// What the codes of an export's column are called in the canonical one.
    public var codes: [String: String] = [:]
    /// Whether an empty cell means the one above.
    public var isFilledDown = false
    /// Whether blanks before a text say that it is a part of the text above with fewer blanks.
    public var isIndented = false
    /// Where a flat file says what the codes of this column are called.
    var label: Reference?
    /// Where a flat file says row by row which attribute this column holds.
    var variable: Reference?

    /// A column without particulars.
    public init(_ reference: Reference, _ meaning: Meaning) {
      self.reference = reference
      self.meaning = meaning
    }
  }

  /// An attribute by which the figures are divided: sex, kind of certificate, age.
  public struct Dimension: Hashable, Sendable {
    /// What the definition calls it.
    public var name: String
    /// The member that stands for all others together.
    public var total: String?
    /// Members that are part of another one and are never added beside it.
    public var subsets: [String: String] = [:]
    /// The members' names in the tool, by their names in the file; empty means that all are taken as they are.
    public var codes: [String: String] = [:]
    /// Other names of members in other years.
    public var synonyms: [String: [String]] = [:]
    /// Whether the members that are no subsets make up the total.
    public var isComplete = true

    /// An attribute of which only the name is known.
    public init(name: String) { self.name = name }
  }
}
