import Model
import Notation

extension CostDefinition {
  /// How exactly euros are shown.
  private enum Precision: String, CaseIterable { case euro, cent }

  /// Reads the file.
  static func read(_ bytes: [UInt8], file: String) throws(Stop) -> CostDefinition {
    try ObjectReader.read(bytes, file: file, CostDefinition.init)
  }

  private init?(_ reader: ObjectReader) {
    _ = reader.required("art", .choice as ObjectReader.Reading<PipelineKind>)
    let title = reader.required("titel", .string)
    let day = reader.required("stand", .date)
    let document = reader.required("dokument", .string)
    let items = reader.required(
      "posten", CostItem.list(above: []).checked("mindestens ein Posten") { !$0.isEmpty })
    let refunds = reader.optional("erstattungen", CostItem.list(above: items ?? [])) ?? []
    // Without the items, nothing can be said about what scenarios state of them.
    let scenarios = reader.required("varianten", CostScenario.list(of: items.map { $0 + refunds }))
    let footnote = reader.optional("fussnote", .string)
    let precision = reader.optional("rundung", .choice as ObjectReader.Reading<Precision>) ?? .euro
    published = reader.optional("veroeffentlicht", .date)
    revisionReason = reader.optional("revisionsgrund", .string)
    guard let title, let day, let document, let items, let scenarios else { return nil }
    self.title = title
    comparison = CostComparison(
      day: day, document: document, footnote: footnote, items: items, refunds: refunds, scenarios: scenarios,
      digits: precision == .euro ? 0 : 2)
  }
}

extension ObjectReader.Reading where Value == Ratio {
  /// Euros and cents. The limit keeps every step of the arithmetic exact in 128 bits.
  static var money: Self {
    ratio.checked("ein Betrag ab 0 in Euro mit höchstens 2 Nachkommastellen, höchstens eine Milliarde") {
      $0 >= Ratio(0) && $0 <= Ratio(1_000_000_000) && ($0.exactDigits ?? 3) <= 2
    }
  }

  /// How many of something that has a price.
  static var quantity: Self {
    ratio.checked("eine Zahl von 0 bis 10000 mit höchstens 2 Nachkommastellen") {
      $0 >= Ratio(0) && $0 <= Ratio(10_000) && ($0.exactDigits ?? 3) <= 2
    }
  }

  /// A part in per cent.
  static var percentage: Self {
    ratio.checked("eine Zahl von 0 bis 100 mit höchstens 2 Nachkommastellen") {
      $0 >= Ratio(0) && $0 <= Ratio(100) && ($0.exactDigits ?? 3) <= 2
    }
  }
}

extension ObjectReader.Reading where Value == String {
  /// A word that keys, commands and other entries call something by.
  static var costName: Self {
    string.checked("eine Kennung aus Buchstaben a bis z, Ziffern und - (nicht gesamtkosten, erstattung, kreisanteil)") {
      text in
      !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        && !CostResultName.closing.contains { $0.key == text }
    }
  }
}
