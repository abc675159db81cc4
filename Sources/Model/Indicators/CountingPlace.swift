/// Where those are counted whom a figure is about; counts of one place never meet those of another in a rate.
public enum CountingPlace: String, CaseIterable, Sendable {
  case residence = "wohnort"
  case school = "schulort"
  case work = "arbeitsort"
  /// The Kita, course or authority itself, wherever its people live.
  case institution = "einrichtung"
}

/// Whether figures of a source may be shown as they are.
public enum Confidentiality: String, CaseIterable, Sendable {
  /// An office's own counts of persons: they leave only through the gate.
  case persons = "personen"
  /// Cells that a statistical office has published, protected in its own way.
  case published = "amtlich-veroeffentlicht"
  /// Courses, events, money: nobody is counted.
  case noPersons = "keine-personen"
}
