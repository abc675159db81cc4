import Model
import Notation

extension CostItem {
  /// Parts may be parts of parts, but no deeper: a surcharge on everything contains overheads, nothing contains more.
  private static let deepest = 2

  /// A list of items in the order of the table; parts refer to items above them, those of `above` among them.
  static func list(above: [CostItem]) -> ObjectReader.Reading<[CostItem]> {
    let expected = "eine Liste [ … ]"
    return ObjectReader.Reading(expected) { place in
      var items = above
      // One entry after the other, since each may refer to those before it.
      let entry = ObjectReader.Reading<CostItem>.object { reader in
        let item = CostItem.read(reader, above: items)
        if let item { items.append(item) }
        return item
      }
      return ObjectReader.Reading<[CostItem]>.array(of: entry)
        .checked("höchstens 5 Posten und Erstattungen mit personal: true") { own in
          (above + own).count(where: \.isPay) <= 5
        }.read(place)
    }
  }

  private static func read(_ reader: ObjectReader, above: [CostItem]) -> CostItem? {
    let id = reader.required(
      "kennung",
      .costName.checked("eine Kennung, die noch nicht vergeben ist") { id in !above.contains { $0.id == id } })
    let name = reader.required(
      "name", .string.checked("ein Name, der noch nicht vergeben ist") { name in !above.contains { $0.name == name } })
    let price = reader.optional(
      "preis", .money.checked("ein Preis bis eine Million Euro") { $0 <= Ratio(1_000_000) })
    let unit = reader.optional("einheit", .string)
    let percent = reader.optional("prozent", .percentage)
    let isPart = reader.has("prozent") || reader.has("von")
    let rule: Rule?
    if isPart {
      rule = part(reader, percent, above: above)
    } else if reader.has("preis") {
      rule = price.map { .price($0, unit: unit) }
    } else {
      rule = .amount
      if reader.has("einheit") { reader.place(of: "einheit").refuseValue(expected: "eine Einheit nur neben preis") }
    }
    guard let isPay = isPay(reader, isAmount: !isPart && !reader.has("preis")), let id, let name, let rule
    else { return nil }
    return CostItem(id: id, name: name, rule: rule, isPay: isPay)
  }

  // Pay must never become public because somebody forgot to say that it is pay. It is one amount and no price times a number,
  // since such a price would be what one person is paid.
  private static func isPay(_ reader: ObjectReader, isAmount: Bool) -> Bool? {
    if isAmount { return reader.required("personal", .bool) }
    let answer = reader.optional("personal", .bool)
    if answer == true { reader.place(of: "personal").refuseValue(expected: "false neben preis und prozent") }
    return answer == true ? nil : false
  }

  private static func part(_ reader: ObjectReader, _ percent: Ratio?, above: [CostItem]) -> Rule? {
    if !reader.has("prozent") { _ = reader.required("prozent", .percentage) }
    for key in ["preis", "einheit"] where reader.has(key) {
      reader.place(of: key).refuseValue(
        expected: "nichts neben prozent: ein Posten hat einen Preis oder ist ein Anteil")
    }
    let base = ObjectReader.Reading<String>.oneOf(above.map(\.id))
      .checked("ein Posten, der höchstens Anteil an Beträgen ist") { id in depth(of: id, above) < deepest }
    let bases = reader.required(
      "von",
      .array(of: base).checked("mindestens ein Posten") { !$0.isEmpty }
        .checked("jeder Posten nur einmal") { Set($0).count == $0.count })
    guard let percent, let bases else { return nil }
    return .percent(percent, of: bases)
  }

  private static func depth(of id: String, _ items: [CostItem]) -> Int {
    let bases = items.first { $0.id == id }?.bases ?? []
    return bases.map { depth(of: $0, items) + 1 }.max() ?? 0
  }
}
