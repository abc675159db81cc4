public import Model

extension GermanTerms {
  /// Why there is no value.
  public static func name(_ absence: Absence) -> String {
    switch absence {
    case .symbol(let symbol): "die Quelle hat an dieser Stelle: " + name(symbol)
    case .noCell: "die Quelle hat hierfür keinen Wert"
    case .noData: "die Quelle liegt nicht vor"
    case .partsUnknown(1): "ein Teil der Summe ist unbekannt"
    case .partsUnknown(let parts): "\(parts) Teile der Summe sind unbekannt"
    case .emptyWhole: "der Nenner ist 0"
    case .noDenominator: "für diese Zeit fehlt der Nenner"
    case .sideMissing: "einer der beiden Werte fehlt"
    }
  }

  /// What is to be known about one value.
  public static func name(_ remark: IndicatorRemark) -> String {
    switch remark {
    case .lowerBound(1): "Untergrenze: ein Teil ist unbekannt"
    case .lowerBound(let unknown): "Untergrenze: \(unknown) Teile sind unbekannt"
    case .ownRow: "Angabe der Quelle für den Kreis, nicht aus Gemeinden summiert"
    case .smallBase: "kleine Basis"
    case .sample: "Stichprobe"
    case .seriesBreak(let reason): "Bruch in der Zeitreihe: " + reason
    case .quality(let marks): marks.words
    case .denominatorPeriod(let period): "Nenner: \(period)"
    }
  }

  /// Where those are counted whom a figure is about.
  public static func name(_ place: CountingPlace) -> String {
    switch place {
    case .residence: "Wohnort"
    case .school: "Schulort"
    case .work: "Arbeitsort"
    case .institution: "Ort der Einrichtung"
    }
  }

  /// What kind of time a value is about.
  public static func name(_ kind: Period.Kind) -> String {
    switch kind {
    case .schoolYear: "Schuljahr"
    case .year: "Kalenderjahr"
    case .halfYear: "Halbjahr"
    case .quarter: "Quartal"
    case .month: "Monat"
    case .day: "Stichtag"
    }
  }

  /// Whether figures of a source may be shown as they are.
  public static func name(_ confidentiality: Confidentiality) -> String {
    switch confidentiality {
    case .persons: "eigene Auszählung von Personen, öffentlich nur geschützt"
    case .published: "vom Herausgeber schon veröffentlicht"
    case .noPersons: "keine Angaben über Personen"
    }
  }

  /// Which way is the better one.
  public static func name(_ direction: Indicator.Direction) -> String {
    direction == .higher ? "höher ist besser" : "niedriger ist besser"
  }
}

extension QualityMarks {
  /// What an office says of a number.
  fileprivate var words: String {
    let names: [(QualityMarks, String)] = [
      (.limited, "Aussagewert eingeschränkt"), (.provisional, "vorläufig"), (.revised, "berichtigt"),
      (.estimated, "geschätzt"), (.final, "endgültig"), (.protected, "zum Schutz verändert"),
    ]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: ", ")
  }
}
