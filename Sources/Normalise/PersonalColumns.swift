public import Ingest

/// Columns that only a list of persons has. Such a file is never shown nor quoted as if it were statistics.
public enum PersonalColumns {
  private static let folded: Set<String> = [
    "azrnummer", "azrnr", "aznummer", "aznr", "nachname", "familienname", "geburtsname", "vorname", "vornamen",
    "rufname",
    "geburtsdatum", "gebdatum", "gebdat", "geburtstag", "passnummer", "ausweisnummer", "versichertennummer",
    "sozialversicherungsnummer", "steuerid", "schuelernummer", "schuelerid", "patientennummer",
  ]

  /// The names of these columns as the file has them.
  public static func names(in header: TableHeader) -> [String] {
    zip(header.names, header.paths).filter { name, path in
      // Under a common title the name right above the column counts.
      [name, path.last ?? ""].contains { folded.contains(MunicipalityRegister.foldedName($0)) }
    }.map(\.0)
  }
}
