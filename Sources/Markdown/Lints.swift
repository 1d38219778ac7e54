import Diagnostics
import Markup
import Proofreading

/// What is probably not meant, found in the text while it is written.
struct Lints {
  private var lastEmphasisLine = 0
  private var lastPunctuationLine = 0
  /// How many marks of the line have been looked for in vain.
  private var emphasisMisses = 0
  /// Isolates opened and not closed in the block under way.
  private var isolateDepth = 0
  /// The first mark without its partner, with the text around it.
  private var loneIsolate: LoneIsolate?
  /// Whether the text stands in a block of HTML, in which Markdown is not read.
  var isInHTML = false
  /// Whether it was told that there is Markdown in the block of HTML.
  var isMarkdownInHTMLTold = false
  private var hasToldForeignMarks = false

  private struct LoneIsolate {
    var text: [UInt8]
    var mark: Range<Int>
    var line: Int
    var throughLine: Int
    var isEnd: Bool
  }

  /// Checks a text of the document, which begins on `line` of the body.
  mutating func check(
    _ text: [UInt8], _ traits: TextTraits, line: Int, throughLine: Int, isUrdu: Bool,
    places: inout SourcePlaces, log: inout DiagnosticLog
  ) {
    if traits.contains(.emphasisMarks), !isMarkdownInHTMLTold {
      checkEmphasis(text, line: line, throughLine: throughLine, places: &places, log: &log)
    }
    if traits.contains(.foreignMarks), !hasToldForeignMarks {
      checkForeignMarks(text, line: line, throughLine: throughLine, places: &places, log: &log)
    }
    if isUrdu, traits.isSuperset(of: [.arabic, .sentenceMarks]) {
      checkPunctuation(text, line: line, throughLine: throughLine, places: &places, log: &log)
    }
    if traits.contains(.generalPunctuation) {
      followIsolates(text, line: line, throughLine: throughLine)
    }
  }

  /// Ends a paragraph, heading or cell, in which every isolate should be closed.
  mutating func endBlock(in places: inout SourcePlaces, to log: inout DiagnosticLog) {
    defer { isolateDepth = 0 }
    guard let lone = loneIsolate else { return }
    loneIsolate = nil
    let offset =
      Self.place(of: lone.mark, in: lone.text, lone.line, lone.throughLine, &places)
      ?? places.offset(ofLine: lone.line)
    log.report(
      .warning, .unbalancedIsolate, at: places.location(atByte: offset),
      lone.isEnd ? "U+2069 ends an isolate that was not opened" : "an isolate is not closed by U+2069",
      help: "delete the invisible mark; foreign text is isolated without it")
  }

  /// Reports the embedding and override controls of the body, one on a line.
  ///
  /// They turn what follows wherever they stand, in code and addresses too, so the source itself is searched.
  func reportBidiControls(in places: inout SourcePlaces, to log: inout DiagnosticLog) {
    let bytes = places.bytes
    var line = -1
    for index in Self.possibleControls(in: bytes, places.body) {
      guard index + 2 < places.body.upperBound, bytes[index + 1] == 0x80,
        let control = Unicode.Scalar(ScalarReader.scalar(in: bytes, at: index).value), BidiControls.contains(control)
      else { continue }
      let location = places.location(atByte: index)
      guard location.line != line else { continue }
      line = location.line ?? 0
      log.report(.warning, .bidiControl, at: location, BidiControls.message(control), help: BidiControls.help)
    }
  }

  /// Where bytes stand with which these controls, and other signs such as quotation marks, begin.
  private static func possibleControls(in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      var found: [Int] = []
      var place = 0
      while let index = text.firstIndex(of: 0xE2, from: place) {
        found.append(range.lowerBound + index)
        place = index + 1
      }
      return found
    }
  }
}

extension Lints {
  private mutating func checkEmphasis(
    _ text: [UInt8], line: Int, throughLine: Int, places: inout SourcePlaces, log: inout DiagnosticLog
  ) {
    var lines = LineCounter(line: line)
    for fault in LiteralEmphasis.faults(in: text) {
      let mark = fault.mark
      let textLine = lines.line(at: mark.lowerBound, in: text)
      guard textLine > lastEmphasisLine, emphasisMisses < 8 else { continue }
      // With a backslash before it in the source, it is meant to be seen.
      guard let offset = Self.place(of: mark, in: text, textLine, throughLine, &places, needsContext: true)
      else {
        emphasisMisses += 1
        continue
      }
      emphasisMisses = 0
      lastEmphasisLine = textLine
      let shown = String(decoding: text[mark], as: UTF8.self)
      log.report(
        .warning, .literalEmphasis, at: places.location(atByte: offset), "‘\(shown)’ stays on the page as it is",
        help: Self.help(fault.reason, shown, isInHTML: isInHTML))
    }
  }

  private static func help(_ reason: LiteralEmphasis.Fault.Reason, _ mark: String, isInHTML: Bool) -> String {
    if isInHTML {
      return
        "within lines of HTML Markdown is not read: write ‘<em>…</em>’ or ‘<strong>…</strong>’ in place of the marks"
    }
    return switch reason {
    case .punctuation: "move the punctuation outside the \(mark), or put a space beside them"
    case .spaceAfterFirst: "remove the space after the first ‘\(mark)’"
    case .spaceBeforeLast: "remove the space before the second ‘\(mark)’"
    case .alone: "write ‘\(mark)’ at both ends of the words, without a space inside, or remove it"
    }
  }

  /// Reports, once in a file, `==words==`, `x^2^` and the like, which other programs read.
  private mutating func checkForeignMarks(
    _ text: [UInt8], line: Int, throughLine: Int, places: inout SourcePlaces, log: inout DiagnosticLog
  ) {
    guard let mark = ForeignMark(in: text) else { return }
    var lines = LineCounter(line: line)
    let textLine = lines.line(at: mark.range.lowerBound, in: text)
    guard let offset = Self.place(of: mark.range, in: text, textLine, throughLine, &places, needsContext: true) else {
      return
    }
    hasToldForeignMarks = true
    let shown = String(decoding: text[mark.range], as: UTF8.self)
    log.report(
      .warning, .foreignSyntax, at: places.location(atByte: offset),
      "‘\(shown)’ is a mark of another program and stays on the page as it is",
      help: "write ‘\(mark.instead)’")
  }

  /// Reports Latin signs behind Urdu letters, one on a line.
  private mutating func checkPunctuation(
    _ text: [UInt8], line: Int, throughLine: Int, places: inout SourcePlaces, log: inout DiagnosticLog
  ) {
    var lines = LineCounter(line: line)
    for finding in LatinSigns.findings(in: text) {
      let textLine = lines.line(at: finding.range.lowerBound, in: text)
      guard textLine > lastPunctuationLine else { continue }
      lastPunctuationLine = textLine
      let offset =
        Self.place(of: finding.range, in: text, textLine, throughLine, &places) ?? places.offset(ofLine: textLine)
      log.report(
        .warning, finding.rule, at: places.location(atByte: offset), finding.message, help: finding.help)
    }
  }

  private mutating func followIsolates(_ text: [UInt8], line: Int, throughLine: Int) {
    var lines = LineCounter(line: line)
    for index in text.indices.dropLast(2) where text[index] == 0xE2 && text[index + 1] == 0x81 {
      let isEnd = text[index + 2] == 0xA9
      guard isEnd || (0xA6...0xA8).contains(text[index + 2]) else { continue }
      if isEnd, isolateDepth > 0 {
        isolateDepth -= 1
        if isolateDepth == 0, loneIsolate?.isEnd == false { loneIsolate = nil }
        continue
      }
      if !isEnd { isolateDepth += 1 }
      guard loneIsolate == nil else { continue }
      let start = max(0, index - 16)
      loneIsolate = LoneIsolate(
        text: Array(text[start..<min(text.count, index + 16)]), mark: (index - start)..<(index - start + 3),
        line: lines.line(at: index, in: text), throughLine: throughLine, isEnd: isEnd)
    }
  }

  /// Where a part of a text stands in the file, found by that part and what surrounds it on its line.
  private static func place(
    of range: Range<Int>, in text: [UInt8], _ line: Int, _ throughLine: Int, _ places: inout SourcePlaces,
    needsContext: Bool = false
  ) -> Int? {
    let isLineEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") }
    let before = text[..<range.lowerBound].suffix(12)
    let start = before.lastIndex(where: isLineEnd).map { $0 + 1 } ?? before.startIndex
    let after = text[range.upperBound...].prefix(6)
    let end = after.firstIndex(where: isLineEnd) ?? after.endIndex
    let isAlone = start == range.lowerBound && end == range.upperBound
    for context in [start..<end, start..<range.upperBound, range.lowerBound..<end, range] {
      if needsContext, context == range, !isAlone { continue }
      let needle = Array(text[context])
      if let found = places.find(needle, fromLine: line, throughLine: max(line, throughLine)) {
        let offset = found + range.lowerBound - context.lowerBound
        if needsContext, offset > places.body.lowerBound, places.bytes[offset - 1] == UInt8(ascii: "\\") { continue }
        return offset
      }
    }
    return nil
  }
}

/// Tells the line of places in a text that are asked for in order.
private struct LineCounter {
  var line: Int
  private var position = 0

  init(line: Int) { self.line = line }

  mutating func line(at index: Int, in text: [UInt8]) -> Int {
    while position < index {
      if text[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
    return line
  }
}
