import CmarkSupport
package import Languages
import Markup

/// Finds the runs of another script in a text and tags them with their language and direction.
///
/// Without the tags, browsers order `C++`, `$500` or a telephone number in an Urdu sentence from right to left,
/// swap two English phrases with a comma between them, and speak and set English as Urdu.
package struct ForeignRuns: Sendable {
  /// Whether the document runs from right to left, and foreign runs are Latin; else they are Arabic.
  let findsLatin: Bool
  /// ` lang="…" dir="…"` of the foreign language.
  let attributes: [UInt8]

  /// `nil` when nothing is foreign to the language, or its foreign text has no language.
  package init?(in language: Language, foreign: ForeignLanguages) {
    findsLatin = language.direction == .rightToLeft
    guard let other = findsLatin ? foreign.latin : foreign.arabic else { return nil }
    var attributes: [UInt8] = []
    attributes.append(" lang=\"")
    attributes.appendEscaped(other.code)
    attributes.append("\" dir=\"")
    attributes.appendEscaped(other.direction.rawValue)
    attributes.append("\"")
    self.attributes = attributes
  }

  /// Appends text as HTML, its foreign runs tagged; for titles, names and captions.
  package func append(_ text: String, to html: inout [UInt8]) {
    let typed = Array(text.utf8)
    let bytes = blankingUnfitCharacters(typed, in: 0..<typed.count) ?? typed
    guard mayOccur(in: TextTraits(bytes)) else {
      html.appendMarkdownText(bytes)
      return
    }
    write(bytes, to: &html)
  }

  /// Whether a text with these characters may have a foreign run.
  func mayOccur(in traits: TextTraits) -> Bool {
    findsLatin ? !traits.isDisjoint(with: [.latin, .digits]) : traits.contains(.arabic)
  }

  func write(_ text: [UInt8], to html: inout [UInt8]) {
    var written = 0
    for run in ranges(in: text) {
      html.appendMarkdownText(text, written..<run.lowerBound)
      html.append(isUnbroken(text[run]) ? "<span class=\"nowrap\"" : "<span")
      html.append(contentsOf: attributes)
      html.append(UInt8(ascii: ">"))
      html.appendMarkdownText(text, run)
      html.append("</span>")
      written = run.upperBound
    }
    html.appendMarkdownText(text, written..<text.count)
  }

  /// Whether a run is a short thing of digits that a line might part: `F-16`, `60 km/h`, a telephone number.
  ///
  /// Begun at the end of a line from right to left, its second part would stand below and on the other side.
  private func isUnbroken(_ run: ArraySlice<UInt8>) -> Bool {
    findsLatin && run.count <= 20 && run.contains { $0.isASCIIDigit }
      && run.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
  }

  /// The foreign runs of a text, as ranges of its bytes.
  package func ranges(in text: [UInt8]) -> [Range<Int>] {
    var scan = RunScan(text)
    return findsLatin ? scan.latinRuns() : scan.arabicRuns()
  }

  /// Whether a text has four foreign words or more and no letter of the document's own script.
  func isWhollyForeign(_ text: [UInt8]) -> Bool {
    var evidence = ForeignEvidence(findsLatin: findsLatin)
    return evidence.take(text) && evidence.isEnough
  }

  /// Whether a block's text has four foreign words or more and no letter of the document's own script.
  func isWhollyForeign(_ block: Node) -> Bool {
    var evidence = ForeignEvidence(findsLatin: findsLatin)
    var isForeign = true
    block.forEachDescendant { node, kind in
      if kind == SITEGEN_TEXT { isForeign = evidence.take(node.literal) }
      if kind == SITEGEN_HTML_INLINE { isForeign = false }
      return isForeign
    }
    return isForeign && evidence.isEnough
  }
}

/// What speaks for a text being foreign as a whole.
private struct ForeignEvidence {
  let findsLatin: Bool
  private var words = 0

  init(findsLatin: Bool) { self.findsLatin = findsLatin }

  var isEnough: Bool { words >= 4 }

  /// Takes some text; `false` as soon as it has a letter of the document's own script.
  mutating func take(_ text: [UInt8]) -> Bool {
    var isInWord = false
    var index = 0
    while index < text.count {
      let scalar = ScalarReader.scalar(in: text, at: index)
      index += scalar.length
      switch RunClass(scalar.value) {
      case .latin, .arabic:
        guard (RunClass(scalar.value) == .latin) == findsLatin else { return false }
        if !isInWord { words += 1 }
        isInWord = true
      case .otherLetter: return false
      case .mark, .digit: continue
      default: isInWord = false
      }
    }
    return true
  }
}
