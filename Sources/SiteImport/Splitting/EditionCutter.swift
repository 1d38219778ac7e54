/// The pieces of one edition, before anyone has asked which of them are its title and byline.
struct EditionStretch {
  var pieces: [TextPiece]
  var language: String?
  /// How it was found that it begins here; `nil` of the first.
  var ground: SplitText.Ground?
  var doubt: String?
  /// Whether a marker names its language.
  var isNamed = false
}

/// Cuts the pieces of a text into editions: at markers, then where scripts change.
struct EditionCutter {
  let expected: [String]
  private(set) var moved: [MovedWords] = []
  /// What is uncertain and is no cut.
  private(set) var doubts: [String] = []

  init(expected: [String]) { self.expected = expected }

  mutating func stretches(_ pieces: [TextPiece]) -> [EditionStretch] {
    let marked = cutAtMarkers(pieces)
    guard marked.count > 1 else { return joined(marked.flatMap { cutAtScripts($0, besides: []) }) }
    let named = Set(marked.compactMap(\.language))
    let unnamed = marked.filter { !$0.isNamed }.compactMap { stretch in
      languageOfText(stretch.pieces.map(\.words).joined(separator: " "), expected: expected)?.code
    }
    var all: [EditionStretch] = []
    for stretch in marked {
      let others = named.subtracting([stretch.language].compactMap { $0 })
      all += cutAtScripts(stretch, besides: stretch.isNamed ? others.union(unnamed) : others)
    }
    return joined(all)
  }

  /// No language comes twice: what is in one that came before belongs to that edition.
  private mutating func joined(_ stretches: [EditionStretch]) -> [EditionStretch] {
    var joined: [EditionStretch] = []
    for stretch in stretches where !stretch.pieces.isEmpty {
      guard let language = stretch.language, let first = joined.firstIndex(where: { $0.language == language }) else {
        joined.append(stretch)
        continue
      }
      joined[first].pieces += stretch.pieces
      if first < joined.count - 1 {
        doubts.append(
          "‘\((stretch.pieces.first { !$0.isSilent }?.words ?? "").shortened)’ and what follows is in the language of a "
            + "text that stands further up, and was put below that")
      }
    }
    return joined
  }

  // MARK: - Markers

  private struct FoundMarker {
    var index: Int
    var marker: EditionMarker
    /// What remains of the piece that it begins.
    var rest: TextPiece?
    var words: String
    /// Why it may be more than a marker.
    var doubt: String?
  }

  private mutating func cutAtMarkers(_ pieces: [TextPiece]) -> [EditionStretch] {
    let found = pieces.indices.compactMap { marker(at: $0, in: pieces) }
    var cuts: [(marker: FoundMarker, language: String)] = []
    for (number, one) in found.enumerated() {
      let end = number + 1 < found.count ? found[number + 1].index : pieces.count
      let texts = ([one.rest].compactMap { $0 } + pieces[(one.index + 1)..<max(end, one.index + 1)]).filter {
        $0.count.total > 0
      }
      let prose = texts.filter { !$0.isQuotation }
      let below = (prose.isEmpty ? texts : prose).reduce(into: ScriptCount()) { $0 += $1.count }
      guard
        let language = one.marker.languages.first(where: {
          isMarkedText(prose.isEmpty ? texts : prose, below, in: $0)
        }),
        !cuts.contains(where: { $0.language == language })
      else { continue }
      let above = pieces[..<one.index].filter { $0.count.total > 0 }
      if cuts.isEmpty, !above.isEmpty {
        let count = above.reduce(into: ScriptCount()) { $0 += $1.count }
        // A quotation is shorter than what it is quoted in.
        if isText(Array(above), count, in: language) || prose.isEmpty && below.total * 3 < count.total { continue }
      }
      cuts.append((one, language))
    }
    return stretches(pieces, cuts)
  }

  /// The text between markers; a marker above all text names the language of the first edition, if there is another.
  private mutating func stretches(
    _ pieces: [TextPiece], _ cuts: [(marker: FoundMarker, language: String)]
  ) -> [EditionStretch] {
    var stretches = [EditionStretch(pieces: [])]
    let isFirstAbove = cuts.first.map { cut in !pieces[..<cut.marker.index].contains { $0.count.total > 0 } } ?? false
    if cuts.count == 1, isFirstAbove { return [EditionStretch(pieces: pieces)] }
    var start = 0
    for cut in cuts {
      stretches[stretches.count - 1].pieces += pieces[start..<cut.marker.index]
      start = cut.marker.index + 1
      moved.append(MovedWords(cut.marker.words, to: "marker"))
      let below = [cut.marker.rest].compactMap { $0 }
      if cut.marker.index == cuts[0].marker.index, isFirstAbove {
        stretches[0].language = cut.language
        stretches[0].isNamed = true
        stretches[0].pieces += below
        continue
      }
      let isName =
        cut.marker.marker.isBare && cut.marker.rest == nil && !pieces[cut.marker.index].isHeading
      let doubt =
        cut.marker.doubt ?? (isName ? "the line ‘\(cut.marker.words)’ is nothing but the name of a language" : nil)
      stretches.append(
        EditionStretch(pieces: below, language: cut.language, ground: .marker, doubt: doubt, isNamed: true))
    }
    stretches[stretches.count - 1].pieces += pieces[start...]
    return stretches
  }

  private func marker(at index: Int, in pieces: [TextPiece]) -> FoundMarker? {
    let piece = pieces[index]
    guard piece.isParagraph || piece.isHeading, !piece.words.isEmpty else { return nil }
    let isSetApart = piece.isHeading || piece.block.kind == .strongParagraph || piece.words.last == ":"
    let whole =
      EditionMarker(line: piece.words, isSetApart: isSetApart)
      ?? EditionMarker(line: piece.words, above: scriptThatBegins(below: index, in: pieces))
    if let whole, !whole.hasOthers { return found(whole, index, piece) }
    if piece.block.kind != .heading(level: 1),
      let (marker, rest) = EditionMarker.atBeginning(of: piece.words, isSetApart: isSetApart),
      let block = remainder(of: piece.block, words: String(rest))
    {
      let words = String(piece.words.dropLast(rest.count)).trimmed
      return FoundMarker(index: index, marker: marker, rest: TextPiece(block, origin: piece.origin), words: words)
    }
    return whole.map { found($0, index, piece) }
  }

  /// A line that is all marker; what it holds beside that is told, for it stands nowhere.
  private func found(_ marker: EditionMarker, _ index: Int, _ piece: TextPiece) -> FoundMarker {
    let holdsMore = marker.hasOthers && piece.words.last != ":"
    let isMore = holdsMore || piece.block.markdown.contains("](") || piece.block.markdown.contains("<img")
    return FoundMarker(
      index: index, marker: marker, words: piece.words,
      doubt: isMore
        ? "the line ‘\(piece.words.shortened)’ was taken for one that says which text begins, and all of it is left out"
        : nil)
  }

  /// The script of what follows a line, where it is another than that of the text above.
  private func scriptThatBegins(below index: Int, in pieces: [TextPiece]) -> TextScript? {
    guard !pieces[index].endsSentence,
      let next = pieces[(index + 1)...].first(where: { $0.count.total > 0 })?.count.main,
      let last = pieces[..<index].last(where: { $0.count.total > 0 })?.count.main, last != next
    else { return nil }
    return next
  }

  /// The end of a block that shows these words.
  private func remainder(of block: ImportedBlock, words: String) -> ImportedBlock? {
    let markdown = block.markdown
    let heading = markdown.hasPrefix("#") ? String(markdown.prefix { $0 == "#" }) + " " : ""
    let opening = textOfBold(markdown).map { _ in markdown.hasPrefix("**") ? "**" : "<strong>" }
    var marks = words.first.map { [$0] } ?? []
    marks += ["[", "*", "<", "_", "\\"]
    for start in markdown.indices.dropFirst() where marks.contains(markdown[start]) {
      var text = String(markdown[start...])
      while text.hasPrefix("\\\n") { text = String(text.dropFirst(2)).trimmed }
      for candidate in [opening.map { $0 + text }, text].compactMap({ $0 }) where !candidate.hasPrefix("****") {
        let whole = heading + candidate
        if shownWords(ofMarkdown: whole) == words { return ImportedBlock(block.kind, whole, words: words) }
      }
    }
    return nil
  }

  // MARK: - Scripts

  private mutating func cutAtScripts(_ stretch: EditionStretch, besides others: Set<String>) -> [EditionStretch] {
    var excluded: Set<LanguageLabel> = []
    let all = ScriptRuns(stretch.pieces, expected: expected)
    while true {
      let runs = all.without(excluded).best()
      guard let first = runs.first else { return [stretch] }
      // What stands below a marker stays there, but for a text in a script that no other part is in.
      if runs.count > 1, let language = stretch.language, stretch.isNamed,
        let run = runs.first(where: { run in
          run.label.language != language
            && (others.contains(run.label.language) || run.label.script.writes(language))
        })
      {
        excluded.insert(run.label)
        continue
      }
      if runs.count == 1 {
        var whole = stretch
        if whole.language == nil { whole.language = first.label.language }
        reportMixture(whole, main: first.label)
        return [whole]
      }
      let judged = runs.map { run in (run, RunJudgement(run, among: runs, stretch.pieces)) }
      if let (run, judgement) = judged.first(where: { $0.1.isRefused || others.contains($0.0.label.language) }) {
        excluded.insert(smallest(runs, in: stretch.pieces, unless: run))
        if let reason = judgement.reason, !stretch.isNamed { doubts.append(reason) }
        continue
      }
      return judged.enumerated().map { number, one in
        var part = stretch
        part.pieces = Array(stretch.pieces[one.0.range])
        part.language = one.0.label.language
        if number > 0 {
          part.ground = .script
          part.doubt =
            doubtOfTurns(judged[number - 1].0, one.0, in: stretch.pieces) ?? one.1.doubt ?? judged[number - 1].1.doubt
          part.isNamed = false
        }
        return part
      }
    }
  }

  /// What is refused: the run itself, or where it is the longest, the shortest of the others.
  private func smallest(_ runs: [ScriptRun], in pieces: [TextPiece], unless refused: ScriptRun) -> LanguageLabel {
    func size(_ run: ScriptRun) -> Int { pieces[run.range].reduce(0) { $0 + $1.count[run.label.script] } }
    let isLongest = runs.allSatisfy { size($0) <= size(refused) }
    return isLongest ? runs.min { size($0) < size($1) }?.label ?? refused.label : refused.label
  }

  /// Tells of a text that is kept whole although a good part of it is in another script.
  private mutating func reportMixture(_ stretch: EditionStretch, main: LanguageLabel) {
    var count = ScriptCount()
    for piece in stretch.pieces where piece.block.kind != .quotation { count += piece.count }
    let foreign = count.total - count[main.script]
    if foreign == 0 { return }
    let turns = stretch.pieces.count { $0.isTurn && $0.count.main != main.script }
    guard foreign >= 20 && foreign * 4 >= count.total || turns > 1 && !stretch.isNamed, doubts.isEmpty else { return }
    doubts.append(
      "two scripts take turns in it, \(foreign) words of the one among \(count[main.script]) of the other, "
        + "and no place was found where one text ends")
  }
}
