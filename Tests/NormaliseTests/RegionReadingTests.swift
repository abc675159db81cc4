import Model
import Normalise
import Testing

@Suite struct RegionReadingTests {
  /// What a column is read as; repaired keys bear a star.
  private func read(_ column: [String]) -> [String?] {
    let reading = RegionReading(column: column)
    return column.map { text in reading.key(text).map { $0.key.description + ($0.isRepaired ? "*" : "") } }
  }

  @Test func `Official keys of all levels are read`() {
    let column = ["DG", "05", "051", "05162", "05162024", " 05162 ", "010515163"]
    #expect(read(column) == ["DG", "05", "051", "05162", "05162024", "05162", "010515163"])
  }

  @Test func `Blocks and twelve digits are read`() {
    #expect(
      read(["05 1 62 024", "05162 0000 024", "051620000024", "05\u{A0}162\u{A0}024"])
        == Array(repeating: "05162024", count: 4))
  }

  @Test(arguments: [
    (["5162024", "5162004"], ["05162024*", "05162004*"]), (["5162", "11000"], ["05162*", "11000"]),
    (["51620000024"], ["05162024*"]), (["5", "11"], ["05*", "11"]), (["5", "51", "5111"], ["05*", "051*", "05111*"]),
  ])
  func `A lost leading zero is put back and reported`(column: [String], keys: [String]) {
    #expect(read(column) == keys)
  }

  @Test(arguments: [
    "", "5,162E+06", "5.162E+06", "Insgesamt", "D", "99162024", "0516", "051620", "51", "０５", "-", "05162-024",
  ])
  func `What is no key is none`(text: String) {
    #expect(
      RegionReading(column: [text, "05162024", "05162004"]).key(text) == nil)
  }

  @Test func `A city that is its own Kreis keeps its official key`() {
    #expect(read(["05111000", "05162024", "02000000"]) == ["05111000", "05162024", "02000000"])
    #expect(read(["051110000000", "051620000024"]) == ["05111000", "05162024"])
    #expect(read(["02", "02000", "02000000"]) == ["02", "02000", "02000000"])
    #expect(read(["05111", "05111000"]) == ["05111", "05111000"])
  }

  @Test func `A Kreis filled up with zeros is known by its municipalities`() {
    #expect(read(["05162000", "05162024", "05111000"]) == ["05162", "05162024", "05111000"])
    #expect(read(["051620000000", "051620000024"]) == ["05162", "05162024"])
  }

  @Test func `A column of nothing but filled-up keys holds Kreise`() {
    #expect(read(["05162000", "05166000", "05111000"]) == ["05162", "05166", "05111"])
    #expect(read(["05000000", "05100000", "05162000", "02000000"]) == ["05", "051", "05162", "02000"])
  }

  @Test(arguments: [
    (["05162024", "05162004"], RegionReading.Verdict.keys), (["DG", "05", "05162"], .keys),
    (["16077001", "16077002"], .keys),
    (["5162", "5166", "5111"], .maybe), (["5162024", "5162004"], .maybe), (["2021", "2022", "2023"], .years),
    (["17", "25", "99"], .no), (["Neuss", "Dormagen"], .no), ([], .no), (["", "-"], .no), (["812", "33", "5162"], .no),
    (["11521031", "11575769"], .no),
    (["4822599", "4854542"], .no), (["02040703", "03010101"], .no), (["1447", "1457", "1534"], .no),
    (["18", "20", "7"], .no),
    (["1", "5", "16"], .maybe), (["11001001", "11012012"], .keys), (["02000", "11000"], .keys),
    (["DG", "05", "05162", "Insgesamt"], .keys), (["158789", "99097"], .no), (["-", "x", "05", "z", "y"], .no),
  ])
  func `A column of years or counts is not taken for keys`(column: [String], verdict: RegionReading.Verdict) {
    #expect(RegionReading(column: column).verdict == verdict)
  }
}
