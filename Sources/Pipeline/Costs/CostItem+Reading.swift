import Model
import Notation

extension CostItem {
  /// Parts may be parts of parts, but no deeper: a surcharge on everything contains overheads, nothing contains more.
  private static let deepest = 2

  /// A list of items in the order of the table; parts refer to items above them, those of `above` among them.
  static func list(above: [CostItem]) -> ObjectReader.Reading<[CostItem]> {
    ObjectReader.Reading("eine Liste [ … ]") { place in
      var known = Known(items: above)
      // One entry after the other, since each may refer to those before it.
      let entry = ObjectReader.Reading<CostItem>.object { reader in
        let item = CostItem.read(reader, known)
        known.add(item)
        return item
      }
      return ObjectReader.Reading<[CostItem]>.array(of: entry)
        .checked("höchstens 5 Posten und Erstattungen mit personal: true") { own in
          (above + own).count(where: \.isPay) <= 5
        }.read(place)
    }
  }

  /// The items above one.
  private struct Known {
    var items: [CostItem]
    /// Whether all of them could be read; else a reference to one that could not would be a second finding about it.
    var isWhole = true

    mutating func add(_ item: CostItem?) {
      if let item { items.append(item) } else { isWhole = false }
    }

    func depth(of id: String) -> Int {
      let bases = items.first { $0.id == id }?.bases ?? []
      return bases.map { depth(of: $0) + 1 }.max() ?? 0
    }
  }

  private static func read(_ reader: ObjectReader, _ known: Known) -> CostItem? {
    let id = reader.required(
      "kennung",
      .costName.checked("eine Kennung, die noch nicht vergeben ist") { id in !known.items.contains { $0.id == id } })
    let name = reader.required(
      "name",
      .string.checked("ein Name, der noch nicht vergeben ist") { name in !known.items.contains { $0.name == name } })
    let rule = rule(reader, known)
    // Pay must never become public because somebody forgot to say that it is pay. It is one amount and no price times a
    // number, since such a price would be what one person is paid.
    let isPay = rule == .amount ? reader.required("personal", .bool) : neverPay(reader)
    guard let id, let name, let rule, let isPay else { return nil }
    return CostItem(id: id, name: name, rule: rule, isPay: isPay)
  }

  private static func neverPay(_ reader: ObjectReader) -> Bool? {
    reader.optional("personal", .bool.checked("false neben preis und prozent") { !$0 })
      ?? (reader.has("personal") ? nil : false)
  }

  // Either key of a kind tells the kind, so that the other one is missing when it is misspelt.
  private static func rule(_ reader: ObjectReader, _ known: Known) -> Rule? {
    let isPart = reader.has("prozent") || reader.has("von")
    let hasPrice = reader.has("preis") || reader.has("einheit")
    let money = ObjectReader.Reading<Ratio>.money.checked("ein Preis bis eine Million Euro") { $0 <= Ratio(1_000_000) }
    let price = hasPrice && !isPart ? reader.required("preis", money) : reader.optional("preis", money)
    let unit = reader.optional("einheit", .string)
    let percent = isPart ? reader.required("prozent", .percentage) : reader.optional("prozent", .percentage)
    let bases = isPart ? reader.required("von", bases(known)) : reader.optional("von", bases(known))
    guard isPart else { return hasPrice ? price.map { .price($0, unit: unit) } : .amount }
    for key in ["preis", "einheit"] where reader.has(key) {
      reader.place(of: key).refuseValue(
        expected: "nichts neben prozent: ein Posten hat einen Preis oder ist ein Anteil")
    }
    guard let percent, let bases else { return nil }
    return .percent(percent, of: bases)
  }

  private static func bases(_ known: Known) -> ObjectReader.Reading<[String]> {
    let item = known.isWhole ? ObjectReader.Reading<String>.oneOf(known.items.map(\.id)) : .string
    return .array(
      of: item.checked("ein Posten, der höchstens Anteil an Beträgen ist") { known.depth(of: $0) < deepest }
    ).checked("mindestens ein Posten") { !$0.isEmpty }
      .checked("jeder Posten nur einmal") { Set($0).count == $0.count }
  }
}
