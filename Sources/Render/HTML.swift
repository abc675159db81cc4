/// A page as a tree. Texts and attribute values are escaped when it is written, and names of tags and attributes can only
/// be literals of the source, so that nothing that was read can ever become markup.
indirect enum HTML: Sendable {
  case element(StaticString, KeyValuePairs<StaticString, String>, [HTML])
  case text(String)

  /// An element; attributes are written in the order given.
  init(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ children: [HTML] = []) {
    self = .element(tag, attributes, children)
  }

  /// The whole page, or a part of it, as text.
  var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .text(let content):
      text += HTML.escaped(content)
    case .element(let tag, let attributes, let children):
      let name = tag.description
      if HTML.onOwnLine.contains(name) { text += "\n" }
      text += "<" + name
      for (attribute, value) in attributes { text += " \(attribute)=\"" + HTML.escaped(value) + "\"" }
      text += ">"
      guard !HTML.void.contains(name) else { return }
      for child in children { child.write(to: &text) }
      text += "</" + name + ">"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // Elements that have neither children nor an end tag.
  private static let void: Set = ["meta"]

  // A line each, so that two editions of a page can be compared line by line.
  private static let onOwnLine: Set = [
    "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer", "section", "aside", "div",
    "h1", "h2", "h3", "h4", "p", "ol", "ul", "li", "dl", "dt", "figure", "figcaption", "svg", "g", "details", "summary",
    "table", "caption", "thead", "tbody", "tfoot", "tr",
  ]
}

extension HTML: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}
