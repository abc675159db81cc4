/// What a file is that is no text, by the bytes it begins with.
enum BinaryKind {
  private static let magic: [(bytes: [UInt8], name: String)] = [
    ([0xD0, 0xCF, 0x11, 0xE0], "eine alte Office-Datei (XLS oder DOC)"), (Array("%PDF".utf8), "ein PDF"),
    ([0x1F, 0x8B], "ein gzip-Archiv"), ([0x42, 0x5A, 0x68], "ein bzip2-Archiv"),
    ([0x37, 0x7A, 0xBC, 0xAF], "ein 7z-Archiv"),
    ([0x28, 0xB5, 0x2F, 0xFD], "ein zstd-Archiv"), (Array("Rar!".utf8), "ein RAR-Archiv"),
    (Array("PAR1".utf8), "eine Parquet-Datei"), (Array("SQLite format 3".utf8), "eine SQLite-Datenbank"),
    ([0x89, 0x50, 0x4E, 0x47], "ein Bild"), ([0xFF, 0xD8, 0xFF], "ein Bild"), (Array("GIF8".utf8), "ein Bild"),
    (Array("{\\rtf".utf8), "ein RTF-Dokument"),
  ]

  /// Its name with an article; nil for what may be text.
  static func name(_ head: UnsafeRawBufferPointer) -> String? {
    guard head.count > 2, head.starts(with: Array("PK".utf8)), head[2] < 0x20 else {
      return magic.first { head.starts(with: $0.bytes) }?.name
    }
    let start = String(decoding: head.prefix(4096), as: UTF8.self)
    if start.contains("xl/") || start.contains("[Content_Types].xml") { return "eine Excel-Arbeitsmappe (XLSX)" }
    return start.contains("opendocument.spreadsheet") ? "eine OpenDocument-Tabelle (ODS)" : "ein ZIP-Archiv"
  }

  /// Whether bytes without any known beginning are no text: many of them are control characters.
  static func looksBinary(_ head: UnsafeRawBufferPointer) -> Bool {
    let controls = head.reduce(0) { $1 < 0x20 && !($1 >= 0x08 && $1 <= 0x0D) && $1 != 0x1B && $1 != 0x1A ? $0 + 1 : $0 }
    return controls > 8 && controls * 10 > head.count
  }
}
