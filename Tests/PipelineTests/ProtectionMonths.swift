import Demo
import Foundation
import Model
import Store
import Testing

@testable import Pipeline
@testable import Protect

/// Two years of a synthetic district that publishes every month: the same persons a month older, some gone, some come.
final class ProtectionMonths {
  static let count = 24
  private static let (key, slug) = ("05978", "kreis-unna")
  // As many as in the data that come with the tool, and as fast a growth.
  private static let (persons, growth, seed) = (12_000, 40, UInt64(1))

  let days: [CalendarDate]
  private let root = FileManager.default.temporaryDirectory.appending(path: "stellwerk-monate-\(UUID())").path

  init() throws {
    days = try (0..<Self.count).map { month in
      let (year, number) = (2021 + (2 + month) / 12, (2 + month) % 12 + 1)
      return try #require((28...31).compactMap { CalendarDate(year: year, month: number, day: $0) }.last)
    }
    let district = try #require(KreisKey(Self.key).flatMap(DemoDistrict.profile))
    for (month, day) in days.enumerated() {
      let exports = district.exports(at: day, persons: Self.persons + month * Self.growth, seed: Self.seed)
      for export in exports { try write(export, day) }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// One method through all months, each beside everything said in the months before.
  func costs(_ method: ProtectionRule.Method) throws -> [ProtectionCost] {
    let workplace = try PrivacyDocument.workplace(data: root)
    let pipeline = try workplace.load(#require(PipelineName("\(Self.slug)/cm-stellenanteile")))
    var trial = ProtectionTrial(pipeline, try Censuses(pipeline.census, in: workplace), method)
    return try days.map { try trial.publish($0) }
  }

  private func write(_ export: DemoExport, _ day: CalendarDate) throws {
    let folder = URL(filePath: "\(root)/\(Self.slug)/azr/\(day.iso)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var bytes = Data()
    export.write { bytes += $0 }
    try bytes.write(to: folder.appending(path: export.fileName))
  }
}
