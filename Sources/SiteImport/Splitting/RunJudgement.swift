import Languages

/// Whether a run of a text in one language is an edition, and how sure that is.
struct RunJudgement {
  var isRefused = false
  /// Why it is refused, where its author may see it otherwise.
  var reason: String?
  /// Why it may be none, though it is taken for one.
  var doubt: String?

  init(_ run: ScriptRun, among runs: [ScriptRun], _ pieces: [TextPiece]) {
    let sizes = runs.map { Self.count(pieces[$0.range], $0.label.script) }
    let own = Self.count(pieces[run.range], run.label.script)
    let largest = sizes.max() ?? 0
    let total = pieces[run.range].reduce(0) { $0 + $1.count.total }
    let name = Self.name(run.label.language)
    let isSmallest = own == sizes.min()
    guard isSmallest || own * 3 < largest || (total - own) * 10 > total else { return }
    let texts = pieces[run.range].filter { $0.count.total > 0 && !$0.isRule }
    let isLastLine = texts.count == 1 && own <= 60 && own < largest
    if own < 3
      || !texts.contains(where: { $0.isParagraph && ($0.endsSentence || $0.count.total >= 12) })
        && texts.count < 3
      || isLastLine && run.range.lowerBound > 0 && tellsOfSomebody(texts[0].words)
    {
      isRefused = true
      return
    }
    if own < largest, !Self.speaks(run, pieces) {
      isRefused = true
      if own >= 20 {
        reason =
          "it holds \(own) words in Latin letters that are no text in \(name): names, terms or a program; they stay in it"
      }
      return
    }
    if texts.allSatisfy(\.isQuotation), own < 60 || own * 3 < largest {
      isRefused = true
      return
    }
    if own * 7 < largest {
      isRefused = true
      if own >= 20 {
        reason = "it holds \(own) words of \(name), too few beside \(largest) to be an edition; they stay in the text"
      }
      return
    }
    if (total - own) * 10 > total * 3 {
      isRefused = true
      return
    }
    if own * 5 < largest * 2 {
      doubt = "no line says so, and the \(name) has \(own) words to \(largest) of the longer text"
    } else if own < 30 {
      doubt = "no line says so, and the \(name) has no more than \(own) words"
    } else if (total - own) * 10 > total {
      doubt = "no line says so, and \(total - own) words of another language stand among \(own) of \(name)"
    } else if runs.contains(where: { $0.label != run.label && $0.label.script == run.label.script }) {
      doubt = "no line says so, and both texts are in one script; they were told apart by their words"
    }
  }

  /// Whether a run in Latin letters is a text, and no list of names, terms and lines of a program.
  private static func speaks(_ run: ScriptRun, _ pieces: [TextPiece]) -> Bool {
    guard run.label.script == .latin else { return true }
    let text = pieces[run.range].filter { $0.count.main == .latin }.map(\.words).joined(separator: " ")
    return isText(text, inLatinLetters: run.label.language)
  }

  private static func count(_ pieces: ArraySlice<TextPiece>, _ script: TextScript) -> Int {
    pieces.reduce(0) { $0 + $1.count[script] }
  }

  private static func name(_ code: String) -> String {
    KnownLanguage.name(of: Language(code: code), in: .english) ?? "‘\(code)’"
  }
}

/// Whether a text in Latin letters holds the words that a language does not do without; `true` of one whose words nobody
/// knows.
///
/// Programs have some of English: `AS`, `FROM`, `IS NOT`.
func isText(_ text: String, inLatinLetters code: String) -> Bool {
  guard LanguageSigns.know(code, in: .latin) else { return true }
  let evidence = LanguageEvidence(FoldedText(text, atMost: 300), in: .latin)
  let least = isSame(code, "en") ? 0.2 : 0.1
  // A sentence or two may do without them.
  return evidence.words < 15
    || evidence.rows.contains { $0.weight >= least && $0.distinct >= 3 && isSame($0.code, code) }
}
