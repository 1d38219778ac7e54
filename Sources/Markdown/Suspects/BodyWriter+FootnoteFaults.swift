import Diagnostics
import Markup

extension BodyWriter {
  /// Reports notes that no mark calls, notes of one name, and marks without a note.
  mutating func reportFootnotes(_ suspects: [Suspect]) {
    var notes: Set<String> = []
    let called = calledNotes(suspects)
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
      // The note itself, which is told of as a definition.
      if hasSpace, mark.upperBound < places.body.upperBound, places.bytes[mark.upperBound] == UInt8(ascii: ":") {
        continue
      }
      log.report(
        .warning, .footnoteMissing, at: places.location(atByte: mark.lowerBound),
        hasSpace
          ? "‘\(shown(mark))’ is no mark of a note, because there is a space in it"
          : "the text has no note ‘\(shown(mark))’, and the mark stays on the page as it is",
        help: hasSpace
          ? "write ‘\(shown(mark).filter { $0 != " " })’, here and where the note stands"
          : "write the note in a paragraph of its own: ‘\(shown(mark)): words’")
    }
  }

  /// The notes to which a mark leads from the text, or from a note that is shown.
  private func calledNotes(_ suspects: [Suspect]) -> Set<String> {
    var called: Set<String> = []
    /// The marks that stand in each note.
    var marksInNotes: [String: [String]] = [:]
    var note: Suspect?
    var readUpTo = places.body.lowerBound
    for suspect in suspects {
      if note != nil, endsNote(readUpTo..<max(readUpTo, suspect.range.lowerBound)) { note = nil }
      readUpTo = suspect.range.upperBound
      if suspect.kind == .footnote {
        note = suspect
      } else if let note {
        marksInNotes[name(of: note), default: []].append(name(of: suspect))
      } else {
        called.insert(name(of: suspect))
      }
    }
    var waiting = Array(called)
    while let next = waiting.popLast() {
      for mark in marksInNotes.removeValue(forKey: next) ?? [] where called.insert(mark).inserted {
        waiting.append(mark)
      }
    }
    return called
  }

  /// Whether a paragraph that is not indented begins here, which belongs to no note.
  private func endsNote(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    return range.contains { index in
      places.bytes[index] == 0x0A && index + 2 < places.body.upperBound && places.bytes[index + 1] == 0x0A
        && !Self.isMarkdownSpace(places.bytes[index + 2])
    }
  }

  /// The name of a footnote as cmark compares it.
  private func name(of suspect: Suspect) -> String {
    let name = String(decoding: places.bytes[suspect.range].dropFirst(2).dropLast(), as: UTF8.self)
    return name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
