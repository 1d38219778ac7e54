/// What the account tells of the conversion of a text.
func notes(of findings: ConversionFindings) -> [ImportNote] {
  var notes: [ImportNote] = []
  func tell(_ kind: ImportNote.Kind, _ counts: [String: Int], _ text: (String, Int) -> String) {
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) { notes.append(ImportNote(kind, text(name, count))) }
  }
  func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
  tell(.shortcode, findings.shortcodes) {
    "the shortcode ‘[\($0)]’ stands in it \(times($1)); its words stay, and what it showed besides is gone"
  }
  let texts = findings.shortcodeTexts
  if !texts.isEmpty {
    let more = texts.count > 5 ? " and \(texts.count - 5) more" : ""
    notes.append(
      ImportNote(
        .lost,
        "words in the settings of shortcodes are gone: "
          + texts.prefix(5).map { "‘\($0)’" }.joined(separator: ", ") + more))
  }
  tell(.shortcode, findings.blocks) {
    "the block ‘\($0)’, which stands in it \(times($1)), showed what its theme or plugin made of it, and is gone"
  }
  for number in findings.missingAttachments {
    notes.append(ImportNote(.missingFile, "the picture with the number \(number) is not in the export"))
  }
  tell(.html, findings.kept) { "‘<\($0)>’ stays as HTML, \(times($1))" }
  // What says how a page looks or acts has no words.
  let machine: Set = ["script", "style"]
  tell(.html, findings.dropped.filter { machine.contains($0.key) }) { "‘<\($0)>’ was left out, \(times($1))" }
  tell(.lost, findings.dropped.filter { !machine.contains($0.key) }) {
    "‘<\($0)>’ was left out with what is in it, \(times($1))"
  }
  for address in findings.emptyLinks {
    notes.append(ImportNote(.lost, "a link to ‘\(address)’ without a word to click on was left out"))
  }
  return notes
}
