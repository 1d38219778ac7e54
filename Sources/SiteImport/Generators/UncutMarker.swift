import Languages

/// A line of another generator's text that says which language begins below it, where that is so.
///
/// There each language has a file of its own, as a rule; a text with both is not cut, but told.
struct UncutMarker {
  /// As readers see it.
  let line: String

  init?(in markdown: String) {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    // Most texts are in one script, and need no look at what each line shows.
    guard Set(lines.compactMap { Script(ofMostLettersIn: String($0)) }).count > 1 else { return nil }
    var isInCode = false
    for (number, line) in lines.enumerated() {
      let bare = line.drop { $0 == " " || $0 == ">" }
      if bare.hasPrefix("```") || bare.hasPrefix("~~~") { isInCode.toggle() }
      guard !isInCode, !bare.isEmpty, bare.utf8.count <= 300 else { continue }
      let words = shownWords(ofMarkdown: String(bare))
      let isSetApart = "#*_<".contains(bare.first ?? " ") || words.hasSuffix(":") || words.hasSuffix("：")
      guard let marker = EditionMarker(line: words, isSetApart: isSetApart),
        let above = Script(ofMostLettersIn: lines[..<number].joined(separator: "\n")),
        let below = Script(ofMostLettersIn: lines[(number + 1)...].joined(separator: "\n")), above != below,
        marker.languages.contains(where: { Language(code: $0).script == below })
      else { continue }
      self.line = words
      return
    }
    return nil
  }

  var note: ImportNote {
    ImportNote(
      .uncertainCut,
      "it was not cut, though ‘\(line.shortened)’ says that another language begins there: put what stands below it into a "
        + "file of that language")
  }
}
