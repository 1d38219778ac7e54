import Diagnostics
import YAML

/// Every key that may stand at the left margin of site.yml.
let siteKeys: KeySet<ConfigReading> = KeySet(
  "a key of site.yml", foreign: foreignSiteKeys, placeForOwnKeys: "params",
  [identityKeys, wordKeys, behaviourKeys].flatMap { (part: [SiteKey]) in part })

/// It says the contrary of our key.
private let hugosLanguageFolder = "defaultContentLanguageInSubdir"

private typealias SiteKey = Key<ConfigReading>

/// A key for a mapping, in whose place `true` or `false` says whether the site has it at all.
private func switchKey<Settings>(
  _ name: String, _ keys: KeySet<Settings>, at settings: any WritableKeyPath<SiteConfig, Settings> & Sendable,
  isEnabled: any WritableKeyPath<Settings, Bool> & Sendable, _ meaning: String, example: String
) -> SiteKey {
  Key(
    name, ValueType("a mapping, or true or false", .anyOf([.boolean, keys.form])), meaning, example: example
  ) { reading, node, reader in
    if case .scalar = node.content {
      guard let typed = reader.boolean(node) else { return }
      reading.config[keyPath: settings][keyPath: isEnabled] = typed.value
    } else {
      keys.read(node, into: &reading.config[keyPath: settings], &reader)
    }
  }
}

private let identityKeys: [SiteKey] = [
  Key(
    "baseURL", aliases: ["base_url", "baseUrl", "url", "siteURL", "SITE_URL"], .text,
    "The address at which the site is published; it may have a path.", example: "baseURL: https://example.org/"
  ) { $0.baseURL = $2.text($1) },
  Key(
    "title", .localizedText, "The title of the site, for languages that have none of their own.",
    example: "title: {en: A Second Look, ur: پیشِ نظر}"
  ) { $0.config.title = $2.localized($1) },
  Key(
    "description", .localizedText, "What the site is, for languages that do not say it themselves.",
    example: "description: {en: Columns on rivers and cities., ur: دریاؤں اور شہروں پر کالم}"
  ) { $0.config.description = $2.localized($1) },
  Key(
    "languages",
    ValueType(
      "a mapping of up to \(ItemLimit.languages.count) language codes to their keys, or a list of codes",
      .anyOf([.listOrOne(.text), .entries(.anyOf([.text, languageKeys.form]))])),
    "The languages of the site.", example: "languages: {en: {label: English}, ur: {label: اردو}}"
  ) { reading, node, reader in
    reading.hasLanguages = true
    let all = readLanguages(node, &reader)
    // Without some of them their columns would be said to be in no language of the site.
    let bounded = reader.bounded(all, to: .languages) { $0.code.location }
    reading.languages = bounded.count == all.count ? all : []
  },
  Key(
    "defaultLanguage", aliases: ["default_language", "defaultContentLanguage", "default_lang", "DEFAULT_LANG", "lang"],
    .text, "The language that comes first; without it, the first of `languages`.", example: "defaultLanguage: en"
  ) { $0.defaultLanguage = $2.text($1) },
  Key(
    "defaultLanguageAtRoot", aliases: [hugosLanguageFolder], .boolean,
    "Whether the default language stands at `/`, without a folder of its own: `/columns/visit/`, and Urdu below `/ur/`. "
      + "Its former addresses lead on. Hugo's `\(hugosLanguageFolder): false` is read as `true`.",
    example: "defaultLanguageAtRoot: true", standard: "\(SiteConfig().defaultLanguageAtRoot)"
  ) { reading, node, reader in
    guard let typed = reader.boolean(node) else { return }
    let isOfHugo = reader.current.name == hugosLanguageFolder
    reading.config.defaultLanguageAtRoot = typed.value != isOfHugo
    reading.notePlace(of: "defaultLanguageAtRoot", typed.location)
  },
  Key(
    "timeZone", aliases: ["timezone", "time_zone", "TIMEZONE"], .text, "Whose clocks dates without an offset are on.",
    example: "timeZone: Asia/Karachi", standard: SiteConfig().timeZone
  ) { reading, node, reader in
    guard let zone = reader.text(node) else { return }
    reading.config.timeZone = zone.value
    reading.notePlace(of: "timeZone", zone.location)
  },
  Key("theme", .text, "A folder under `themes`.", example: "theme: waraq", standard: SiteConfig().theme) {
    reading, node, reader in
    guard let theme = reader.text(node) else { return }
    reading.config.theme = theme.value
    reading.notePlace(of: "theme", theme.location)
  },
]

private let wordKeys: [SiteKey] = [
  Key(
    "authors", .mapping.of(.entries(.anyOf([.localizedText, authorKeys.form]))), "Who writes, by id.",
    example: "authors: {desk: {name: {en: The Desk, ur: ادارہ}}}"
  ) { $0.config.authors = readAuthors($1, &$2) },
  Key(
    "categories", .mapping.of(.entries(.anyOf([.localizedText, categoryKeys.form]))),
    "The departments, by id; without it, columns may name any.",
    example: "categories: {foreign-affairs: {name: {en: Foreign Affairs, ur: خارجہ امور}}}"
  ) { $0.config.categories = readTerms($1, categoryKeys, &$2) },
  Key(
    "series", .mapping.of(.entries(.anyOf([.localizedText, termKeys.form]))), "Series of columns, by id.",
    example: "series: {letters-from-sindh: {name: {en: Letters from Sindh, ur: سندھ سے خطوط}}}"
  ) { $0.config.series = readTerms($1, termKeys, &$2) },
  Key(
    "tags", .mapping.of(.entries(.anyOf([.localizedText, termKeys.form]))),
    "Names for tags, by id; a tag without a definition shows as written.",
    example: "tags: {cpec: {name: {en: CPEC, ur: سی پیک}}}"
  ) { $0.config.tags = readTerms($1, termKeys, &$2) },
  Key(
    "menus", aliases: ["menu"], .mapping(upTo: .menus).of(.entries(.list(.anyOf([.text, menuKeys.form])))),
    "Lists of pages, by the name of the menu.",
    example: "menus: {main: [{page: home}, {page: columns}, {page: archive}]}"
  ) { $0.config.menus = readMenus($1, &$2) },
  Key(
    "social", .list(upTo: .links).of(.anyOf([.list(.anyOf([.text, socialKeys.form])), .entries(.text)])),
    "Where readers can follow besides: a WhatsApp channel, a newsletter, the author's other pages. They stand in the "
      + "foot of every page, and below every column.",
    example: "social: [{name: {en: WhatsApp channel, ur: واٹس ایپ چینل}, url: https://whatsapp.com/channel/example}]"
  ) { $0.config.social = readSocial($1, &$2) },
]

private let behaviourKeys: [SiteKey] = [
  Key(
    "permalinks", aliases: ["permalink"],
    ValueType("a mapping, or the address of columns", .anyOf([.text, permalinkKeys.form])),
    "The form of addresses.", example: "permalinks: {columns: /:lang/columns/:slug/}"
  ) { reading, node, reader in
    if case .scalar = node.content {
      reading.config.setPermalink(reader.permalink(node))
    } else {
      permalinkKeys.read(node, into: &reading.config, &reader)
    }
  },
  Key(
    "pagination", aliases: ["paginate", "paginate_by"],
    .wholeNumber(in: SiteConfig.pagerSizes).or("a mapping", paginationKeys.form),
    "How long lists are parted into pages.", example: "pagination: {pagerSize: 10}"
  ) { reading, node, reader in
    if case .scalar = node.content {
      reading.config.pagerSize = reader.wholeNumber(node) ?? reading.config.pagerSize
    } else {
      paginationKeys.read(node, into: &reading.config, &reader)
    }
  },
  Key(
    "translations", .mapping.of(translationPolicyKeys.form), "What happens to columns that lack an edition.",
    example: "translations: {missing: notice}"
  ) { translationPolicyKeys.read($1, into: &$0.config, &$2) },
  Key(
    "feeds", .mapping.of(feedKeys.form), "Feeds for news readers.",
    example: "feeds: {formats: [atom, rss, json], limit: 20, full: true}"
  ) { feedKeys.read($1, into: &$0.config.feeds, &$2) },
  switchKey(
    "citations", citationsKeys, at: \.citations, isEnabled: \.isEnabled,
    "How to cite a column, and files for reference managers.",
    example: "citations: {enabled: true, formats: [bibtex, csl]}"),
  switchKey(
    "search", searchKeys, at: \.search, isEnabled: \.isEnabled,
    "The search over all columns, where the theme has a page for it.",
    example: "search: {synonyms: {CPEC: سی پیک}}"),
  switchKey(
    "parallel", parallelKeys, at: \.self, isEnabled: \.parallelEnabled,
    "The pages that show both editions of a column side by side.",
    example: "parallel: {enabled: false}"),
  Key("related", .mapping.of(relatedKeys.form), "Related columns under a column.", example: "related: {limit: 3}") {
    relatedKeys.read($1, into: &$0.config, &$2)
  },
  Key(
    "redirects", .mapping.of(redirectKeys.form), "Old addresses, and for which hosts they are written.",
    example: "redirects: {file: redirects.csv, html: true, netlify: true}"
  ) { redirectKeys.read($1, into: &$0.config.redirects, &$2) },
  Key(
    "cname", .text, "The site's own host, for the file `CNAME` by which GitHub Pages knows it.",
    example: "cname: example.org"
  ) { $0.cname = $2.hostName($1) },
  Key("comments", .mapping.of(commentsKeys.form), "Comments of readers.", example: "comments: {provider: none}") {
    $0.config.comments = readComments($1, &$2)
  },
  Key(
    "publish", .texts,
    "Endings of files that are published beside columns, besides pictures, sound, films, documents and subtitles: "
      + ContentFileKind.publishedEndings.joined(separator: ", ") + ".",
    example: "publish: [docx, zip]"
  ) { reading, node, reader in
    reading.config.publishedEndings = (reader.texts(node) ?? []).map { typed in
      String(typed.value.lowercased().drop { $0 == "*" || $0 == "." })
    }
  },
  Key(
    "pictures", .mapping.of(pictureKeys.form), "How pictures beside columns are published.",
    example: "pictures: {metadata: remove}"
  ) {
    pictureKeys.read($1, into: &$0.config, &$2)
  },
  Key(
    "budget", .mapping.of(budgetKeys.form), "How many bytes a page may have; a build that has more writes nothing.",
    example: "budget: {total: 60 KB, css: 20 KB, script: 10 KB}"
  ) { budgetKeys.read($1, into: &$0.config.budget, &$2) },
  switchKey(
    "sharePictures", sharePictureKeys, at: \.sharePictures, isEnabled: \.isEnabled,
    "The pictures that are shown where a page is shared, on Facebook or WhatsApp.",
    example: "sharePictures: {enabled: true}"),
  Key(
    "ignoreKeys", aliases: ["ignore_keys"], .texts,
    "Keys of front matter that are passed over; for columns that come from another generator. One that says ‘draft’ or "
      + "‘private’ is warned of: it holds nothing back.",
    example: "ignoreKeys: [uuid, wordpress_id]"
  ) { reading, node, reader in
    for key in reader.texts(node) ?? [] {
      if frontMatterKeys.contains(key.value) {
        reader.reportInvalid(
          key.location, "‘\(key.value)’ is a key that sitegen reads, and cannot be passed over",
          help: "take it out of the list; where its value is of no use, remove the line from the front matter")
      }
      reading.config.ignoredKeys.insert(key.value)
    }
  },
  Key(
    "diagnostics",
    .mapping.of(
      .entries(
        .choice(DiagnosticPolicy.Level.allCases.map(\.rawValue)), named: DiagnosticID.allCases.map(\.rawValue).sorted())
    ),
    "What warnings and notes weigh in this site, by the name that stands in their brackets: "
      + DiagnosticPolicy.Level.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      + ". An error stays one.",
    example: "diagnostics: {latin-punctuation: ignore, missing-alternative-text: error}"
  ) { $0.config.diagnostics = readDiagnosticLevels($1, &$2) },
  Key(
    "proofreading", .mapping.of(proofreadingKeys.form), "What `sitegen lint` looks for beside mistakes.",
    example: "proofreading: {spellings: {توتا: طوطا}}"
  ) { proofreadingKeys.read($1, into: &$0.config, &$2) },
  Key("markup", .mapping.of(markupKeys.form), "How Markdown is read.", example: "markup: {html: safe, autoBidi: true}")
  {
    markupKeys.read($1, into: &$0.config.markup, &$2)
  },
  Key(
    "params", aliases: ["extra"], .mapping, "Values of your own, for your own templates.",
    example: "params: {founded: 1998}"
  ) { reading, node, reader in
    if let entries = reader.entries(node) { reading.config.params = .map(parameters(entries)) }
  },
]
