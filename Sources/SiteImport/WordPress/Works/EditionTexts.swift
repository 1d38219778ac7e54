/// The texts of an item, cut into editions.
struct EditionTexts {
  struct Part {
    var language: String
    var title: String
    var subtitle: String?
    var summary: String?
    var author: String?
    var bio: String?
    /// The lines of these as they stood in the text.
    var byline: ImportedBlock?
    var bioLine: ImportedBlock?
    var blocks: [ImportedBlock]
  }

  private(set) var parts: [Part] = []
  private(set) var moved: [MovedWords] = []
  private(set) var notes: [ImportNote] = []
  /// The words that readers saw.
  private(set) var words = ""

  private let item: ExportItem
  private let title: String
  private let context: WordPressContext
  /// The languages that the survey found it to be in; empty where it has no letters.
  private let surveyed: [String]
  /// Those, and the others of the site.
  private let languages: [String]
  /// Those by which it is cut: of what is written alike, the survey has decided already.
  private let expected: [String]
  /// The names of the account that wrote it.
  private let authors: [String]

  init(
    _ item: ExportItem, title: String, context: WordPressContext, surveyed: [String], languages: [String],
    authors: [String]
  ) {
    self.item = item
    self.title = title
    self.context = context
    self.surveyed = surveyed
    let others = languages.filter { !surveyed.contains($0) }
    self.languages = surveyed + others
    expected = surveyed + others.filter { other in !surveyed.contains { areWrittenAlike($0, other) } }
    self.authors = authors
  }

  /// Fills `parts` with at least one; `language` is what a plugin says of the item.
  mutating func cut(language: String?) {
    let content = item.record.bytes("content:encoded")
    let raw = markedTexts(content)
    if raw != nil || markedTexts(item.record.bytes("title")) != nil {
      cutByMarks(raw ?? [], content)
    } else {
      let blocks = convert(content)
      words = joined([title] + blocks.map(\.words))
      let split = splitEditions(
        blocks, title: title, expected: language.map { [$0] } ?? expected, authors: authors)
      take(split, blocks, title, language)
    }
    mergeOfOneLanguage()
    giveTitles()
    giveSummaries()
    giveSubtitle()
  }

  private mutating func convert(_ content: [UInt8]) -> [ImportedBlock] {
    let converted = convertWordPress(content, context)
    notes += SiteImport.notes(of: converted.findings)
    return converted.blocks
  }

  /// A text that qTranslate keeps in several languages; what stands outside of its marks belongs to all.
  private mutating func cutByMarks(_ contents: [(language: String, text: String)], _ whole: [UInt8]) {
    let titles = (markedTexts(item.record.bytes("title")) ?? []).map {
      (language: $0.language, text: plainTitle($0.text))
    }
    var languages = contents.map(\.language)
    for other in titles where !languages.contains(where: { $0 == other.language }) { languages.append(other.language) }
    for language in languages {
      let title = titles.first { $0.language == language }?.text ?? (titles.isEmpty ? title : "")
      let text =
        contents.first { $0.language == language }.map { Array($0.text.utf8) } ?? (contents.isEmpty ? whole : [])
      let blocks = convert(text)
      words = joined([words, title] + blocks.map(\.words))
      let split = splitEditions(blocks, title: title, expected: [language], authors: authors)
      take(split, blocks, title, language)
    }
  }

  /// Takes the parts of a text; of one whose language is known, passages in another are quotations.
  private mutating func take(_ split: SplitText, _ blocks: [ImportedBlock], _ title: String, _ language: String?) {
    if let language, split.parts.count != 1 {
      parts.append(Part(language: language, title: title, blocks: blocks))
      return
    }
    moved += split.moved
    notes += split.doubts.map { ImportNote(.uncertainCut, $0) }
    notes += split.cuts.compactMap { cut in cut.doubt.map { ImportNote(.uncertainCut, $0) } }
    for part in split.parts {
      let own = language ?? part.language.map { known($0, of: split.parts.count) }
      if own == nil, !part.blocks.isEmpty || part.title?.isEmpty == false {
        notes.append(
          ImportNote(
            .uncertainLanguage, "neither letters nor words tell its language; ‘\(fallback)’ is taken for granted"))
      }
      var taken = Part(
        language: own ?? fallback, title: part.title ?? "", author: part.author, bio: part.bio, blocks: part.blocks)
      taken.byline = part.author.flatMap { name in
        split.moved.first { $0.place == "author" && nameInByline($0.words) == name }.map { line($0.words, in: blocks) }
      }
      taken.bioLine = part.bio.map { line($0, in: blocks) }
      parts.append(taken)
    }
  }

  /// A language that neither site.yml nor the survey has heard of is a guess, which costs no text its place; nor is one
  /// that the survey has not found in a text of no more parts than it found.
  private func known(_ code: String, of parts: Int) -> String {
    // While the survey looks, nothing is known yet.
    if languages.isEmpty || surveyed.contains(code) { return code }
    if parts == 1, surveyed.count == 1 { return surveyed[0] }
    let surveyed = surveyed.first { areWrittenAlike($0, code) }
    if parts <= self.surveyed.count, let surveyed { return surveyed }
    if languages.contains(code) { return code }
    return surveyed ?? languages.first { areWrittenAlike($0, code) } ?? fallback
  }

  private func line(_ words: String, in blocks: [ImportedBlock]) -> ImportedBlock {
    blocks.first { $0.words == words } ?? ImportedBlock(.paragraph, escaped(words), words: words)
  }

  private var fallback: String { languages.first ?? "en" }

  /// Two stretches of one language are one edition: there can be no second.
  private mutating func mergeOfOneLanguage() {
    var merged: [Part] = []
    for part in parts {
      guard let place = merged.firstIndex(where: { $0.language == part.language }) else {
        merged.append(part)
        continue
      }
      if !part.title.isEmpty {
        merged[place].blocks.append(ImportedBlock(.heading(level: 2), "## " + escaped(part.title), words: part.title))
      }
      merged[place].blocks += part.blocks
      merged[place].author = merged[place].author ?? part.author
      merged[place].byline = merged[place].byline ?? part.byline
      merged[place].bioLine = merged[place].bio == nil ? part.bioLine : merged[place].bioLine
      merged[place].bio = merged[place].bio ?? part.bio
      notes.append(
        ImportNote(.uncertainCut, "several stretches of it are in ‘\(part.language)’; they were put together"))
    }
    parts = merged
  }

  private func escaped(_ title: String) -> String {
    markdown(fromHTML: Array(escapedForHTML(title).utf8)).blocks.markdown.trimmed
  }

  /// Gives each edition a title: another's, or its first words, where it has none.
  private mutating func giveTitles() {
    if parts.isEmpty { parts = [Part(language: fallback, title: title, blocks: [])] }
    let given = parts.first { !$0.title.isEmpty }?.title
    for index in parts.indices where parts[index].title.isEmpty {
      guard let text = given ?? parts[index].blocks.first(where: { !$0.words.isEmpty })?.words else { continue }
      let first = given ?? beginning(of: text)
      parts[index].title = first
      words = joined([words, first])
      notes.append(
        ImportNote(
          .mended,
          given == nil
            ? "it has no title; its first words stand for one"
            : "it has no title in ‘\(parts[index].language)’; the other one stands for it"))
    }
  }

  private func beginning(of text: String) -> String {
    let all = text.split(separator: " ")
    let first = all.prefix(8).joined(separator: " ")
    let short = first.count > 80 ? String(first.prefix(80)) : first
    return all.count > 8 || first.count > 80 ? short + "…" : short
  }

  /// The excerpt goes to the edition in whose language it is.
  private mutating func giveSummaries() {
    let excerpt = item.record.bytes("excerpt:encoded")
    guard excerpt.contains(where: { $0 > 0x20 }) else { return }
    if let marked = markedTexts(excerpt) {
      for part in marked { give(plainTitle(part.text), in: part.language) }
      return
    }
    let blocks = markdown(fromHTML: excerpt).blocks
    let split = parts.count > 1 ? splitEditions(blocks, title: "", expected: parts.map(\.language)).parts : []
    if split.count > 1 {
      for part in split {
        let words = [part.title].compactMap { $0 } + part.blocks.map(\.words)
        if let language = part.language { give(joined(words), in: language) }
      }
      return
    }
    let words = joined(blocks.map(\.words))
    give(words, in: parts.count == 1 ? nil : languageOfText(words, expected: parts.map(\.language))?.code)
  }

  private mutating func give(_ summary: String, in language: String?) {
    let place = language.flatMap { code in parts.firstIndex { $0.language == code } } ?? 0
    if parts[place].summary == nil, !summary.isEmpty { parts[place].summary = summary }
  }

  /// A second line under the headline, as plugins keep it.
  private mutating func giveSubtitle() {
    guard let text = ExportElements.subtitleKeys.compactMap({ item.meta($0) }).first(where: { !$0.trimmed.isEmpty })
    else { return }
    let subtitle = plainTitle(text)
    let language = languageOfText(subtitle, expected: parts.map(\.language))?.code
    let place = parts.firstIndex { $0.language == language } ?? 0
    parts[place].subtitle = subtitle
  }

  private func joined(_ texts: [String]) -> String { texts.filter { !$0.isEmpty }.joined(separator: " ") }
}

/// Whether one script writes both languages.
private func areWrittenAlike(_ one: String, _ other: String) -> Bool {
  TextScript.allCases.contains { $0.writes(one) && $0.writes(other) }
}
