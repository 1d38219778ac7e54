/// A piece of a text around the words that were looked for.
package struct SearchExcerpt: Sendable {
  /// A run of the text, which is one of the words or not.
  package struct Run: Sendable, Hashable {
    package var text: String
    package var isMarked: Bool
  }

  package var runs: [Run] = []
  /// The number of the block it is from.
  package var block = 0

  package var text: String { runs.map(\.text).joined() }

  /// The words that were found, as they stand in the text.
  package var marked: [String] { runs.filter(\.isMarked).map(\.text) }
}

extension SearchExcerpt {
  private static let window = 30
  private static let before = 6
  private static let length = 36

  /// The piece in which most of the words stand, the first such.
  ///
  /// - Parameter forms: The forms that were found, for each item of the query.
  init(of fragment: ReadFragment, forms: [Set<[UInt8]>]) {
    var best: (score: Int, block: Int, first: Int)?
    for block in Array(2..<fragment.blocks.count + 2) + [1, 0] {
      let words = textWords(fragment.text(ofBlock: block)).words
      let hits = Self.hits(words, forms)
      let found = hits.indices.filter { !hits[$0].isEmpty }
      for first in found {
        let near = found.drop { $0 < first }.prefix { $0 < first + Self.window }
        let items = near.reduce(into: Set<Int>()) { $0.formUnion(hits[$1]) }
        let score = 100 * items.count + near.count
        if score > best?.score ?? 0, block > 1 || best == nil { best = (score, block, first) }
      }
    }
    block = best?.block ?? (fragment.blocks.isEmpty ? 0 : 2)
    let (bytes, words) = textWords(fragment.text(ofBlock: block))
    let hits = Self.hits(words, forms)
    let start = max(0, min((best?.first ?? 0) - Self.before, words.count - Self.length))
    let end = min(words.count, start + Self.length)
    var place = start == 0 ? 0 : words[start].range.lowerBound
    if start > 0 { append("… ", isMarked: false) }
    for index in start..<end {
      if hits[index].isEmpty { continue }
      append(bytes[place..<words[index].range.lowerBound], isMarked: false)
      append(bytes[words[index].range], isMarked: true)
      place = words[index].range.upperBound
    }
    let last = end == words.count ? bytes.count : words[end - 1].range.upperBound
    append(bytes[place..<max(place, last)], isMarked: false)
    if end < words.count { append(" …", isMarked: false) }
  }

  /// The numbers of the items that each word is one of; two words that are one in the index are it together.
  private static func hits(_ words: [TextWord], _ forms: [Set<[UInt8]>]) -> [Set<Int>] {
    var hits = [Set<Int>](repeating: [], count: words.count)
    for index in words.indices {
      let isJoined = index + 1 < words.count && words[index + 1].offset == words[index].offset + 1
      for (item, forms) in forms.enumerated() {
        if forms.contains(words[index].word) { hits[index].insert(item) }
        if isJoined, forms.contains(words[index].word + words[index + 1].word) {
          hits[index].insert(item)
          hits[index + 1].insert(item)
        }
      }
    }
    return hits
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, isMarked: Bool) {
    append(String(decoding: bytes, as: UTF8.self), isMarked: isMarked)
  }

  private mutating func append(_ text: String, isMarked: Bool) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.isMarked == isMarked, !isMarked {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, isMarked: isMarked))
    }
  }
}
