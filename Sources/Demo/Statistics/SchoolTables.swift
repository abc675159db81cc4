import Model

extension DemoStatistics {
  /// »schuelerzahlen«: a table of IT.NRW, with preamble, two header rows, symbols, and rows of Kreis and Land.
  static func schools(_ district: StatisticsDistrict) -> [DemoTable] {
    DemoYear.delivered.map { year in
      let period = DemoYear.schoolDirectory(ending: year)
      return DemoTable("schuelerzahlen", period, file: "schuldaten-\(period)", schoolText(district, ending: year))
    }
  }

  private static func schoolText(_ district: StatisticsDistrict, ending year: Int) -> TableText {
    var text = TableText(.sheet)
    let name = DemoYear.schoolYear(ending: year)
    text.add(["Amtliche Schuldaten: Schülerinnen und Schüler an allgemeinbildenden Schulen nach Schulform"])
    text.add(["Synthetische Daten – alle Zahlen sind erfunden"])
    text.add(["Schuljahr \(name), Stichtag 15.10.\(year - 1), Gemeinde der Schule"])
    text.add(["Schuljahr", "Gebiet", "", "Schulform", "Schülerinnen und Schüler", "", "", ""])
    let groups = ["insgesamt", "dar. ausländisch", "mit Zuwanderungsgeschichte", "ohne Zuwanderungsgeschichte"]
    text.add(["", "Schlüssel", "Name", ""] + groups)
    for row in SchoolRows(district: district, year: year).all { text.add([name] + row) }
    text.add(["__________"])
    text.add(["- = nichts vorhanden   . = Zahlenwert unbekannt oder geheim zu halten"])
    text.add(["/ = keine Angabe, da Zahlenwert nicht sicher genug"])
    text.add(["(C)opyright Information und Technik Nordrhein-Westfalen (nachgestellt)"])
    return text
  }
}

/// The rows of one school year: the Land, the Kreis, and every municipality by form.
private struct SchoolRows {
  let district: StatisticsDistrict
  let year: Int

  var all: [[String]] {
    var rows = rows(["05", "Nordrhein-Westfalen"]) { land($0) }
    // A city that is its own Kreis has one row.
    if district.places.count > 1 {
      rows += self.rows([district.kreis.description, district.name]) { form in
        district.places.reduce(Pupils()) { $0 + district.pupils(form, $1, ending: year) }
      }
    }
    return rows
      + district.places.flatMap { place in
        self.rows([place.ags.description, place.name], hiding: place) { district.pupils($0, place, ending: year) }
      }
  }

  private func rows(
    _ region: [String], hiding place: StatisticsDistrict.Place? = nil, _ pupils: (SchoolForm) -> Pupils
  ) -> [[String]] {
    let forms = SchoolForm.allCases.map { (form: $0, pupils: pupils($0)) }
    let total = region + ["Insgesamt"] + cells(forms.reduce(Pupils()) { $0 + $1.pupils })
    return [total]
      + forms.map { form, pupils in
        let open = cells(pupils)
        return region + [form.rawValue] + (place.map { hidden(open, form, $0) } ?? open)
      }
  }

  private func cells(_ pupils: Pupils) -> [String] {
    [pupils.all, pupils.foreign, pupils.withHistory, pupils.withoutHistory].map(DemoCell.count)
  }

  private func land(_ form: SchoolForm) -> Pupils {
    let all = form.pupilsOfTheLand * (200 + year - 2020) / 200
    let with = all * (form.profile.withHistory - 20 + 10 * (year - 2021)) / 1000
    return Pupils(all: all, foreign: with * 36 / 100, withHistory: with)
  }

  // One secret cell could be worked out from the totals of its row and column; four in a square cannot.
  private func hidden(_ cells: [String], _ form: SchoolForm, _ place: StatisticsDistrict.Place) -> [String] {
    let small = district.bySize.filter(SchoolForm.foerderschule.exists).prefix(2).map(\.ags)
    guard small.count > 1, small.contains(place.ags) else { return cells }
    switch form {
    case .foerderschule, .realschule:
      return year == 2021 ? [cells[0], DemoCell.secret, DemoCell.secret, DemoCell.secret] : cells
    // A school that asked only half of its parents.
    case .gesamtschule where year == 2022 && small[0] == place.ags:
      return [cells[0], DemoCell.uncertain, cells[2], cells[3]]
    default: return cells
    }
  }
}
