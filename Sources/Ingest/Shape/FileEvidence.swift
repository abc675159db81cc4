/// Why a file was understood as it was, in sentences for people.
enum FileEvidence {
  static func encoding(_ verdict: EncodingProbe.Verdict, _ encoding: TextEncoding, brokenLine: Int?) -> String {
    switch encoding {
    case .utf8: brokenLine.map { "UTF-8, ab Zeile \($0) nicht gültig" } ?? "Gültiges UTF-8"
    case .utf8WithMark: brokenLine.map { "UTF-8 mit BOM, ab Zeile \($0) nicht gültig" } ?? "Gültiges UTF-8 mit BOM"
    case .utf16LittleEndian, .utf16BigEndian: "\(encoding.rawValue), an BOM oder Nullbytes erkannt"
    case .windows1252, .iso88591, .macRoman, .cp850:
      (brokenLine.map { "kein gültiges UTF-8 ab Zeile \($0), " } ?? "")
        + "als \(encoding.rawValue) mit \(verdict.umlauts) Umlauten lesbar"
    }
  }

  static func header(_ header: TableHeader, shape: TableShape, preambleLines: Int) -> [String] {
    var sentences: [String] = []
    if preambleLines > 0 { sentences.append("Vorspann: \(preambleLines) \(preambleLines == 1 ? "Zeile" : "Zeilen")") }
    let below = "\(shape.valueColumns) von \(shape.width) Spalten"
    switch header.lines.count {
    case 0: sentences.append("Kein Kopf: die erste Zeile ist wie die folgenden, Werte in \(below)")
    case 1: sentences.append("Kopf aus 1 Zeile: darunter Werte in \(below)")
    default: sentences.append("Kopf aus \(header.lines.count) Zeilen: darunter Werte in \(below)")
    }
    return sentences
  }
}
