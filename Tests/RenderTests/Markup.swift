/// What stands in a page: a reader of HTML that accepts only what the pages write, and says what is wrong otherwise.
final class Element {
  let tag: String
  let attributes: [String: String]
  var children: [Node] = []

  enum Node {
    case element(Element)
    case text(String)
  }

  init(_ tag: String, _ attributes: [String: String]) {
    self.tag = tag
    self.attributes = attributes
  }

  /// All text inside, soft hyphens left out and white space as a browser shows it.
  var text: String {
    written.filter { $0 != "\u{AD}" }.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  private var written: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.written
      }
    }.joined()
  }

  /// Elements inside that have this tag, in the order of the page.
  func all(_ tag: String) -> [Element] { descendants.filter { $0.tag == tag } }

  var descendants: [Element] { elements.flatMap { [$0] + $0.descendants } }

  var elements: [Element] {
    children.compactMap { child in
      guard case .element(let element) = child else { return nil }
      return element
    }
  }

  /// The element with this id.
  func element(_ id: String) -> Element? { descendants.first { $0.attributes["id"] == id } }

  /// The cells of every row inside, headings too.
  var cells: [[String]] {
    all("tr").map { $0.elements.map(\.text) }
  }
}

struct Markup {
  /// Holds the whole page.
  let root = Element("", [:])
  /// What a browser would have to repair.
  private(set) var faults: [String] = []

  private static let void: Set = ["meta"]

  init(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    var open = [root]
    if rest.hasPrefix("<!DOCTYPE html>") { rest.removeFirst(15) } else { faults.append("no doctype") }
    while let first = rest.first {
      guard first == "<" else {
        let text = rest.prefix { $0 != "<" }
        open[open.count - 1].children.append(.text(unescaped(text)))
        rest = rest[text.endIndex...]
        continue
      }
      let inside = rest.dropFirst().prefix { $0 != ">" }
      rest = rest[inside.endIndex...].dropFirst()
      if inside.hasPrefix("/") {
        close(String(inside.dropFirst()), &open)
      } else {
        start(inside, &open)
      }
    }
    if open.count != 1 { faults.append("left open: " + open.dropFirst().map(\.tag).joined(separator: ", ")) }
  }

  private mutating func close(_ tag: String, _ open: inout [Element]) {
    guard open.count > 1, open.last?.tag == tag else { return faults.append("closes nothing: \(tag)") }
    open.removeLast()
  }

  private mutating func start(_ inside: Substring, _ open: inout [Element]) {
    let tag = String(inside.prefix { $0 != " " })
    var attributes: [String: String] = [:]
    var rest = inside.dropFirst(tag.count)
    while let equals = rest.firstIndex(of: "=") {
      let name = String(rest[..<equals].drop { $0 == " " })
      let value = rest[equals...].dropFirst(2).prefix { $0 != "\"" }
      if attributes.updateValue(unescaped(value), forKey: name) != nil { faults.append("twice in \(tag): \(name)") }
      rest = rest[equals...].dropFirst(value.count + 3)
    }
    if !rest.allSatisfy({ $0 == " " }) { faults.append("stray in \(tag): \(rest)") }
    let element = Element(tag, attributes)
    open[open.count - 1].children.append(.element(element))
    if !Markup.void.contains(tag) { open.append(element) }
  }

  private mutating func unescaped(_ text: some StringProtocol) -> String {
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      let name = rest[mark...].dropFirst().prefix { $0 != ";" }
      guard let character = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""][String(name)] else {
        faults.append("bare &")
        return result + rest[mark...]
      }
      result += character
      rest = rest[mark...].dropFirst(name.count + 2)
    }
    return result + rest
  }
}
