import Diagnostics
import Languages
import YAML

/// A value that belongs to a work as a whole, and the document that gave it.
struct SharedValue<Value: Sendable>: Sendable {
  var value: Value
  /// The index in `Project.documents`.
  var document: Int
}

/// The names of terms by taxonomy, as one document gives them.
typealias SharedTerms = [Taxonomy: SharedValue<[Located<String>]>]

/// What holds for every edition of a work, taken from whichever of them says it.
///
/// The editions are asked in the order of the site's languages; one that says something else than the first is warned.
struct SharedValues {
  private(set) var date: SharedValue<Located<DateTime>>?
  private(set) var publishDate: SharedValue<Located<DateTime>>?
  private(set) var expiryDate: SharedValue<Located<DateTime>>?
  private(set) var isFeatured: SharedValue<Located<Bool>>?
  private(set) var originalLanguage: SharedValue<Located<String>>?
  private(set) var translator: SharedValue<Located<String>>?
  private(set) var image: SharedValue<ImageReference>?
  private(set) var publishedIn: PublishedIn?
  private(set) var terms: SharedTerms = [:]

  init(_ group: WorkGroup, project: Project, log: inout DiagnosticLog) {
    for index in group.documents {
      let front = project.documents[index].frontMatter
      var merger = Merger(project: project, document: index)
      merger.merge(front.date, into: &date, named: "date", log: &log)
      merger.merge(front.publishDate, into: &publishDate, named: "publishDate", log: &log)
      merger.merge(front.expiryDate, into: &expiryDate, named: "expiryDate", log: &log)
      merger.merge(front.isFeatured, into: &isFeatured, named: "featured", log: &log)
      merger.merge(front.originalLanguage, into: &originalLanguage, named: "originalLanguage", log: &log)
      merger.merge(front.translator, into: &translator, named: "translator", log: &log)
      merger.merge(front.authors, into: &terms[.authors], named: "author", log: &log)
      merger.merge(front.categories, into: &terms[.categories], named: "categories", log: &log)
      merger.merge(front.tags, into: &terms[.tags], named: "tags", log: &log)
      merger.merge(front.series.map { [$0] }, into: &terms[.series], named: "series", log: &log)
      if let picture = front.image { merger.merge(picture, into: &image, log: &log) }
      if publishedIn == nil { publishedIn = front.publishedIn }
    }
  }
}

/// Compares what one document says with what an earlier edition has said.
private struct Merger {
  let project: Project
  let document: Int

  mutating func merge<Value: Equatable & Sendable>(
    _ new: Located<Value>?, into shared: inout SharedValue<Located<Value>>?, named key: String, log: inout DiagnosticLog
  ) {
    guard let new else { return }
    guard let first = shared else {
      shared = SharedValue(value: new, document: document)
      return
    }
    if first.value.value != new.value {
      warn(key, at: new.location, first: first.document, first.value.location, log: &log)
    }
  }

  mutating func merge(
    _ new: [Located<String>]?, into shared: inout SharedValue<[Located<String>]>?, named key: String,
    log: inout DiagnosticLog
  ) {
    guard let new else { return }
    guard let first = shared else {
      shared = SharedValue(value: new, document: document)
      return
    }
    // A name in the edition's own language and the id stand for the same term; which they are is known only after
    // both are resolved, so that only lists of different length or of ids that differ are certainly in conflict.
    guard !isSame(first.value, new), let place = new.first?.location ?? first.value.first?.location else { return }
    warn(key, at: place, first: first.document, first.value.first?.location ?? place, log: &log)
  }

  mutating func merge(_ new: ImageReference, into shared: inout SharedValue<ImageReference>?, log: inout DiagnosticLog)
  {
    guard let first = shared else {
      shared = SharedValue(value: new, document: document)
      return
    }
    if first.value.source.value != new.source.value {
      warn("image", at: new.source.location, first: first.document, first.value.source.location, log: &log)
    }
  }

  private func isSame(_ one: [Located<String>], _ other: [Located<String>]) -> Bool {
    guard one.count == other.count else { return false }
    if zip(one, other).allSatisfy({ $0.value == $1.value }) { return true }
    let folded = { (names: [Located<String>]) in names.map { TermName($0.value, project.config) }.sorted() }
    return folded(one) == folded(other)
  }

  private func warn(
    _ key: String, at mark: SourceMark, first: Int, _ firstMark: SourceMark, log: inout DiagnosticLog
  ) {
    let other = project.documents[first]
    log.report(
      .warning, .conflictingValues, at: project.documents[document].source.location(at: mark),
      "‘\(key)’ differs from the \(other.language.code) edition, whose value is used",
      help: "it holds for both editions: write it in one of them only, or make them agree",
      related: [other.source.location(at: firstMark)])
  }
}

/// The id that a typed name stands for, as far as site.yml tells.
private struct TermName: Comparable {
  let id: String

  init(_ typed: String, _ config: SiteConfig) {
    let folded = fold(typed)
    let named: (String, Localized) -> Bool = { id, name in
      id == typed || name.texts.values.contains { fold($0) == folded }
    }
    id =
      (config.categories + config.tags + config.series).first { named($0.id, $0.name) }?.id
      ?? config.authors.first { named($0.id, $0.name) }?.id ?? Slug(ascii: typed)?.text ?? folded
  }

  static func < (one: TermName, other: TermName) -> Bool { one.id < other.id }
}
