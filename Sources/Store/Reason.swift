import Glibc

/// What the system said, in the words of people who copy files: the one table from errno to German.
func reason(_ code: Int32, writing: Bool) -> String {
  switch code {
  case EACCES, EPERM: writing ? "keine Schreibberechtigung" : "keine Leseberechtigung"
  case ENOENT: "gibt es nicht"
  case EEXIST, ENOTEMPTY: "gibt es schon"
  case EISDIR: "ist ein Verzeichnis"
  case ENOTDIR: "ist kein Verzeichnis"
  case ELOOP: "ist eine symbolische Verknüpfung"
  case ENXIO, ENODEV: "ist keine gewöhnliche Datei"
  case EILSEQ: "Name hat unzulässige Zeichen"
  case ENAMETOOLONG: "Name ist zu lang"
  case ENOSPC: "Datenträger voll"
  case EDQUOT: "Speicherkontingent erschöpft"
  case EROFS: "Dateisystem ist schreibgeschützt"
  case EFBIG: "Datei ist größer als erlaubt"
  case EIO: "Datenträger meldet einen Fehler"
  case EBUSY, ETXTBSY: "wird gerade benutzt"
  case EXDEV: "liegt auf einem anderen Dateisystem"
  case ENOLCK: "Dateisystem kennt keine Sperren"
  case EINVAL, ENOSYS, EOPNOTSUPP: "Dateisystem kann das nicht"
  case ESTALE, ETIMEDOUT, EHOSTDOWN, ENOTCONN: "Netzlaufwerk antwortet nicht"
  case EMFILE, ENFILE: "zu viele Dateien sind offen"
  case ENOMEM: "Arbeitsspeicher reicht nicht"
  default: "Systemfehler \(code)"
  }
}
