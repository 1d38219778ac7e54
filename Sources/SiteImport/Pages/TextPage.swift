import Languages
import Markup
import SiteModel

/// Finds the column in the plain text of a page: as a browser saves it, or as somebody has copied it.
///
/// 1. Lines between blank ones are a paragraph; lines that stand alone are alone.
/// 2. The text is where paragraphs of sentences follow one another, with no more than a few lines between them.
/// 3. Above it, a byline and the headline beside that; below it, what still ends as sentences do.
struct TextPage {
  private var units: [Unit] = []
  private(set) var page = SavedPage()

  /// A paragraph, or a line that stands alone.
  struct Unit {
    var lines: [String]
    var words: Int

    init(_ lines: [String]) {
      self.lines = lines
      words = lines.reduce(0) { $0 + ScriptCount($1).total }
    }

    var text: String { lines.joined(separator: " ") }
    var endsSentence: Bool {
      // A line that is cut off ends with dots.
      if text.hasSuffix("...") || text.hasSuffix("…") { return false }
      let signs = "\"'”’)»]*".unicodeScalars
      return text.unicodeScalars.last { !signs.contains($0) }.map { ".۔!؟?".unicodeScalars.contains($0) } ?? false
    }
    var isProse: Bool { words >= 35 || words >= 18 && endsSentence }
    var isByline: Bool { lines.count == 1 && nameInByline(text) != nil }
    var isMarker: Bool { lines.count == 1 && EditionMarker(line: text, isSetApart: text.last == ":") != nil }
    var isRule: Bool { isTypedRule(text) }
    /// Whether it may be a headline or the heading of a section.
    var isLine: Bool {
      lines.count == 1 && (1...30).contains(words) && !isProse && !isByline && !isMarker && !isRule
        && text.last.map { !".۔,،;؛".contains($0) } == true
    }
  }

  init(_ text: String) {
    units = Self.units(text)
    guard let prose = prose() else { return }
    let head = head(above: prose.lowerBound)
    let end = end(below: prose.upperBound)
    takeDate(body: head.start..<end)
    var leftOut: [String] = []
    var body: [Unit] = []
    for index in head.start..<end where index != head.title {
      let unit = units[index]
      if PageParts.isBetween(unit.text) || index < prose.lowerBound && Self.date(in: unit) != nil {
        leftOut.append("‘\(unit.text)’")
      } else {
        body.append(unit)
      }
    }
    if !leftOut.isEmpty {
      page.notes.append(
        ImportNote(.mended, "left out as parts of the page, not of the text: " + leftOut.joined(separator: ", ")))
    }
    page.title = head.title.map { units[$0].text } ?? ""
    page.blocks = markdown(fromHTML: Array(Self.html(body).utf8)).blocks
  }

  // MARK: - Paragraphs

  private static func units(_ text: String) -> [Unit] {
    var units: [Unit] = []
    var lines: [String] = []
    func end(_ units: inout [Unit]) {
      units += paragraphs(lines).map(Unit.init)
      lines = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let bare = line.unicodeScalars.filter { $0 != "\u{FEFF}" }
      let kept = String(String.UnicodeScalarView(bare)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if kept.isEmpty { end(&units) } else { lines.append(kept) }
    }
    end(&units)
    return units
  }

  /// Lines that follow one another: of one paragraph where they are of a width, else each of its own.
  private static func paragraphs(_ lines: [String]) -> [[String]] {
    guard lines.count > 1 else { return lines.isEmpty ? [] : [lines] }
    let widest = lines.map(\.count).max() ?? 0
    if widest > 160 || lines.contains(where: { nameInByline($0) != nil || date(of: $0) != nil }) {
      return lines.map { [$0] }
    }
    if widest >= 45, lines.dropLast().allSatisfy({ $0.count * 10 >= widest * 7 }) {
      return [[lines.joined(separator: " ")]]
    }
    return [lines]
  }

  // MARK: - Where the text is

  private static let widestGap = 8

  /// From the first paragraph of sentences to behind the last, where most words are.
  private func prose() -> Range<Int>? {
    var best: (range: Range<Int>, words: Int)?
    var start: Int?
    var last = 0
    var words = 0
    func end(_ best: inout (range: Range<Int>, words: Int)?) {
      if let start, words > best?.words ?? 0 { best = (start..<last + 1, words) }
    }
    for index in units.indices {
      if PageParts.endsText(units[index].text), !units[index].isProse || units[index].text.contains("©") {
        end(&best)
        (start, words) = (nil, 0)
      } else if units[index].isProse {
        if start == nil || index - last > Self.widestGap + 1 {
          end(&best)
          (start, words) = (index, 0)
        }
        last = index
        words += units[index].words
      }
    }
    end(&best)
    return best?.range
  }

  /// The headline and where the text begins: at it, or at the byline if that is further up.
  private mutating func head(above first: Int) -> (title: Int?, start: Int) {
    let near = (max(0, first - 6)..<first).reversed()
    if let byline = near.first(where: { units[$0].isByline }) {
      let title = [byline - 1, byline + 1].first { $0 >= 0 && $0 < first && isHeadline($0) }
      return (title, min(byline, title ?? byline))
    }
    let lines = near.prefix {
      units[$0].isLine || Self.date(in: units[$0]) != nil || PageParts.isBetween(units[$0].text)
    }
    .filter(isHeadline)
    // A page says its headline twice: where one is, and above the text.
    let repeated = lines.first { index in units[..<index].contains { areAlike($0.text, units[index].text) } }
    guard let title = repeated ?? lines.first else { return (nil, first) }
    if repeated == nil, lines.count > 1 {
      page.notes.append(
        ImportNote(
          .mended,
          "its headline is taken from the line ‘\(units[title].text.shortened)’ above the text; it may be one further up: "
            + lines.dropFirst().prefix(3).map { "‘\(units[$0].text.shortened)’" }.joined(separator: ", ")))
    }
    return (title, title)
  }

  private func isHeadline(_ index: Int) -> Bool {
    units[index].isLine && Self.date(in: units[index]) == nil && !PageParts.isBetween(units[index].text)
  }

  /// Below the last paragraph, short ones that end as sentences do, and a rule with a line about the author.
  private func end(below last: Int) -> Int {
    var end = last
    var index = last
    while index < units.count, index < last + 8, !PageParts.endsText(units[index].text) {
      if units[index].isRule || PageParts.isBetween(units[index].text) {
        index += 1
      } else if units[index].endsSentence || units[index].isByline {
        index += 1
        end = index
      } else {
        break
      }
    }
    return end
  }

  // MARK: - Date

  private static func date(in unit: Unit) -> String? {
    unit.lines.count == 1 ? date(of: unit.text) : nil
  }

  private static func date(of line: String) -> String? {
    line.count <= 60 && line.split(separator: " ").count <= 8 ? frontMatterDate(line) : nil
  }

  private mutating func takeDate(body: Range<Int>) {
    func found(_ range: Range<Int>) -> (index: Int, date: String)? {
      for index in range { if let date = Self.date(in: units[index]) { return (index, date) } }
      return nil
    }
    if let (_, date) = found(body) {
      page.date = date
    } else if let (index, date) = found(max(0, body.lowerBound - 4)..<body.lowerBound), index > 2 {
      page.date = date
      page.notes.append(ImportNote(.mended, "its date is that of the line ‘\(units[index].text)’ above the headline"))
    } else if let (index, date) = found(0..<min(units.count, body.lowerBound)) {
      page.date = date
      page.notes.append(
        ImportNote(
          .mended,
          "its date is taken from ‘\(units[index].text)’ at the top of the page, which may be the day on which the page "
            + "was saved; there is no other, so look whether it is right"))
    }
  }

  // MARK: - HTML

  private static func html(_ units: [Unit]) -> String {
    var html = ""
    for (index, unit) in units.enumerated() {
      let next = units[(index + 1)...].first
      let isHeading =
        unit.isLine && unit.words <= 16 && next.map { $0.isProse || $0.endsSentence && $0.words >= 8 } == true
      let lines = unit.lines.map { escapedForHTML($0) }
      let name = isHeading ? "h2" : "p"
      html += "<\(name)>\(lines.joined(separator: "<br>"))</\(name)>\n"
    }
    return html
  }
}
