public import Model

/// The German words for what the code calls by English names; every text uses these.
public enum GermanTerms {
  /// How a severity is shown to readers.
  public static func name(_ severity: Severity) -> String {
    switch severity {
    case .error: "Fehler"
    case .warning: "Warnung"
    case .note: "Hinweis"
    }
  }

  /// What the law and the tables of the Ausländerzentralregister call a status group.
  public static func name(_ group: StatusGroup) -> String {
    switch group {
    case .freeMovement: "EU-Freizügigkeit"
    case .exempt: "befreit oder heimatlos"
    case .unlimited: "unbefristeter Aufenthaltstitel"
    case .limited: "befristeter Aufenthaltstitel"
    case .applied: "Antrag gestellt"
    case .tolerated: "Duldung"
    case .permitted: "Aufenthaltsgestattung"
    case .untitled: "ohne Aufenthaltsrecht"
    }
  }

  /// Why a person who was understood is not counted.
  public static func name(_ exclusion: RowAccount.Exclusion) -> String {
    switch exclusion {
    case .german: "deutsche Staatsangehörigkeit"
    case .statusGroup(let group): "nicht gezählte Statusgruppe: " + name(group)
    case .decidedDuplicate: "Doppelmeldung, nach Entscheidung nur einmal gezählt"
    }
  }

  /// What a figure measures.
  public static func name(_ quantity: Quantity) -> String {
    switch quantity {
    case .persons: "gezählte Personen"
    case .weight: "Gewicht"
    case .share: "Anteil"
    case .exactPositions: "Stellenanteil vor der Rundung"
    case .quota: "Quote in Einheiten"
    case .units: "Einheiten"
    case .positions: "Stellenanteil"
    case .coreGroupPositions: "davon mindestens für die Kernzielgruppe"
    case .previousPositions: "Stellenanteil am vorigen Stichtag"
    case .difference: "Veränderung"
    case .grantedPositions: "bewilligte Stellen"
    case .reservedPositions: "vorab vergebene Stellen"
    case .distributedPositions: "zu verteilende Stellen"
    case .step: "Körnung"
    case .totalUnits: "zu verteilende Einheiten"
    case .coreGroupShare: "Mindestanteil der Kernzielgruppe"
    case .personsAndWeights: "gezählte Personen und Gewichte"
    case .unitsAtMinimum: "Einheiten für Empfänger mit Mindestanteil"
    case .unitsAboveMinimum: "Einheiten für die übrigen Empfänger"
    case .personsAboveMinimum: "gezählte Personen der übrigen Empfänger"
    case .shareAboveMinimum: "Anteil unter den übrigen Empfängern"
    case .documentedValue: "dokumentierte Angabe"
    case .named(let name): name
    case .cost(let quantity): name(quantity)
    }
  }

  /// How the rule of a decision is printed.
  public static func name(_ rule: Decision.Rule) -> String {
    switch rule {
    case .responsibleOffice: "Es zählt die Meldung der Ausländerbehörde, die für den Wohnort zuständig ist."
    case .namedOffice: "Es zählt die Meldung der genannten Ausländerbehörde."
    case .countOnce: "Gleiche Zeilen derselben Datei zählen einmal."
    case .exclude: "Die betroffenen Zeilen bleiben ungezählt."
    }
  }

  /// What readers call a method of handing out units.
  public static func name(_ method: AllotmentMethod) -> String {
    switch method {
    case .hareNiemeyer: "Hare/Niemeyer"
    case .sainteLague: "Sainte-Laguë"
    case .dHondt: "D’Hondt"
    }
  }

  /// A list as a sentence has it: »A, B und C«.
  public static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " und " + last
  }

  /// »1 Person« or »3 Personen«.
  public static func persons(_ count: Int) -> String {
    GermanNumber.text(count) + (count == 1 ? " Person" : " Personen")
  }

  /// »Zeile 7« or »Zeilen 7, 9 und 12«, with a hint where there are more: a line of a counted export stands for many
  /// persons, so only a list that reached its limit can lack any.
  public static func lines(_ lines: [Int], of count: Int) -> String {
    guard lines.count > 1 else { return lines.first.map { "Zeile \($0)" } ?? "" }
    let shown = lines.map(String.init)
    let isCut = lines.count >= Tally.mostLines && count > lines.count
    return "Zeilen " + (isCut ? shown.joined(separator: ", ") + " …" : list(shown))
  }
}
