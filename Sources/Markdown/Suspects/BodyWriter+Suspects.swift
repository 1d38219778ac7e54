import Diagnostics
import Languages
import Markup

extension BodyWriter {
  /// Reports what in the source would stand on the page as it was typed, or would be missing there.
  mutating func reportSuspects(_ root: Node) {
    for comment in endedComments { reportOpenComment(at: comment) }
    guard let found = scan?.suspects, !found.isEmpty, !areNotesThatMatch(found) else { return }
    let suspects = readingVerse(ProseMask.prose(found, root, in: &places, without: fences()))
    var kinds: [Suspect.Kind] = []
    var first: [Suspect.Kind: Suspect] = [:]
    var counts: [Suspect.Kind: Int] = [:]
    let ofOthers: Set<Suspect.Kind> = [.footnote, .footnoteMark, .definition]
    for suspect in suspects where !ofOthers.contains(suspect.kind) {
      if first[suspect.kind] == nil {
        kinds.append(suspect.kind)
        first[suspect.kind] = suspect
        counts[suspect.kind] = 1
      } else if !suspect.isEnd {
        counts[suspect.kind, default: 0] += 1
      }
    }
    for kind in kinds {
      guard let suspect = first[kind] else { continue }
      report(suspect, more: (counts[kind] ?? 1) - 1)
    }
    reportDefinitions(suspects.filter { $0.kind == .definition })
    reportFootnotes(suspects.filter { $0.kind == .footnote || $0.kind == .footnoteMark })
  }

  /// Whether all suspects are marks and notes, and the tree has every one of them: then none lacks the other.
  private func areNotesThatMatch(_ suspects: [Suspect]) -> Bool {
    guard scan?.hasOddNotes == false else { return false }
    var notes = 0
    for suspect in suspects {
      switch suspect.kind {
      case .footnote: notes += 1
      case .footnoteMark: break
      default: return false
      }
    }
    return notes == footnotes.noteCount && suspects.count - notes == footnotes.markCount
  }

  /// In verse and passages words and marks of notes are read, but no line begins a list, a heading or a note.
  private mutating func readingVerse(_ suspects: [Suspect]) -> [Suspect] {
    guard !fenced.texts.blocks.isEmpty else { return suspects }
    return suspects.compactMap { suspect in
      guard isInFencedText(suspect.range.lowerBound) else { return suspect }
      switch suspect.kind {
      case .foreign, .footnoteMark: return suspect
      case .footnote: return Suspect(kind: .footnoteMark, range: suspect.range)
      default: return nil
      }
    }
  }

  private mutating func report(_ suspect: Suspect, more: Int) {
    let rest = more > 0 ? " (and \(more) more in this file)" : ""
    let shown = shown(suspect.range)
    let place = places.location(atByte: suspect.range.lowerBound)
    switch suspect.kind {
    case .foreign(let syntax):
      log.report(
        .warning, .foreignSyntax, at: place, "‘\(shown)’ is \(syntax.name) and stays on the page as it is\(rest)",
        help: syntax.help(language: options.language.code))
    case .headingSpace:
      log.report(
        .warning, .headingSpace, at: place, "no heading begins here: there is no space after ‘\(shown)’\(rest)",
        help: "write a space after it, as in ‘\(shown) Words’; for the sign itself write ‘\\\(shown)’")
    case .headingNoBreakSpace:
      log.report(
        .warning, .headingSpace, at: place,
        "no heading begins here: what follows ‘\(shown)’ is a no-break space or another special one\(rest)",
        help: "delete that space and type an ordinary one, as in ‘\(shown) Words’")
    case .listMark:
      log.report(
        .warning, .listMark, at: place, "‘\(shown)’ does not begin an item of a list in Markdown\(rest)",
        help: "begin each item with ‘- ’, or with ‘1. ’ in a list with numbers, and an ordinary space")
    case .linkApart:
      log.report(
        .warning, .brokenLink, at: place, "‘\(shown)’ is no link: a space parts the brackets\(rest)",
        help: "take the space away between ‘]’ and ‘(’")
    case .spacedWebAddress:
      log.report(
        .warning, .brokenLink, at: place, "‘\(shown)’ is no link: there is a space in its address\(rest)",
        help: "write ‘%20’ for a space of the address, and words that do not belong to it behind ‘)’")
    case .unknownReference:
      log.report(
        .warning, .brokenLink, at: place,
        "‘\(shown)’ is no link: no line of this file says where it leads\(rest)",
        help:
          "write the address between round brackets, as in ‘[text](https://…)’; for the brackets themselves write ‘\\[’"
      )
    case .oddFence:
      log.report(
        .warning, .oddFence, at: place,
        "no block begins or ends at ‘\(shown)’, because its signs are not three backticks\(rest)",
        help: "write ‘```sher’ on a line above the verse and ‘```’ on one below, with the key left of the 1")
    case .tableRule:
      let columns = TableRow.cells(of: places.bytes, in: suspect.range).count
      log.report(
        .warning, .tableShape, at: place,
        "no table begins here: the line below is not one of dashes, with a cell for each of the head\(rest)",
        help: "the line below it must be ‘|\(String(repeating: "---|", count: min(columns, 50)))’")
    case .openAddress:
      log.report(
        .warning, .brokenLink, at: place, "‘\(shown)’ leads nowhere: its address has no end\(rest)",
        help: "write ‘)’ behind the address")
    case .reversedLink:
      log.report(
        .warning, .reversedLink, at: place, "‘\(shown)’ is no link and stays on the page as it is\(rest)",
        help: "write the words in the square brackets and the address in the round ones: ‘[words](https://…)’")
    case .footnote, .footnoteMark, .definition, .comment: break
    }
  }

  mutating func reportOpenComment(at place: Int) {
    log.report(
      .warning, .unclosedComment, at: places.location(atByte: place),
      "a comment begins here and does not end in its paragraph; nothing of the paragraph is shown from here on",
      help: "write ‘-->’ behind the comment's last word")
  }

  /// The beginning of a part of the source, on one line.
  func shown(_ range: Range<Int>) -> String {
    let text = String(decoding: places.bytes[range].prefix(200), as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 40 ? line.prefix(40) + "…" : line
  }
}
