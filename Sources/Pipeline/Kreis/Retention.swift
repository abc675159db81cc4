import Model
import Notation

/// How long a Kreis keeps what it has of persons, counted in months from the Stichtag.
struct Retention: Hashable {
  /// Exports of the Ausländerzentralregister.
  let exports: Int
  /// The counts that are left of them.
  let archives: Int

  init?(_ reader: ObjectReader) {
    let months = ObjectReader.Reading<Int>.whole.checked("eine Zahl von Monaten ab 1") { (1...1200).contains($0) }
    let exports = reader.required("exporte_monate", months)
    let archives = reader.required("archive_monate", months)
    guard let exports, let archives else { return nil }
    guard archives >= exports else {
      reader.place(of: "archive_monate").refuseValue(expected: "mindestens so viele Monate wie exporte_monate")
      return nil
    }
    (self.exports, self.archives) = (exports, archives)
  }
}
