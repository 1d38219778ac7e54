import Markup

/// A block between fences that holds a text and no code: verse, or a passage in Arabic.
struct FencedText {
  enum Kind {
    case verse, passage

    /// What the first word behind a fence names, in capitals or small letters.
    init?(named word: ArraySlice<UInt8>) {
      guard !word.isEmpty else { return nil }
      let small = word.lowercasedASCII
      if Self.verseNames.contains(where: { small.elementsEqual($0.utf8) }) {
        self = .verse
      } else if Self.passageNames.contains(where: { small.elementsEqual($0.utf8) }) {
        self = .passage
      } else {
        return nil
      }
    }

    private static let verseNames = [
      "sher", "shair", "couplet", "couplets", "verse", "verses", "poem", "poetry", "ghazal", "nazm", "ashaar", "rubai",
      "qita", "misra", "شعر", "اشعار", "غزل", "نظم", "رباعی", "قطعہ", "مصرع", "شاعری",
    ]
    private static let passageNames = [
      "quran", "qur'an", "qur’an", "koran", "arabic", "ayah", "ayat", "aya", "hadith", "hadees", "dua", "قرآن",
      "القرآن",
      "آیت", "آیات", "حدیث", "دعا", "عربی", "عربي",
    ]
  }

  /// A line of the block, which in the tree is a heading of its own, so that its words are read as Markdown.
  struct Line {
    enum Part {
      /// A fence or a blank line.
      case nothing
      case words
      /// The poet, or where the passage stands.
      case source
    }

    var part = Part.nothing
    var words: [UInt8] = []
    /// How many lines the couplet or paragraph has that begins here.
    var beginsGroup = 0
    var endsGroup = false
  }

  /// What is told of a block.
  enum Fault {
    case coupletShape(count: Int)
    case wordsOnFence
    case sourceAlone
    case unclosed
  }

  let kind: Kind
  let isClosed: Bool
  /// The fence, the lines between, and the closing fence if there is one.
  private(set) var lines: [Line]
  private(set) var faults: [(line: Int, fault: Fault)] = []
  var hasSource: Bool { lines.contains { $0.part == .source } }
  var isEmpty: Bool { lines.allSatisfy { $0.part == .nothing } }

  /// Reads a line for each misra, a blank line between couplets or paragraphs, and a last line with a dash for the poet
  /// or the source.
  init(_ kind: Kind, wordsOnFence: [UInt8], block: [[UInt8]], isClosed: Bool) {
    self.kind = kind
    self.isClosed = isClosed
    lines = [Line()] + block.map { words in Line(part: words.isEmpty ? .nothing : .words, words: words) }
    if isClosed { lines.append(Line()) } else { faults.append((0, .unclosed)) }
    takeSource()
    if !wordsOnFence.isEmpty { place(wordsOnFence, isClosed: isClosed) }
    group()
  }

  private mutating func takeSource() {
    guard let last = lines.lastIndex(where: { $0.part == .words }), let name = Self.nameAfterDash(lines[last].words)
    else { return }
    guard lines[..<last].contains(where: { $0.part == .words }) else {
      faults.append((last, .sourceAlone))
      return
    }
    lines[last] = Line(part: .source, words: name)
  }

  private static func nameAfterDash(_ line: [UInt8]) -> [UInt8]? {
    for dash in ["—", "―", "–", "--", "- "] where line.starts(with: dash.utf8) {
      let name = line.dropFirst(dash.utf8.count).trimmed
      return name.isEmpty ? nil : Array(name)
    }
    return nil
  }

  /// Words behind the block's name, which are no part of it: the misra that the first couplet lacks, else the source.
  private mutating func place(_ words: [UInt8], isClosed: Bool) {
    faults.append((0, .wordsOnFence))
    let first = lines.dropFirst().prefix { $0.part == .words }.count
    let lacksMisra = kind == .verse && !first.isMultiple(of: 2)
    if hasSource || lacksMisra || first == 0 {
      lines[0] = Line(part: .words, words: words)
    } else {
      lines[isClosed ? lines.count - 1 : 0] = Line(part: .source, words: Self.nameAfterDash(words) ?? words)
    }
  }

  private mutating func group() {
    var start = 0
    while start < lines.count {
      guard lines[start].part == .words else {
        start += 1
        continue
      }
      let end = lines[start...].firstIndex { $0.part != .words } ?? lines.count
      lines[start].beginsGroup = end - start
      lines[end - 1].endsGroup = true
      if kind == .verse, !(end - start).isMultiple(of: 2), !faults.contains(where: { $0.line == start }) {
        faults.append((start, .coupletShape(count: end - start)))
      }
      start = end
    }
  }
}
