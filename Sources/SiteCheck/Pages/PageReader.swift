import Diagnostics
import Languages
import Markup
import SafeHTML

/// What pages are read with.
struct ReadingContext: Sendable {
  let book: AddressBook
  let scripts: ScriptTable
  /// Whether addresses of other sites are to be asked.
  let keepsOutsideLinks: Bool
}

/// Judges what can be judged of one page by itself, and keeps what is needed to judge it beside the others.
///
/// One pass over the bytes: tags by the tag reader, between them text; of open elements only names, language and
/// direction are held. Each kind of thing has its own file: `PageReader+Tags`, `+Links`, `+Speech`, `+Names`.
struct PageReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: Int
  let context: ReadingContext
  var facts = PageFacts()

  var open = OpenElements()
  /// The letters of the blocks that are open.
  var counts: [TextCount] = []
  /// The languages that the page names.
  var languages: [String] = []
  var speechByLanguage: [String: (index: Int, letters: Speech.Letters)] = [:]
  var speech = Speech()

  /// The values of the attributes of the tag that is read, by their names.
  var values = [Range<Int>?](repeating: nil, count: AttributeName.allCases.count)
  var base: String?

  /// What waits for a name: a link, a button, a heading.
  var unnamed: [Unnamed] = []
  var headings = HeadingOrder()
  var namedIDs: [(key: Int, offset: Int)] = []
  var ownFragments: [(fragment: String, address: String, offset: Int)] = []
  private var kinds: [DiagnosticID: Int] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: Int, _ context: ReadingContext) {
    self.bytes = bytes
    self.file = file
    self.context = context
  }

  static func facts(of html: [UInt8], file: Int, _ context: ReadingContext) -> PageFacts {
    html.withUnsafeBufferPointer { bytes in
      var reader = PageReader(bytes, file: file, context)
      reader.read()
      return reader.facts
    }
  }

  private mutating func read() {
    var place = 0
    while place < bytes.count {
      let sign = bytes.firstIndex(of: UInt8(ascii: "<"), from: place) ?? bytes.count
      if sign > place { readText(place..<sign) }
      guard sign + 1 < bytes.count else { break }
      place = readMarkup(at: sign)
    }
    while let element = open.pop() { close(element) }
    judgeFragments()
    judgeHeadings()
    judgeWhole()
  }

  /// Reads what begins with a `<`; gives the place behind it.
  private mutating func readMarkup(at sign: Int) -> Int {
    let next = bytes[sign + 1]
    if next.isASCIILetter {
      var tag = TagReader(bytes, nameAt: sign + 1)
      return readStart(&tag, at: sign)
    }
    if next == UInt8(ascii: "/"), sign + 2 < bytes.count, bytes[sign + 2].isASCIILetter {
      var tag = TagReader(bytes, nameAt: sign + 2)
      let name = tag.readName()
      while tag.nextAttribute() != nil {}
      readEnd(nameKey(bytes, name))
      return max(tag.place, sign + 2)
    }
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
      return endOfComment(from: sign + 1)
    }
    return sign + 1
  }

  private func endOfComment(from start: Int) -> Int {
    if bytes[start...].starts(with: "!--".utf8) {
      // `<!-->` is a whole one.
      var end = start + 2
      while let dash = bytes.firstIndex(of: UInt8(ascii: "-"), from: end) {
        if bytes[dash...].starts(with: "-->".utf8) { return dash + 3 }
        end = dash + 1
      }
      return bytes.count
    }
    return bytes.firstIndex(of: UInt8(ascii: ">"), from: start).map { $0 + 1 } ?? bytes.count
  }

  private mutating func readEnd(_ key: UInt64) {
    for _ in 0..<open.depth(closedBy: key) {
      if let element = open.pop() { close(element) }
    }
  }

  mutating func close(_ element: OpenElements.Element) {
    if element.ownsCount, let count = counts.popLast() { judge(count) }
    switch element.name {
    case .a, .button, .h1, .h2, .h3, .h4, .h5, .h6: closeNamed(element.name)
    default: break
    }
    speech = open.last?.speech ?? Speech()
  }

  /// Keeps a finding, of each kind so many as anybody reads.
  mutating func report(
    _ id: DiagnosticID, at offset: Int, _ message: String, help: String? = nil,
    trace: Finding.Trace = .none
  ) {
    kinds[id, default: 0] += 1
    guard kinds[id, default: 0] <= mostFindingsOfAKind else { return }
    facts.findings.append(
      Finding(id, in: file, at: offset, message, help: help, trace: trace))
  }

  /// The value of an attribute of the tag that is read.
  func value(_ name: AttributeName) -> Range<Int>? { values[Int(name.rawValue)] }

  /// The same as a text, references resolved.
  func text(_ name: AttributeName) -> String? { value(name).map { context.book.text(bytes, $0) } }

  /// Whether the attribute is there and has more than white space in it.
  func hasText(_ name: AttributeName) -> Bool {
    value(name).map { $0.contains { !bytes[$0].isMarkupSpace } } ?? false
  }
}

/// The words of a piece of a page as a person would look for them.
func words(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, most: Int = 60) -> String {
  let shown = Array(bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + most * 4)])
  let resolved = String(decoding: resolvingReferences(inText: shown), as: UTF8.self)
  let parts = resolved.unicodeScalars.split { $0.properties.isWhitespace }
  return String(parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ").unicodeScalars.prefix(most))
}
