import Model
import Protect
import Testing

@testable import Pipeline

/// Which file a number comes from, where several have it.
@Suite("All files of a source are one source")
struct DeliveryOrderTests {
  private static let header = "Jahr;AGS;Kursort;Sprachkurse;darunter niederschwellige Kurse\n"

  private func lines(_ files: [String: String], until year: Int = 2023) throws -> [String] {
    let named = Dictionary(uniqueKeysWithValues: files.map { ("kursangebot/" + $0.key, Self.header + $0.value) })
    return BacktestLines.of(try BacktestSpace(named).release(year)).filter { $0.hasPrefix("kursangebot-kurse") }
  }

  @Test("each municipality may send a file of its own")
  func oneFileEach() throws {
    let files = [
      "2022/synthetisch-a.csv": "2022;05978004;Bergkamen, Stadt;8;2\n",
      "2022/synthetisch-b.csv": "2022;05978008;Bönen;3;-\n",
    ]
    #expect(try lines(files) == ["kursangebot-kurse 2022: A 8; B 3; K 11"])
  }

  @Test("a later delivery replaces the cells that it has, and no others")
  func correction() throws {
    let files = [
      "2022/synthetisch-alle.csv": "2022;05978004;Bergkamen, Stadt;8;2\n2022;05978008;Bönen;3;-\n",
      "2023/synthetisch-berichtigung.csv": "2022;05978008;Bönen;4;-\n",
    ]
    #expect(try lines(files) == ["kursangebot-kurse 2022: A 8; B 4; K 12"])
    #expect(try lines(files, until: 2022) == ["kursangebot-kurse 2022: A 8; B 3; K 11"])
  }

  @Test("names of files do not matter", arguments: [["a", "b"], ["b", "a"]])
  func names(_ names: [String]) throws {
    let files = [
      "2022/synthetisch-\(names[0]).csv": "2022;05978004;Bergkamen, Stadt;8;2\n2022;05978008;Bönen;3;-\n",
      "2023/synthetisch-\(names[1]).csv": "2023;05978004;Bergkamen, Stadt;9;2\n2023;05978008;Bönen;6;-\n",
    ]
    #expect(
      try lines(files) == ["kursangebot-kurse 2022: A 8; B 3; K 11", "kursangebot-kurse 2023: A 9; B 6; K 15"])
  }

  @Test("a breakdown that the report about Stellenanteile has really published is read")
  func realBreakdown() throws {
    let space = try BacktestSpace(["azr/2022-12-31/synthetisch-abh.csv": BacktestFiles.persons])
    try space.publishBreakdown()
    let expected = BacktestTable.counted.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("gezaehlte-alter")
    }
    #expect(BacktestLines.of(try space.release(2022)).filter { $0.hasPrefix("gezaehlte-alter") } == expected)
  }
}
