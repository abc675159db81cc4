import Model
import Notation
import Store

/// The breakdown of counted persons that a report about Stellenanteile has published, as a table for indicators: its numbers have passed
/// the gate, and no indicator says more about anybody.
struct PublishedBreakdown {
  let table: SourceTable
  let sha256: String
  let isSynthetic: Bool

  /// All editions of a pipeline up to the end of a year.
  static func all(
    _ pipeline: PipelineName, until year: Int, in out: OutDirectory, known files: PublicFiles<PublishedBreakdown>
  ) throws -> [PublishedBreakdown] {
    var found: [PublishedBreakdown] = []
    for edition in try out.editions(.everyone) where edition.pipeline == pipeline {
      // Both files of an edition are replaced together, so that one of them tells for both.
      guard let period = Period(iso: edition.period), period.year <= year,
        let record = try out.read(.everyone, edition, file: "run.json"),
        let breakdown = try files.content(
          .everyone, edition, file: "aufgliederung.csv", in: out, { try read($0, record, edition, period) })
      else { continue }
      found.append(breakdown)
    }
    return found
  }

  private static func read(
    _ bytes: [UInt8], _ record: [UInt8], _ edition: EditionName, _ period: Period
  ) throws(Stop) -> PublishedBreakdown {
    guard let table = table(bytes, period), let json = try? JSON5.parse(record, file: "run.json") else {
      throw damaged(edition)
    }
    let isSynthetic = if case .bool(true)? = json["synthetisch"]?.kind { true } else { false }
    let source = SourceTable(
      source: "azr", title: "Ausländerzentralregister, gezählte Personen", delivered: period, table: table,
      confidentiality: .published, isRounded: false, place: .residence)
    return PublishedBreakdown(table: source, sha256: SHA256.hash(bytes).hex, isSynthetic: isSynthetic)
  }

  private static let dimensions = ["alter", "aufenthalt", "staatsangehoerigkeit", "geschlecht"]

  // As the report writes it: no field of it needs quotation marks.
  private static func table(_ bytes: [UInt8], _ period: Period) -> StatisticTable? {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
    let total = StatisticTable.Member("insgesamt", isTotal: true)
    var builder = StatisticTable.Builder(
      measures: [StatisticTable.Measure("gezählte Personen", unit: "Anzahl")],
      dimensions: dimensions.map { StatisticTable.Dimension($0, members: [total]) })
    for line in lines {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 10, let region = RegionKey(cells[0]), let cell = cell(cells[6], status: cells[7]) else {
        return nil
      }
      let members = dimensions.indices.map { builder.place(of: StatisticTable.Member(cells[2 + $0]), in: $0) }
      builder.add(cell, region: region, period: period, measure: 0, members: members)
    }
    return builder.build()?.table
  }

  private static func cell(_ text: String, status: String) -> StatisticCell? {
    switch status {
    case "gesperrt", "fehlt": StatisticCell(.unknown)
    case "gerundet": Int(text).map { StatisticCell(FixedPoint(units: Int128($0), digits: 0), marks: .protected) }
    default: Int(text).map { StatisticCell($0) }
    }
  }

  private static func damaged(_ edition: EditionName) -> Stop {
    Stop(
      Finding(
        .machineRead, at: Location(file: "oeffentlich/\(edition.pipeline)/\(edition.period)/aufgliederung.csv"),
        [.reason: .text("die veröffentlichte Aufgliederung ist beschädigt")]))
  }
}
