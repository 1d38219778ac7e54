import Diagnostics
import Languages
import YAML

/// The editions that are older than what they were translated from, by their indices in `Catalog.editions`, as far as
/// the articles remember the text of their originals.
package func staleTranslations(_ catalog: Catalog, _ articles: [Article]) -> [Int] {
  catalog.editions.compactMap { edition in
    guard let stamp = catalog.stamp(of: edition), let original = catalog.original(of: edition),
      let now = articles[original.id].textFingerprint, now != stamp.whole
    else { return nil }
    return edition.id
  }
}

/// The same as findings, with the blocks that have changed; read from the texts themselves.
package func staleTranslations(_ catalog: Catalog) -> [PairFinding] {
  parallelMap(count: catalog.editions.count, batch: 16) { index in
    staleTranslation(catalog.editions[index], in: catalog)
  }.compactMap(\.self)
}

extension Catalog {
  fileprivate func stamp(of edition: Edition) -> TextFingerprint? {
    documents[edition.document].frontMatter.translatedFrom.flatMap { TextFingerprint(written: $0.value) }
  }
}

private func staleTranslation(_ edition: Edition, in catalog: Catalog) -> PairFinding? {
  let document = catalog.documents[edition.document]
  guard let stamp = catalog.stamp(of: edition), let mark = document.frontMatter.translatedFrom?.location,
    let original = catalog.original(of: edition).map({ catalog.documents[$0.document] })
  else { return nil }
  let text = OriginalText(original)
  let now = TextFingerprint(title: original.frontMatter.title?.value ?? "", text.plain)
  guard now.whole != stamp.whole else { return nil }
  let change = stamp.blocks.map { BlockChange(from: $0, to: now.blocks ?? []) }
  let changed = (change?.changed ?? []).map { text.place(of: $0) }
  return PairFinding(
    work: edition.work, edition: edition.id,
    Diagnostic(
      .warning, .staleTranslation, at: document.source.location(at: mark),
      "‘\(original.path.path)’ has changed since it was translated: " + told(change, changed),
      help: "bring this edition up to date, then type: sitegen stamp \(document.path.path)",
      related: changed.isEmpty ? [Location(path: original.path.path)] : changed.map(\.location)))
}

/// What has changed, in words.
private func told(_ change: BlockChange?, _ changed: [OriginalText.Place]) -> String {
  guard let change else { return "where is not known, for only its whole was noted" }
  if change.changed.isEmpty, change.lost == 0 { return "its title, or the order of its paragraphs" }
  var parts: [String] = []
  let shown = changed.prefix(mostShown).map { "\($0.number) ‘\($0.words)’" }.joined(separator: ", ")
  let rest = changed.count > mostShown ? " and \(changed.count - mostShown) more" : ""
  if !changed.isEmpty { parts.append("\(changed.count == 1 ? "block" : "blocks") \(shown)\(rest)") }
  if change.lost > 0 { parts.append(change.lost == 1 ? "1 block is gone" : "\(change.lost) blocks are gone") }
  return parts.joined(separator: "; ")
}

private let mostShown = 5

/// The text of an edition, and where its blocks stand.
private struct OriginalText {
  /// A block as it is named to a person.
  struct Place {
    /// From 1.
    var number: Int
    var words: String
    var location: Location
  }

  let plain: PlainBlocks
  private let source: SourceText
  private let linesBefore: Int

  init(_ document: Document) {
    source = document.source.inMemory
    let body = document.body(in: source)
    plain = PlainBlocks(source.bytes, body)
    linesBefore = source.bytes[..<body.lowerBound].count { $0 == UInt8(ascii: "\n") }
  }

  func place(of index: Int) -> Place {
    let location = source.location(line: linesBefore + plain.blocks[index].line)
    return Place(number: index + 1, words: firstWords(of: location.excerpt ?? ""), location: location)
  }

  /// Without the marks with which Markdown begins a line.
  private func firstWords(of line: String) -> String {
    let text = line.unicodeScalars.drop { $0.isASCII && !$0.isWordPart && $0 != "[" && $0 != "\"" }
    return excerpt(of: String(text.isEmpty ? line.unicodeScalars[...] : text), limit: 40)
  }
}

/// How a list of blocks became another: those that are new, and how many of the old ones have nothing in their place.
struct BlockChange {
  /// Indices of blocks that are there now.
  private(set) var changed: [Int] = []
  private(set) var lost = 0

  /// What both lists have in the same order is unchanged; between two such, block for block is a change, and what is
  /// left over was added or is gone.
  init(from old: [UInt16], to new: [UInt16]) {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
    }
    let kept = Self.common(old[start..<oldEnd], new[start..<newEnd])
    var (nextOld, nextNew) = (start, start)
    for (oldIndex, newIndex) in kept + [(oldEnd, newEnd)] {
      changed += nextNew..<newIndex
      lost += max(0, (oldIndex - nextOld) - (newIndex - nextNew))
      (nextOld, nextNew) = (oldIndex + 1, newIndex + 1)
    }
  }

  /// A longest list that both have in order, as pairs of indices; nothing where to find it would take too long.
  private static func common(_ old: ArraySlice<UInt16>, _ new: ArraySlice<UInt16>) -> [(Int, Int)] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= 4_000_000 else { return [] }
    let width = new.count + 1
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in stride(from: old.count - 1, through: 0, by: -1) {
      for column in stride(from: new.count - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          old[old.startIndex + row] == new[new.startIndex + column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      if old[old.startIndex + row] == new[new.startIndex + column] {
        pairs.append((old.startIndex + row, new.startIndex + column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
