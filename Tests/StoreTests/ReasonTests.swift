import Glibc
import Model
import Testing

@testable import Store

@Suite struct ReasonTests {
  @Test func words() {
    let words: [(Int32, String)] = [
      (ENOENT, "gibt es nicht"), (EISDIR, "ist ein Verzeichnis"), (ENOTDIR, "ist kein Verzeichnis"),
      (ELOOP, "ist eine symbolische Verknüpfung"), (ENOSPC, "Datenträger voll"),
      (EDQUOT, "Speicherkontingent erschöpft"), (EROFS, "Dateisystem ist schreibgeschützt"),
      (EIO, "Datenträger meldet einen Fehler"), (EMFILE, "zu viele Dateien sind offen"), (9999, "Systemfehler 9999"),
    ]
    for (code, text) in words {
      #expect(reason(code, writing: true) == text)
      #expect(reason(code, writing: false) == text)
    }
    #expect(reason(EACCES, writing: true) == "keine Schreibberechtigung")
    #expect(reason(EACCES, writing: false) == "keine Leseberechtigung")
  }

  /// A file that may not be read is its sender's to repair, a broken disk the machine's.
  @Test func whoMustAct() {
    let code = { (stop: Stop) in stop.findings.map(\.code) }
    #expect(code(Area.data.unreadable(EACCES, at: "x")) == [.fileUnreadable])
    #expect(code(Area.data.unreadable(EIO, at: "x")) == [.machineRead])
    #expect(code(Area.pipelines.unreadable(EISDIR, at: "x")) == [.configUnreadable])
    #expect(code(Area.pipelines.unreadable(EMFILE, at: "x")) == [.machineRead])
    #expect(code(Area.output.unreadable(EACCES, at: "x")) == [.machineRead])
    #expect(Area.output.unwritable(ENOSPC, at: "").findings == finding(.machineWrite, ".", "Datenträger voll"))
  }
}
