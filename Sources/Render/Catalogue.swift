import Model
import Notation
import Protect

/// The entry of a report for open-data portals (DCAT-AP.de). The licence is the publisher's to state, so none is claimed here.
enum Catalogue {
  static func entry(
    title: String, about: String, kreis: String, key: KreisKey, period: Period, issued: CalendarDate?, files: [String]
  ) -> [UInt8] {
    let distributions = files.map { name -> JSONValue in
      .object([
        ("@type", .string("dcat:Distribution")), ("dct:title", .string(name)),
        ("dcat:accessURL", .object([("@id", .string(name))])),
        ("dcat:mediaType", .object([("@id", .string("https://www.iana.org/assignments/media-types/text/csv"))])),
      ])
    }
    let place = "http://dcat-ap.de/def/politicalGeocoding/districtKey/\(key)"
    var entry: [(String, JSONValue)] = [
      ("@context", context), ("@type", .string("dcat:Dataset")), ("dct:title", .string(title)),
      ("dct:description", .string(about)), ("dct:language", .string("de")),
      ("dct:publisher", .object([("@type", .string("foaf:Organization")), ("foaf:name", .string(kreis))])),
      ("dcatde:politicalGeocodingURI", .object([("@id", .string(place))])),
      (
        "dct:temporal",
        .object([
          ("@type", .string("dct:PeriodOfTime")), ("dcat:startDate", day(period.first)),
          ("dcat:endDate", day(period.last)),
        ])
      ),
    ]
    if let issued { entry.append(("dct:issued", day(issued))) }
    entry.append(("dcat:distribution", .array(distributions)))
    return Array(JSONValue.object(entry).text().utf8)
  }

  /// The entry of a report about a span of time.
  static func entry(_ heading: ReportHeading, title: String, files: [String]) -> [UInt8] {
    entry(
      title: title,
      about: "\(heading.title), \(heading.kreis), \(heading.period)."
        + (heading.isSynthetic ? " Synthetische Daten." : ""), kreis: heading.kreis, key: heading.kreisKey,
      period: heading.period, issued: heading.published, files: files)
  }

  private static let context: JSONValue = .object([
    ("dcat", .string("http://www.w3.org/ns/dcat#")), ("dct", .string("http://purl.org/dc/terms/")),
    ("foaf", .string("http://xmlns.com/foaf/0.1/")), ("dcatde", .string("http://dcat-ap.de/def/dcatde/")),
    ("xsd", .string("http://www.w3.org/2001/XMLSchema#")),
  ])

  private static func day(_ day: CalendarDate) -> JSONValue {
    .object([("@type", .string("xsd:date")), ("@value", .string(day.iso))])
  }
}
