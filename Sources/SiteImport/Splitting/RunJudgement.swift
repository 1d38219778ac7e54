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

  private static func count(_ pieces: ArraySlice<TextPiece>, _ script: TextScript) -> Int {
    pieces.reduce(0) { $0 + $1.count[script] }
  }

  private static func name(_ code: String) -> String {
    KnownLanguage.name(of: Language(code: code), in: .english) ?? "‘\(code)’"
  }
}
