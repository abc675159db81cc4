import Testing

@testable import Notation

struct NearestTests {
  @Test(arguments: [
    ("Körnung", "koernung"), ("Ko\u{308}rnung", "koernung"), ("KÖRNUNG", "koernung"), ("Straße", "strasse"),
    ("STRASSE", "strasse"), ("ẞ", "ss"), ("Rhein-Kreis Neuss", "rheinkreisneuss"), ("alter_von", "altervon"),
    ("A\u{A0}B\u{2011}C–D\tE\u{AD}F\u{200B}", "abcdef"), ("Côte d’Ivoire", "coted’ivoire"), ("São Tomé", "saotome"),
    ("Cafe\u{301}", "cafe"), ("Zoë", "zoe"), ("Zoe\u{308}", "zoe"), ("İzmir", "izmir"), ("Łódź", "lodz"),
    ("Türkiye", "tuerkiye"), ("Москва", "москва"), ("05162024", "05162024"), ("", ""), (" _-", ""),
  ])
  func folds(_ text: String, to expected: String) {
    #expect(Nearest.fold(text) == expected)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("", "ab", 2), ("stichtag", "stichtag", 0), ("stichtga", "stichtag", 1),
    ("stchtag", "stichtag", 1), ("stiichtag", "stichtag", 1), ("stechtag", "stichtag", 1), ("ab", "ba", 1),
    ("ca", "abc", 3), ("kitten", "sitting", 3),
  ])
  func `counts slips`(_ left: String, _ right: String, _ expected: Int) {
    #expect(Nearest.distance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == expected)
  }

  @Test(arguments: [
    ("Körnung", "koernung"), ("kornung", "koernung"), ("koernugn", "koernung"), ("alter-von", "alter_von"),
    ("AlterBis", "alter_bis"), ("hare-nimeyer", "hare-niemeyer"), ("stellen", "stellen"), ("stelle", "stellen"),
    ("xyz", nil), ("a", nil), ("", nil), ("koernungsschritt", nil), ("abg", "abh"), ("ags", nil), ("as", nil),
  ])
  func matches(_ text: String, _ expected: String?) {
    let candidates = ["koernung", "stellen", "alter_von", "alter_bis", "hare-niemeyer", "abh"]
    #expect(Nearest.match(text, among: candidates) == expected)
  }

  @Test func `takes the first of equals`() {
    #expect(Nearest.match("stufe", among: ["stufe2", "stufe1"]) == "stufe2")
    #expect(Nearest.match("Stufe 1", among: ["stufe2", "stufe1", "STUFE1"]) == "stufe1")
  }
}
