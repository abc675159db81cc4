public import Model

/// The rules of the stages in words, with the values that the pipeline file has, and what the register cannot tell.
public enum MonthWords {
  /// Who belongs to a stage.
  public static func rule(_ stage: Stage, _ stages: TargetStages) -> String {
    let core =
      "\(stages.core.lowerBound) bis \(stages.core.upperBound) Jahren (vollendete Lebensjahre, beide Grenzen eingeschlossen)"
    switch stage {
    case .first:
      return "Gezählte Personen im Alter von " + core
        + ", ohne die von der Landesinitiative, vom Jugendmigrationsdienst oder von der MBE Betreuten (Stufe 1a)."
    case .second:
      let end = stages.initiativeEnd.map { ", die am \($0) geendet hat" } ?? ""
      return "Stufe 1 und die jungen Geduldeten und Gestatteten der Landesinitiative\(end): "
        + GermanTerms.name(stages.initiative) + "."
    case .third:
      return "Stufe 2 und weitere Gruppen: "
        + GermanTerms.list(
          stages.further.map { group in
            "\(group.title) (\(GermanTerms.name(group))" + (group.from.map { ", ab \($0)" } ?? "") + ")"
          }) + "."
    }
  }

  /// How sure a stage is: which of its parts are approximations or bounds.
  public static func certainty(_ stage: Stage, _ stages: TargetStages, _ services: [MonthService]) -> [String] {
    let wanted = MonthService.allCases.filter { $0.isLeftOut(of: stage) && $0 != .initiative }
    let missing = wanted.filter { !services.contains($0) }
    var sentences: [String] = []
    if stage == .first {
      sentences.append(
        "Näherung: Wen die Landesinitiative betreut, sagt das Ausländerzentralregister nicht. Stattdessen fehlen alle mit "
          + "diesem Alter und Status: \(GermanTerms.name(stages.initiative)).")
      if services.contains(.initiative) {
        sentences.append("Nach Abzug zählt statt der Näherung die Zahl, die die Landesinitiative selbst nennt.")
      }
    }
    if missing.isEmpty {
      sentences.append(
        "Abgezogen sind, wo »nach Abzug« steht, die Betreuten, die die Dienste selbst nennen. Wer von zweien betreut wird, ist "
          + "zweimal abgezogen.")
    } else {
      let names = GermanTerms.list(missing.map(GermanTerms.name))
      sentences.append("Obergrenze: Wen \(names) schon betreuen, ist nicht bekannt und nicht abgezogen.")
    }
    return sentences
  }

  /// What holds for all stages alike.
  public static func limits(_ stages: TargetStages) -> [String] {
    [
      "Kinder der Zielgruppe sind nicht ermittelbar: Die Exporte verbinden kein Kind mit seinen Eltern und enthalten keine "
        + "deutschen Kinder. Ausländische Minderjährige (unter \(stages.adulthood)) stehen daneben und werden nie addiert.",
      "Stufe 1b: Bei besonderem Bedarf in einzelnen Sozialräumen darf eine Kommune bis zu ihrem Stellenanteil aufstocken. Wer "
        + "dazugehört, steht in keinem Register und hier in keiner Zahl.",
      "Ein Geburtsjahr ohne Monat lässt an den Altersgrenzen offen, wer dazugehört. Gezählt ist, wer sicher dazugehört; "
        + "»höchstens« zählt die Offenen mit. Wessen Alter ganz fehlt, ist nur dort enthalten.",
      "Zugänge sind eine Näherung: Personen mit erster Einreise nach Deutschland im Berichtsmonat. Umzüge aus anderen Kreisen, "
        + "Geburten und Wiedereinreisen sind nicht darunter.",
      "Abgänge nennen die Exporte nicht. Der Saldo der übrigen Bewegungen ist errechnet: voriger Monat plus Zugänge minus "
        + "dieser Monat. Er enthält Fortzüge, Einbürgerungen, Alter, Statuswechsel und Umzüge in beiden Richtungen.",
      "Die Aufenthaltsdauer zählt ab der ersten Einreise nach Deutschland, nicht ab dem Zuzug in die Kommune.",
    ]
  }

  /// Who is counted at all.
  public static func counted(_ stages: TargetStages) -> String {
    let groups = StatusGroup.allCases.filter(stages.counted.contains).map(GermanTerms.name)
    return "Gezählt sind Personen mit diesen Statusgruppen: \(GermanTerms.list(groups)). Deutsche zählen nie."
  }
}
