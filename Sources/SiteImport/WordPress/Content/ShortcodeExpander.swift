import Markup
import SafeHTML

/// Puts in place of shortcodes what they show, as HTML.
///
/// What stands within code, tags and comments is left alone. What is between brackets and is no shortcode, such as
/// `[sic]`, `[1]` and words of any language, stays.
struct ShortcodeExpander {
  let bytes: [UInt8]
  let context: WordPressContext
  var findings = ConversionFindings()
  private var grammar: ShortcodeGrammar
  let ends: ClosingTags
  /// Names that were taken for shortcodes because of their closing tags.
  private(set) var opened: Set<String> = []
  /// Notes by the ids that their marks name.
  var notes: [String: String] = [:]

  /// Names that are shortcodes in the text around this one: their other tag may stand there.
  let known: Set<String>

  init(_ bytes: [UInt8], _ context: WordPressContext, known: Set<String> = []) {
    self.bytes = bytes
    self.known = known
    self.context = context
    grammar = ShortcodeGrammar(bytes)
    ends = ClosingTags(bytes)
  }

  mutating func expanded() -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "[")) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var tokens = HTMLTokens(bytes)
    while let token = tokens.next() {
      switch token {
      case .text(let range): if let end = expand(range, to: &output) { tokens.skip(to: end) }
      case .comment(let range): output += bytes[range]
      case .end(let tag): output += bytes[tag.range]
      case .start(let tag):
        guard let end = tokens.endOfVerbatim(tag) else {
          output += bytes[tag.range]
          continue
        }
        output += bytes[tag.range.lowerBound..<end]
        tokens.skip(to: end)
      }
    }
    return output
  }

  /// Copies a text with its shortcodes expanded; where one goes on behind its end, the place behind that.
  private mutating func expand(_ range: Range<Int>, to output: inout [UInt8]) -> Int? {
    var index = range.lowerBound
    var copied = index
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "["), let (written, end) = expansion(at: index) else {
        index += 1
        continue
      }
      output += bytes[copied..<index]
      output += written.isEmpty ? seam(behind: output, index, before: end) : written
      index = end
      copied = end
    }
    if index > range.upperBound { return index }
    output += bytes[copied..<range.upperBound]
    return nil
  }

  /// What stands for the shortcode that begins here, and where it ends.
  private mutating func expansion(at start: Int) -> ([UInt8], Int)? {
    if let escaped = escaped(at: start) { return escaped }
    guard var tag = grammar.tag(at: start) else { return nil }
    if tag.isEnd {
      guard
        let rule = ShortcodeNames.rule(of: tag.name)
          ?? (opened.contains(tag.name) || known.contains(tag.name) ? .unknown : nil)
      else {
        return nil
      }
      return (Self.space(for: rule), tag.range.upperBound)
    }
    let settings = grammar.settings
    guard let rule = rule(of: tag, settings) else { return nil }
    tag.readAttributes(settings)
    let inner = takesContents(rule) && !tag.isWhole ? ends.contents(behind: tag) : nil
    if ends.hold(tag.name) { opened.insert(tag.name) }
    return (html(of: tag, rule, inner), inner.map { $0.end } ?? tag.range.upperBound)
  }

  /// `[[gallery]]`, which shows the shortcode itself.
  private mutating func escaped(at start: Int) -> ([UInt8], Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "["), let tag = grammar.tag(at: start + 1),
      ShortcodeNames.rule(of: tag.name) != nil || ends.hold(tag.name)
    else { return nil }
    var end = tag.range.upperBound
    if !tag.isEnd, bytes[end...].first != UInt8(ascii: "]"), let inner = ends.contents(behind: tag) { end = inner.end }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return nil }
    return (Array(bytes[(start + 1)..<end]), end + 1)
  }

  // MARK: - What stands between two tags

  private func takesContents(_ rule: ShortcodeRule) -> Bool {
    switch rule {
    case .caption, .embed, .audio, .video, .note, .encoded, .hidden: true
    default: false
    }
  }

  static func space(for rule: ShortcodeRule) -> [UInt8] {
    switch rule {
    case .part, .note, .unknown: []
    default: [0x0A, 0x0A]
    }
  }
}
