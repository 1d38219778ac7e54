import Diagnostics
import Markup

extension BodyWriter {
  /// Reports notes that no mark calls, notes of one name, and marks without a note.
  mutating func reportFootnotes(_ suspects: [Suspect]) {
    var notes: Set<String> = []
    let called = Set(suspects.filter { $0.kind == .footnoteMark }.map { name(of: $0) })
    for note in suspects where note.kind == .footnote {
      let isFirst = notes.insert(name(of: note)).inserted
      if !isFirst {
        log.report(
          .warning, .footnoteTwice, at: places.location(atByte: note.range.lowerBound),
          "the note ‘\(shown(note.range))’ stands here a second time, and this one is not shown",
          help: "give it another name, here and at its mark in the text, or remove it")
      } else if !called.contains(name(of: note)) {
        log.report(
          .warning, .footnoteUnused, at: places.location(atByte: note.range.lowerBound),
          "nothing in the text refers to the note ‘\(shown(note.range))’, so it is not shown",
          help: "write ‘\(shown(note.range))’ where it belongs in the text, or remove the note")
      }
    }
    for mark in suspects where mark.kind == .footnoteMark && !notes.contains(name(of: mark)) {
      let mark = mark.range
      let hasSpace = places.bytes[mark].contains(UInt8(ascii: " "))
      log.report(
        .warning, .footnoteMissing, at: places.location(atByte: mark.lowerBound),
        "the text has no note ‘\(shown(mark))’, and the mark stays on the page as it is",
        help: hasSpace
          ? "give the note a name without spaces, here and below"
          : "write the note in a paragraph of its own: ‘\(shown(mark)): words’")
    }
  }

  /// The name of a footnote as cmark compares it.
  private func name(of suspect: Suspect) -> String {
    let name = String(decoding: places.bytes[suspect.range].dropFirst(2).dropLast(), as: UTF8.self)
    return name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
