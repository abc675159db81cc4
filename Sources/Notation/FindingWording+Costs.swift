import Model

extension FindingWording {
  // Comparisons of costs.
  static let aboutCosts: [FindingCode: FindingWording] = [
    .costDiffers: FindingWording(
      title: "Der Kostenvergleich ergibt etwas anderes als sein Dokument",
      sentence: "{name}, »{other}«: das Dokument nennt {expected} Euro, die Angaben ergeben {found} Euro.",
      remedy: "Die Angaben und den Betrag unter »erwartet« mit dem Dokument vergleichen."),
    .costRefundAbove: FindingWording(
      title: "Die Erstattung ist höher als die Kosten",
      sentence: "{name}: erstattet wird mehr, als die Variante kostet; der Kostenanteil des Kreises ist negativ.",
      remedy: "Die Beträge der Erstattung prüfen; meist sind höchstens die Kosten förderfähig."),
    .costWithheld: FindingWording(
      title: "Bezahlung weniger Personen wird nicht öffentlich gezeigt",
      sentence:
        "{name}: der Betrag könnte verraten, was Einzelne verdienen ({rule}); er und was ihn errechnen lässt stehen nicht im "
        + "öffentlichen Bericht.",
      remedy:
        "Nichts zu tun; hat eine öffentliche Vorlage den Betrag schon genannt, sie unter »veroeffentlicht_in« angeben, "
        + "sonst unter »beitraege«, was auf jede Person entfällt."),
  ]
}
