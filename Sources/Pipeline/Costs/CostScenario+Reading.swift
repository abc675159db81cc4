import Model
import Notation

extension CostScenario {
  /// The columns of the table; nil for items that could not be read, and then nothing is asked about them.
  static func list(of items: [CostItem]?) -> ObjectReader.Reading<[CostScenario]> {
    .array(of: .object { CostScenario.read($0, items) })
      .checked("1 bis 10 Varianten") { (1...10).contains($0.count) }
      .checked("je Variante eine eigene kennung") { Set($0.map(\.id)).count == $0.count }
      .checked("je Variante ein eigener name") { Set($0.map(\.name)).count == $0.count }
  }

  private static func read(_ reader: ObjectReader, _ items: [CostItem]?) -> CostScenario? {
    let id = reader.required("kennung", .costName)
    let name = reader.required("name", .string)
    let entries = reader.required("angaben", CostScenario.entries(items))
    let expected = reader.optional("erwartet", CostScenario.expectations(items))
    guard let id, let name, let entries else { return nil }
    return CostScenario(id: id, name: name, entries: entries, expected: expected ?? [])
  }

  // A missing entry is an error: what costs nothing has to say so.
  private static func entries(_ items: [CostItem]?) -> ObjectReader.Reading<[String: CostEntry]> {
    guard let items else { return ObjectReader.Reading("ein Objekt { … }") { _ in [:] } }
    return .object { reader in
      let stated = items.filter(\.bases.isEmpty)
      let read = stated.map { item in (item.id, reader.required(item.id, .object { CostEntry.read($0, item) })) }
      let entries = read.compactMap { id, entry in entry.map { (id, $0) } }
      return entries.count == stated.count ? Dictionary(uniqueKeysWithValues: entries) : nil
    }
  }

  private static func expectations(_ items: [CostItem]?) -> ObjectReader.Reading<[Expectation]> {
    guard let items else { return ObjectReader.Reading("ein Objekt { … }") { _ in [] } }
    return .object { reader in
      let money = ObjectReader.Reading<ObjectReader.Located<Ratio>>.located(ObjectReader.Reading<Ratio>.sum)
      let named = items.map { (CostResultName.item($0.id), reader.optional($0.id, money)) }
      let closing: [(CostResultName, ObjectReader.Located<Ratio>?)] = [
        (.total, reader.optional("gesamtkosten", money)), (.refund, reader.optional("erstattung", money)),
        (.share, reader.optional("kreisanteil", money)),
      ]
      return (named + closing).compactMap { name, found in
        found.map { Expectation(name, $0.value, at: $0.location) }
      }
    }
  }
}

extension CostEntry {
  static func read(_ reader: ObjectReader, _ item: CostItem) -> CostEntry? {
    let value =
      if case .price = item.rule {
        reader.required("anzahl", .quantity)
      } else {
        reader.required("betrag", .money)
      }
    let note = reader.optional("erlaeuterung", .string)
    let isEstimate = reader.optional("geschaetzt", .bool) ?? false
    let pay = item.isPay ? CostEntry.pay(reader, value) : nil
    guard let value else { return nil }
    return CostEntry(value: value, note: note, isEstimate: isEstimate, pay: pay)
  }

  private static func pay(_ reader: ObjectReader, _ amount: Ratio?) -> Pay {
    let persons = reader.optional("personen", .whole.checked("eine Zahl ab 0") { $0 >= 0 })
    let contributions = reader.optional("beitraege", .array(of: .money))
    let publishedIn = reader.optional("veroeffentlicht_in", .string)
    if let contributions, let amount {
      let place = reader.place(of: "beitraege")
      if contributions.reduce(Ratio(0), +) != amount {
        place.refuseValue(expected: "Beiträge, die zusammen den Betrag ergeben")
      }
      if let persons, persons != contributions.count { place.refuseValue(expected: "je Person ein Beitrag") }
    }
    return Pay(persons: persons, contributions: contributions, publishedIn: publishedIn)
  }
}

extension ObjectReader.Reading where Value == Ratio {
  /// A result of a document: a refund above the costs makes a share below zero.
  fileprivate static var sum: Self {
    ratio.checked("ein Betrag in Euro mit höchstens 2 Nachkommastellen") { ($0.exactDigits ?? 3) <= 2 }
  }
}
