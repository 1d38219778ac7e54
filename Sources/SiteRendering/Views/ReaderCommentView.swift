import Diagnostics
import Languages
import Markdown
import Markup
import SiteModel
import Templates

/// What a reader wrote under a column.
final class ReaderCommentView: HeldView {
  static let viewName = "reader comment"

  let context: LanguageContext
  let comment: ReaderComment
  /// All of the work.
  let thread: CommentsFile
  let language: Language

  init(context: LanguageContext, comment: ReaderComment, thread: CommentsFile) {
    self.context = context
    self.comment = comment
    self.thread = thread
    language = .likely(ofLetters: comment.text, among: context.catalog.languages, else: context.language)
  }

  static let fields: [Field<ReaderCommentView>] = [
    Field("id", .text, "the id of its element: `comment-12`") { .text($0.comment.anchor) },
    Field("link", .url, "its address on the page") { .url("#" + $0.context.fragment($0.comment.anchor)) },
    Field("depth", .text, "how deep it stands in its thread, from 0 to \(deepest); deeper ones stand beside these") {
      .text(String(min($0.comment.depth, deepest)))
    },
    Field("author", .optional(.languageText), "who wrote it") { view in
      view.comment.author.map { view.name($0) } ?? .missing
    },
    Field("url", .optional(.url), "the author's own page") { .optional(url: $0.comment.url) },
    Field("date", .optional(.text), "the day on which it was written, in the page's language") { view in
      view.comment.date.map { .text(view.context.formats.longDate($0.date)) } ?? .missing
    },
    Field("isoDate", .optional(.text), "the same for `datetime`") { .optional($0.comment.date?.date.iso) },
    Field("isAnswer", .boolean, "whether it answers another") { .boolean($0.answered != nil) },
    Field("answered", .optional(.languageText), "who wrote the one that it answers") { view in
      (view.answered?.author).map { view.name($0) } ?? .missing
    },
    Field("answeredLink", .optional(.url), "the address of that one on the page") { view in
      .optional(url: view.answered.map { "#" + view.context.fragment($0.anchor) })
    },
    Field("lang", .text, "its language by its letters, for `lang`") { .text($0.language.code) },
    Field("dir", .text, "its direction, for `dir`") { .text($0.language.direction.rawValue) },
    Field("isForeign", .boolean, "whether it is in another language than the page") {
      .boolean($0.language != $0.context.language)
    },
    Field("body", .html, "what it says") { .html($0.html) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  static func values(_ article: ArticleView) -> TemplateValue {
    guard let thread = article.work.comments else { return .list([]) }
    return .list(
      thread.comments.map { ReaderCommentView(context: article.context, comment: $0, thread: thread) })
  }

  private var answered: ReaderComment? { comment.parent.map { thread.comments[$0] } }

  private func name(_ author: String) -> TemplateValue {
    context.text(
      strippingControls(author),
      .likely(ofLetters: author, among: context.catalog.languages, else: context.language))
  }

  /// Nothing is said of what is wrong in it: whoever wrote it will not mend it.
  private var html: [UInt8] {
    let words = withoutOverrides(comment.text)
    let source = SourceText(path: thread.path, words)
    var log = DiagnosticLog()
    let body = renderMarkdown(source, body: 0..<source.bytes.count, options: options, log: &log)
    return body.html.isEmpty ? escaped(words) : body.html
  }

  private var options: MarkdownOptions {
    let config = context.site.config
    var options = MarkdownOptions(language: language, foreignLanguages: ForeignLanguages(of: language, in: config))
    options.rawHTML = .safe
    options.isByGuest = true
    options.autoBidi = config.markup.autoBidi
    options.idPrefix = comment.anchor + "."
    options.footnoteTexts = FootnoteTexts(
      heading: context.texts[.footnotesTitle], backToText: context.texts[.footnotesBack],
      reference: context.texts[.footnotesReference])
    options.tableLabel = context.texts[.tableLabel]
    options.numberText = { [formats = context.formats] in formats.plainNumber($0) }
    return options
  }

  /// A text that is too much for the reader of Markdown, as it was typed.
  private func escaped(_ text: String) -> [UInt8] {
    var html: [UInt8] = Array("<p>".utf8)
    html.appendEscaped(text)
    html.append(contentsOf: "</p>\n".utf8)
    return html
  }
}

/// How deep threads are shown.
private let deepest = 3

/// The text without what turns its letters round, or those behind it; marks between letters stay.
private func withoutOverrides(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.turnsLetters) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scalar.turnsLetters { result.append(scalar) }
  return String(result)
}

extension Unicode.Scalar {
  /// Whether it is an embedding, an override or an isolate, or the end of one.
  fileprivate var turnsLetters: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
