import Protect

// What signs and columns mean; every page with tables ends with it.
extension IndicatorPages {
  var legend: HTML { .section("zeichen", "Zeichen und Spalten", [signs]) }

  private var signs: HTML {
    let rounded =
      release.rule.method == .cellKey ? "zum Schutz verändert oder gerundet" : "gerundet, hier oder von der Quelle"
    let isOwn = release.audience == .owner
    return .pairs(
      [
        (name: "ohne Zeichen", value: "offen: die genaue Zahl"),
        (name: "g", value: .text(isOwn ? "von der Quelle gerundet" : rounded + ": nicht die genaue Zahl")),
        (name: "✕", value: "gesperrt: bleibt ungenannt, damit niemand auf einzelne Personen schließen kann"),
        (name: "fehlt", value: "es gibt keinen Wert; der Grund steht unter der Tabelle"),
        (name: "≥", value: "Untergrenze: Teile der Summe sind unbekannt"),
        (name: "k", value: "kleine Basis: unter 100 im Nenner, wenige Fälle ändern viel"),
        (name: "–", value: "gibt es nicht, etwa keinen früheren Wert oder einen Bruch in der Zeitreihe"),
        (
          name: "Veränderung",
          value:
            "gegenüber dem vorigen Zeitpunkt der Zeitreihe, aus ungerundeten Werten; bei Anteilen in Prozentpunkten"
        ), (name: "Ziel", value: "der beschlossene Zielwert, sonst die Richtung, die als besser gilt"),
      ], kind: "pairs signs")
  }
}
