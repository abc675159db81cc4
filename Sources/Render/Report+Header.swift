import Model
import Notation
import Protect

extension Report {
  /// What stands in the window's title and above every sheet that a browser prints.
  var windowTitle: String {
    (isPublic ? "" : Report.insideMark + ": ")
      + (heading.isSynthetic ? "Synthetische Daten – " : "")
      + "\(heading.title), \(heading.kreis), Stichtag \(heading.stichtag)"
  }

  static let insideMark = "INTERN – nicht veröffentlichen"

  var header: HTML {
    HTML(
      "header", ["class": "head"],
      [
        HTML(
          "p", ["class": "kicker"],
          [
            HTML("span", [:], [.text(heading.kreis)]),
            HTML(
              "span", ["class": isPublic ? "mark" : "mark inside"],
              [.text(isPublic ? "Öffentlicher Bericht" : Report.insideMark)]),
          ]), HTML("h1", [:], [.text(heading.title)]), .pairs(dates, kind: "facts"),
      ] + notices)
  }

  private var dates: [(name: String, value: HTML)] {
    var pairs = [(name: "Stichtag", value: HTML.date(heading.stichtag))]
    if let day = heading.published { pairs.append((name: "Veröffentlicht", value: .date(day))) }
    if let day = heading.previousStichtag { pairs.append((name: "Verglichen mit", value: .date(day))) }
    if let revision = release.revision { pairs.append((name: "Revision", value: .text("\(revision.number)"))) }
    return pairs
  }

  private var notices: [HTML] { [syntheticNotice, revisionNotice, settledNotice].compactMap { $0 } }

  private var syntheticNotice: HTML? {
    guard heading.isSynthetic else { return nil }
    return .notice(
      "Synthetische Daten", kind: "notice warning",
      [
        .p(
          "Alle Personenzahlen und Stellenanteile auf dieser Seite sind erfunden. Sie sagen nichts über die genannten "
            + "Gemeinden aus.")
      ])
  }

  private var revisionNotice: HTML? {
    release.revision.map { revision in
      .notice(
        "Berichtigung: Revision \(revision.number)",
        [
          .p(
            "Dieser Bericht ersetzt die Revision \(revision.number - 1) zum selben Stichtag.",
            revision.reason.map { "Grund: " + Report.sentence($0) } ?? "Ein Grund ist nicht angegeben."),
          HTML(
            "p", [:],
            [
              "Was sich geändert hat, steht im Abschnitt ",
              .jump(to: "aenderungen", "Änderungen gegenüber der Revision \(revision.number - 1)"), ".",
            ]),
        ])
    }
  }

  private var settledNotice: HTML? {
    heading.settled.map { settled in
      .notice(
        "Festgestellt",
        [.p("\(settled.body), \(settled.date). Das festgestellte Ergebnis wird nicht mehr berichtigt.")])
    }
  }

  /// Free text of the Kreis with a full stop at its end.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?".contains(last) else { return text }
    return text + "."
  }
}
