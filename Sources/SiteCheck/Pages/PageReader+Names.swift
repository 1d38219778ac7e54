import Diagnostics
import Markup

/// A link, a button or a heading that has no words yet by which readers would know it.
struct Unnamed {
  var name: ElementName
  var offset: Int
  var hasName: Bool
  /// Its first words.
  var words = 0..<0
  /// Where it leads, as it was typed.
  var address: String?
}

/// The headings of a page as they come.
struct HeadingOrder {
  var firsts = 0
  /// Of the heading before; a page may begin with one of the second level.
  var level = 1
  var hasAny = false
}

extension PageReader {
  /// Begins to look for the words of a link, a button or a heading.
  mutating func openNamed(_ name: ElementName, at offset: Int) {
    let isHeading = name.headingLevel != nil
    guard isHeading || name == .button || name == .a && value(.href) != nil else { return }
    let isHidden = value(.hidden) != nil || text(.ariaHidden) == "true"
    let hasName = isHidden || hasText(.ariaLabel) || hasText(.ariaLabelledby) || !isHeading && hasText(.title)
    unnamed.append(
      Unnamed(name: name, offset: offset, hasName: hasName, address: name == .a ? text(.href) : nil))
    if isHidden, isHeading { unnamed.removeLast() }
  }

  mutating func closeNamed(_ name: ElementName) {
    guard let last = unnamed.last, last.name == name else { return }
    unnamed.removeLast()
    if let level = name.headingLevel { return note(heading: last, level) }
    guard !last.hasName else { return }
    if name == .button {
      report(
        .emptyLink, at: last.offset, "a button has no words: nobody knows what it does who does not see it",
        help: "write words into it, or name it: aria-label=\"…\"")
    } else {
      let address = last.address ?? ""
      report(
        .emptyLink, at: last.offset, "the link to ‘\(address)’ has no words: nobody knows where it leads",
        help: "write words between the brackets: [words](\(address))", trace: .address(address))
    }
  }

  /// Text gives its name to all that it stands in.
  mutating func nameFromText(_ range: Range<Int>) {
    guard !unnamed.isEmpty else { return }
    for index in unnamed.indices where !unnamed[index].hasName || unnamed[index].words.isEmpty {
      guard isSeen(range) else { return }
      if unnamed[index].words.isEmpty { unnamed[index].words = range }
      unnamed[index].hasName = true
    }
  }

  /// The alternative text of a picture, or the label of an element, gives it too.
  mutating func nameFromAttribute() {
    for index in unnamed.indices { unnamed[index].hasName = true }
  }

  /// Whether there is more in a text than spaces of all kinds.
  private func isSeen(_ range: Range<Int>) -> Bool {
    if range.contains(where: { bytes[$0].isASCIILetterOrDigit || bytes[$0] & 0xFC == 0xD8 }),
      !range.contains(where: { bytes[$0] == UInt8(ascii: "&") })
    {
      return true
    }
    return words(bytes, range).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x200B...0x200F, 0xFEFF, 0x2060, 0xAD: false
      default: !scalar.properties.isWhitespace
      }
    }
  }

  private mutating func note(heading: Unnamed, _ level: Int) {
    // Most headings are as they should be, and nobody asks for their words.
    var text: String { words(bytes, heading.words) }
    defer { headings.level = level }
    headings.hasAny = true
    if !heading.hasName {
      report(
        .headingOrder, at: heading.offset, "a heading of level \(level) has no words",
        help: "write its words, or take it out")
    }
    if level == 1 {
      headings.firsts += 1
      if headings.firsts == 2 {
        report(
          .headingOrder, at: heading.offset, "the page has a second heading of the first level, ‘\(text)’",
          help: "the title of the page is its first; write ‘## \(text)’", trace: .text(text))
      }
    }
    // What stands above the title may have headings of its own.
    guard level > headings.level + 1 else { return }
    report(
      .headingOrder, at: heading.offset,
      "the heading ‘\(text)’ is of level \(level), and the one before it of level \(headings.level)",
      help: "write it with one # more than the heading above it: ‘\(String(repeating: "#", count: headings.level + 1)) "
        + "\(text)’",
      trace: .text(text))
  }

  /// After the page: whether it has a title that readers see.
  mutating func judgeHeadings() {
    guard facts.isWhole, headings.firsts == 0, facts.refresh == nil, !bytes.isEmpty else { return }
    report(
      .headingOrder, at: 0, "the page has no heading of the first level",
      help: "let its template show the title in <h1>…</h1>")
  }

  /// What every page must have.
  mutating func judgeWhole() {
    guard facts.isWhole, facts.title.isEmpty else { return }
    report(
      .pageTitle, at: 0, "the page has no title", help: "write <title>…</title> into its head")
  }
}
