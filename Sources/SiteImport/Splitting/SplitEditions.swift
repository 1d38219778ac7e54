/// Cuts a text that holds several languages into its editions, and finds the headline, the byline and the line about the
/// author of each.
///
/// 1. Paragraphs with a byline, a marker or another script in the midst are parted into pieces.
/// 2. The pieces are cut at markers such as ‘Urdu Version of the Column:’, then where the script changes for good.
/// 3. The title is cut as well; its parts go to the editions in whose language they are.
/// 4. Of each edition, what is not its body is taken out, and bold lines become headings.
///
/// A text in one language is one part. Nothing is lost: the words of the titles and bodies that come out, and those in
/// `moved`, are the words that went in.
///
/// - Parameters:
///   - expected: codes of the languages that the site is known to have; may be empty.
///   - authors: names by which the author is known from elsewhere.
package func splitEditions(
  _ blocks: [ImportedBlock], title: String, expected: [String], authors: [String] = []
) -> SplitText {
  var cutter = EditionCutter(expected: expected)
  let stretches = cutter.stretches(textPieces(blocks)).filter { !$0.pieces.isEmpty }
  guard !stretches.isEmpty else {
    let language = languageOfText(title, expected: expected)?.code
    var text = SplitText(parts: [.init(language: language, title: title.isEmpty ? nil : title, blocks: [])])
    text.moved = cutter.moved
    return text
  }
  let titles = assignTitles(title, to: stretches, expected: expected)
  var text = SplitText(parts: [])
  text.moved = cutter.moved + titles.separators.map { MovedWords($0, to: "title") }
  text.doubts = cutter.doubts
  // The line about the author of all stands below the last, whatever language that is in.
  let names =
    authors + stretches.flatMap { $0.pieces.prefix(8).compactMap { nameInByline($0.words, isHeading: $0.isHeading) } }
  for (number, stretch) in stretches.enumerated() {
    let shape = PartShape(
      stretch.pieces, ownTitle: titles.texts[number], mayHoldTitle: stretches.count > 1 || title.isEmpty,
      authors: names)
    text.moved += shape.moved
    text.doubts += shape.doubts
    text.parts.append(
      SplitText.Part(
        language: stretch.language, title: shape.title, author: shape.author, bio: shape.bio,
        blocks: shape.pieces.bodyBlocks(&text.moved)))
    if number > 0, let ground = stretch.ground {
      text.cuts.append(
        SplitText.Cut(
          ground, doubt: stretch.doubt, before: stretches[number - 1].ends, after: stretch.ends))
    }
  }
  text.giveBiosToTheirLanguages(expected: expected)
  for part in text.parts where text.parts.count > 1 && part.title == nil {
    text.doubts.append("no headline was found for the text in \(part.language.map { "‘\($0)’" } ?? "another language")")
  }
  return text
}

/// The parts of a title by edition: the whole of it goes to one edition where it is in one language.
private func assignTitles(
  _ title: String, to stretches: [EditionStretch], expected: [String]
) -> (texts: [String?], separators: [String]) {
  var texts = [String?](repeating: nil, count: stretches.count)
  let whole = title.trimmed
  if whole.isEmpty { return (texts, []) }
  let languages = stretches.map(\.language)
  let split = SplitTitle(title, expected: expected + languages.compactMap { $0 }.filter { !expected.contains($0) })
  if stretches.count > 1, split.parts.count > 1 {
    for part in split.parts {
      if let index = languages.indices.first(where: { texts[$0] == nil && languages[$0] == part.language }) {
        texts[index] = part.text
      }
    }
    if texts.compactMap({ $0 }).count == split.parts.count { return (texts, split.separators) }
    texts = [String?](repeating: nil, count: stretches.count)
  }
  let language = languageOfText(whole, expected: languages.compactMap { $0 })?.code
  let index = languages.firstIndex { $0 == language } ?? 0
  texts[index] = whole
  return (texts, [])
}

extension EditionStretch {
  fileprivate var ends: (first: String, last: String) {
    let lines = pieces.filter { !$0.words.isEmpty && !$0.isRule }
    return ((lines.first?.words ?? "").shortened, (lines.last?.words ?? "").shortened)
  }
}

extension SplitText {
  /// A line about the author below the last text may be in the language of another one.
  fileprivate mutating func giveBiosToTheirLanguages(expected: [String]) {
    let languages = parts.compactMap(\.language)
    for index in parts.indices {
      guard let bio = parts[index].bio, let language = languageOfText(bio, expected: languages)?.code,
        language != parts[index].language,
        let other = parts.firstIndex(where: { $0.language == language && $0.bio == nil })
      else { continue }
      parts[other].bio = bio
      parts[index].bio = nil
    }
  }
}
