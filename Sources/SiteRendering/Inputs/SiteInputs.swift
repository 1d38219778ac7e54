import Languages
import Records
import SiteModel
import Templates
import YAML

/// The fingerprints of everything that pages are made from, taken once for all of them.
///
/// A page's own inputs (`PageInputs`) are put together from these, so that 50,000 pages cost no more than a few
/// additions each.
final class SiteInputs: Sendable {
  let site: Site
  /// Settings, menus and theme files as pages of a language show them.
  let frames: [Language: Fingerprint]
  /// What is told of each edition and its work, but not its terms.
  let metadata: [Fingerprint]
  /// What cards may show of each edition: without summary and reading time, and with them.
  let briefCards: [Fingerprint]
  let fullCards: [Fingerprint]
  private let terms: [Language: LanguageTerms]

  /// The terms of a language, one by one and as works have them.
  struct LanguageTerms: Sendable {
    /// By taxonomy and index.
    var all: [[TermInputs]]
    /// All terms of each work.
    var byWork: [TermInputs]

    /// Those of which the home names some; which ones follows from what is told of them.
    func mayShow(on home: Page) -> [TermInputs] {
      home.pager?.number == 1 ? [Taxonomy.categories, .series].flatMap { all[$0.index] } : []
    }
  }

  /// A term as pages of a language show it.
  struct TermInputs: Sendable {
    /// Itself and those above it.
    var term: Fingerprint
    /// How many columns it has, and those of the terms below it.
    var counts: Fingerprint
  }

  init(_ site: Site, contexts: [Language: LanguageContext]) {
    self.site = site
    frames = contexts.mapValues { $0.frameFingerprint }
    let catalog = site.catalog
    metadata = parallelMap(count: catalog.editions.count, batch: 256) {
      catalog.fingerprint(ofMetadata: catalog.editions[$0])
    }
    let cards = parallelMap(count: catalog.editions.count, batch: 256) { Self.cards(of: catalog.editions[$0], site) }
    briefCards = cards.map(\.brief)
    fullCards = cards.map(\.full)
    terms = Dictionary(
      uniqueKeysWithValues: catalog.languages.map { language in
        let all = Taxonomy.allCases.map { Self.terms(of: $0, language, site) }
        let place = catalog.languages.firstIndex(of: language) ?? 0
        return (language, LanguageTerms(all: all, byWork: catalog.works.map { Self.terms($0.terms[place], all) }))
      })
  }

  private static func cards(of edition: Edition, _ site: Site) -> (brief: Fingerprint, full: Fingerprint) {
    var record = RecordWriter()
    let work = site.catalog.works[edition.work]
    let article = site.articles[edition.id]
    record.write(edition.language.code)
    record.write(edition.linkTitle ?? edition.title)
    edition.subtitle.write(to: &record)
    record.write(edition.route.address)
    work.date.write(to: &record)
    record.write(work.isFeatured)
    record.write(edition.image != nil)
    edition.image?.write(to: &record)
    let brief = Fingerprint(of: record.bytes)
    record.write(article.summary)
    record.write(article.readingMinutes)
    return (brief, Fingerprint(of: record.bytes))
  }

  private static func terms(of taxonomy: Taxonomy, _ language: Language, _ site: Site) -> [TermInputs] {
    let terms = site.catalog.terms[taxonomy] ?? []
    let listing = site.listings[language]
    let own = terms.enumerated().map { index, term in
      var record = RecordWriter()
      record.write(listing?.hasPage(taxonomy, index) ?? false)
      record.write(listing?.shows(taxonomy, index, in: site.catalog) ?? false)
      term.write(to: &record, in: language, among: site.catalog.languages)
      if taxonomy == .authors {
        term.writeNames(to: &record)
        (site.home(ofAuthor: index)?.code).write(to: &record)
      }
      return Fingerprint(of: record.bytes)
    }
    let counts = listing?.columnsByTerm[taxonomy]?.map(\.count) ?? []
    return terms.indices.map { index in
      var inputs = TermInputs(term: Fingerprint(), counts: Fingerprint())
      var ancestor: Int? = index
      while let term = ancestor {
        inputs.term.add(own[term])
        ancestor = terms[term].parent
      }
      addCounts(of: index, terms, own, counts, to: &inputs.counts)
      return inputs
    }
  }

  private static func terms(_ terms: TermIndices, _ all: [[TermInputs]]) -> TermInputs {
    var inputs = TermInputs(term: Fingerprint(), counts: Fingerprint())
    for taxonomy in Taxonomy.allCases {
      for index in terms[taxonomy] {
        inputs.term.add(all[taxonomy.index][index].term)
        inputs.counts.add(all[taxonomy.index][index].counts)
      }
      inputs.term.add(-1)
    }
    return inputs
  }

  private static func addCounts(
    of index: Int, _ terms: [Term], _ own: [Fingerprint], _ counts: [Int], to fingerprint: inout Fingerprint
  ) {
    fingerprint.add(counts.indices.contains(index) ? counts[index] : 0)
    for child in terms[index].children {
      fingerprint.add(own[child])
      addCounts(of: child, terms, own, counts, to: &fingerprint)
    }
  }

  /// The terms as pages of a language show them; whoever asks for many of them asks for all once.
  func terms(in language: Language) -> LanguageTerms { terms[language] ?? LanguageTerms(all: [], byWork: []) }
}

extension LanguageContext {
  /// What every page of the language may show, whatever it is about.
  fileprivate var frameFingerprint: Fingerprint {
    var fingerprint = site.config.fingerprint
    fingerprint.add(site.config.baseURL)
    fingerprint.add(texts.fingerprint)
    fingerprint.add(assets.fingerprint)
    fingerprint.add(site.config.hasTitleIndex ? 1 : 0)
    fingerprint.add(site.config.search.isWanted ? 1 : 0)
    for taxonomy in Taxonomy.allCases { fingerprint.add(hasIndex(taxonomy) ? 1 : 0) }
    for (name, entries) in site.config.menus.sorted(by: { $0.key < $1.key }) {
      fingerprint.add(name)
      for entry in entries {
        guard let page = entry.page?.value, let target = menuTarget(page) else { continue }
        fingerprint.add(target.route.address)
        if case .languageText(let text) = target.name {
          fingerprint.add(text.text)
          fingerprint.add(text.language.code)
        }
      }
    }
    return fingerprint
  }
}
