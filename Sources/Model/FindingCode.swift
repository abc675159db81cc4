/// Every kind of finding there is. The raw value is what users see and search for, and never changes its meaning.
public enum FindingCode: String, CaseIterable, Sendable {
  // Files as such
  case fileEmpty = "DATEI-LEER"
  case fileHeaderOnly = "DATEI-NUR-KOPF"
  case fileBinary = "DATEI-BINAER"
  case fileUnreadable = "DATEI-UNLESBAR"
  case fileChanged = "DATEI-VERAENDERT"
  case fileEncoding = "DATEI-ZEICHENSATZ"
  case fileNUL = "DATEI-NULLBYTES"
  case fileDestroyedLetters = "DATEI-UMLAUTE-ZERSTOERT"
  case fileOpenQuote = "DATEI-ANFUEHRUNG-OFFEN"
  case fileStrayQuote = "DATEI-ANFUEHRUNG-FALSCH"
  case fileBareQuote = "DATEI-ANFUEHRUNG-IM-FELD"
  case fileRagged = "DATEI-SPALTENZAHL"
  case fileSecondTable = "DATEI-ZWEITE-TABELLE"
  case fileFooter = "DATEI-FUSSNOTEN"
  case fileHeaderRepeated = "DATEI-KOPF-WIEDERHOLT"
  case fileIgnored = "DATEI-UEBERGANGEN"
  case fileNoFinalNewline = "DATEI-ENDE-OHNE-UMBRUCH"
  case fileCutCount = "DATEI-ENDE-ABGESCHNITTEN"
  case columnMissing = "SPALTE-FEHLT"
  case columnTwice = "SPALTE-DOPPELT"
  case columnSlipped = "SPALTE-VERTAUSCHT"
  case columnUnread = "SPALTE-UNGENUTZT"

  // Files of statistics
  case sourceUnknown = "QUELLE-UNBEKANNT"
  case sourceAmbiguous = "QUELLE-MEHRDEUTIG"
  case sourcePersons = "QUELLE-PERSONENDATEN"
  case fileFixedWidth = "DATEI-FESTE-BREITE"
  case headerMissing = "DATEI-KOPF-FEHLT"
  case columnRenamed = "SPALTE-UMBENANNT"
  case memberRenamed = "MERKMAL-UMBENANNT"
  case memberUnknown = "MERKMAL-UNBEKANNT"
  case membersTooMany = "MERKMALE-ZU-VIELE"
  case valuesMissing = "WERTE-FEHLEN"
  case numberAmbiguous = "ZAHL-ZWEIDEUTIG"
  case numberContradictory = "ZAHL-WIDERSPRUCH"
  case numberInvalid = "ZAHL-UNGUELTIG"
  case numberNoCount = "ZAHL-KEINE-ANZAHL"
  case periodInvalid = "ZEIT-UNGUELTIG"
  case periodMissing = "ZEIT-FEHLT"
  case regionInvalid = "GEBIET-UNGUELTIG"
  case regionMissing = "GEBIET-FEHLT"
  case regionRepaired = "GEBIET-NULL-ERGAENZT"
  case regionName = "GEBIET-NAME"
  case regionUnknown = "GEBIET-UNBEKANNT"
  case cellTwice = "ZELLE-WIDERSPRUCH"
  case cellRepeated = "ZELLE-WIEDERHOLT"
  case sumDiffers = "SUMME-ABWEICHUNG"
  case sumUnchecked = "SUMME-NICHT-PRUEFBAR"
  case sumRounded = "SUMME-GERUNDET"
  case rowsWithoutValues = "ZEILE-OHNE-WERTE"

  // The Ausländerzentralregister
  case azrStichtag = "AZR-STICHTAG"
  case azrOfficeMissing = "AZR-BEHOERDE-FEHLT"
  case azrOfficeUnknown = "AZR-BEHOERDE-UNBEKANNT"
  case azrOfficeMixed = "AZR-BEHOERDE-GEMISCHT"
  case azrPersonTwoFiles = "AZR-PERSON-ZWEI-DATEIEN"
  case azrPersonTwiceInFile = "AZR-PERSON-DOPPELT"
  case azrPersonNoKey = "AZR-NUMMER-FEHLT"
  case azrDuplicatesUnchecked = "AZR-DOPPELTE-NICHT-PRUEFBAR"
  case azrMunicipalityUnknown = "AZR-GEMEINDE-UNBEKANNT"
  case azrMunicipalityForeign = "AZR-GEMEINDE-FREMDER-KREIS"
  case azrMunicipalityDissolved = "AZR-GEMEINDE-AUFGELOEST"
  case azrMunicipalityRepaired = "AZR-GEMEINDE-NULL-ERGAENZT"
  case azrMunicipalityName = "AZR-GEMEINDE-NAME"
  case azrTitleUnknown = "AZR-TITEL-UNBEKANNT"
  case azrTitleMissing = "AZR-TITEL-FEHLT"
  case azrNationalityUnknown = "AZR-STAAT-UNBEKANNT"
  case azrNationalityDefunct = "AZR-STAAT-ERLOSCHEN"
  case azrBirthInvalid = "AZR-GEBURT-UNGUELTIG"
  case azrAgeImplausible = "AZR-ALTER-UNPLAUSIBEL"
  case azrSexUnknown = "AZR-GESCHLECHT-UNBEKANNT"
  case azrEntryInvalid = "AZR-EINREISE-UNGUELTIG"
  case azrCountInvalid = "AZR-ANZAHL-UNGUELTIG"
  case azrExpectedDiffers = "AZR-PERSONENZAHL"
  case azrCompletenessUnproven = "AZR-VOLLSTAENDIGKEIT-UNBELEGT"
  case azrOutsideOffice = "AZR-ZUSTAENDIGKEIT"
  case azrJump = "AZR-SPRUNG"
  case azrBelowThreshold = "AZR-GEMEINDE-ZU-KLEIN"
  case azrSyntheticMixed = "AZR-SYNTHETISCH-GEMISCHT"
  case azrPreviousFaulty = "AZR-VORIGER-STICHTAG"
  case decisionUnused = "ENTSCHEIDUNG-OHNE-FALL"
  case decisionLimit = "ENTSCHEIDUNG-GRENZE"

  // The allotment
  case allotmentTie = "STELLEN-GLEICHSTAND"
  case allotmentParadox = "STELLEN-MONOTONIE"
  case weightInvalid = "GEWICHT-UNGUELTIG"
  case weightAmbiguous = "GEWICHT-ZWEIDEUTIG"
  case weightsZero = "GEWICHT-ALLE-NULL"
  case weightColumnMissing = "GEWICHT-SPALTE-FEHLT"
  case positionsNotMultiple = "STELLEN-KEIN-VIELFACHES"
  case positionsInvalid = "STELLEN-UNGUELTIG"
  case stepInvalid = "KOERNUNG-UNGUELTIG"
  case minimumTooLarge = "MINDESTANTEIL-ZU-GROSS"

  // Indicators
  case indicatorNoData = "INDIKATOR-OHNE-DATEN"
  case indicatorOverlap = "INDIKATOR-UEBERSCHNEIDUNG"
  case indicatorPlace = "INDIKATOR-ORT"
  case indicatorIncomparable = "INDIKATOR-UNVERGLEICHBAR"

  // Comparisons of costs
  case costDiffers = "KOSTEN-ABWEICHUNG"
  case costRefundAbove = "KOSTEN-ERSTATTUNG"
  case costWithheld = "KOSTEN-GESPERRT"

  // What is unlike the period before
  case driftColumn = "DRIFT-SPALTE"
  case driftCode = "DRIFT-SCHLUESSEL"
  case driftShare = "DRIFT-ANTEIL"
  case driftSilent = "DRIFT-AUSGEBLIEBEN"
  case driftGap = "DRIFT-LUECKE"
  case driftSize = "DRIFT-GROESSE"

  // What is published already
  case releaseFrozen = "STICHTAG-FESTGESTELLT"
  case noData = "DATEN-FEHLEN"
  case dataDirectoryStray = "DATEN-VERZEICHNIS"
  case dataOverdue = "DATEN-UEBERFAELLIG"
  case dataVanished = "DATEN-VERSCHWUNDEN"
  case secondPopulation = "ZWEITE-BEVOELKERUNG"
  case grantMissing = "STELLEN-OHNE-BEWILLIGUNG"
  case protectionSecret = "SCHUTZ-SCHLUESSEL"
  case releaseLeak = "SCHUTZ-AUSGABE"
  case breakdownWithheld = "SCHUTZ-AUFGLIEDERUNG"

  // Whether what was published still follows from what it was made from
  case editionRecord = "AUSGABE-OHNE-PROTOKOLL"
  case editionAltered = "AUSGABE-VERAENDERT"
  case editionMissing = "AUSGABE-FEHLT"
  case editionExtra = "AUSGABE-ZUSAETZLICH"
  case editionInputs = "AUSGABE-EINGABEN"
  case editionDiffers = "AUSGABE-ABWEICHUNG"
  case editionSettled = "AUSGABE-STEHT"
  case editionUnproven = "AUSGABE-OHNE-EINGABEN"

  // Archives of person-level exports
  case archiveSeal = "ARCHIV-SIEGEL"
  case archiveGrain = "ARCHIV-KOERNUNG"
  case archiveDiffers = "ARCHIV-ABWEICHUNG"
  case archiveNot = "ARCHIV-ENTFAELLT"
  case archiveRefused = "ARCHIV-LOESCHUNG"
  case archiveClock = "ARCHIV-UHR"

  // Pipeline files
  case configUnreadable = "KONFIG-UNLESBAR"
  case configSyntax = "KONFIG-SYNTAX"
  case configKeyUnknown = "KONFIG-SCHLUESSEL-UNBEKANNT"
  case configKeyTwice = "KONFIG-SCHLUESSEL-DOPPELT"
  case configKeyMissing = "KONFIG-SCHLUESSEL-FEHLT"
  case configType = "KONFIG-TYP"
  case configValue = "KONFIG-WERT"
  case registerInvalid = "REGISTER-UNGUELTIG"

  // The command line
  case usageCommand = "AUFRUF-BEFEHL"
  case usageOption = "AUFRUF-OPTION"
  case usageValue = "AUFRUF-WERT"
  case usageMissing = "AUFRUF-FEHLT"
  case usagePipeline = "AUFRUF-PIPELINE"
  case usageName = "AUFRUF-NAME"

  // The machine
  case lockHeld = "LAUF-GESPERRT"
  case machineWrite = "MASCHINE-SCHREIBEN"
  case machineRead = "MASCHINE-LESEN"
  case machineSwap = "MASCHINE-TAUSCH"

  /// Who has to act, and so the exit code.
  public enum Domain: Sendable { case data, usage, lock, machine }

  /// The domain that decides the exit code when this finding is an error.
  public var domain: Domain {
    switch self {
    case .configUnreadable, .configSyntax, .configKeyUnknown, .configKeyTwice, .configKeyMissing, .configType,
      .configValue, .registerInvalid, .usageCommand, .usageOption, .usageValue, .usageMissing, .usagePipeline,
      .usageName, .positionsNotMultiple, .positionsInvalid, .stepInvalid, .minimumTooLarge, .grantMissing,
      .indicatorPlace, .indicatorIncomparable, .indicatorOverlap, .costDiffers:
      .usage
    case .lockHeld: .lock
    case .machineWrite, .machineRead, .machineSwap: .machine
    default: .data
    }
  }

  /// How much it stops unless a decision of the Kreis settled the matter.
  public var severity: Severity {
    switch self {
    case .driftColumn, .driftCode, .driftShare, .driftSilent, .driftGap, .driftSize: .warning
    case .fileNoFinalNewline, .azrOfficeMixed, .azrDuplicatesUnchecked, .azrMunicipalityDissolved,
      .azrMunicipalityRepaired, .azrMunicipalityName, .azrNationalityDefunct, .azrBirthInvalid, .azrAgeImplausible,
      .azrSexUnknown,
      .azrEntryInvalid, .azrCompletenessUnproven, .breakdownWithheld, .azrOutsideOffice, .azrJump, .decisionUnused,
      .allotmentTie,
      .allotmentParadox, .indicatorNoData, .sourceUnknown, .regionRepaired, .regionName, .regionUnknown, .cellRepeated,
      .sumDiffers, .costRefundAbove, .costWithheld:
      .warning
    case .columnUnread, .editionSettled, .editionUnproven, .fileIgnored, .fileFooter, .fileHeaderRepeated,
      .columnRenamed, .memberRenamed,
      .sumRounded,
      .sumUnchecked,
      .rowsWithoutValues:
      .note
    default: .error
    }
  }
}
