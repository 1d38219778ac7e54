import Languages
import Markup
import SiteModel
import Templates

/// Where readers answer a column.
///
/// What somebody else serves is only named here: the theme's script loads it when a reader asks for it.
final class CommentsView: HeldView {
  static let viewName = "comments"

  let context: LanguageContext
  let edition: Edition
  let config: CommentsConfig

  init(context: LanguageContext, edition: Edition, config: CommentsConfig) {
    self.context = context
    self.edition = edition
    self.config = config
  }

  static let fields: [Field<CommentsView>] = [
    Field("isMail", .boolean, "by a letter to the author") { view in
      if case .mail = view.config { .boolean(true) } else { .boolean(false) }
    },
    Field("isGiscus", .boolean, "in a discussion on GitHub, through giscus") { .boolean($0.giscus != nil) },
    Field("isIsso", .boolean, "on an Isso server") { .boolean($0.server != nil) },
    Field("url", .optional(.url), "a link that needs no script: a letter, or the discussions") {
      .optional(url: $0.link)
    },
    Field("script", .optional(.url), "the theme's `js/parts/comments.js`, where something is to be loaded") { view in
      .optional(url: view.host == nil ? nil : view.context.assets["js/parts/comments.js"])
    },
    Field("host", .optional(.text), "whose script would be loaded") { .optional($0.host) },
    Field("source", .optional(.url), "the address of that script") { .optional(url: $0.source) },
    Field("server", .optional(.url), "the Isso server") { .optional(url: $0.server?.address) },
    Field("repo", .optional(.text), "giscus: the repository") { .optional($0.giscus?.repository) },
    Field("repoId", .optional(.text), "giscus: its id") { .optional($0.giscus?.repositoryID) },
    Field("category", .optional(.text), "giscus: the category") { .optional($0.giscus?.category) },
    Field("categoryId", .optional(.text), "giscus: its id") { .optional($0.giscus?.categoryID) },
    Field("mapping", .optional(.text), "giscus: what a discussion is found by") { .optional($0.giscus?.mapping) },
    Field("lang", .text, "the language of the comment form: the page's, or English where giscus has not that") { view in
      let code = view.context.language.code
      return .text(view.giscus == nil || giscusLanguages.contains(code) ? code : "en")
    },
    Field("thread", .text, "what an Isso server knows the column by: its path") {
      .text($0.context.href($0.edition))
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  static func value(_ article: ArticleView) -> TemplateValue {
    let config = article.context.site.config.comments
    guard article.work.kind == .column, config != .none else { return .missing }
    return .record(CommentsView(context: article.context, edition: article.edition, config: config))
  }

  private var giscus: GiscusConfig? {
    if case .giscus(let giscus) = config { giscus } else { nil }
  }

  private var server: CommentsServer? {
    if case .isso(let server) = config { server } else { nil }
  }

  private var link: String? {
    switch config {
    case .mail(let address): "mailto:\(address)?subject=\(PercentEncoding.encodePath(edition.title))"
    case .giscus(let giscus): "https://github.com/\(giscus.repository)/discussions"
    case .none, .isso: nil
    }
  }

  private var host: String? { giscus == nil ? server?.host : "giscus.app" }

  private var source: String? {
    giscus == nil ? server.map { $0.address + "js/embed.min.js" } : GiscusConfig.origin + "/client.js"
  }
}

/// The languages that giscus speaks, by its own codes.
private let giscusLanguages: Set<String> = [
  "ar", "ca", "cs", "da", "de", "en", "eo", "es", "eu", "fa", "fr", "gr", "he", "hu", "id", "it", "ja", "kh", "ko",
  "nl", "pl", "pt", "ro", "ru", "th", "tr", "uk", "uz", "vi",
]
