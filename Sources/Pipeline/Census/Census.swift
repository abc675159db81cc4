import Compute
import Model
import Normalise
import Protect
import Store

/// The persons of one Stichtag, read from all exports of a Kreis, with everything that was found on the way.
struct Census: Sendable {
  let kreis: Kreis
  let stichtag: CalendarDate
  /// Duplicates settled as far as decisions go.
  let exports: [CountedExport]
  let files: [InputFile]
  let findings: [Finding]
  let decisions: [Decision]
  let provenOffices: Set<String>
  let duplicatesChecked: Bool
  let nationalitiesKnown: Bool
  let entriesKnown: Bool
  let isSynthetic: Bool
  /// What an archive kept of all exports together, in place of their own counts.
  var kept: [Cube]?
}

extension Census {
  /// Reads the files in parallel, looks for persons in several of them, and applies the decisions of the Kreis.
  init(_ delivery: Delivery, _ task: CensusTask, _ stichtag: CalendarDate, registers: Registers) throws {
    let kreis = task.kreis.kreis(slug: task.pipeline.kreis, on: stichtag, registers: registers)
    guard !delivery.items.isEmpty else {
      throw Stop(Finding(.noData, [.name: .text(kreis.name), .expected: .text("data/" + delivery.directory)]))
    }
    let reader = ExportReader(
      kreis: kreis, stichtag: stichtag, ages: task.ages, registers: registers, countsStays: task.countsStays)
    let results = try inParallel(delivery.items) { item in
      try reader.read(item.source, as: task.exports.named) { look in
        try task.exports.fitting(look, file: item.source.name)
      }
    }
    if let changed = delivery.items.first(where: { $0.source.hasChanged() }) {
      throw Stop(Finding(.fileChanged, at: Location(file: changed.source.name)))
    }
    let readings = results.compactMap { try? $0.get() }
    let duplicates = try DuplicateSearch(readings) { place in
      let file = readings[place].file
      guard let item = delivery.items.first(where: { $0.source.name == file }) else {
        throw Stop(Finding(.fileChanged, at: Location(file: file)))
      }
      return item.source
    }
    var checks = CensusChecks(kreis, stichtag, task, delivery)
    checks.add(unreadable: results)
    checks.add(readings)
    let exports = checks.settle(duplicates.persons, in: readings)
    checks.checkDelivery(readings, exports, isWhole: results.allSatisfy(\.hasSender))
    checks.checkDecisions()
    self.init(
      kreis: kreis, stichtag: stichtag, exports: exports,
      files: readings.map { InputFile($0, delivery, kreis) }, findings: checks.findings,
      decisions: checks.appliedDecisions, provenOffices: checks.provenOffices,
      duplicatesChecked: readings.allSatisfy { $0.keys != nil },
      nationalitiesKnown: readings.allSatisfy(\.hasNationalities),
      entriesKnown: readings.allSatisfy(\.hasEntries),
      isSynthetic: readings.contains(where: \.isSynthetic))
  }
}

extension ExportReading {
  /// Invented data say so in the file's name or in the keys of their rows.
  var isSynthetic: Bool {
    isMarkedSynthetic || file.split(separator: "/").last.map { $0.lowercased().contains("synthetisch") } ?? false
  }
}

extension CountedExport {
  init(_ reading: ExportReading) {
    self.init(
      file: reading.file, sender: reading.sender, read: reading.read, rejected: reading.rejected, cube: reading.cube)
  }
}

extension Result<ExportReading, Stop> {
  /// Whether the file could be read and says who sent it.
  fileprivate var hasSender: Bool { (try? get())?.sender != nil }
}
