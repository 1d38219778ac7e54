import Diagnostics
package import Languages
import YAML

/// The thing written: one column or one standing page, with what holds for all its editions.
package final class Work: Sendable {
  /// The index in `Catalog.works`.
  package let id: Int
  package let kind: WorkKind
  /// The translation key, or the path without language.
  package let key: String
  /// In the site's time zone; standing pages may have none.
  package let date: DateTime?
  /// Indices into `Catalog.editions`, in the order of the site's languages.
  package let editions: [Int]
  /// By the place of a language among those of the site.
  package let terms: WorkTerms
  package let isFeatured: Bool
  /// The language that it was first written in, where the author says so or only one edition has no translator.
  package let originalLanguage: Language?
  package let translator: String?
  package let publishedIn: PublishedIn?
  /// Where it was written, in the words of each language that has some.
  package let location: Localized?
  /// Left in one language on purpose.
  package let isUntranslated: Bool
  /// What readers wrote under it in former days; `nil` where there is no file of it.
  package let comments: CommentsFile?

  init(_ live: LiveWork, id: Int, editions: [Int], comments: CommentsFile?) {
    let shared = live.shared
    self.id = id
    self.comments = comments
    self.editions = editions
    terms = live.terms
    kind = live.group.kind
    key = live.group.key
    date = live.date
    originalLanguage = live.originalLanguage
    isUntranslated = live.isUntranslated
    isFeatured = shared.isFeatured?.value.value ?? false
    translator = shared.translator.map { strippingControls($0.value.value) }
    publishedIn = shared.publishedIn?.value.value
    location = shared.location.map { Localized($0.value.value.texts.mapValues(strippingControls)) }
  }

  /// Whether the edition in a language was translated from another one.
  package func isTranslation(in language: Language) -> Bool {
    originalLanguage.map { $0 != language } ?? (translator != nil)
  }

  /// Who translated the edition in a language; nobody when it is the original.
  package func translator(in language: Language) -> String? { isTranslation(in: language) ? translator : nil }

  /// The last part of the key.
  package var name: String {
    key.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(key[key.index(after: $0)...]) } ?? key
  }
}

/// A value that belongs to a work as a whole, and the document that gave it.
struct SharedValue<Value: Sendable>: Sendable {
  var value: Value
  /// The index in `Project.documents`.
  var document: Int
}

/// The names of terms by taxonomy: one list for each edition that gives one, in the order of the site's languages.
typealias SharedTerms = [Taxonomy: [SharedValue<[Located<String>]>]]

/// What holds for every edition of a work, taken from whichever of them says it.
///
/// The editions are asked in the order of the site's languages; one that says something else than the first is warned.
struct WorkValues {
  private(set) var date: SharedValue<Located<DateTime>>?
  private(set) var publishDate: SharedValue<Located<DateTime>>?
  private(set) var expiryDate: SharedValue<Located<DateTime>>?
  private(set) var isFeatured: SharedValue<Located<Bool>>?
  private(set) var originalLanguage: SharedValue<Located<String>>?
  private(set) var translator: SharedValue<Located<String>>?
  private(set) var image: SharedValue<ImageReference>?
  private(set) var publishedIn: SharedValue<Located<PublishedIn>>?
  private(set) var location: SharedValue<Located<Localized>>?
  private(set) var terms: SharedTerms = [:]

  init(_ group: WorkGroup, project: Project, log: inout DiagnosticLog) {
    for index in group.documents {
      let front = project.documents[index].frontMatter
      var merger = Merger(project: project, document: index)
      let isHeld = front.publishDate == nil && front.date.map { $0.value > project.options.clock } ?? false
      let until = isHeld ? ", whose value is used; this edition is not published before its own" : usedValue
      merger.merge(front.date, into: &date, named: "date", outcome: until, log: &log)
      let later = ": the later one holds for this edition"
      merger.merge(front.publishDate, into: &publishDate, named: "publishDate", outcome: later, log: &log)
      let earlier = ": the earlier one holds for this edition"
      merger.merge(front.expiryDate, into: &expiryDate, named: "expiryDate", outcome: earlier, log: &log)
      merger.merge(front.isFeatured, into: &isFeatured, named: "featured", log: &log)
      merger.merge(front.originalLanguage, into: &originalLanguage, named: "originalLanguage", log: &log)
      merger.merge(front.translator, into: &translator, named: "translator", log: &log)
      // Each language may have a picture of its own; one that stands in one edition holds for all.
      if image == nil { image = front.image.map { SharedValue(value: $0, document: index) } }
      add(front.authors, .authors, index)
      add(front.categories, .categories, index)
      add(front.tags, .tags, index)
      add(front.series.map { [$0] }, .series, index)
      merger.merge(front.publishedIn, into: &publishedIn, named: "publishedIn", log: &log)
      merger.merge(words: front.location, into: &location, named: "location", log: &log)
    }
  }
}

extension WorkValues {
  /// What holds for the editions of a group, of which it was told before what differs.
  init(_ group: WorkGroup, project: Project) {
    var told = DiagnosticLog()
    self.init(group, project: project, log: &told)
  }

  /// Takes everything but the dates from the editions that are published: no word of the others may be read there.
  mutating func takeWords(of published: WorkValues) {
    let dates = (date, publishDate, expiryDate)
    self = published
    (date, publishDate, expiryDate) = dates
  }

  /// Lists are compared when it is known which of their names mean one term.
  private mutating func add(_ names: [Located<String>]?, _ taxonomy: Taxonomy, _ document: Int) {
    if let names { terms[taxonomy, default: []].append(SharedValue(value: names, document: document)) }
  }
}

/// Compares what one document says with what an earlier edition has said.
private struct Merger {
  let project: Project
  let document: Int

  mutating func merge<Value: Equatable & Sendable>(
    _ new: Located<Value>?, into shared: inout SharedValue<Located<Value>>?, named key: String,
    outcome: String = usedValue, log: inout DiagnosticLog
  ) {
    guard let new else { return }
    guard let first = shared else {
      shared = SharedValue(value: new, document: document)
      return
    }
    if first.value.value != new.value {
      reportConflict(
        key, in: project.documents[document], at: new.location, first: project.documents[first.document],
        first.value.location, outcome: outcome, log: &log)
    }
  }
}

extension Merger {
  /// Takes words of every edition: each may have those of its own language, and two in one language differ.
  mutating func merge(
    words new: Located<Localized>?, into shared: inout SharedValue<Located<Localized>>?, named key: String,
    log: inout DiagnosticLog
  ) {
    guard let new else { return }
    let languages = project.config.languages.map(\.language)
    let texts = new.value.written(in: project.documents[document].language, among: languages).texts
    var first = shared ?? SharedValue(value: Located(Localized([:]), at: new.location), document: document)
    let known = first.value.value.texts
    if texts.contains(where: { known[$0.key] ?? $0.value != $0.value }) {
      reportConflict(
        key, in: project.documents[document], at: new.location, first: project.documents[first.document],
        first.value.location, log: &log)
    }
    first.value.value.texts.merge(texts) { first, _ in first }
    shared = first
  }
}

/// What becomes of two values where only one can be shown.
private let usedValue = ", whose value is used"

/// Warns that an edition says something else than an earlier one, whose value holds unless the outcome is another.
func reportConflict(
  _ key: String, in document: Document, at mark: SourceMark, first: Document, _ firstMark: SourceMark,
  help: String = "it holds for both editions: write it in one of them only, or make them agree",
  outcome: String = usedValue, log: inout DiagnosticLog
) {
  log.report(
    .warning, .conflictingValues, at: document.source.location(at: mark),
    "‘\(key)’ differs from the \(first.language.code) edition\(outcome)", help: help,
    related: [first.source.location(at: firstMark)])
}
