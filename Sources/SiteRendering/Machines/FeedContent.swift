import Languages
import Markdown
import Markup
import Records
import SiteModel
import Templates

/// What a feed says, in the words of no format: the three writers below it cannot disagree.
struct FeedContent: Sendable {
  var title: String
  /// `nil` for the feed of all languages.
  var language: Language?
  /// The page that lists the same columns, with scheme and host.
  var home: String
  var description: String?
  /// The moment of the newest change among the entries.
  var updated: DateTime?
  var entries: [FeedEntry]
  /// How the feed looks to a person who opens it; `nil` when the theme has no style sheet for feeds.
  var appearance: FeedAppearance?
}

/// One edition in a feed.
struct FeedEntry: Sendable {
  /// Stays the same when title, address, date or folder change: see `FeedIDs`.
  var id: String
  var title: String
  var url: String
  var language: Language
  var published: DateTime?
  var updated: DateTime?
  var authors: [String]
  var translator: String?
  /// Where the column appeared in print, its address with scheme and host.
  var source: PublishedIn?
  var summary: String
  /// The text in an element with its language and direction, every address in it with scheme and host; `nil` when
  /// site.yml asks for summaries only, or when it is a book.
  var html: [UInt8]?
  var categories: [String]
  /// The same column in the other languages.
  var alternates: [(language: Language, url: String)]
  var picture: FeedPicture?
  /// For a person who opens the feed: the date, and the words of the link to the column.
  var dateForReaders: String?
  var linkForReaders: String
}

extension FeedContent {
  /// `context` is that of the feed's language, or of the site's for the feed of all; entries are asked for in their own.
  init(_ feed: Feed, context: LanguageContext, contexts: [Language: LanguageContext]) {
    let catalog = context.catalog
    language = feed.language
    title = Self.title(of: feed, in: context.site, for: context.language)
    switch feed.subject {
    case .all:
      home = context.absolute(feed.language.map(context.routes.home) ?? SiteRoutes.front)
      description = context.config.description ?? context.config.tagline
    case .term(let taxonomy, let index):
      home = context.absolute(context.route(taxonomy, index))
      description = context.description(of: taxonomy, index).text
    }
    entries = feed.editions.map { id in
      let edition = catalog.editions[id]
      return FeedEntry(edition, context: contexts[edition.language] ?? context)
    }
    appearance = FeedAppearance(feed, title: title, context: context, contexts: contexts)
    updated = entries.compactMap(\.updated).max()
  }

  /// What a feed is made from, in all its formats: all that the initializers below and above read.
  static func inputs(of feed: Feed, _ language: Language, _ inputs: SiteInputs) -> FileInputs {
    let catalog = inputs.site.catalog
    var result = FileInputs(site: inputs.frames[language] ?? Fingerprint())
    // The feed of all languages speaks all of them.
    for other in catalog.languages where feed.language == nil { result.site.add(inputs.frames[other] ?? Fingerprint()) }
    if case .term(let taxonomy, let index) = feed.subject {
      result.own.add(inputs.terms(in: language).all[taxonomy.index][index].term)
    }
    result.own.add(feed.language?.code ?? "")
    for id in feed.editions {
      let edition = catalog.editions[id]
      let work = catalog.works[edition.work]
      result.shown.add(inputs.metadata[id])
      result.shown.add(inputs.site.articles[id].fingerprint)
      // Another column of its name may have come.
      result.shown.add(catalog.feedIDs.id(of: edition, work))
      for other in work.editions where other != id {
        result.shown.add(catalog.editions[other].language.code)
        result.shown.add(catalog.editions[other].route.address)
      }
      result.shown.add(inputs.terms(in: edition.language).byWork[work.id].term)
    }
    return result
  }

  /// The site's title, with the category, author or series before it; all titles for the feed of all languages.
  static func title(of feed: Feed, in site: Site, for language: Language) -> String {
    let languages = site.config.languages
    let own = languages.first { $0.language == feed.language }?.title
    let title = own ?? languages.map(\.title).joined(separator: " · ")
    guard case .term(let taxonomy, let index) = feed.subject else { return title }
    let term = site.catalog.term(taxonomy, index)
    return "\(term.name(in: language, among: site.catalog.languages).text) – \(title)"
  }
}

extension FeedEntry {
  fileprivate init(_ edition: Edition, context: LanguageContext) {
    let catalog = context.catalog
    let work = catalog.works[edition.work]
    let article = context.articles[edition.id]
    id = catalog.feedIDs.id(of: edition, work)
    title = edition.title
    url = context.absolute(edition)
    language = edition.language
    published = work.date
    updated = [edition.lastModified, work.date].compactMap { $0 }.max()
    authors = context.names(of: work, .authors)
    translator = work.translator(in: edition.language)
    source = work.publishedIn.map(context.withFullAddress)
    summary = article.summary
    let sections = context.names(of: work, .categories)
    categories = sections + context.names(of: work, .tags).filter { !sections.contains($0) }
    alternates = work.editions.filter { $0 != edition.id }.map { other in
      (catalog.editions[other].language, context.absolute(catalog.editions[other]))
    }
    picture = edition.image.map { FeedPicture($0, context.addresses) }
    dateForReaders = work.date.map { context.formats.longDate($0.date) }
    linkForReaders = context.texts[.feedsRead]
    guard context.site.config.feeds.full, article.html.count <= FeedsConfig.longestText else { return }
    var html: [UInt8] = []
    html.append("<div lang=\"\(edition.language.code)\" dir=\"\(edition.language.direction.rawValue)\">")
    if let figure = context.figure(of: edition) {
      var text: [UInt8] = []
      text.appendFigure(
        FeedPicture(figure, context.addresses), sourceSet: context.addresses.sourceSet(of: figure),
        in: context.language)
      html.appendWithAbsoluteAddresses(text, origin: context.origin, page: url)
    }
    html.appendWithAbsoluteAddresses(article.html, origin: context.origin, page: url)
    html.append("</div>")
    self.html = html
  }
}
