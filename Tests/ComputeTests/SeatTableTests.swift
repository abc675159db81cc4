import Compute
import Model
import Testing

/// The 598 seats of the Bundestag election of 2017 by Land, as the Bundeswahlleiter published them: Sainte-Laguë over the
/// German population of 30 June 2016.
@Suite struct SeatTableTests {
  private static let table: [(land: String, population: Int, seats: Int)] = [
    ("SH", 2_673_803, 22), ("MV", 1_548_400, 13), ("HH", 1_525_090, 12), ("NI", 7_278_789, 59), ("HB", 568_510, 5),
    ("BB", 2_391_746, 20), ("ST", 2_145_671, 17), ("BE", 2_975_745, 24), ("NW", 15_707_569, 128), ("SN", 3_914_671, 32),
    ("HE", 5_281_198, 43), ("TH", 2_077_901, 17), ("RP", 3_661_245, 30), ("BY", 11_362_245, 93), ("BW", 9_365_001, 76),
    ("SL", 899_748, 7),
  ]

  private let claims = table.map { Claim(key: $0.land, weight: $0.population) }

  @Test func `The official seats come out`() throws {
    let rule = try AllotmentRule(positions: Ratio(598), step: Ratio(1), method: .sainteLague)
    let allotment = try Allotment(claims, by: rule)
    #expect(allotment.units == Self.table.map(\.seats))
    #expect(allotment.tie == nil)
    #expect(allotment.heldByMinimum == [])
  }

  @Test func `Half seats out of half as many positions are the same table`() throws {
    let rule = try AllotmentRule(positions: Ratio(299), step: Ratio(1, 2), method: .sainteLague)
    let allotment = try Allotment(claims, by: rule)
    #expect(allotment.units == Self.table.map(\.seats))
    #expect(allotment.claims.indices.map(allotment.positions) == Self.table.map { Ratio($0.seats, 2) })
  }

  @Test func `One divisor gives every Land its seats`() throws {
    let rule = try AllotmentRule(positions: Ratio(598), step: Ratio(1), method: .sainteLague)
    let trace = AllotmentTrace.divisor(Ratio(122_653), rounding: .nearest, tied: false)
    #expect(try Allotment(claims, by: rule).traces() == [AllotmentTrace](repeating: trace, count: 16))
    for (_, population, seats) in Self.table {
      #expect(Ratio(population, 122_653).rounded(digits: 0).units == Int128(seats))
    }
  }
}
