import Diagnostics
import Markdown
import YAML

/// The keys of `permalinks`.
let permalinkKeys = KeySet<SiteConfig>(
  "a key of ‘permalinks’",
  [
    Key(
      "columns", aliases: ["posts"], .text,
      "The address of a column, with `:lang`, `:slug`, `:key`, `:category`, `:year`, `:month` and `:day`.",
      example: "columns: /:lang/columns/:slug/", standard: SiteConfig().columnPermalink
    ) { $0.setPermalink($2.permalink($1)) }
  ])

/// The keys of `pagination`.
let paginationKeys = KeySet<SiteConfig>(
  "a key of ‘pagination’", foreign: ["path": "‘path’ is Hugo's: the second page is always …/page/2/"],
  [
    Key(
      "pagerSize", aliases: ["pagersize", "pageSize"], .wholeNumber(in: SiteConfig.pagerSizes),
      "How many columns a page of a list shows; below them stand as many that exist in other languages only.",
      example: "pagerSize: 10", standard: "\(SiteConfig().pagerSize)"
    ) { $0.pagerSize = $2.wholeNumber($1) ?? $0.pagerSize }
  ])

/// The keys of `translations`.
let translationPolicyKeys = KeySet<SiteConfig>(
  "a key of ‘translations’",
  [
    Key(
      "missing", .oneOf(MissingTranslation.allCases.map(\.rawValue)),
      "Whether a column without an edition is listed in that language with a notice, or hidden there.",
      example: "missing: notice", standard: SiteConfig().missingTranslation.rawValue
    ) {
      let choice = $2.choice($1, of: MissingTranslation.allCases.map(\.rawValue))
      $0.missingTranslation = choice.flatMap { MissingTranslation(rawValue: $0) } ?? $0.missingTranslation
    }
  ])

/// The keys of `pictures`.
let pictureKeys = KeySet<SiteConfig>(
  "a key of ‘pictures’",
  [
    Key(
      "metadata", .oneOf(["remove", "keep"]),
      "Whether pictures and films lose what cameras and editors note in them: place, time, device, names. How they are "
        + "turned and their colour profile stay.",
      example: "metadata: remove", standard: "remove"
    ) {
      if let choice = $2.choice($1, of: ["remove", "keep"]) { $0.keepsMetadata = choice == "keep" }
    }
  ])

/// The keys of `feeds`.
let feedKeys = KeySet<FeedsConfig>(
  "a key of ‘feeds’",
  [
    Key(
      "formats", ValueType("a list of atom, rss and json", .listOrOne(.choice(FeedsConfig.knownFormats))),
      "The formats that are written.",
      example: "formats: [atom, rss, json]", standard: "[\(FeedsConfig().formats.joined(separator: ", "))]"
    ) { feeds, node, reader in
      guard let typed = reader.texts(node) else {
        if case .scalar = node.content { feeds.formats = [] }
        return
      }
      feeds.formats = typed.compactMap { reader.checkedChoice($0, of: FeedsConfig.knownFormats) }
    },
    Key(
      "limit", .wholeNumber(in: 1...1000), "How many columns a feed has.", example: "limit: 20",
      standard: "\(FeedsConfig().limit)"
    ) { $0.limit = $2.wholeNumber($1) ?? $0.limit },
    Key(
      "full", .boolean,
      "Whether feeds hold the whole text or the summary. Of a text of more than \(FeedsConfig.longestText / 1000) KB they "
        + "hold the summary: it would stand in the feed of each of its categories and authors.", example: "full: true",
      standard: "\(FeedsConfig().full)"
    ) {
      $0.full = $2.boolean($1)?.value ?? $0.full
    },
    Key(
      "authority", .text,
      "The host or mail address in the ids of entries; keep the first one when the site moves, or readers see all columns anew.",
      example: "authority: example.org", standard: "the host of `baseURL`"
    ) { $0.authority = $2.tagAuthority($1) ?? $0.authority },
    Key(
      "since", .text, "A year or day since when the authority is yours, in the ids of entries; never change it.",
      example: "since: 2000", standard: FeedsConfig().since
    ) { $0.since = $2.tagDate($1) ?? $0.since },
  ])

/// The keys of `parallel`.
let parallelKeys = KeySet<SiteConfig>(
  "a key of ‘parallel’",
  [
    Key(
      "enabled", .boolean, "Whether there are such pages.", example: "enabled: false",
      standard: "\(SiteConfig().parallelEnabled)"
    ) {
      $0.parallelEnabled = $2.boolean($1)?.value ?? $0.parallelEnabled
    }
  ])

/// The keys of `related`.
let relatedKeys = KeySet<SiteConfig>(
  "a key of ‘related’",
  [
    Key(
      "limit", .wholeNumber(in: 0...100), "How many are shown; 0 for none.", example: "limit: 3",
      standard: "\(SiteConfig().relatedLimit)"
    ) {
      $0.relatedLimit = $2.wholeNumber($1) ?? $0.relatedLimit
    }
  ])

/// Hugo's keys under `markup: {goldmark: …}`, as far as they are read.
private let goldmarkKeys = KeySet<MarkupConfig>(
  "a key of ‘goldmark’",
  foreign: [
    "extensions": "tables, footnotes, task lists and bare links are always read",
    "parser": "headings always have an id",
  ],
  [
    Key(
      "renderer", .mapping.of(goldmarkRendererKeys.form), "How HTML is written.", example: "renderer: {unsafe: false}"
    ) {
      goldmarkRendererKeys.read($1, into: &$0, &$2)
    }
  ])

private let goldmarkRendererKeys = KeySet<MarkupConfig>(
  "a key of ‘renderer’",
  foreign: ["hardWraps": "two spaces at the end of a line break it", "xhtml": "nothing has to be said about it"],
  [
    Key("unsafe", .boolean, "`true` is `html: all`.", example: "unsafe: false") {
      $0.unsafe = $2.boolean($1)?.value ?? $0.unsafe
    }
  ])

/// The keys of `markup`.
let markupKeys = KeySet<MarkupConfig>(
  "a key of ‘markup’",
  foreign: [
    "smartQuotes": "quotation marks stay as they are typed",
    "smart_punctuation": "‘smart_punctuation’ is Zola's: quotation marks stay as they are typed",
  ],
  [
    Key(
      "html", .oneOf(RawHTML.allCases.map(\.rawValue)),
      "What becomes of HTML in the text: what cannot harm is kept, everything, or the words alone.",
      example: "html: safe", standard: MarkupConfig().rawHTML.rawValue
    ) {
      $0.html = $2.choice($1, of: RawHTML.allCases.map(\.rawValue)).flatMap(RawHTML.init) ?? $0.html
    },
    Key("unsafe", .boolean, "The same in an older form: `true` is `html: all`.", example: "unsafe: false") {
      $0.unsafe = $2.boolean($1)?.value ?? $0.unsafe
    },
    Key(
      "goldmark", .mapping.of(goldmarkKeys.form), "Hugo's place for `renderer: {unsafe: true}`.",
      example: "goldmark: {renderer: {unsafe: false}}"
    ) { goldmarkKeys.read($1, into: &$0, &$2) },
    Key(
      "autoBidi", aliases: ["autobidi"], .boolean,
      "Whether words in the other script are marked with their language and direction.", example: "autoBidi: true",
      standard: "\(MarkupConfig().autoBidi)"
    ) { $0.autoBidi = $2.boolean($1)?.value ?? $0.autoBidi },
  ])

extension SiteConfig {
  mutating func setPermalink(_ pattern: Located<String>?) {
    guard let pattern else { return }
    columnPermalink = pattern.value
    places["permalinks"] = pattern.location
  }
}

extension TypedReader {
  /// The form of an address, with `/` at both ends and only names that exist after the colons.
  mutating func permalink(_ node: YAMLNode) -> Located<String>? {
    guard let typed = text(node) else { return nil }
    guard typed.value.hasPrefix("/"), !typed.value.contains("//"), !typed.value.contains("..") else {
      reportInvalid(typed.location, "‘\(typed.value)’ is not an address that begins with ‘/’")
      return nil
    }
    var isSound = true
    let pattern = Permalink(typed.value)
    let names = pattern.names
    for name in names where !SiteConfig.permalinkNames.contains(name) {
      isSound = false
      let meant = TypedReader.foreignTokens[name] ?? suggestion(for: name, among: SiteConfig.permalinkNames)
      reportInvalid(
        typed.location, "‘:\(name)’ is unknown in an address",
        help: meant.map { "did you mean ‘:\($0)’?" }
          ?? "known are \(SiteConfig.permalinkNames.map { ":\($0)" }.joined(separator: ", "))")
    }
    guard isSound else { return nil }
    guard names.contains("slug") || names.contains("key") else {
      reportInvalid(typed.location, "‘\(typed.value)’ would be the address of many columns", help: "add ‘:slug’")
      return nil
    }
    do {
      let route = try Route(checking: pattern.address { _ in "x" })
      let hasSlash = route.address.utf8.last == UInt8(ascii: "/") && typed.value.utf8.last != UInt8(ascii: "/")
      return Located(hasSlash ? typed.value + "/" : typed.value, at: typed.location)
    } catch {
      reportInvalid(typed.location, "‘\(typed.value)’ cannot be the form of addresses: it \(error.reason)")
      return nil
    }
  }

  /// What other generators call the parts of an address.
  private static let foreignTokens = [
    "title": "slug", "contentbasename": "key", "filename": "key", "slugorcontentbasename": "slug",
    "categories": "category", "section": "category", "i_month": "month", "i_day": "day", "language": "lang",
  ]
}
