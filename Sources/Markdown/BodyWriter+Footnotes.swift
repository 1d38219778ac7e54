import CmarkSupport
import Markup

/// The footnotes of a document while it is written.
struct FootnoteState {
  /// How many definitions have begun; they stand at the end of the tree, in the order of their numbers.
  var index = 0
  var hasBegun = false
  /// The last definition whose back references are written.
  var written = 0
  /// How often each footnote is called, by its number.
  private(set) var referenceCounts: [Int] = []
  private var called: Set<Int> = []
  /// How many marks and how many notes the tree has: those that belong to each other.
  private(set) var markCount = 0
  private(set) var noteCount = 0
  /// How often each has been called so far.
  private var references: [Int] = []
  /// Of the definition being written, for plain output.
  var label: [UInt8] = []
  var plainReferenceCount = 0
  /// Marks that stand in a link, and are written behind it.
  var waiting: [Node] = []

  /// Counts beforehand, because a footnote may be called from one that stands behind it.
  mutating func countReferences(in root: Node) {
    guard root.lastChild?.kind == SITEGEN_FOOTNOTE_DEFINITION else { return }
    var counts: [Int] = []
    root.forEachDescendant { node, kind in
      if kind == SITEGEN_FOOTNOTE_DEFINITION { noteCount += 1 }
      guard kind == SITEGEN_FOOTNOTE_REFERENCE else { return true }
      markCount += 1
      let number = Self.number(of: node)
      called.insert(number)
      guard !Self.isInPicture(node) else { return true }
      while counts.count <= number { counts.append(0) }
      counts[number] += 1
      return true
    }
    referenceCounts = counts
    references = counts.map { _ in 0 }
  }

  /// Whether a node belongs to the words of a picture, which hold no mark.
  private static func isInPicture(_ node: Node) -> Bool {
    var outer = node.parent
    while let parent = outer, parent.kind.rawValue >= SITEGEN_TEXT.rawValue {
      if parent.kind == SITEGEN_IMAGE { return true }
      outer = parent.parent
    }
    return false
  }

  /// Whether a mark leads to the note, be it in the words of a picture.
  func isCalled(_ number: Int) -> Bool { called.contains(number) }

  /// The number of a footnote that is called, and how many times it has been called with this one.
  mutating func call(_ reference: Node) -> (number: Int, occurrence: Int) {
    let number = Self.number(of: reference)
    guard number < references.count else { return (number, 1) }
    references[number] += 1
    return (number, references[number])
  }

  /// cmark writes the number into the reference's text.
  private static func number(of reference: Node) -> Int {
    reference.literal.reduce(0) { ($0 & 0xFFFFFF) * 10 + Int($1 &- UInt8(ascii: "0")) }
  }
}

extension BodyWriter {
  mutating func enterFootnoteReference(_ node: Node) {
    guard !plain else {
      // The label and which of several references it is have no accessor in cmark's library.
      html.append(contentsOf: node.referenceHTML)
      return
    }
    // A mark is a link, and a link in a link would end the outer one.
    guard !isInLink else {
      footnotes.waiting.append(node)
      return
    }
    let start = html.count
    let (number, occurrence) = footnotes.call(node)
    let id = "\(options.idPrefix)fnref-\(number)" + (occurrence > 1 ? "-\(occurrence)" : "")
    result.fragments.append(id)
    let shown = options.numberText(number)
    html.append("<sup class=\"footnote-ref\"><a href=\"#")
    html.appendEscaped("\(options.idPrefix)fn-\(number)")
    html.append("\" id=\"")
    html.appendEscaped(id)
    html.append("\" role=\"doc-noteref\" aria-label=\"")
    html.appendEscaped("\(options.footnoteTexts.reference) \(shown)")
    html.append("\">")
    html.appendEscaped(shown)
    html.append("</a></sup>")
    omitFromOutline(from: start)
    summaryState.omissions.append(start..<html.count)
  }

  /// Writes what stands before a note; one that only notes call that are not shown is not shown either.
  mutating func enterFootnoteDefinition(_ node: Node) -> Step {
    footnotes.index += 1
    if !plain, !footnotes.isCalled(footnotes.index) { return .done }
    if !footnotes.hasBegun { beginFootnotes() }
    footnotes.hasBegun = true
    html.append("<li id=\"")
    if plain {
      readLabel(of: node)
      html.append("fn-")
      html.append(contentsOf: footnotes.label)
    } else {
      let id = "\(options.idPrefix)fn-\(footnotes.index)"
      result.fragments.append(id)
      html.appendEscaped(id)
    }
    html.append("\">\n")
    return .children
  }

  private mutating func beginFootnotes() {
    if plain {
      html.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
      return
    }
    closeElements(deeperThan: 0)
    makeSummary()
    html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    html.appendEscaped(options.footnoteTexts.heading)
    html.append("\">\n<ol>\n")
  }

  mutating func exitFootnoteDefinition(_ node: Node) {
    if writeBackReferences() { html.append(UInt8(ascii: "\n")) }
    html.append("</li>\n")
  }

  /// Writes the links from a footnote to its references, once for each footnote.
  @discardableResult
  mutating func writeBackReferences() -> Bool {
    guard footnotes.written < footnotes.index else { return false }
    footnotes.written = footnotes.index
    let number = footnotes.index
    let counts = footnotes.referenceCounts
    let count = plain ? max(footnotes.plainReferenceCount, 1) : (number < counts.count ? counts[number] : 0)
    guard count > 0 else { return false }
    for occurrence in 1...count {
      if occurrence > 1 { html.append(UInt8(ascii: " ")) }
      plain ? writePlainBackReference(occurrence) : writeBackReference(number, occurrence)
    }
    return true
  }

  private mutating func writeBackReference(_ number: Int, _ occurrence: Int) {
    html.append("<a href=\"#")
    html.appendEscaped("\(options.idPrefix)fnref-\(number)" + (occurrence > 1 ? "-\(occurrence)" : ""))
    html.append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
    let shown = options.numberText(occurrence)
    html.appendEscaped(options.footnoteTexts.backToText + (occurrence > 1 ? " " + shown : ""))
    // The arrow points back along the line; the second scalar keeps it from being drawn as an emoji.
    html.append(isRightToLeft ? "\">↪\u{FE0E}" : "\">↩\u{FE0E}")
    if occurrence > 1 {
      html.append("<sup>")
      html.appendEscaped(shown)
      html.append("</sup>")
    }
    html.append("</a>")
  }

  private mutating func writePlainBackReference(_ occurrence: Int) {
    html.append("<a href=\"#fnref-")
    html.append(contentsOf: footnotes.label)
    if occurrence > 1 {
      html.append(UInt8(ascii: "-"))
      html.append(number: occurrence)
    }
    html.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
    if occurrence > 1 {
      html.append("<sup class=\"footnote-ref\">")
      html.append(number: occurrence)
      html.append("</sup>")
    }
    html.append("</a>")
  }

  /// Reads a definition's label and the number of its references out of cmark's own HTML of it.
  ///
  /// Quotes are escaped in texts and attributes there, so neither mark can be the author's.
  private mutating func readLabel(of definition: Node) {
    let reference = definition.referenceHTML
    let opening = Array("<li id=\"fn-".utf8)
    let mark = Array("class=\"footnote-backref\"".utf8)
    let all = 0..<reference.count
    guard let start = reference.firstIndex(of: opening, in: all).map({ $0 + opening.count }) else { return }
    footnotes.label = Array(reference[start...].prefix { $0 != UInt8(ascii: "\"") })
    footnotes.plainReferenceCount = 0
    var from = start
    while let found = reference.firstIndex(of: mark, in: from..<reference.count) {
      footnotes.plainReferenceCount += 1
      from = found + mark.count
    }
  }
}
