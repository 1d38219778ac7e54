/// Whether the text below a line that names a language is what the line says.
///
/// The line decides where the text may be in the language: with a verse in another that is written alike, and with
/// paragraphs in another script between the first and the last.
func isMarkedText(_ pieces: [TextPiece], _ count: ScriptCount, in language: String) -> Bool {
  if isText(pieces, count, in: language) { return true }
  guard let script = TextScript.allCases.first(where: { $0.writes(language) && count[$0] > 0 }) else { return false }
  let isFramed = pieces.first?.count.main == script && pieces.last?.count.main == script && pieces.count > 1
  guard count[script] * 10 >= count.total * 6 || isFramed && count[script] * 4 >= count.total else { return false }
  let own = pieces.filter { $0.count.main == script }
  if languageOfText(own.prefix(12).map(\.words).joined(separator: " "), expected: [language])?.code == language {
    return true
  }
  let others = own.filter { piece in
    languageOfText(piece.words, expected: []).map { $0.isSure && $0.code != language } ?? false
  }
  return others.count < own.count && others.count <= 1
}

/// Whether a text is in a language, for the greater part: by its script, and by its words where they are clear.
func isText(_ pieces: [TextPiece], _ count: ScriptCount, in language: String) -> Bool {
  guard let script = count.main, script.writes(language), count[script] * 10 >= count.total * 6 else { return false }
  let text = pieces.prefix(12).map(\.words).joined(separator: " ")
  return languageOfText(text, expected: [language])?.code == language
}

/// Why a cut between two runs may belong elsewhere: paragraphs of the one stand within the other.
func doubtOfTurns(_ above: ScriptRun, _ below: ScriptRun, in pieces: [TextPiece]) -> String? {
  if above.label.script == below.label.script { return nil }
  let early = pieces[above.range].first { $0.isTurn && $0.count.main == below.label.script }
  let late = pieces[below.range].last { $0.isTurn && $0.count.main == above.label.script }
  guard early != nil || late != nil,
    let begin = pieces[below.range].first(where: { $0.count.main == below.label.script })
  else { return nil }
  var places: [String] = []
  if let early { places.append("at ‘\(early.words.shortened)’") }
  if let late, let next = pieces[below.range].last(where: { $0.isTurn && $0.count.main == below.label.script }),
    next.words != begin.words
  {
    places.append("at ‘\(next.words.shortened)’, below ‘\(late.words.shortened)’")
  } else if let late {
    places.append("below ‘\(late.words.shortened)’")
  }
  return "no line says so, and two languages take turns: it was cut at ‘\(begin.words.shortened)’, and may have to be "
    + "cut " + places.joined(separator: " or ")
}

extension TextPiece {
  /// Whether it may be a paragraph of another text than those around it.
  var isTurn: Bool { isParagraph && !isQuotation && !isRule && (count.total >= 8 || endsSentence && count.total >= 4) }
}
