import Model
import Notation
import Protect

// From the formula's many digits to positions that can be handed out.
extension Report {
  var rounding: [HTML] {
    [
      .h3("Vom Ergebnis der Formel zu ganzen Einheiten"),
      .p(
        "Die Formel ergibt Werte mit vielen Nachkommastellen. Vergeben werden Einheiten von "
          + "\(Phrase.positions(terms.step)) (die Körnung); \(Phrase.positions(terms.distributed)) sind "
          + "\(Phrase.units(terms.units)).",
        "Rundete man jede Zeile für sich, ergäbe die Summe meist nicht mehr \(Phrase.positions(terms.distributed))."),
      .p(
        "Verteilt ist deshalb nach dem Verfahren \(GermanTerms.name(terms.method)):", methodSentence,
        "Das Konzept schreibt keine Rundung vor; Verfahren und Körnung sind Entscheidungen des Kreises."),
    ] + particulars
  }

  private var methodSentence: String {
    switch terms.method {
    case .hareNiemeyer:
      "Zuerst erhält jeder Empfänger die ganzen Einheiten seiner Quote; die Einheiten, die dann noch übrig sind, gehen "
        + "einzeln an die größten Reste, also an die größten Nachkommastellen der Quoten."
    case .sainteLague:
      "Alle Personenzahlen werden durch dieselbe Zahl geteilt, den Divisor, und auf ganze Einheiten gerundet; der "
        + "Divisor ist so gewählt, dass genau \(Phrase.units(terms.units)) vergeben werden."
    case .dHondt:
      "Alle Personenzahlen werden durch dieselbe Zahl geteilt, den Divisor, und auf ganze Einheiten abgerundet; der "
        + "Divisor ist so gewählt, dass genau \(Phrase.units(terms.units)) vergeben werden. Das Abrunden begünstigt "
        + "große Empfänger."
    }
  }

  /// Where the rule had to choose, or would surprise.
  var particulars: [HTML] {
    let notes = [minimumNote, heldNote, tieNote, paradoxNote].filter { !$0.isEmpty }
    return notes.isEmpty ? [] : [.p("Bei diesem Ergebnis gilt außerdem:"), .list(notes)]
  }

  private var minimumNote: String {
    terms.minimum.map { minimum in
      "Mindestanteil: Kein Empfänger erhält weniger als \(Phrase.positions(minimum)). Das hat der Kreis festgelegt; "
        + "den Rest verteilt das Verfahren."
    } ?? ""
  }

  private var heldNote: String {
    let held = release.remarks.heldByMinimum.map(shownName)
    guard !held.isEmpty else {
      return terms.minimum == nil ? "" : "Der Mindestanteil ändert an diesem Ergebnis nichts."
    }
    let rule =
      terms.method == .hareNiemeyer
      ? "Ihn erhält, wessen Quote unter dem Mindestanteil liegt, auch wenn sie erst darunter fällt, weil andere ihn "
        + "erhalten haben."
      : "Ihn erhält, wer nach dem Verfahren weniger erhielte."
    return "Den Mindestanteil \(held.count == 1 ? "erhält" : "erhalten"): \(GermanTerms.list(held)). " + rule
  }

  private var tieNote: String {
    guard let tie = release.remarks.tie else { return "" }
    let names = tie.names.map(shownName)
    let (was, got) = tie.served == 1 ? ("war", "hat sie") : ("waren", "haben sie")
    return "Gleichstand: \(GermanTerms.list(names)) hatten genau den gleichen Anspruch auf eine weitere Einheit, übrig "
      + "\(was) aber nur noch \(Phrase.units(tie.served)). In einem solchen Fall entscheidet die größere "
      + "Personenzahl, dann der kleinere Gemeindeschlüssel, nie das Los; erhalten \(got) "
      + "\(GermanTerms.list(Array(names.prefix(tie.served))))."
  }

  private var paradoxNote: String {
    let losers = release.remarks.losersByOneMore.map(shownName)
    guard !losers.isEmpty else { return "" }
    return "Monotonie: Gäbe es eine Einheit mehr zu verteilen, \(losers.count == 1 ? "erhielte" : "erhielten") "
      + "\(GermanTerms.list(losers)) eine Einheit weniger. Das kann beim Verfahren Hare/Niemeyer vorkommen, ohne dass "
      + "falsch gerechnet wurde."
  }
}
