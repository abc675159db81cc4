import Ingest
import Model
import Normalise
import Protect
import Store

extension InputFile {
  /// What the owner's record says about a file that was read.
  init(_ reading: ExportReading, _ delivery: Delivery, _ kreis: Kreis) {
    let item = delivery.items.first { $0.source.name == reading.file }
    self.init(
      path: reading.file, sha256: item?.sha256 ?? "",
      dialect: "\(reading.dialect.encoding.rawValue), Trennzeichen \(reading.dialect.delimiterName)",
      sender: reading.sender.map { kreis.offices[$0].name } ?? "", size: item?.size ?? 0)
  }
}
