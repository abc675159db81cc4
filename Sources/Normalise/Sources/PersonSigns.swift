public import Ingest
import Model
import Notation

/// What gives away that a file lists single persons. Such a file is never read, quoted or drafted as if it were statistics.
public enum PersonSigns {
  // Parts of titles that only columns about single persons have.
  private static let titles = [
    "azrn", "aznummer", "aznr", "nachname", "familienname", "geburtsname", "vorname", "rufname", "geburtsdat", "gebdat",
    "geburtstag", "geborenam", "namedes", "namedereltern", "passnummer", "passnr", "ausweisn", "versichertenn",
    "sozialversicherungsn", "steuerid", "schuelernummer", "schuelernr", "schuelerid", "patientenn", "kundennummer",
    "kundennr", "personennummer", "personalnummer", "aktenzeichen", "iban",
  ]
  // Titles that counts have too; they speak of persons only where the cells are words.
  private static let nouns: Set<String> = [
    "kind", "person", "mieter", "schueler", "teilnehmer", "teilnehmende", "antragsteller", "bedarfsgemeinschaft",
    "kunde",
    "klient", "patient", "bewohner", "mitglied", "eltern", "mutter", "vater", "versicherte", "leistungsbezieher",
    "azubi", "zuname", "vorundzuname",
  ]

  /// The titles of columns about single persons, by their names and by what stands in the first rows.
  public static func columns(in header: TableHeader, rows: [[String]]) -> [String] {
    let names = header.names
    let width = max(names.count, rows.map(\.count).max() ?? 0)
    let hasKeys = (0..<width).contains { column in
      RegionReading(column: rows.prefix(200).compactMap { column < $0.count ? $0[column] : nil }).verdict == .keys
    }
    // Many in one row, where the line ends were lost.
    if let row = rows.first(where: { Set($0.filter(isIdentifier)).count >= 3 }) {
      return row.indices.filter { isIdentifier(row[$0]) }.map { "Spalte \($0 + 1)" }
    }
    return (0..<width).compactMap { column in
      let title = column < names.count ? names[column] : ""
      let cells = rows.compactMap { column < $0.count && !$0[column].isBlank ? $0[column].trimmed : nil }
      guard isAboutPersons(title, cells, hasKeys: hasKeys) else { return nil }
      return title.isEmpty ? "Spalte \(column + 1)" : title
    }
  }

  private static func isAboutPersons(_ title: String, _ cells: [String], hasKeys: Bool) -> Bool {
    // A title that is a person's number or row: the header is none.
    if speaksOfPerson(title) { return true }
    let folded = Nearest.fold(title).filter { $0.isLetter }
    if titles.contains(where: folded.contains), !cells.allSatisfy(isCount) || cells.isEmpty { return true }
    if nouns.contains(where: { folded == $0 || folded == $0 + "in" || folded == $0 + "innen" }) {
      return !cells.isEmpty && holds(cells) { $0.contains(where: \.isLetter) && !$0.contains(where: \.isNumber) }
    }
    guard cells.count >= 3 else { return false }
    let isDifferent = Set(cells).count * 10 >= cells.count * 8
    if isDifferent, holds(cells, isIdentifier) { return true }
    let isOtherDay = ["stichtag", "stand", "mess", "zeit"].contains(where: folded.contains)
    if !isOtherDay, holdsBirths(cells) { return true }
    // Beside keys of regions a name is a region's.
    return folded == "name" && isDifferent && !hasKeys && holds(cells, isPersonName)
  }

  private static func holds(_ cells: [String], _ test: (String) -> Bool) -> Bool {
    cells.count(where: test) * 10 >= cells.count * 8
  }

  private static func isCount(_ text: String) -> Bool {
    text.utf8.count <= 9
      && text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  // Days in no order and of many months and years; a series of Stichtage ascends.
  private static func holdsBirths(_ cells: [String]) -> Bool {
    let days = cells.compactMap { CalendarDate($0) }
    guard days.count * 10 >= cells.count * 7, Set(days).count * 10 >= days.count * 6 else { return false }
    let years = days.map(\.year)
    let isOrdered = days == days.sorted() || days == days.sorted().reversed()
    return !isOrdered && Set(days.map(\.day)).count > 2 && (years.max() ?? 0) - (years.min() ?? 0) >= 10
  }

  // »Beispiel, Erika« or »Erika Beispiel«: two to four words that begin with a capital and hold no digit.
  private static func isPersonName(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "," }
    return (2...4).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase ?? false && $0.allSatisfy { !$0.isNumber } }
  }

  /// Whether a text reads as the number of a person: letters before many digits, or so many digits as no key of a region has.
  public static func isIdentifier(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let digits = bytes.count { (48...57).contains($0) }
    let letters = bytes.count { (65...90).contains($0 & 0xDF) }
    guard digits >= 6, digits + letters == bytes.count, bytes.count >= 8 else { return false }
    if letters > 0 { return letters <= 6 }
    // Eleven or twelve digits are the length of an AZR-Nummer; keys of regions and times of day are as long.
    return (11...12).contains(digits) && bytes[0] != UInt8(ascii: "0") && RegionKey(text) == nil && !isTimestamp(text)
  }

  // 202311010000: a day and a time without marks.
  private static func isTimestamp(_ text: String) -> Bool {
    let digits = text.compactMap(\.wholeNumberValue)
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return (1800...2100).contains(number(0..<4))
      && CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) != nil
  }

  /// Whether a line of text holds what only a row about a person does: such a number, or a day beside a sex.
  public static func speaksOfPerson(_ line: String) -> Bool {
    let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" }.map(String.init)
    let hasSex = words.contains { ["m", "w", "d", "M", "W", "D"].contains($0) }
    return words.contains(where: isIdentifier) || hasSex && words.contains { CalendarDate($0) != nil }
  }
}
