import Languages
import SafeHTML

extension HTMLNode {
  /// Whether it has a direction that its letters do not tell.
  var saysDirection: Bool {
    guard let direction = text("dir")?.lowercased(), ["rtl", "ltr"].contains(direction) else { return false }
    return [self].shownWords().leaning != direction && !isBlank
  }

  /// Whether it has a language that its letters do not tell: words of Latin letters are taken for English, those of
  /// Arabic letters for Urdu.
  var saysLanguage: Bool {
    guard let language = text("lang")?.lowercased().prefix(while: { $0 != "-" && $0 != "_" }), !language.isEmpty else {
      return false
    }
    guard let leaning = [self].shownWords().leaning else { return false }
    return language != (leaning == "rtl" ? "ur" : "en")
  }

  /// Whether words alone are in it, and what says how they look.
  var holdsOnlyText: Bool {
    children.allSatisfy { child in
      switch child.content {
      case .text, .other, .element("br"), .element("wbr"): true
      case .element("span"), .element("font"), .element("code"), .element("tt"), .element("samp"): child.holdsOnlyText
      case .element: false
      }
    }
  }
}

extension HTMLNode {
  private static let lines: Set = ["div", "li", "ol", "ul"]

  /// The same, where lines of it may be elements of their own, as programs that colour code make them.
  var holdsOnlyLines: Bool {
    children.allSatisfy { child in
      switch child.content {
      case .text, .other, .element("br"), .element("wbr"): true
      case .element("span"), .element("font"), .element("code"), .element("tt"), .element("samp"): child.holdsOnlyLines
      case .element(let name): Self.lines.contains(name) && child.holdsOnlyLines
      }
    }
  }

  /// The text in it, with a line end behind each such line.
  var wordsOfLines: String {
    guard case .element(let name) = content, !["br", "wbr"].contains(name) else { return words }
    var text = ""
    for child in children {
      var isLine = false
      if case .element(let name) = child.content { isLine = Self.lines.contains(name) }
      if isLine, !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      text += child.wordsOfLines
      if isLine, !text.hasSuffix("\n") { text += "\n" }
    }
    return text
  }
}

extension String {
  /// `rtl` or `ltr`, by most of its letters; `nil` where it has none.
  fileprivate var leaning: String? {
    var sum = 0
    for scalar in unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: sum -= 1
      default: sum += 1
      }
    }
    return sum == 0 ? nil : sum < 0 ? "rtl" : "ltr"
  }
}
