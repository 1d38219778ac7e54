import Languages
import YAML

/// Makes works of the items of an export.
struct WorkMaker {
  let index: ExportIndex
  let media: MediaFolder?
  let settings: ImportSettings
  private let marks: LinkMarks

  init(_ index: ExportIndex, media: MediaFolder?, _ settings: ImportSettings) {
    self.index = index
    self.media = media
    self.settings = settings
    let paths = index.entries.map { entry in
      entry.fate.kind.map { ($0 == .page ? "pages/" : "columns/") + entry.key } ?? ""
    }
    // Works with one path are one work.
    var ofPath: [String: [String]] = [:]
    for (entry, path) in zip(index.entries, paths) where !path.isEmpty {
      for language in entry.languages.map({ Self.siteLanguage($0, settings) })
      where ofPath[path]?.contains(language) != true { ofPath[path, default: []].append(language) }
    }
    marks = LinkMarks(paths: paths, languages: paths.map { ofPath[$0] ?? [] })
  }

  /// The code in site.yml for one that a plugin or a text gives: `en` for `en-us`.
  private static func siteLanguage(_ code: String, _ settings: ImportSettings) -> String {
    if settings.languages.contains(code) { return code }
    let base = code.prefix { $0 != "-" }
    return settings.languages.first { $0.lowercased() == code || $0.prefix { $0 != "-" } == base } ?? code
  }

  /// The item at a place of the index, converted.
  func converted(_ item: ExportItem, at place: Int) -> ImportedItem {
    let entry = index.entries[place]
    let title = shownTitle(item.record.bytes("title"))
    let source = ImportSource(id: entry.sourceID, title: title, address: entry.link)
    switch entry.fate {
    case .skipped(let reason): return .skipped(source, reason: reason)
    case .unknown(let type): return .unknown(source, kind: type)
    case .work(let kind, let heldBack):
      if heldBack != nil, title.isEmpty, !item.record.bytes("content:encoded").contains(where: { $0 > 0x20 }) {
        return .skipped(source, reason: "begun and still empty")
      }
      var work = ImportedWork(source: source, key: entry.key)
      work.kind = kind
      work.heldBack = heldBack
      if let number = entry.sharedNumber {
        work.notes.append(
          ImportNote(.mended, "another item of the export has its number \(number) too, and it gets an id of its own"))
      }
      fill(&work, item, entry, title)
      return .work(work)
    }
  }

  private func fill(_ work: inout ImportedWork, _ item: ExportItem, _ entry: ExportEntry, _ title: String) {
    setDates(of: &work, item, entry)
    setTerms(of: &work, item, entry)
    let addresses = AddressMap(index, media: media, of: entry)
    // What the survey found is what site.yml was made of.
    let surveyed = entry.languages.map { Self.siteLanguage($0, settings) }
    var texts = EditionTexts(
      item, title: title, context: context(item, entry, addresses),
      surveyed: surveyed, languages: settings.languages,
      authors: index.authors.id(login: item["dc:creator"].trimmed).map { index.authors.names(of: $0) } ?? [])
    texts.cut(language: entry.languageOfAll.map { Self.siteLanguage($0, settings) })
    work.words = texts.words
    work.movedWords = texts.moved
    work.notes += texts.notes
    if let doubt = entry.languageDoubt { work.notes.append(ImportNote(.uncertainLanguage, doubt)) }
    let image = featuredImage(item, addresses, &work)
    work.files = addresses.files
    let folder = (work.kind == .page ? "pages/" : "columns/") + work.key
    let own = work.files.isEmpty ? String(folder[..<(folder.lastIndex(of: "/") ?? folder.endIndex)]) : folder
    for part in signed(texts.parts, &work) {
      var edition = ImportedEdition(language: part.language, title: part.title)
      edition.summary = part.summary
      edition.blocks = addresses.hasMarks ? marks.resolved(part.blocks, in: part.language, folder: own) : part.blocks
      if let subtitle = part.subtitle { edition.fields.append(.init("subtitle", .text(subtitle))) }
      work.editions.append(edition)
    }
    work.editions[0].feedId = entry.feedID
    work.editions[0].aliases = entry.aliases
    if let image { work.editions[0].fields.append(.init("image", image)) }
    (work.comments, work.leftOutComments) = readComments(of: item, dates: index.dates)
    work.notes += entry.notes + addresses.notes + [addresses.noteOnRemoteFiles].compactMap { $0 }
  }

  private func context(_ item: ExportItem, _ entry: ExportEntry, _ addresses: AddressMap) -> WordPressContext {
    var context = WordPressContext()
    context.address = { addresses.address($0) }
    context.attachment = { [index] number in
      index.attachments[number].map {
        WordPressAttachment(
          address: $0.address, alternative: $0.alternative, caption: $0.caption, title: $0.title)
      }
    }
    context.ownPictures = entry.number.flatMap { index.picturesOfPost[$0] } ?? []
    context.reusableBlock = { [index] in index.sharedBlocks[$0] }
    context.footnotes = footnotes(item.meta("footnotes") ?? "")
    return context
  }
}

// MARK: - Dates, terms, authors

extension WorkMaker {
  private func setDates(of work: inout ImportedWork, _ item: ExportItem, _ entry: ExportEntry) {
    let dates = index.dates
    work.date = dates.date(
      local: item["wp:post_date"], utc: item["wp:post_date_gmt"], pubDate: item["pubDate"])
    let modified = dates.lastChange(of: item)
    if let modified, let date = work.date, modified > date { work.lastmod = modified }
    guard work.date == nil, work.kind == .column else { return }
    // A column without a date stops every build, be it a draft.
    work.date = modified ?? ImportedWork.noDate
    let what = modified == nil ? "‘\(ImportedWork.noDate)’ stands for it" : "that of its last change stands for it"
    let rest =
      entry.isUndated ? ", and it is a draft: write its date into its file, and take ‘draft: true’ out" : ""
    work.notes.append(ImportNote(.mended, "it has no date that a calendar has; " + what + rest))
  }

  private func setTerms(of work: inout ImportedWork, _ item: ExportItem, _ entry: ExportEntry) {
    for term in item.terms {
      if term.domain == "post_format" {
        let format = term.nicename.hasPrefix("post-format-") ? String(term.nicename.dropFirst(12)) : term.nicename
        work.params.append(.init("format", .text(format)))
      }
      guard let taxonomy = TermSurvey.Taxonomy(domain: term.domain),
        let nicename = TermSurvey.nicename(of: term, in: item.terms)
      else { continue }
      switch taxonomy {
      case .category: work.categories.appendNew(index.categories[nicename])
      case .tag: work.tags.appendNew(index.tags[nicename])
      }
    }
    work.authors = [index.authors.id(login: item["dc:creator"].trimmed)].compactMap { $0 }
    work.featured = item["wp:is_sticky"].trimmed == "1"
    if let number = entry.number {
      work.params.insert(.init("wordpress_id", .plain("\(number)")), at: 0)
      // Blogs count from 1 each.
      if !entry.site.isEmpty { work.params.insert(.init("wordpress_site", .text(entry.site)), at: 1) }
    }
    if item.isDamaged || entry.isPatched {
      work.notes.append(
        ImportNote(.mended, "the export is damaged within it, so that it is a draft until somebody has looked at it"))
    }
    if work.heldBack == .members, let kept = KeptText(item.record.bytes("content:encoded")) {
      work.notes.append(
        ImportNote(
          .kept,
          "a part of it was not for everybody (\(kept.means)), so that it is a draft: take out what nobody is to read, "
            + "and ‘draft: true’"))
    }
    let status = item["wp:status"]
    if work.heldBack == .draft, !item.isDamaged, !entry.isPatched, !entry.isUndated, status != "draft" {
      work.notes.append(ImportNote(.mended, "its status ‘\(status)’ is not known, so that it is a draft"))
    }
  }

  private func featuredImage(
    _ item: ExportItem, _ addresses: AddressMap, _ work: inout ImportedWork
  ) -> WrittenValue? {
    guard let number = item.meta("_thumbnail_id").flatMap({ Int($0.trimmed) }) else { return nil }
    guard let attachment = index.attachments[number] else {
      work.notes.append(ImportNote(.missingFile, "its picture, number \(number), is not in the export"))
      return nil
    }
    guard let name = addresses.file(attachment.address) else {
      work.params.append(.init("wordpress_image", .text(attachment.address)))
      return nil
    }
    var pairs = [WrittenValue.Pair("src", .text(name))]
    if !attachment.alternative.isEmpty { pairs.append(.init("alt", .text(attachment.alternative))) }
    let caption = plainTitle(attachment.caption)
    if !caption.isEmpty { pairs.append(.init("caption", .text(caption))) }
    return .mapping(pairs)
  }
}

extension [String] {
  fileprivate mutating func appendNew(_ value: String?) {
    if let value, !contains(value) { append(value) }
  }
}
