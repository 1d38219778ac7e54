import Diagnostics
import Languages
import YAML

/// Makes works and editions out of groups of documents, one group after the other.
struct WorkAssembler {
  private let project: Project
  private let assets: AssetIndex
  private let permalink: Permalink
  private var resolvers: [Taxonomy: TermResolver] = [:]
  private var works: [WorkDraft] = []
  private var skipped: [SkippedEdition] = []
  private var clock = ClockRange()

  init(project: Project) {
    self.project = project
    assets = AssetIndex(project.assets)
    permalink = Permalink(project.config.columnPermalink)
    for taxonomy in Taxonomy.allCases {
      resolvers[taxonomy] = TermResolver(taxonomy, config: project.config)
    }
  }

  mutating func assemble(_ group: WorkGroup, log: inout DiagnosticLog) {
    let shared = SharedValues(group, project: project, log: &log)
    let date = dateOfWork(group, shared: shared, log: &log)
    let terms = resolveTerms(shared, log: &log)
    for moment in [shared.publishDate?.value.value ?? date, shared.expiryDate?.value.value].compactMap({ $0 }) {
      clock.cut(at: moment, clock: project.options.clock)
    }
    let live = group.documents.filter { !isSkipped($0, shared: shared, date: date) }
    guard !live.isEmpty else { return }
    var work = WorkDraft(
      kind: group.kind, key: group.key, date: date, terms: terms,
      isFeatured: shared.isFeatured?.value.value ?? false,
      originalLanguage: originalLanguage(group, shared: shared, log: &log),
      translator: shared.translator.map { strippingControls($0.value.value) },
      publishedIn: shared.publishedIn)
    let slug = sharedSlug(group)
    work.editions = live.map { edition($0, group: group, shared: shared, slug: slug, date: date, log: &log) }
    works.append(work)
  }

  /// The works in their final order, numbered; routes are still the ones that their slugs ask for.
  func catalog() -> CatalogDraft {
    var catalog = CatalogDraft(
      project: project, terms: resolvers.mapValues(\.terms), skipped: skipped.sorted { $0.path < $1.path },
      clock: clock)
    let orders = works.map(WorkOrder.init)
    for place in works.indices.sorted(by: { orders[$0] < orders[$1] }) {
      let first = catalog.editions.count
      for draft in works[place].editions {
        catalog.editions.append(Edition(draft, id: catalog.editions.count, work: catalog.works.count))
      }
      catalog.works.append(
        Work(works[place], id: catalog.works.count, editions: Array(first..<catalog.editions.count)))
    }
    return catalog
  }
}

/// Columns before pages, newer before older, and by key where the dates are the same: a total order.
private struct WorkOrder: Comparable {
  private let isColumn: Bool
  private let date: DateTime?
  private let key: String

  init(_ work: WorkDraft) {
    isColumn = work.kind == .column
    date = work.date
    key = work.key
  }

  static func < (one: WorkOrder, other: WorkOrder) -> Bool {
    if one.isColumn != other.isColumn { return one.isColumn }
    if one.isColumn, let first = one.date, let second = other.date, first != second { return first > second }
    return one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
  }
}

// MARK: - One work

extension WorkAssembler {
  private func dateOfWork(_ group: WorkGroup, shared: SharedValues, log: inout DiagnosticLog) -> DateTime? {
    if let date = shared.date?.value.value { return date }
    guard group.kind == .column, let first = group.documents.first else { return nil }
    let document = project.documents[first]
    let name = document.path.name
    if name.utf8.count > 10, let date = try? WrittenDate(String(name.prefix(10))) {
      return date.moment(in: project.options.timeZone)
    }
    // A date that could not be read was reported where it stands.
    if group.documents.contains(where: { project.documents[$0].hasFaults }) { return nil }
    log.report(
      .error, .missingDate, at: document.source.location(line: 1, column: 1),
      "the column ‘\(group.key)’ has no date",
      help: "add a line such as ‘date: 2025-08-22’ to its front matter")
    return nil
  }

  private mutating func resolveTerms(_ shared: SharedValues, log: inout DiagnosticLog) -> TermIndices {
    var result = TermIndices()
    for taxonomy in Taxonomy.allCases {
      guard let named = shared.terms[taxonomy] else { continue }
      var indices: [Int] = []
      for name in named.value {
        let source = project.documents[named.document].source
        guard let index = resolvers[taxonomy]?.resolve(name, in: source, log: &log) else { continue }
        if !indices.contains(index) { indices.append(index) }
      }
      result[taxonomy] = indices
    }
    return result
  }

  /// The language that the author names, else that of the one document which names no translator where others do.
  private func originalLanguage(
    _ group: WorkGroup, shared: SharedValues, log: inout DiagnosticLog
  ) -> Language? {
    guard let named = shared.originalLanguage else {
      let originals = group.documents.filter { project.documents[$0].frontMatter.translator == nil }
      let isKnown = originals.count == 1 && group.documents.count > 1
      return isKnown ? originals.first.map { project.documents[$0].language } : nil
    }
    if let known = project.config.languages.first(where: { $0.language.code == named.value.value }) {
      return known.language
    }
    let codes = project.config.languages.map(\.language.code)
    log.report(
      .error, .unknownLanguage, at: project.documents[named.document].source.location(at: named.value.location),
      "‘\(named.value.value)’ is not a language of this site",
      help: "the languages in site.yml are \(codes.joined(separator: ", "))")
    return nil
  }

  /// Notes an edition that is a draft, lies in the future or has expired, unless this build asks for such.
  private mutating func isSkipped(_ index: Int, shared: SharedValues, date: DateTime?) -> Bool {
    let document = project.documents[index]
    let options = project.options
    let due = shared.publishDate?.value.value ?? date
    let reason: SkippedEdition.Reason?
    if document.frontMatter.isDraft?.value ?? false, !options.includesDrafts {
      reason = .draft
    } else if let due, due.secondsSince1970 > options.clock.secondsSince1970, !options.includesFuture {
      reason = .future
    } else if let end = shared.expiryDate?.value.value, !options.includesExpired,
      end.secondsSince1970 <= options.clock.secondsSince1970
    {
      reason = .expired
    } else {
      reason = nil
    }
    guard let reason else { return false }
    skipped.append(SkippedEdition(reason: reason, path: document.path.path, due: reason == .future ? due : nil))
    return true
  }
}

// MARK: - One edition

extension WorkAssembler {
  /// The slug for editions that give none: the file's name when it is one, else made from the first title that is
  /// Latin enough.
  ///
  /// The name comes before the title because an address must not change when a title is polished.
  private func sharedSlug(_ group: WorkGroup) -> String {
    let documents = group.documents.map { project.documents[$0] }
    for document in documents {
      if let slug = document.frontMatter.slug?.value, (try? Slug(written: slug)) != nil { return slug }
    }
    let name = documents.first.map { withoutDate($0.path.name) } ?? ""
    if let slug = Slug(ascii: name)?.text, slug.utf8.elementsEqual(name.lowercased().utf8) { return slug }
    for document in documents {
      if let title = document.frontMatter.title?.value, let slug = Slug(ascii: title) { return slug.text }
    }
    return (Slug(ascii: name) ?? Slug(keepingLettersOf: name))?.text ?? "column"
  }

  private func withoutDate(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard bytes.count > 11, bytes[10] == UInt8(ascii: "-"), bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"),
      bytes[..<4].allSatisfy({ (0x30...0x39).contains($0) })
    else { return name }
    return String(decoding: bytes[11...], as: UTF8.self)
  }

  private func edition(
    _ index: Int, group: WorkGroup, shared: SharedValues, slug: String, date: DateTime?, log: inout DiagnosticLog
  ) -> EditionDraft {
    let document = project.documents[index]
    let front = document.frontMatter
    let ownSlug = checkedSlug(document, log: &log) ?? slug
    let corrections = sortedByDate(front.corrections ?? [])
    return EditionDraft(
      document: index, language: document.language, title: front.title?.value ?? "",
      linkTitle: front.linkTitle?.value, subtitle: front.subtitle?.value, summary: front.summary?.value, slug: ownSlug,
      route: route(document, group: group, slug: ownSlug, date: date, shared: shared, log: &log),
      lastModified: [front.lastModified?.value, corrections.last?.date].compactMap { $0 }.max(),
      corrections: corrections, isHiddenFromSearch: front.noindex?.value ?? false,
      layout: front.layout?.value, image: image(document, shared: shared, log: &log), params: front.params)
  }

  /// Those of one day stay in the order in which they were written.
  private func sortedByDate(_ corrections: [Correction]) -> [Correction] {
    corrections.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  private func checkedSlug(_ document: Document, log: inout DiagnosticLog) -> String? {
    guard let slug = document.frontMatter.slug else { return nil }
    do {
      return try Slug(written: slug.value).text
    } catch {
      log.report(
        .error, .invalidSlug, at: document.source.location(at: slug.location),
        "‘\(slug.value)’ cannot be a slug: it \(error.reason)",
        help: Slug(ascii: slug.value).map { "write ‘slug: \($0)’" }
          ?? "use letters, digits and hyphens, as in ‘slug: my-column’")
      return nil
    }
  }

  private func route(
    _ document: Document, group: WorkGroup, slug: String, date: DateTime?, shared: SharedValues,
    log: inout DiagnosticLog
  ) -> Route {
    if let url = document.frontMatter.url {
      do {
        return try Route(checking: url.value)
      } catch {
        log.report(
          .error, .invalidAddress, at: document.source.location(at: url.location),
          "the address ‘\(url.value)’ \(error.reason)",
          help: "write an address such as ‘/\(document.language.code)/\(slug)/’")
      }
    }
    let code = document.language.code
    guard group.kind == .column else { return Route("/\(code)/\(slug)/") }
    return Route(
      permalink.address(
        language: code, slug: slug, key: Slug(ascii: document.path.name)?.text ?? slug, date: date?.date,
        category: shared.terms[.categories]?.value.first.flatMap { Slug(ascii: $0.value)?.text } ?? "columns"))
  }

  private func image(_ document: Document, shared: SharedValues, log: inout DiagnosticLog) -> EditionImage? {
    guard let own = document.frontMatter.image ?? shared.image?.value else { return nil }
    let owner = document.frontMatter.image == nil ? project.documents[shared.image?.document ?? 0] : document
    return assets.image(own, of: owner, log: &log)
  }
}

/// A pattern of addresses, for instance `/:lang/columns/:slug/`.
private struct Permalink {
  private let parts: [String]

  init(_ pattern: String) {
    parts = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
  }

  /// The address that it gives; values that it does not name are not asked for.
  func address(
    language: String, slug: String, key: @autoclosure () -> String, date: CalendarDate?,
    category: @autoclosure () -> String
  ) -> String {
    var address = ""
    for part in parts {
      address += "/"
      switch part {
      case ":lang": address += language
      case ":slug": address += slug
      case ":key": address += key()
      case ":category": address += category()
      case ":year": address += date.map { padded($0.year, to: 4) } ?? "0000"
      case ":month": address += date.map { padded($0.month, to: 2) } ?? "00"
      case ":day": address += date.map { padded($0.day, to: 2) } ?? "00"
      default: address += part
      }
    }
    return address + "/"
  }
}
