import Foundation
import Model
import Protect
import Store

@testable import Pipeline

/// A Kreis Unna of two municipalities, Bergkamen and Bönen, whose invented offices deliver so few cases that every value can be
/// worked out in the head. Catalogue and source definitions are those that the tool comes with.
struct BacktestSpace {
  let space: Workspace
  static let slug = "backtest"

  /// `files` by their names below `data/backtest/`.
  init(_ files: [String: String]) throws {
    space = try Workspace()
    for shelf in ["indikatoren", "quellen"] {
      let shipped = BacktestSpace.checkout.appending(path: "pipelines/" + shelf)
      for name in try FileManager.default.contentsOfDirectory(atPath: shipped.path) where name.hasSuffix(".json5") {
        try space.write(
          "pipelines/\(shelf)/\(name)", String(contentsOf: shipped.appending(path: name), encoding: .utf8))
      }
    }
    try space.write("pipelines/backtest/kreis.json5", BacktestSpace.kreis)
    try space.write("pipelines/backtest/cm.json5", BacktestSpace.shares)
    for (name, text) in files { try space.write("data/backtest/" + name, text) }
  }

  /// The checkout that the tests are a part of.
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let kreis = """
    {
      kreis: "05978",
      name: "Kreis Unna",
      gemeinden: ["05978004", "05978008"],
      auslaenderbehoerden: [{ kennung: "kreis", name: "Kreis Unna", zustaendig_fuer: ["05978004", "05978008"] }],
    }
    """

  private static let shares = """
    {
      art: "stellenanteile",
      titel: "Stellenanteile",
      stellen: [{ ab: "01.01.2021", anzahl: 2 }],
      erwartete_personen: { "31.12.2022": { kreis: 250 } },
    }
    """

  /// The breakdown of counted persons in its finest groups, as the report about Stellenanteile of a large Kreis publishes it.
  func writeBreakdown() throws {
    let edition = "out/oeffentlich/backtest/cm/2022-12-31/"
    try space.write(edition + "aufgliederung.csv", BacktestFiles.breakdown)
    try space.write(edition + "run.json", "{ \"synthetisch\": true }")
  }

  /// Runs the report about Stellenanteile itself.
  func publishBreakdown() throws {
    let workplace = try space.workplace()
    let publisher = try workplace.out.lock()
    guard let name = PipelineName("backtest/cm") else { return }
    let outcomes = Runner(workplace, publisher).run(name, period: nil).map(\.outcome)
    for outcome in outcomes { if case .stopped(_, let findings) = outcome { throw Stop(findings) } }
  }

  func catalogue() throws -> [Indicator] { try IndicatorCatalogue(space.workplace().pipelines).indicators }

  /// What the owner sees of all indicators at the end of a year.
  func release(_ year: Int, _ audience: Audience = .owner) throws -> IndicatorRelease {
    let workplace = try space.workplace()
    let desk = try IndicatorDesk(
      IndicatorCatalogue(workplace.pipelines), chosen: { _ in true }, kreis: BacktestSpace.slug, register: "cm",
      workplace, SourceLibrary(workplace))
    guard let period = Period.year(year) else { throw Stop([]) }
    let assessment = try desk.assessment(period)
    let heading = ReportHeading(
      title: "Rückrechnung", kreis: "Kreis Unna", kreisKey: assessment.kreis.key, pipeline: "backtest/bericht",
      period: period, published: nil, isSynthetic: true, revision: nil)
    guard let name = PipelineName("backtest/bericht") else { throw Stop([]) }
    let evidence = try desk.evidence(assessment, heading, nil, of: EditionName(name, period: period.iso))
    return audience == .owner ? Gate.release(toOwner: evidence) : Gate.release(toEveryone: evidence).release
  }
}
