import Diagnostics
import Languages
import Markup

extension BodyWriter {
  /// Reports what in the source would stand on the page as it was typed, or would be missing there.
  mutating func reportSuspects(_ root: Node) {
    let found = SuspectScan(places.bytes, in: places.body).suspects
    guard !found.isEmpty else { return }
    let suspects = ProseMask.prose(found, root, in: &places)
    var kinds: [Suspect.Kind] = []
    var first: [Suspect.Kind: Suspect] = [:]
    var counts: [Suspect.Kind: Int] = [:]
    for suspect in suspects where suspect.kind != .footnote && suspect.kind != .footnoteMark {
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
    reportFootnotes(suspects.filter { $0.kind == .footnote || $0.kind == .footnoteMark })
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
    case .footnote, .footnoteMark: break
    }
  }

  /// The beginning of a part of the source, on one line.
  func shown(_ range: Range<Int>) -> String {
    let text = String(decoding: places.bytes[range].prefix(200), as: UTF8.self)
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 40 ? line.prefix(40) + "…" : line
  }
}
