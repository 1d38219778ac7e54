/// Finds in the pieces of one edition what is not its body: headline, byline, rules at the ends, the line about the author.
struct PartShape {
  /// What the whole item is called in the language of the part; `nil` where it is called nothing in it.
  let ownTitle: String?
  private(set) var pieces: [TextPiece]
  private(set) var title: String?
  private(set) var author: String?
  private(set) var bio: String?
  private(set) var moved: [MovedWords] = []
  private(set) var doubts: [String] = []
  private let authors: [String]

  /// - Parameters:
  ///   - mayHoldTitle: whether a first line without a like in the title of the item is the headline, as it is where another
  ///     edition has that title.
  ///   - authors: names by which the author is known, of whom a last line may tell.
  init(_ pieces: [TextPiece], ownTitle: String?, mayHoldTitle: Bool, authors: [String] = []) {
    self.pieces = pieces
    self.authors = authors
    self.ownTitle = ownTitle
    title = ownTitle
    trimRules()
    takeHead(mayHoldTitle: mayHoldTitle)
    takeBylineAtEnd()
    trimRules()
    takeBio()
    shortenTitle()
    trimRules()
  }

  // MARK: - Head

  private mutating func takeHead(mayHoldTitle: Bool) {
    let lead = pieces.prefix(8).prefix { $0.isLine || $0.isSilent || nameInByline($0.words) != nil }
    let bylines = lead.indices.filter { nameInByline(lead[$0].words, isHeading: lead[$0].isHeading) != nil }
    var byline = bylines.first { $0 < 6 }
    var headline: Int?
    if let ownTitle {
      headline = lead.firstIndex { !$0.isSilent && areAlike($0.words, ownTitle) }
    } else if mayHoldTitle {
      headline = headlineByPlace(lead, byline: byline)
    }
    // Above the headline stands whose columns they all are.
    if let headline { byline = bylines.first { $0 > headline } ?? byline }
    // Without a byline, lines above a heading that says what the title says are a text, and it is one of its headings.
    if let index = headline, byline == nil, lead[..<index].contains(where: { !$0.isSilent }) { headline = nil }
    if let headline { takeHeadline(at: headline) }
    if let byline, headline != nil || byline <= 2 {
      author = nameInByline(pieces[byline].words, isHeading: pieces[byline].isHeading)
      moved.append(MovedWords(pieces[byline].words, to: "author"))
    }
    var taken = Set([headline, byline].compactMap { $0 })
    if byline.map({ headline == nil && $0 > 2 }) == true, let byline { taken.remove(byline) }
    if let headline, ownTitle != nil {
      let above = pieces[..<headline].indices.filter { !taken.contains($0) && !pieces[$0].words.isEmpty }
      for index in above where !pieces[index].isRule {
        moved.append(MovedWords(pieces[index].words, to: "header"))
        doubts.append("the line ‘\(pieces[index].words.shortened)’ above the headline is left out")
      }
      taken.formUnion(above.filter { !pieces[$0].isRule })
    }
    pieces = pieces.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }

  /// The first line of a text that has its title from nowhere else; with a byline, the line above that, or below.
  private func headlineByPlace(_ lead: ArraySlice<TextPiece>, byline: Int?) -> Int? {
    func isCandidate(_ index: Int) -> Bool {
      lead.indices.contains(index) && index != byline && lead[index].isLine && !lead[index].isSilent
        && index + 1 < pieces.count && !isVerse(index)
    }
    if let byline {
      return [byline - 1, byline + 1].first(where: isCandidate) ?? lead.indices.first(where: isCandidate)
    }
    guard let first = lead.indices.first(where: { !lead[$0].isSilent }), isCandidate(first) else { return nil }
    return lead[first].isHeading || lead[first].block.kind == .strongParagraph || pieces.count > first + 1 ? first : nil
  }

  /// Whether a line is clearly in another language of the script than what follows: a verse of the Quran.
  private func isVerse(_ index: Int) -> Bool {
    guard let own = languageOfText(pieces[index].words, pieces[index].count, expected: []), own.isSure,
      own.code == "ar"
    else { return false }
    let below = pieces[(index + 1)...].filter { $0.count.main == pieces[index].count.main }
    let text = below.prefix(6).map(\.words).joined(separator: " ")
    return languageOfText(text, expected: []).map { $0.code != own.code } ?? false
  }

  private mutating func takeHeadline(at index: Int) {
    let line = pieces[index].words
    guard let ownTitle else {
      title = line
      return
    }
    // The longer says the same and more, unless that is only who wrote it, or the shorter is cut off.
    let own = foldedWords(ownTitle)
    let other = foldedWords(line)
    if own.count > other.count, own.starts(with: other), isCredit(Array(own.dropFirst(other.count))) {
      title = line
    } else if other.count > own.count, other.starts(with: own) || ownTitle.hasSuffix("…") || ownTitle.hasSuffix("...") {
      title = line
    }
    moved.append(MovedWords(title == line && line != ownTitle ? ownTitle : line, to: "title"))
  }

  private func isCredit(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return ["by", "از", "تحریر", "column", "کالم"].contains(first)
  }

  /// ‘… by Hassaan Ahmad Awan’ at the end of a title, where the byline says the same.
  private mutating func shortenTitle() {
    guard let title, title == ownTitle, let author else { return }
    for opening in [" by ", " By ", " از ", " تحریر: ", " | ", " – ", " - "] {
      let ending = opening + author
      guard title.lowercased().hasSuffix(ending.lowercased()), title.count > ending.count + 3 else { continue }
      let cut = title.index(title.endIndex, offsetBy: -ending.count)
      self.title = String(title[..<cut]).trimmed
      moved.append(MovedWords(String(title[cut...]).trimmed, to: "author"))
      return
    }
  }

  // MARK: - End

  private mutating func takeBylineAtEnd() {
    guard author == nil, pieces.count > 1, let last = pieces.last, last.isLine, !last.isHeading,
      let name = nameInByline(last.words)
    else { return }
    author = name
    moved.append(MovedWords(last.words, to: "author"))
    pieces.removeLast()
  }

  private mutating func takeBio() {
    let names = [author].compactMap { $0 } + authors
    let rule = pieces.lastIndex(where: \.isRule)
    if let rule, rule > 0, (1...3).contains(pieces.count - rule - 1) {
      let below = pieces[(rule + 1)...]
      if below.allSatisfy(\.isParagraph), below.reduce(0, { $0 + $1.count.total }) <= 120, let first = below.first,
        tellsOfAuthor(first.words, authors: names, isBelowRule: true)
      {
        take(bio: (rule + 1)..<pieces.count)
        return
      }
    }
    let start = max(1, pieces.count - 3)
    if start < pieces.count, let heading = pieces[start...].lastIndex(where: { $0.isLine && announcesBio($0.words) }),
      heading + 1 < pieces.count, pieces[(heading + 1)...].allSatisfy(\.isParagraph),
      pieces[heading...].reduce(0, { $0 + $1.count.total }) <= 120
    {
      moved.append(MovedWords(pieces[heading].words, to: "bio"))
      take(bio: (heading + 1)..<pieces.count)
      pieces.remove(at: heading)
      return
    }
    guard pieces.count > 1, let last = pieces.last, last.isParagraph,
      tellsOfAuthor(last.words, authors: names, isBelowRule: false)
    else { return }
    take(bio: pieces.count - 1..<pieces.count)
  }

  private mutating func take(bio range: Range<Int>) {
    let text = pieces[range].map(\.words).filter { !$0.isEmpty }.joined(separator: " ")
    bio = text
    moved.append(MovedWords(text, to: "bio"))
    pieces.removeSubrange(range)
  }

  private mutating func trimRules() {
    while let first = pieces.first, first.isRule || first.block.kind == .summaryEnd { drop(pieces.removeFirst()) }
    while let last = pieces.last, last.isRule || last.block.kind == .summaryEnd { drop(pieces.removeLast()) }
  }

  private mutating func drop(_ rule: TextPiece) {
    if !rule.words.isEmpty { moved.append(MovedWords(rule.words, to: "rule")) }
  }
}

extension String {
  /// Cut to some eighty characters.
  var shortened: String { prefix(80).endIndex == endIndex ? self : String(prefix(79)).trimmed + "…" }
}

/// Whether two lines are one headline: the same words, or all of the shorter at the beginning of the longer.
func areAlike(_ one: String, _ other: String) -> Bool {
  var a = foldedWords(one)
  var b = foldedWords(other)
  if a.isEmpty || b.isEmpty { return false }
  if a == b { return true }
  if a.count > b.count { swap(&a, &b) }
  if a.count >= 3, b.starts(with: a), a.count * 5 >= b.count * 2 { return true }
  let common = Set(a).intersection(b).count
  return a.count >= 4 && common * 5 >= Set(a).union(b).count * 4
}
