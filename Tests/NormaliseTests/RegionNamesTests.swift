import Model
import Testing

@testable import Normalise

@Suite("A name is a region only where it can be no other")
struct RegionNamesTests {
  private func meaning(_ text: String, _ given: [String: RegionKey?] = [:]) throws -> String {
    switch RegionNames(given, try Neuss.registers()).meaning(of: text) {
    case .region(let key): key.description
    case .leftOut: "left out"
    case .unclear: "unclear"
    }
  }

  @Test(
    "official names at every level",
    arguments: [
      ("Deutschland", "DG"), ("Nordrhein-Westfalen", "05"), ("NORDRHEIN-WESTFALEN", "05"), ("Bremen", "04"),
      ("Regierungsbezirk Köln", "053"), ("Köln, Regierungsbezirk", "053"), ("Reg.-Bez. Köln", "053"),
      ("Rhein-Kreis Neuss", "05162"), ("Rhein-Kreis Neuß", "05162"), ("Kreis Unna", "05978"), ("Unna, Kreis", "05978"),
      ("Städteregion Aachen", "05334"), ("Märkischer Kreis", "05962"), ("Neuss", "05162024"),
      ("Neuss, Stadt", "05162024"), ("Stadt Neuß", "05162024"), ("Neuss 1)", "05162024"), ("Schwerte", "05978028"),
    ])
  func official(_ text: String, _ key: String) throws { #expect(try meaning(text) == key) }

  @Test(
    "a city that is its own Kreis is that Kreis",
    arguments: [
      "Duisburg", "Duisburg, Stadt", "Stadt Duisburg", "Duisburg, krfr. Stadt", "Duisburg (kreisfreie Stadt)",
    ])
  func cities(_ text: String) throws { #expect(try meaning(text) == "05112") }

  @Test(
    "what several bear, what nobody bears and what has a number is unclear",
    arguments: [
      "Unna", "Viersen", "Borken", "Aachen", "", "-", "Neustadt", "Neuss 2", "Köln 1 (Innenstadt)", "05162",
      "insgesamt",
    ])
  func unclear(_ text: String) throws { #expect(try meaning(text) == "unclear") }

  @Test("dissolved regions are known by names that no other took over")
  func former() throws {
    #expect(try meaning("Aachen, krfr. Stadt") == "05313")
    #expect(try meaning("Kreis Aachen") == "05354")
    #expect(try meaning("Alsdorf") == "05334004")
  }

  @Test(
    "the definition's own list goes first, spelled loosely, numbers and all",
    arguments: [
      ("Unna", "05978036"), ("UNNA", "05978036"), ("Kreis insgesamt", "05978"), ("kreis Insgesamt", "05978"),
      ("ohne Angabe", "left out"), ("99", "left out"), ("98", "unclear"), ("", "unclear"), ("Bezirk 1", "05162024"),
      ("Bezirk 2", "unclear"), ("A-b", "05162"), ("Ab", "05978"), ("a b", "unclear"),
    ])
  func given(_ text: String, _ expected: String) throws {
    let given: [String: RegionKey?] = [
      "Unna": RegionKey("05978036"), "Kreis insgesamt": RegionKey("05978"), "ohne Angabe": nil, "99": nil,
      "Bezirk 1": RegionKey("05162024"), "A-b": RegionKey("05162"), "Ab": RegionKey("05978"),
    ]
    #expect(try meaning(text, given) == expected)
  }
}
