import Diagnostics
import Languages
import Markup

/// Reads all files of an export but for their texts.
///
/// 1. Each item leaves an entry: what becomes of it, its languages, its old addresses.
/// 2. Once all are known, terms and authors get their ids, works their paths, and old addresses their owners.
func surveyExport(
  _ files: [String], log: inout DiagnosticLog
) throws(DiagnosticError) -> (site: ImportedSite, index: ExportIndex) {
  var survey = ExportSurvey()
  var delivered = 0
  for (number, file) in files.enumerated() {
    survey.file = number
    let reading = try readExport(file) { (part: ExportPart) throws(DiagnosticError) in survey.add(part) }
    if reading.delivered > 0, !reading.isOfWordPress {
      throw ExportKind.otherFeed("a feed").refusal(of: file) ?? DiagnosticError(usage: file)
    }
    delivered += reading.delivered
    // Of what nothing could be read no site is begun.
    if delivered == 0, number == files.count - 1 {
      throw DiagnosticError(
        usage: "no item could be read: there is none in ‘\(files.joined(separator: "’, ‘"))’, or the export is damaged",
        help: "export it again in WordPress (Tools, Export, All content)")
    }
    reading.report(of: file, log: &log)
    survey.begun += max(reading.begun, reading.delivered)
  }
  survey.holdBackPatched(files[0], log: &log)
  return survey.finished()
}

struct ExportSurvey {
  var file = 0 { didSet { ids.begin() } }
  /// How many items begin in the files.
  var begun = 0
  var index = ExportIndex()
  private var terms = TermSurvey()
  private var authors = AuthorSurvey()
  private var channel: [String: String] = [:]
  private var declared: DeclaredLanguage?
  /// The title of the first text that is clearly in each language.
  private var examples: [String: String] = [:]
  private var guids: Set<String> = []
  private var ids = ExportIDs()
  /// What each number was met with.
  private var identities: [Int: [ExportIdentity]] = [:]

  mutating func add(_ part: ExportPart) {
    switch part {
    case .channel(let name, let text):
      if channel[name] == nil { channel[name] = text }
      if name == "language", declared == nil { declared = DeclaredLanguage(text) }
      ids.take(name, text)
    case .author(let record): authors.add(record)
    case .term(let element, let record): terms.add(element, record)
    case .item(let item): add(item)
    }
  }

  private mutating func add(_ item: ExportItem) {
    let number = ExportIDs.number(of: item)
    var entry = ExportEntry(
      sourceID: ids.id(of: item, number: number), site: ids.site, number: number, fate: ExportFate(item))
    if let number {
      let (identity, known) = (ExportIdentity(item), identities[number] ?? [])
      if known.contains(where: identity.isSame) {
        entry.fate = .skipped(reason: "stands in the export twice")
        index.entries.append(entry)
        return
      }
      identities[number, default: []].append(identity)
      if known.isEmpty {
        index.byNumber[number] = index.entries.count
      } else {
        entry.losesNumber()
      }
      entry.sourceID = ids.unique(entry.sourceID)
    }
    entry.link = item["link"].trimmed
    entry.parent = Int(item["wp:post_parent"].trimmed).flatMap { $0 > 0 ? $0 : nil }
    if entry.fate.kind != nil { describe(item, &entry) } else { keepWhatIsReferredTo(item, entry) }
    index.entries.append(entry)
  }

  private mutating func keepWhatIsReferredTo(_ item: ExportItem, _ entry: ExportEntry) {
    guard let number = entry.number else { return }
    switch item["wp:post_type"] {
    case "attachment":
      let address = item["wp:attachment_url"].trimmed
      index.attachments[number] = ExportAttachment(
        address: address.isEmpty ? item["guid"].trimmed : address,
        alternative: plainTitle(item.meta("_wp_attachment_image_alt") ?? ""),
        caption: item["excerpt:encoded"], title: plainTitle(item.record.bytes("title")), parent: entry.parent,
        link: entry.link)
      if let parent = entry.parent { index.picturesOfPost[parent, default: []].append(number) }
    case "wp_block" where item["wp:status"] == "publish" && !item.hasPassword && !item.isDamaged:
      // What a block keeps from the public must not stand in texts that all can read.
      let content = item.record.bytes("content:encoded")
      if KeptText(content) == nil { index.sharedBlocks[number] = content }
    default: break
    }
  }

  private mutating func describe(_ item: ExportItem, _ entry: inout ExportEntry) {
    let title = plainTitle(item.record.bytes("title"))
    entry.language = language(of: item)
    entry.group =
      item.terms.first { $0.domain == "post_translations" }?.nicename
      ?? ExportElements.groupKeys.lazy.compactMap { item.meta($0) }.first.map { "trid \($0)" }
    if let language = entry.language {
      takeMarked(item, &entry, language)
    } else {
      let texts = SurveyedLanguages(
        content: item.record.bytes("content:encoded"), title: item.record.bytes("title"),
        declared: declared)
      (entry.languages, entry.guessed) = (texts.codes, texts.guessed)
    }
    for language in entry.languages where examples[language] == nil {
      if entry.guessed.isEmpty { examples[language] = title } else { entry.example = title }
    }
    entry.leaf = leaf(of: item, title, entry)
    let (date, utc) = (item["wp:post_date"], item["wp:post_date_gmt"])
    index.dates.note(local: date, utc: utc)
    let ownDate = index.dates.date(local: date, utc: utc, pubDate: item["pubDate"])
    let isLiveColumn = entry.fate == .work(.column, nil)
    entry.year = (ownDate ?? (isLiveColumn ? index.dates.lastChange(of: item) : nil)).map { String($0.prefix(4)) }
    // A column without a day has no place among the others, and no build takes it.
    if isLiveColumn, entry.year == nil { (entry.isUndated, entry.fate) = (true, entry.fate.asDraft) }
    entry.isPatched = isPatched(item, entry)
    let guid = item["guid"].trimmed
    if entry.fate.kind == .column, isURI(guid), guids.insert(guid).inserted { entry.feedID = guid }
    terms.use(item.terms, group: entry.group, isBilingual: entry.languages.count > 1)
    entry.oldSlugs = item.meta.filter { $0.key == "_wp_old_slug" }.map { decodingWhatCanBe($0.value.trimmed).text }
    authors.use(item, entry, title: title)
  }

  /// Whether neither the address of an item nor its id for feeds agree with its name and number.
  ///
  /// Either may be so where somebody changed addresses, or brought the texts from another site.
  private func isPatched(_ item: ExportItem, _ entry: ExportEntry) -> Bool {
    guard let number = entry.number else { return false }
    let guid = item["guid"].drop { $0 != "?" }.split(whereSeparator: { !$0.isNumber && $0 != "=" }).last ?? ""
    guard guid.hasPrefix("="), let other = Int(guid.dropFirst()), other != number else { return false }
    let (path, slug) = (decodingWhatCanBe(entry.link).text, decodingWhatCanBe(item["wp:post_name"].trimmed).text)
    let last = path.split(separator: "/").last ?? ""
    return path.split(separator: "/").count > 2 && !last.contains("\(number)") && !slug.hasPrefix(last)
      && !last.hasPrefix(slug)
  }

  /// The language that Polylang or WPML gives an item.
  private func language(of item: ExportItem) -> String? {
    let named =
      item.terms.first { $0.domain == "language" }.map {
        $0.nicename.isEmpty ? terms.languageCodes[$0.name] ?? $0.name : $0.nicename
      }
      ?? ExportElements.languageKeys.lazy.compactMap { item.meta($0) }.first
    guard let code = named?.trimmed.lowercased().replacing("_", with: "-"), !code.isEmpty, code != "all" else {
      return nil
    }
    return code.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
      ? code : KnownLanguage.named(code)?.code
  }

  /// The name of its file: that of its address where it is Latin, else of its title, else both in Latin letters.
  private func leaf(of item: ExportItem, _ title: String, _ entry: ExportEntry) -> String {
    let slug = decodingWhatCanBe(item["wp:post_name"].trimmed).text
    if let slug = Slug(wholeOf: slug) { return slug.text }
    let marked = markedTexts(item.record.bytes("title")).flatMap { $0.first { $0.language == "en" } ?? $0.first }
    let title = marked.map { plainTitle($0.text) } ?? title
    return namesInTwoScripts(title).flatMap { Slug(ascii: $0.latin)?.text } ?? Slug(wholeOf: title)?.text
      ?? romanName(slug) ?? romanName(title)
      ?? "\(entry.fate.kind == .page ? "page" : "column")-\(entry.number ?? item.line)"
  }

  /// What feed readers may know an entry by.
  private func isURI(_ text: String) -> Bool {
    guard let colon = text.utf8.endOfScheme, text.utf8.index(after: colon) < text.utf8.endIndex else { return false }
    let others = "?#[]%&'".utf8
    return text.utf8.allSatisfy { PercentEncoding.isPathByte($0) || others.contains($0) }
  }
}

// MARK: - Once all is known

extension ExportSurvey {
  /// Holds items back that are put together of two: where many look like that, it is the way of their site.
  mutating func holdBackPatched(_ file: String, log: inout DiagnosticLog) {
    let places = index.entries.indices.filter { index.entries[$0].isPatched }
    guard places.count <= 3 else {
      for place in places { index.entries[place].isPatched = false }
      return
    }
    for place in places where index.entries[place].fate.isLive {
      index.entries[place].fate = index.entries[place].fate.asDraft
      log.report(
        .error, .brokenExport, at: Location(path: file),
        "the item with the number \(index.entries[place].number ?? 0) seems to be put together of two: its address and its "
          + "name belong to different texts",
        help: "look at its draft, or export again in WordPress (Tools, Export)")
    }
  }

  consuming func finished() -> (site: ImportedSite, index: ExportIndex) {
    index.oldSite = OldSite(channel: channel)
    keepTranslatedWhole()
    var settlement = LanguageSettlement(index.entries, declared: declared)
    settlement.settle(&index.entries)
    var languages: [String: Int] = [:]
    for entry in index.entries {
      for language in entry.languages {
        languages[language, default: 0] += 1
        if examples[language] == nil, !entry.example.isEmpty { examples[language] = entry.example }
      }
    }
    var site = ImportedSite()
    site.baseURL = index.oldSite.baseURL
    site.title = plainTitle(channel["title"] ?? "")
    site.tagline = plainTitle(channel["description"] ?? "")
    site.timeZone = timeZone(index.dates.allOffsets)
    site.itemCount = begun
    site.languages = languages.map { ImportedLanguage(code: $0.key, count: $0.value, example: examples[$0.key] ?? "") }
      .sorted { ($0.count, $1.code) > ($1.count, $0.code) }
    site.languageDoubts = settlement.doubts(index.entries)
    let naming = NameLanguages(site.languages.map(\.code))
    (site.categories, index.categories) = terms.result(.category, naming: naming)
    (site.tags, index.tags) = terms.result(.tag, naming: naming)
    (site.authors, index.authors) = authors.result(naming: naming)
    site.oldLists = terms.defaultAddresses
    site.oldFeeds = oldFeeds(of: site)
    var keys = ExportKeys()
    keys.assign(&index.entries, byNumber: index.byNumber)
    giveOldAddresses(site)
    return (site, index)
  }
}
