import Markup
import SafeHTML

/// Contents in which the texts of programs are set apart: each is a `<pre>` or `<code>` of letters.
///
/// Plugins that colour code take it out before WordPress reads anything else, so that what stands between their tags is
/// no markup but text byte for byte. This is done first here too, once for all of them; what follows finds no tag,
/// bracket or comment in code. Tags of shortcodes and elements that say no language stay as they are.
func settingProgramsApart(_ content: [UInt8]) -> [UInt8] {
  guard content.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "[") }) else { return content }
  var texts = ProgramTexts(content)
  return texts.setApart()
}

private struct ProgramTexts {
  private let bytes: [UInt8]
  private let ends: ClosingTags
  private var grammar: ShortcodeGrammar
  private var output: [UInt8] = []
  /// The language that the block says in which the text stands.
  private var languageOfBlock: String?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    ends = ClosingTags(bytes)
    grammar = ShortcodeGrammar(bytes)
  }

  mutating func setApart() -> [UInt8] {
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var tokens = HTMLTokens(bytes)
    while let token = tokens.next() {
      switch token {
      case .text(let range): if let end = copy(range) { tokens.skip(to: end) }
      case .end(let tag): output += bytes[tag.range]
      case .comment(let range):
        output += bytes[range]
        var comments = BlockComments(Array(bytes[range]))
        if let block = comments.next() {
          languageOfBlock = block.kind == .start ? block.attribute("language") ?? block.attribute("lang") : nil
        }
      case .start(let tag) where tag.name.contains("<"):
        // `0<n<20` is no tag, which would go on to the next `>` and take all words with it.
        output += "&lt;".utf8
        tokens.skip(to: tag.range.lowerBound + 1)
      case .start(let tag):
        let isVerbatim = HTMLTokens.verbatim.contains(tag.name) || tag.isCrayon
        guard isVerbatim, let end = tokens.endTag(tag.name),
          let close = bytes[end...].firstIndex(of: UInt8(ascii: ">")),
          // What is around a `<pre>` says nothing.
          tag.name != "code" || !bytes[tag.range.upperBound..<end].containsSequence("<pre")
        else {
          output += bytes[tag.range]
          continue
        }
        if !write(tag, tag.range.upperBound..<end) { output += bytes[tag.range.lowerBound...close] }
        tokens.skip(to: close + 1)
      }
    }
    return output
  }

  // MARK: - Elements

  /// Writes what an element holds where that is a program's text.
  private mutating func write(_ tag: HTMLTag, _ range: Range<Int>) -> Bool {
    guard tag.name == "pre" || tag.name == "code" || tag.isCrayon else { return false }
    if tag.name == "pre", let shortcode = shortcode(alone: range) {
      write(shortcode, isInline: false)
      return true
    }
    let (inner, innerTag) = withoutWrapper(range)
    let attribute = { (name: String) in tag[name].map { String(decoding: $0, as: UTF8.self) } }
    let said =
      CodeLanguage.named(by: attribute)
      ?? innerTag.flatMap { tag in
        CodeLanguage.named { name in tag[name].map { String(decoding: $0, as: UTF8.self) } }
      }
    let block = tag.name == "pre" ? languageOfBlock : nil
    let isProgram = bytes[inner].containsSequence("<?")
    guard said != nil || block != nil || isProgram || attribute("escaped") != nil else { return false }
    let language = [said, block].lazy.compactMap { $0 }.first { !$0.isEmpty } ?? ""
    let classes = attribute("class") ?? ""
    var text = ProgramText(bytes[inner], language: language)
    text.isReadByServer = attribute("lang") != nil || classes.contains("lang:") || isProgram
    text.areReferencesResolved = attribute("escaped") == "true" || classes.contains("decode:true")
    // Within a line only the element for it stands, and no more than a line.
    let isLine = !bytes[inner].contains(0x0A) && !(attribute("lang") != nil && standsAlone(tag.range, range.upperBound))
    write(text, isInline: tag.name != "pre" && isLine)
    return true
  }

  /// What stands in a `<code>` that is all of it.
  private func withoutWrapper(_ range: Range<Int>) -> (Range<Int>, HTMLTag?) {
    var tokens = HTMLTokens(Array(bytes[range]))
    while let token = tokens.next() {
      if case .text(let space) = token, bytes[range][offset: space].allSatisfy(\.isMarkupSpace) { continue }
      guard case .start(let tag) = token, tag.name == "code", let end = tokens.endTag("code"),
        let close = bytes[(range.lowerBound + end)..<range.upperBound].firstIndex(of: UInt8(ascii: ">")),
        bytes[(close + 1)..<range.upperBound].allSatisfy(\.isMarkupSpace)
      else { break }
      return ((range.lowerBound + tag.range.upperBound)..<(range.lowerBound + end), tag)
    }
    return (range, nil)
  }

  // MARK: - Shortcodes

  /// Copies a text in which shortcodes of code may stand; where one goes on behind its end, the place behind that.
  private mutating func copy(_ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var copied = index
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "["), let shortcode = shortcode(at: index) else {
        index += 1
        continue
      }
      output += bytes[copied..<index]
      let isEscaped =
        index > 0 && bytes[index - 1] == UInt8(ascii: "[") && bytes[shortcode.end...].first == UInt8(ascii: "]")
      if isEscaped {
        output += bytes[index..<shortcode.end]
      } else {
        let isLine = !bytes[shortcode.inner].contains(0x0A) && !standsAlone(shortcode.tag.range, shortcode.end)
        write(shortcode, isInline: isLine)
      }
      index = shortcode.end
      copied = index
    }
    if index > range.upperBound { return index }
    output += bytes[copied..<range.upperBound]
    return nil
  }

  private struct CodeShortcode {
    var tag: Shortcode
    var inner: Range<Int>
    var end: Int
  }

  private mutating func shortcode(at start: Int) -> CodeShortcode? {
    guard var tag = grammar.tag(at: start), !tag.isEnd, !tag.isWhole, let (inner, end) = ends.contents(behind: tag),
      ShortcodeNames.rule(of: tag.name) == .code || tag.name == "highlight"
    else { return nil }
    tag.readAttributes(grammar.settings)
    // Themes mark words by the name too.
    if tag.name == "highlight", tag["language", "lang"] == nil { return nil }
    return CodeShortcode(tag: tag, inner: inner, end: end)
  }

  /// The shortcode that is all of what stands in a `<pre>`.
  private mutating func shortcode(alone range: Range<Int>) -> CodeShortcode? {
    guard let start = bytes[range].firstIndex(where: { !$0.isMarkupSpace }), bytes[start] == UInt8(ascii: "["),
      let shortcode = shortcode(at: start), shortcode.end <= range.upperBound,
      bytes[shortcode.end..<range.upperBound].allSatisfy(\.isMarkupSpace)
    else { return nil }
    return shortcode
  }

  private mutating func write(_ shortcode: CodeShortcode, isInline: Bool) {
    let tag = shortcode.tag
    var text = ProgramText(bytes[shortcode.inner], language: ShortcodeNames.codeLanguage(tag))
    text.isReadByServer = true
    text.areReferencesResolved = tag["escaped", "decode"] == "true"
    // Avada keeps it where no editor touches it.
    if tag.name == "fusion_syntax_highlighter", let decoded = decodedBase64(Array(bytes[shortcode.inner])) {
      text = ProgramText(decoded[...], language: text.language)
      text.isReadByServer = true
    }
    write(text, isInline: isInline || tag["inline"] == "true" || tag.name.hasPrefix("cci"))
  }

  /// Whether nothing else is in the lines of what stands between two tags.
  private func standsAlone(_ tag: Range<Int>, _ end: Int) -> Bool {
    let close = bytes[end...].first == UInt8(ascii: "<") ? bytes[end...].firstIndex(of: UInt8(ascii: ">")) : nil
    let before = bytes[..<tag.lowerBound].last { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    let after = bytes[(close.map { $0 + 1 } ?? end)...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return [nil, 0x0A, UInt8(ascii: ">")].contains(before) && [nil, 0x0A, UInt8(ascii: "<")].contains(after)
  }

  private mutating func write(_ text: ProgramText, isInline: Bool) {
    let letters = text.letters
    if letters.allSatisfy(\.isMarkupSpace) { return }
    if isInline {
      output += "<code>".utf8
      output += letters
      output += "</code>".utf8
      return
    }
    output += "<pre><code class=\"language-".utf8
    output.appendEscaped(text.language)
    output += "\">".utf8
    output += letters
    output += "</code></pre>".utf8
  }
}

extension HTMLTag {
  /// Whether it is Crayon's way to write code in a line.
  fileprivate var isCrayon: Bool {
    name == "span"
      && self["class"].map { $0.containsSequence("crayon-inline") || $0.containsSequence("decode:true") } ?? false
  }
}

extension ArraySlice<UInt8> {
  fileprivate subscript(offset range: Range<Int>) -> ArraySlice<UInt8> {
    self[(startIndex + range.lowerBound)..<(startIndex + range.upperBound)]
  }
}
