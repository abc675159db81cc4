import Compute
import Model
import Protect
import Render

/// The pages that the tests look at.
enum Pages {
  static func index(_ release: Release) throws -> Markup {
    let files = StellenanteilReport.files(release)
    return Markup(files.first { $0.name == "index.html" }?.bytes ?? [])
  }

  static func everyone(_ evidence: Evidence) throws -> Markup { try index(Gate.release(toEveryone: evidence)) }

  static func owner(_ evidence: Evidence) throws -> Markup { try index(Gate.release(toOwner: evidence)) }

  /// All that a report can have: a comparison, findings, a decision, a revision.
  static func full() throws -> Evidence {
    var sample = Sample.neuss
    sample.uncounted = [(none: 23, german: 11, rejected: 2), (none: 4, german: 0, rejected: 0)]
    sample.strays = 4
    sample.recommendation = .init(share: Ratio(1, 3), located: Ratio(7))
    var before = sample
    before.stichtag = Sample.day("2020-03-31")
    before.persons = [8105, 9512, 1980, 4888, 2790, 7390, 28_700, 1150]
    var evidence = try sample.evidence(previous: before)
    evidence.provenOffices = ["abh-1", "abh-3"]
    evidence.findings = [
      Finding(.columnUnread, at: Location(file: sample.file(1)), [.found: "Bemerkung"]),
      Finding(
        .azrPersonTwoFiles, at: Location(file: sample.file(1), line: 4711), severity: .warning,
        [.count: 1, .other: .text(sample.file(0)), .lines: .lines([4711]), .places: "Zeile 1213"]),
      Finding(.azrJump, [.name: "Jüchen", .found: 2387, .other: 1980, .limit: 20]),
    ]
    evidence.decisions = [
      Decision(
        finding: .azrPersonTwoFiles, stichtag: sample.stichtag, rule: .responsibleOffice, office: nil, limit: 9,
        reason: "Der Umzug ist bestätigt", decidedBy: "Amt für Integration", decidedOn: Sample.day("2021-05-03"))
    ]
    evidence.revision = Revision(
      number: 2, reason: "Nachlieferung", changedInputs: ["koernung", sample.file(1)],
      changes: [
        Revision.Change(name: "Dormagen, Stadt", before: Ratio(87, 100), now: Ratio(88, 100)),
        Revision.Change(name: "Neuss, Stadt", before: nil, now: Ratio(311, 100)),
      ])
    return evidence
  }

  /// A minimum, positions kept back, a recipient that is no municipality.
  static func particular(_ method: AllotmentMethod) throws -> Evidence {
    var sample = Sample.neuss
    sample.granted = Ratio(12)
    sample.step = Ratio(1, 20)
    sample.method = method
    sample.minimum = Ratio(1, 2)
    sample.reserved = [.init(recipient: "Kreisverwaltung", positions: Ratio(2))]
    sample.others = [.init(name: "Zentrale Unterbringungseinrichtung", weight: 1500)]
    return try sample.evidence()
  }

  /// Every page there is, by what it shows.
  static func all() throws -> [(name: String, page: Markup)] {
    let portal = Portal.page([
      PortalEntry(
        kreis: "<b>K", title: "\"T\"", period: .day(Sample.day("2021-03-31")), path: "a/b/", isSynthetic: true,
        revision: 2)
    ])
    return try positions() + indicators()
      + [("portal", Markup(portal.bytes)), ("empty portal", Markup(Portal.page([]).bytes))]
  }

  /// The pages about positions.
  static func positions() throws -> [(name: String, page: Markup)] {
    let evidences = [
      ("full", try full()), ("many", try Sample.rheinSieg.evidence()),
      ("minimum", try particular(.hareNiemeyer)), ("dhondt", try particular(.dHondt)),
      ("sainte-lague", try particular(.sainteLague)), ("hostile", try hostile()),
    ]
    return try evidences.flatMap { name, evidence in
      [(name + ", public", try everyone(evidence)), (name + ", inside", try owner(evidence))]
    }
  }

  /// The pages about indicators.
  static func indicators() -> [(name: String, page: Markup)] {
    var broken = IndicatorSample()
    broken.breakDay = Sample.day("2020-08-01")
    return [("indicators", IndicatorSample()), ("break", broken), ("hostile indicators", .hostile)].flatMap {
      name, sample in
      [("public", Audience.everyone), ("inside", .owner)].flatMap { words, audience in
        sample.pages(for: audience).map { ("\(name), \(words), \($0.name)", $0.page) }
      }
    }
  }

  /// Texts that would be markup, or a formula, if anybody forgot to escape them.
  static func hostile() throws -> Evidence {
    let evil = "<script>alert('x')</script>\" onload=\"x&amp;"
    var sample = Sample.neuss
    let kreis = sample.kreis
    let municipalities = kreis.municipalities.enumerated().map { place, municipality in
      Municipality(ags: municipality.ags, name: place == 0 ? "=cmd|' /C calc'!A0" : evil + "\(place)", shortName: evil)
    }
    let offices = kreis.offices.map { Office(id: $0.id, name: evil, synonyms: [], responsibleFor: $0.responsibleFor) }
    sample.kreis = Kreis(
      key: kreis.key, slug: kreis.slug, name: evil, municipalities: municipalities, offices: offices)
    sample.reserved = [.init(recipient: evil, positions: Ratio(1))]
    var evidence = try sample.evidence()
    evidence.heading = sample.heading(title: evil, settled: .init(body: evil, date: sample.stichtag))
    evidence.findings = [Finding(.azrOutsideOffice, [.count: 3, .name: .text(evil)])]
    evidence.decisions = [
      Decision(
        finding: .azrPersonTwoFiles, stichtag: sample.stichtag, rule: .namedOffice, office: evil, limit: nil,
        reason: evil, decidedBy: evil, decidedOn: sample.stichtag)
    ]
    evidence.revision = Revision(number: 2, reason: evil, changedInputs: [evil], changes: [])
    return evidence
  }
}
