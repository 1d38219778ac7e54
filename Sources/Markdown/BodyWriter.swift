import CmarkSupport
import Diagnostics
import Languages
import Markup

/// Writes a body's HTML, and gathers what else is told of it, in one walk over cmark's tree.
///
/// 1. `write` goes through the tree by child, sibling and parent, never by recursion.
/// 2. `enter` and `exit` write the tags of a node (files `BodyWriter+…`).
/// 3. `writeText` writes text: escaped, foreign runs tagged, faults reported, and once more without markup.
/// 4. `finish` makes the values that need the whole.
///
/// With `options.plain` every addition is left out, and what is written is byte-equal to cmark's HTML.
struct BodyWriter {
  let options: MarkdownOptions
  let resolveLink: LinkResolver
  let resolveImage: ImageResolver
  let plain: Bool
  let isRightToLeft: Bool
  /// Finds the foreign runs; `nil` when they are not tagged.
  let foreignRuns: ForeignRuns?
  var places: SourcePlaces
  var log = DiagnosticLog()

  var html: [UInt8] = []
  /// The text without markup.
  var text: [UInt8] = []
  var result = MarkdownBody()
  var ids = IDRegister()
  var lints = Lints()

  // Where the walk is
  var depth = 0
  var blockStart = 0
  /// The kind of the top-level block under way; `nil` when nothing is written of it.
  var blockKind: MarkdownBody.Block.Kind?
  var blockLevel: Int?
  /// In the file.
  var blockLine = 0
  /// The innermost block that holds inlines, where cmark gives no line of its own.
  var lineOfBlock = 0
  var endLineOfBlock = 0
  /// The image whose alternative text is being written.
  var image: Node?
  var imageState = ImageState()
  /// Whether the first picture of the page has been written, or stands above the text.
  var hasFirstPicture: Bool
  /// While above 0, foreign runs are not tagged: the author, a block or a bare address has done it.
  var untagged = 0
  var heading: HeadingState?
  var table = TableState()
  var footnotes = FootnoteState()
  var numbers = ListNumbers()
  var summaryState = SummaryState()
  /// The block that is in the other script as a whole, and whether a `span` holds its content.
  var foreignBlock: Node?
  var isForeignContent = false
  var isInFigure = false
  /// Reused for the text under way.
  var textBuffer: [UInt8] = []
  /// The paragraph that became a figure.
  var figure: Node?
  var linkWithAddressText: Node?
  var isInLink = false
  var openTaskLabel = false
  /// The link that leads nowhere and whose words are being written.
  var linkWithoutAddress: Node?
  /// The link under way whose brackets stand on the page as they were typed.
  var linkAsTyped: Node?
  /// The picture that was asked for last, and what its address is written as.
  var foundPicture: (node: Node, address: [UInt8]?)?
  var players = PlayerState()
  var raw = RawHTMLState()
  var fenced = FencedTextState()
  /// What is suspicious in the source.
  var scan: SuspectScan?
  /// Where comments begin that had no end.
  var endedComments: [Int] = []
  var hasToldLoweredWords = false
  /// Whether ‘<!--’ was met where it is no comment, or one without an end.
  var hasOpenComment = false

  init(
    source: SourceText, body: Range<Int>, options: MarkdownOptions, resolveLink: @escaping LinkResolver,
    resolveImage: @escaping ImageResolver
  ) {
    self.options = options
    self.resolveLink = resolveLink
    self.resolveImage = resolveImage
    plain = options.plain
    hasFirstPicture = options.hasPictureAbove
    isRightToLeft = options.language.direction == .rightToLeft
    foreignRuns =
      options.plain || !options.autoBidi
      ? nil : ForeignRuns(in: options.language, foreign: options.foreignLanguages)
    places = SourcePlaces(source: source, body: body)
    html.reserveCapacity(body.count + body.count / 4 + 256)
    if !plain { text.reserveCapacity(body.count) }
  }

  /// What the walk does after `enter`.
  enum Step {
    /// Goes through the children, then exits.
    case children
    /// Goes on behind the node.
    case done
    /// Goes on behind a later sibling, which has been written as well.
    case doneThrough(Node)
  }

  mutating func write(_ root: Node) {
    if !plain {
      lints.reportBidiControls(in: &places, to: &log)
      footnotes.countReferences(in: root)
      reportSuspects(root)
    }
    var node = root
    while true {
      let kind = node.kind
      if depth == 1 { beginTopLevel(node) }
      if !raw.open.isEmpty, kind.rawValue < SITEGEN_TEXT.rawValue, kind != SITEGEN_HTML_BLOCK { closeBeforeBlock() }
      switch enter(node, kind) {
      case .children:
        depth += 1
        if let child = node.firstChild {
          node = child
          continue
        }
        depth -= 1
        exit(node, kind)
      case .done: break
      case .doneThrough(let last): node = last
      }
      if depth == 1 { endTopLevel() }
      while true {
        if node == root { return }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return }
        node = parent
        depth -= 1
        if !raw.open.isEmpty { closeElements(deeperThan: depth) }
        exit(node, node.kind)
        if depth == 1 { endTopLevel() }
      }
    }
  }

  private mutating func beginTopLevel(_ node: Node) {
    guard !plain, !fenced.isOpen else { return }
    blockStart = html.count
    blockLine = places.fileLine(ofLine: node.line)
    blockKind = nil
    blockLevel = nil
  }

  private mutating func endTopLevel() {
    guard !plain, !fenced.isOpen else { return }
    if let blockKind {
      result.blocks.append(
        MarkdownBody.Block(kind: blockKind, range: blockStart..<html.count, level: blockLevel, line: blockLine))
      noteSummaryBlock(kind: blockKind)
    }
    if summaryState.isMarkSeen, !summaryState.isMarked { markSummary() }
  }

  /// Ends a line of the plain text.
  mutating func endTextLine() {
    guard !plain else { return }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
  }

  /// Blanks the characters that no page may hold and that the text asked for by number, such as `&#xFFFE;`.
  private mutating func blankUnfitCharacters() {
    guard scan?.mayAskForCharacters == true else { return }
    // cmark writes U+FFFE and U+FFFF as one byte, which is no text at all.
    html.blankBytesThatAreNoText()
    text.blankBytesThatAreNoText()
    html = blankingUnfitCharacters(html, in: 0..<html.count) ?? html
    text = blankingUnfitCharacters(text, in: 0..<text.count) ?? text
    for index in result.outline.indices {
      result.outline[index].html.blankBytesThatAreNoText()
      let heading = result.outline[index]
      result.outline[index].html = blankingUnfitCharacters(heading.html, in: 0..<heading.html.count) ?? heading.html
      let title = Array(heading.text.utf8)
      if let fit = blankingUnfitCharacters(title, in: 0..<title.count) {
        result.outline[index].text = String(decoding: fit, as: UTF8.self)
      }
    }
  }

  /// The body as one value, after the walk.
  mutating func finish() -> MarkdownBody {
    blankUnfitCharacters()
    makeSummary()
    reportLeftOut()
    if !raw.marks.isEmpty { putTagsIn() }
    result.html = html.withoutSpareRoom
    result.wordCount = WordCount(of: text)
    result.plainText = text
    result.mayHoldTags = scan?.mayHoldTags ?? false
    return result
  }
}

extension [UInt8] {
  /// The same in memory that just holds it: the HTML of all columns is kept until their pages are written.
  fileprivate var withoutSpareRoom: [UInt8] {
    guard capacity - count > 256 else { return self }
    return [UInt8](unsafeUninitializedCapacity: count) { room, count in
      (_, count) = room.initialize(from: self)
    }
  }

  fileprivate mutating func blankBytesThatAreNoText() {
    for index in indices where self[index] >= 0xFE { self[index] = UInt8(ascii: " ") }
  }
}
