import Model
import Notation
import Protect

// Whom the formula counts and whom the share serves.
extension Report {
  var counting: [HTML] {
    [
      .h3("Wer gezählt ist"),
      .p(
        "Gezählt sind Personen ohne deutsche Staatsangehörigkeit, die das Ausländerzentralregister am Stichtag mit "
          + "Wohnort in einer Gemeinde des Kreises führt. Die Formel spricht von gemeldeten ausländischen Personen; "
          + "welche Gruppen dazu zählen, hat der Kreis so festgelegt:"),
      .pairs([
        (name: "Gezählt", value: .text(groups(terms.countedGroups))),
        (name: "Nicht gezählt", value: .text(groups(terms.uncountedGroups))),
      ]),
      .p(
        tolerationNote,
        "Bürgerinnen und Bürger der EU, des EWR und der Schweiz ohne gespeicherten Titel zählen zur EU-Freizügigkeit.",
        germanNote),
    ]
  }

  private var germanNote: String {
    "Deutsche zählen nicht, auch wenn sie eine weitere Staatsangehörigkeit haben: Mit der Einbürgerung ist das Ziel "
      + "erreicht."
      + (release.quality.nationalitiesKnown
        ? "" : " Mindestens ein Export nennt keine Staatsangehörigkeiten; ob er Deutsche enthält, ist nicht prüfbar.")
  }

  private func groups(_ groups: [StatusGroup]) -> String {
    groups.isEmpty ? "keine weitere Gruppe" : GermanTerms.list(groups.map(GermanTerms.name))
  }

  private var tolerationNote: String {
    terms.countedGroups.contains(.tolerated)
      ? "Eine Duldung ist rechtlich kein Aufenthaltsrecht; nach der gewählten Lesart zählen Geduldete mit."
      : "Eine Duldung ist rechtlich kein Aufenthaltsrecht; nach der gewählten Lesart zählen Geduldete nicht mit."
  }

  var coreGroup: [HTML] {
    let ages = terms.coreAges
    return [
      .h3("Kernzielgruppe"),
      .p(
        "Mindestens \(Phrase.percent(terms.coreShare)) jedes Stellenanteils sind für die Kernzielgruppe bestimmt: "
          + "insbesondere für Geflüchtete und Neuzugewanderte im Alter von \(ages.lowerBound) bis \(ages.upperBound) "
          + "Jahren (vollendete Lebensjahre) und deren Kinder. Der Mindestanteil ist auf die nächste Einheit "
          + "aufgerundet, damit er nie unterschritten wird."),
      .p(
        "Wie viele Kinder dazugehören, ist nicht ermittelbar: Der Export des Ausländerzentralregisters verknüpft "
          + "kein Kind mit seinen Eltern und enthält keine deutschen Kinder."),
    ]
  }

  var recommendation: [HTML] {
    release.recommendation.map { check in
      [
        .h3("Empfehlung zum Ort der Stellen"),
        .p(
          "Das Land empfiehlt, mindestens \(Phrase.part(check.share)) der Stellen beim Kommunalen Integrationszentrum "
            + "anzusiedeln. Dort angesiedelt sind \(GermanNumber.short(check.located)) von "
            + "\(Phrase.positions(check.granted)): Die Empfehlung ist \(check.isMet ? "erfüllt" : "nicht erfüllt").",
          "Sie betrifft den Ort der Stellen und ändert keinen Stellenanteil."),
      ]
    } ?? []
  }
}
